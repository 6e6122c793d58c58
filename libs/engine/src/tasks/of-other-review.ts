import { endOfContributing, isAwaited, type OtherReview } from '@waymark/casework';
import type { EndedAgencies } from '../board/ended-agencies';
import type { AtWork } from './at-work';
import { returnsOfEnded } from './of-ended-agencies';
import { ofAgency, task, unit, type Task } from './task';

/** What a review led by others still asks: returns of our agencies, the contribution by the day they name, and what we learn. */
export function tasksOfOtherReview({ state, ended, endedAgencies }: AtWork<OtherReview>): Task[] {
  return ended ? [] : [...returns(state, endedAgencies), ...contribution(state), ...learning(state)];
}

function returns(state: OtherReview, endedAgencies: EndedAgencies): Task[] {
  if (endOfContributing(state) !== null) return [];
  const ofEach = Object.entries(state.returns)
    .filter(([, of]) => isAwaited(of))
    .map(([agency, { due }]) =>
      task({
        kind: 'return',
        title: 'Agency information return',
        step: 'ReturnReceived',
        prefill: { agency },
        owner: ofAgency(agency),
        due,
      }),
    );
  return [...ofEach, ...returnsOfEnded(state.returns, endedAgencies)];
}

function contribution({ contribution: standing, due, askedOn }: OtherReview): Task[] {
  if (standing !== 'asked') return [];
  const said = { kind: 'contribution', title: 'Contribution to send', step: 'ContributionSent', owner: unit } as const;
  return [task(due === null ? { ...said, since: askedOn } : { ...said, due, deadline: 'contribution' })];
}

/** Asked for once there is something to learn from: what was sent, or their report. */
function learning({ learned, contribution: standing, sentOn, reportOn }: OtherReview): Task[] {
  const since = reportOn ?? (standing === 'sent' ? sentOn : null);
  if (learned || since === null) return [];
  return [task({ kind: 'contribution', title: 'Learning to record', step: 'LearningRecorded', owner: unit, since })];
}
