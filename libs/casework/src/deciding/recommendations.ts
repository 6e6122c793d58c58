import { z } from 'zod';
import { CivilDate } from '@waymark/statute';
import { fact, opaqueId, text } from '../frame';

export const recommending = {
  /** What is required of whom, and by when (WT23 ¶361). Agreed again, the later list stands. */
  RecommendationsAgreed: fact({
    says: 'Recommendations agreed',
    clear: {
      recommendations: z
        .array(
          z.strictObject({
            recommendation: opaqueId(),
            agencies: z.array(opaqueId()).max(100),
            due: CivilDate.optional(),
          }),
        )
        .max(100),
    },
    sealed: {
      words: z.array(z.strictObject({ recommendation: opaqueId(), text: text(), outcome: text().optional() })).max(100),
    },
    subject: () => 'recommendations',
  }),
};
