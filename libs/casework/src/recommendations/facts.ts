import { z } from 'zod';
import { CivilDate } from '@waymark/statute';
import { fact, opaqueId, text } from '../frame';

/** Most recommendations that one list holds. */
const most = 100;

const agreed = z.strictObject({
  recommendation: opaqueId(),
  /** Of which agencies something is required; several act collectively (WT23 ¶361). */
  agencies: z.array(opaqueId()).max(most),
  due: CivilDate.optional(),
});

const words = z.strictObject({ recommendation: opaqueId(), text: text(), outcome: text().optional() });

/** What a review recommends: whoever agrees it, the same shape, so that each can open a plan. */
export const recommending = {
  /** Agreed again, the later list stands. */
  RecommendationsAgreed: fact({
    says: 'Recommendations agreed',
    clear: { recommendations: z.array(agreed).min(1, 'Give at least one recommendation.').max(most) },
    sealed: { words: z.array(words).max(most) },
    subject: () => 'recommendations',
  }),
};
