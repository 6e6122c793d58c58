import { recommendation } from './action-plan-story';
import type { Happening } from './lives';

const other = { ...recommendation, recommendation: 'recommendation-2', due: '2027-06-30' };

/** What may happen to an action plan again and again. */
export const happenings: readonly Happening[] = [
  ['PlanOpened', { source: 'rapid review', from: 'review-1' }],
  ['RecommendationMade', recommendation],
  ['RecommendationMade', other],
  ['RecommendationAmended', { ...recommendation, due: '2027-09-30', rationale: 'It takes longer.' }],
  ['RecommendationAmended', { ...other, agencies: ['school'], rationale: 'The trust is none.' }],
  ['RecommendationWithdrawn', { recommendation: 'recommendation-2', rationale: 'The law changed.' }],
  ['ActionAdded', { action: 'action-1', recommendation: 'recommendation-1' }],
  ['ActionAdded', { action: 'action-1', recommendation: 'recommendation-2' }],
  ['ActionAdded', { action: 'action-2', recommendation: 'recommendation-2' }],
  ['ActionClosed', { action: 'action-1', how: 'impact evidenced' }],
  ['ActionClosed', { action: 'action-2', how: 'not progressed' }],
  ['ActionReopened', { action: 'action-1' }],
  ['PlanAgreed', { body: 'council', rationale: 'So.' }],
  ['ProgressReviewed', { finding: 'On the way.', nextReview: '2027-02-01' }],
  ['ProgressReviewed', { finding: 'Done.' }],
  ['Closed', {}],
  ['Reopened', { why: 'More is known.' }],
];
