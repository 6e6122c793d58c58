import { z } from 'zod';
import { CivilDate } from '@waymark/statute';
import { fact, rationale, text } from '../../frame';
import { impact } from '../values';

const checking = {
  ImpactCheckPlanned: fact({
    says: 'Impact check planned',
    clear: { due: CivilDate },
    sealed: { how: text().optional() },
    subject: () => 'impact',
  }),
  ImpactFound: fact({
    says: 'Impact check done',
    clear: { impact },
    sealed: { finding: rationale(), how: text().optional() },
    subject: () => 'impact',
  }),
  ImpactCheckNotNeeded: fact({
    says: 'Impact check not needed',
    clear: {},
    sealed: { because: rationale() },
    subject: () => 'impact',
  }),
};

export const ending = {
  ...checking,
  NotProgressed: fact({
    says: 'Not progressing, with rationale',
    clear: {},
    sealed: { rationale: rationale() },
    subject: () => 'action',
    decision: true,
  }),
  Closed: fact({ says: 'Closed', clear: {}, sealed: { note: text().optional() }, subject: () => 'action' }),
  Reopened: fact({
    says: 'Reopened',
    clear: {
      /** What was accepted before still counts; left out, evidence is looked for anew. */
      evidenceStands: z.boolean().optional(),
    },
    sealed: { why: rationale() },
    subject: () => 'action',
  }),
};
