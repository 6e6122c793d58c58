import { CivilDate } from '@waymark/statute';
import { partaking } from '../../deciding';
import { fact, opaqueId, rationale, text } from '../../frame';
import { body } from '../../values';
import { agencies, recommendation, source } from '../values';

const opening = {
  PlanOpened: fact({
    says: 'Action plan opened',
    clear: {
      source,
      /** The review, letter or meeting that it comes from, where that is on record. */
      from: opaqueId().optional(),
    },
    sealed: { what: text().optional() },
    subject: () => 'plan',
  }),
  PlanAgreed: fact({
    says: 'Action plan agreed by a partner',
    clear: { body },
    sealed: { rationale: rationale() },
    subject: ({ body }) => `agreement:${body}`,
    decision: true,
  }),
};

export const recommending = {
  ...partaking,
  ...opening,
  RecommendationMade: fact({
    says: 'Recommendation made',
    clear: { recommendation, agencies, due: CivilDate.optional() },
    sealed: { text: text(), outcome: text().optional() },
    subject: ({ recommendation }) => `recommendation:${recommendation}`,
  }),
  RecommendationAmended: fact({
    says: 'Recommendation amended',
    clear: { recommendation, agencies, due: CivilDate.optional() },
    sealed: { text: text().optional(), outcome: text().optional(), rationale: rationale() },
    subject: ({ recommendation }) => `recommendation:${recommendation}`,
    decision: true,
  }),
  RecommendationWithdrawn: fact({
    says: 'Recommendation no longer pursued',
    clear: { recommendation },
    sealed: { rationale: rationale() },
    subject: ({ recommendation }) => `recommendation:${recommendation}`,
    decision: true,
  }),
};
