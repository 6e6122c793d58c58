import { z } from 'zod';
import { CivilDate } from '@waymark/statute';
import { fact, opaqueId, rationale, text } from '../../frame';
import { agency } from '../values';

const dates = {
  /** Who decided it, approved it. */
  DueDateChanged: fact({
    says: 'Due date changed',
    clear: { due: CivilDate },
    sealed: { reason: rationale() },
    subject: () => 'due date',
    decision: true,
  }),
  /** It has no end, but a day on which it is looked at again. */
  MadeOngoing: fact({
    says: 'Action made ongoing, with a review date',
    clear: { reviewOn: CivilDate },
    sealed: { why: rationale() },
    subject: () => 'due date',
  }),
  OngoingReviewed: fact({
    says: 'Ongoing action reviewed',
    clear: { reviewOn: CivilDate.optional() },
    sealed: { finding: text() },
    subject: () => 'due date',
  }),
};

const ownership = {
  OwnerTransferred: fact({
    says: 'Owner transferred',
    clear: {
      from: agency,
      to: agency,
      /** The agency that hands it on still owns a part of it. */
      keepsPart: z.boolean().optional(),
    },
    sealed: { why: text().optional(), responsible: text(200).optional() },
    subject: () => 'owner',
  }),
  AgencySucceeded: fact({
    says: 'Agency succeeded by another',
    clear: { agency, by: agency },
    sealed: { note: text().optional() },
    subject: () => 'owner',
  }),
};

const replacing = {
  Split: fact({
    says: 'Action split',
    clear: { into: z.array(opaqueId()).min(1, 'Name at least one action.').max(20) },
    sealed: { why: rationale() },
    subject: () => 'action',
  }),
  Merged: fact({
    says: 'Action merged into another',
    clear: { into: opaqueId() },
    sealed: { why: rationale() },
    subject: () => 'action',
  }),
  Superseded: fact({
    says: 'Action superseded',
    clear: { by: opaqueId().optional() },
    sealed: { why: rationale() },
    subject: () => 'action',
  }),
};

export const changes = { ...dates, ...ownership, ...replacing };
