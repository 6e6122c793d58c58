import { agreed, begun, closed, complete, drafted, underWay } from './action-plan-story';
import type { Ways } from './chart-suite';
import type { Pools } from './walk';

/** A way to each stage of an action plan. */
export const ways: Ways = { begun, drafted, agreed, underWay, complete, closed };

export const pools: Pools = {
  body: ['council', 'health-board', 'police', 'neighbour', 'stranger'],
  agencies: ['school', 'trust'],
  recommendation: ['recommendation-1', 'recommendation-2'],
  action: ['action-1', 'action-2'],
};
