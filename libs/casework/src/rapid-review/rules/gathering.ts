import { ask } from '../../frame';
import { isOnRecord, returnOf, returnRules, rungs, titleOfAgency } from '../../returns';
import type { Step } from '../facts';
import type { RapidReview } from '../state';
import { stepOf, type At } from './at';

// What is asked about agencies and their returns, beside what every record asks that has returns.

const rule = ask<RapidReview, Step>;

export const gathering = {
  ...returnRules,
  returnIsReceived: rule(
    // Where none came, or none was asked for, that is known before the step names an agency: then it is not offered as usual.
    (at) => isOnRecord(at, ({ received }) => received !== null) && (returnOf(at)?.received ?? null) !== null,
    (at) => `No return of this agency is recorded yet: ${titleOfAgency(at)}.`,
    null,
    'No return of this agency is recorded yet.',
  ),
  ladderInOrder: rule(
    (at) => rungBefore(at) === null,
    (at) => `Not recorded yet for ${titleOfAgency(at)}: ${rungBefore(at)}.`,
    null,
    'The rung before this one is not recorded yet for this agency.',
  ),
};

/** Chased, then escalated to the senior lead, to a partner, and by a formal notice: the step that is missing before. */
function rungBefore(at: At): string | null {
  const { chased = false, escalated = [] } = returnOf(at) ?? {};
  const rung = rungs.indexOf(stepOf(at, 'ReturnEscalated').data.to);
  if (!chased && escalated.length === 0) return 'chasing the return';
  const missing = rungs.slice(0, rung).find((lower) => !escalated.includes(lower));
  return missing === undefined ? null : `escalation to ${missing}`;
}
