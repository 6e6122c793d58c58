import { deciderIsNamed, deciderOf, isDecider, stepOf } from '../../deciding';
import { ask } from '../../frame';
import type { Step } from '../facts';
import { agenciesWithoutEvidence, isDone, isEnded, isImpactKnown, standsAt, type Action } from '../state';
import { actsForOwner, isChair } from './refusing';
import { agencyConcerned, evidenceOf, titlesOf, wasAccepted, type At } from './at';

// What is asked of progress and evidence, of impact, and where an action closes.

const rule = ask<Action, Step>;

const deciding = {
  completeHasEvidence: rule(
    (at) => stepOf(at, 'ProgressReported').data.brag !== 'blue' || hasAccepted(at, agencyConcerned(at)),
    'Reported as complete and evidenced, but no evidence of this agency is accepted yet.',
  ),
  evidenceAwaitsDecision: rule(
    (at) => evidenceOf(at)?.standing === 'awaiting',
    'This evidence was decided on already, or further evidence followed it.',
  ),
  evidenceIsNotAccepted: rule(
    (at) => !wasAccepted(evidenceOf(at)),
    'This evidence was accepted. If it should not have been, take that back first.',
  ),
  governanceSignedOff: rule(
    (at) => at.state.nationalBody || at.state.signedOffBy.includes(evidenceOf(at)?.agency ?? ''),
    (at) => `Not signed off yet by the agency's own governance: ${titlesOf(at, [evidenceOf(at)?.agency ?? ''])}.`,
    null,
    "The agency's own governance has not signed it off yet.",
  ),
  acceptedByAnotherThanRecorded: rule(({ step, ...at }) => {
    const evidence = evidenceOf({ step, ...at });
    const decider = step.decidedBy === null ? step.actor : deciderOf({ step });
    if (evidence === undefined || evidence.givenBy === evidence.recordedBy) return true;
    return decider !== evidence.recordedBy && !isDecider({ step }, evidence.recordedBy);
  }, 'Whoever accepts this evidence also recorded that it was submitted.'),
  whoAcceptsIsNamed: rule(
    (at) => at.step.decidedBy === null || deciderIsNamed(at),
    'Nobody is named who decided, so it cannot be seen that it was somebody other than whoever gave the evidence.',
  ),
  chairIsFromElsewhere: rule(
    (at) => !isChair(at) || !actsForOwner(at),
    'The chair who accepts this evidence acts for an agency that owns the action.',
  ),
};

const hasAccepted = ({ state }: At, agency: string): boolean =>
  Object.values(state.evidence).some((one) => one.agency === agency && one.standing === 'accepted');

const closing = {
  evidenceIsAccepted: rule(
    ({ state }) => state.ended !== null || !undecided(state),
    'No evidence is accepted yet, or some still awaits a decision.',
  ),
  everyAgencyGaveEvidence: rule(
    ({ state }) => state.ended !== null || agenciesWithoutEvidence(state).length === 0,
    (at) => `No evidence is accepted yet of: ${titlesOf(at, agenciesWithoutEvidence(at.state))}.`,
    null,
    'No evidence is accepted yet of some agency that owns a part.',
  ),
  impactIsChecked: rule(
    ({ state }) => state.ended !== null || isImpactKnown(state),
    'No impact check is recorded, nor why none is needed.',
    'WT23 ¶367',
  ),
  impactIsEvidenced: rule(
    ({ state }) => state.ended !== null || state.impact?.found !== 'not evidenced',
    'The impact check found no evidence of impact. Say why the action closes all the same.',
    'WT23 ¶367',
  ),
  notClosedYet: rule(({ state }) => !state.closed, 'This action is closed already.'),
  isEnded: rule(({ state }) => isEnded(state), 'This action has not come to its end.'),
};

/** Nothing was accepted, or something is still to be decided on. */
const undecided = (state: Action): boolean => !standsAt(state, 'accepted') || standsAt(state, 'awaiting');

export const ending = {
  ...deciding,
  ...closing,
  doneBeforeChecked: rule(
    ({ state }) => isDone(state),
    'The evidence of every agency is not accepted yet, so that it is early to say what came of the action.',
  ),
  impactNotFoundYet: rule(({ state }) => state.impact === null, 'An impact check is recorded as done.'),
};
