import { z } from 'zod';
import { notificationValues as values, StatedDate } from '@waymark/statute';
import { fact, oneOf, opaqueId, rationale, text } from '../../frame';
import { child, part, particularsOf } from '../values';

/** How the matter came in: only an incident needs a rapid review (WT23 ¶¶331–332, 338). */
export const entries = ['incident', 'looked-after child death', 'care leaver death', 'near miss'] as const;

/** From which awareness the five working days run; the person says which, and why (WT23 ¶330). */
const awareness = {
  incidentKnownOn: StatedDate.optional(),
  abuseSuspectedOn: StatedDate.optional(),
  fiveDaysRunFrom: z.enum(['incident', 'abuse or neglect']),
};

export const referral = {
  Referred: fact({
    says: 'Referral received',
    clear: {
      entry: z.enum(entries),
      children: z.array(child).min(1, 'Name at least one child.').max(60),
      incidentOn: StatedDate,
      ...awareness,
      /** Whose duty it is to notify hangs on it (Children Act 2004 s16C(1)). */
      happenedIn: z.enum(['this area', 'another area', 'outside England']).optional(),
      homeAuthority: opaqueId().optional(),
    },
    sealed: {
      referredBy: text(500),
      account: text(),
      /** By child: what somebody is alleged to have done stands nowhere in clear. */
      parts: z.record(child, part),
      place: text(500).optional(),
      nature: oneOf(values.nature.values),
      abuseOrNeglect: z.enum(['known', 'suspected', 'neither known nor suspected']),
      /** Where the children normally live, where that area's authority is none that the directory holds. */
      homeArea: text(200).optional(),
      whyThatAwareness: text().optional(),
      particulars: z.array(particularsOf(child)).max(60).optional(),
    },
    subject: () => 'incident',
    happened: ['incidentOn', 'incidentKnownOn', 'abuseSuspectedOn'],
  }),
  FurtherReferralReceived: fact({
    says: 'Further referral received',
    clear: { referral: opaqueId() },
    sealed: { referredBy: text(500), account: text() },
    subject: ({ referral }) => `referral:${referral}`,
  }),
  AwarenessEstablished: fact({
    says: 'Awareness of suspected abuse or neglect established',
    clear: { ...awareness },
    sealed: { through: z.enum(['post-mortem', 'disclosure', 'police', 'health', 'other']), why: rationale() },
    subject: () => 'awareness',
    happened: ['incidentKnownOn', 'abuseSuspectedOn'],
  }),
  ReferralAccepted: fact({
    says: 'Referral accepted from another area',
    clear: { from: opaqueId().optional() },
    sealed: { area: text(200), note: text().optional() },
    subject: () => 'other area',
  }),
  ReferralPassedOn: fact({
    says: 'Referral passed to another area',
    clear: { to: opaqueId().optional() },
    sealed: { area: text(200), why: rationale() },
    subject: () => 'other area',
  }),
};
