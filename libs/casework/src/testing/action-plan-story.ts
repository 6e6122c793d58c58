import { actionPlan } from '../action-plan';
import { story, type Story } from './story';

// A fictional action plan, taken as far as a test needs it.

export const recommendation = {
  recommendation: 'recommendation-1',
  agencies: ['school', 'trust'],
  due: '2027-03-31',
  text: 'Those who see children ask about a first bruise on the day.',
} as const;

export const begun = (): Story => story(actionPlan);

export const opened = (): Story =>
  begun().takes('PlanOpened', { source: 'rapid review', from: 'review-1' }, { on: '2026-10-29' });

export const drafted = (): Story => opened().takes('RecommendationMade', recommendation, { on: '2026-10-29' });

export const agreed = (): Story =>
  ['council', 'health-board', 'police'].reduce(
    (told, body) => told.given('PlanAgreed', { body, rationale: 'It meets the findings.' }, { on: '2026-11-02' }),
    drafted(),
  );

export const underWay = (): Story =>
  agreed().takes('ActionAdded', { action: 'action-1', recommendation: 'recommendation-1' }, { on: '2026-11-03' });

export const complete = (): Story =>
  underWay().takes('ActionClosed', { action: 'action-1', how: 'impact evidenced' }, { on: '2026-11-17' });

export const closed = (): Story => complete().takes('Closed', {}, { on: '2026-11-18' });
