import { earliestDay, whenInWords } from '@waymark/statute';
import { ask, isGiven, own } from '../../frame';
import type { Step } from '../facts';
import { isAwaited, type AgencyReturn, type RapidReview } from '../state';
import { agencyOf, stepOf, titleOf, type At } from './at';

// What is asked about agencies and their returns.

const rule = ask<RapidReview, Step>;

const returnOf = (at: At): AgencyReturn | undefined => own(at.state.returns, agencyOf(at) ?? '');
const isOnRecord = ({ state }: At, holds: (one: AgencyReturn) => boolean): boolean =>
  Object.values(state.returns).some(holds);
const isIn = (one: AgencyReturn | undefined): boolean =>
  one !== undefined && one.received !== null && one.standing !== 'queried';
const allAreIn = ({ state }: At): boolean => {
  const all = Object.values(state.returns);
  return all.some(isIn) && all.every((one) => isIn(one) || !isAwaited(one));
};
const title = (at: At) => titleOf(at, agencyOf(at) ?? '');

export const gathering = {
  dueNotBeforeAsked: rule(
    (at) => {
      const { due } = stepOf(at, 'InformationRequested', 'ReturnQueried').data;
      const asked = earliestDay(at.step.occurredOn);
      return due === undefined || asked === null || asked <= due;
    },
    (at) => {
      const { due } = stepOf(at, 'InformationRequested', 'ReturnQueried').data;
      return `It would be due ${whenInWords(due ?? 'not-known')}, before it is asked for ${whenInWords(at.step.occurredOn)}.`;
    },
    null,
    'It would be due before it is asked for.',
  ),
  notAskedYet: rule(
    (at) => returnOf(at)?.asked !== true || returnOf(at)?.received !== null,
    (at) => `This agency is asked already, and its return has not come: ${title(at)}. It can be chased instead.`,
    null,
    'This agency is asked already, and its return has not come.',
  ),
  returnIsReceived: rule(
    // Where none came, or none was asked for, that is known before the step names an agency: then it is not offered as usual.
    (at) => isOnRecord(at, ({ received }) => received !== null) && (returnOf(at)?.received ?? null) !== null,
    (at) => `No return of this agency is recorded yet: ${title(at)}.`,
    null,
    'No return of this agency is recorded yet.',
  ),
  returnWasAsked: rule(
    (at) => isOnRecord(at, ({ asked }) => asked) && returnOf(at)?.asked === true,
    (at) => `This agency has not been asked for a return: ${title(at)}.`,
    null,
    'This agency has not been asked for a return.',
  ),
  returnIsMissing: rule(
    // Where all are in, that is known before the step names an agency.
    (at) => !allAreIn(at) && !isIn(returnOf(at)),
    (at) => `No return of this agency is outstanding: ${title(at)}.`,
    null,
    'No return of this agency is outstanding.',
  ),
  withheldHasReason: rule(
    (at) => {
      const { kind } = stepOf(at, 'ReturnReceived').data;
      return kind !== 'withheld' || isGiven(at, 'withheldBecause');
    },
    'Information is withheld without a reason. Say what is withheld, and give the legal reason.',
    'Children Act 2004, section 16H (s16H)',
  ),
  fullReturnHoldsSomething: rule(
    (at) => stepOf(at, 'ReturnReceived').data.kind !== 'full' || whatReturnsHold.some((field) => isGiven(at, field)),
    'The return is said to be full, and nothing of it is recorded here. If the agency had no involvement, it is a nil return.',
    null,
    'The return is said to be full, and nothing of it is recorded.',
  ),
  ladderInOrder: rule(
    (at) => rungBefore(at) === null,
    (at) => `Not recorded yet for ${title(at)}: ${rungBefore(at)}.`,
    null,
    'The rung before this one is not recorded yet for this agency.',
  ),
};

/** Who wrote it, who authorised it and for which period are about a return, and nothing of it. */
const whatReturnsHold = [
  'recordsSearched',
  'involvement',
  'episodes',
  'analysis',
  'childsVoice',
  'identityAndEqualities',
  'goodPractice',
  'learning',
  'immediateAction',
  'earlyActions',
  'withheldBecause',
];

const ladder = ["the agency's senior lead", 'a safeguarding partner', 'formal notice under s16H'] as const;

/** Chased, then escalated to the senior lead, to a partner, and by a formal notice: the step that is missing before. */
function rungBefore(at: At): string | null {
  const { chased = false, escalated = [] } = returnOf(at) ?? {};
  const rung = ladder.indexOf(stepOf(at, 'ReturnEscalated').data.to);
  if (!chased && escalated.length === 0) return 'chasing the return';
  const missing = ladder.slice(0, rung).find((lower) => !escalated.includes(lower));
  return missing === undefined ? null : `escalation to ${missing}`;
}
