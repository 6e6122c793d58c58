import { isOpaqueId, standsWhere, workflow } from '../frame';
import { asItStands, chartVersion1, stages } from './chart';
import { facts } from './facts';
import { follows } from './follows';
import { rules } from './rules';
import { settledBy, usuallyAfter } from './settled-by';
import { fold, initial, type Dispute } from './state';
import { tells } from './tells';
import { usualCourse } from './usual-course';

export const dispute = workflow({
  name: 'dispute',
  category: 'dispute',
  opensCase: true,
  title: 'Escalation and dispute resolution',
  facts,
  rules,
  charts: [chartVersion1],
  stages,
  follows,
  usualCourse,
  settledBy,
  usuallyAfter,
  initial,
  fold,
  tells,
  standsAt: standsWhere(asItStands),
  // None starts and none stops here: no deadline stands still for a dispute.
  clocks: () => [],
  mentions: (state: Dispute, { data }) => {
    const { party, raisedBy, body, values } = (data ?? {}) as Record<string, unknown>;
    const corrected = ((values ?? {}) as Record<string, unknown>)['raisedBy'];
    return [...Object.keys(state.takingPart), party, raisedBy, body, corrected].filter(isOpaqueId);
  },
});

export { levels as disputeLevels, type Level as DisputeLevel } from './facts';
export type { Dispute } from './state';
