import { deciding, partyRules, stepOf, titles, titleOf } from '../deciding';
import { ask, own, refuse, type Matter } from '../frame';
import { levels, type Level, type Step } from './facts';
import { levelOf, levelsSkipped, type Dispute } from './state';

// What a dispute insists on, and what it asks: every party heard, no level skipped, an answer before it is closed.

type At = Matter<Dispute, Step>;
const insist = refuse<Dispute, Step>;
const rule = ask<Dispute, Step>;

const arrangements = 'WT23 ¶¶110–113';
const { bodyIsParty, bodyDecidesForItself } = partyRules;

const refusing = {
  bodyIsParty,
  bodyDecidesForItself,
  partyIsRegistered: insist(
    (at) => at.known.titleOf(partyOf(at)) !== '',
    'The directory has no such body or agency. Register it first, also where it is outside the area.',
  ),
};

const raising = {
  raised: rule(({ state }) => state.raisedBy !== null, 'The dispute itself is not recorded as raised yet.'),
  notRaisedYet: rule(
    ({ state }) => state.raisedBy === null,
    'The dispute is recorded as raised already. Correct that, or record a dispute of its own.',
  ),
  isParty: rule(
    (at) => isParty(at, partyOf(at)),
    'That body is not named as a party to the dispute yet. It can be named now, or later.',
  ),
};

const escalating = {
  noLevelSkipped: rule(
    (at) => skipped(at).length === 0,
    (at) => `A level is passed over: ${skipped(at).join(', ')}.`,
    arrangements,
    'A level of the agreed escalation is passed over.',
  ),
  levelIsHigher: rule(
    (at) => rankOf(stepOf<Step, 'Escalated'>(at, 'Escalated').data.to) > rankOf(levelOf(at.state)),
    'The dispute is at that level already, or at a higher one.',
  ),
  adviserAppointed: rule(
    (at) => at.state.adviser || stepOf<Step, 'AdviceGiven'>(at, 'AdviceGiven').data.by !== 'independent adviser',
    'No independent adviser is recorded as appointed yet.',
  ),
  atThatLevel: rule(
    (at) => at.state.levels.includes(stepOf<Step, 'PartnerDecided'>(at, 'PartnerDecided').data.level),
    'The dispute is not recorded as taken to that level yet.',
  ),
  bodyDecides: rule(
    (at) => deciding(at).some(({ body }) => body === stepOf<Step, 'PartnerDecided'>(at, 'PartnerDecided').data.body),
    'That body is a party to the dispute, and not one of those who decide it.',
  ),
  withSecretaryOfState: rule(
    ({ state }) => state.levels.includes('Secretary of State'),
    'The dispute is not recorded as taken to the Secretary of State yet.',
    arrangements,
  ),
};

const ending = {
  everyPartyHeard: rule(
    // What was withdrawn is not decided on.
    (at) => unheard(at).length === 0 || stepOf<Step, 'Resolved'>(at, 'Resolved').data.outcome === 'withdrawn',
    (at) =>
      `No position with its reasons is recorded of: ${unheard(at)
        .map((party) => titleOf(at, party))
        .join(', ')}.`,
    null,
    'Not every party has stated its position with its reasons.',
  ),
  resolvedAtItsLevel: rule(
    (at) => stepOf<Step, 'Resolved'>(at, 'Resolved').data.at === levelOf(at.state),
    (at) => `The dispute stands at another level: ${levelOf(at.state) ?? 'none yet'}.`,
    null,
    'The dispute stands at another level than the one that resolved it.',
  ),
  everyPartnerDecided: rule(
    (at) => undecided(at).length === 0,
    (at) => `The decision at this level is the partners' own. Not yet given by: ${titles(undecided(at))}.`,
    arrangements,
    "The decision at this level is the partners' own, and not every one of them has given it.",
  ),
  adviceConsidered: rule(
    ({ state }) => !state.adviser || state.advised,
    'An independent adviser was appointed, whose advice is not recorded yet.',
  ),
  secretaryOfStateAnswered: rule(
    (at) =>
      stepOf<Step, 'Resolved'>(at, 'Resolved').data.at !== 'Secretary of State' || at.state.secretaryOfStateAnswered,
    'No answer of the Secretary of State is recorded yet.',
    arrangements,
  ),
  notResolvedYet: rule(
    ({ state }) => state.resolvedAt === null,
    'The dispute is recorded as resolved already. It can be reopened.',
  ),
  resolved: rule(({ state }) => state.resolvedAt !== null, 'The dispute is not recorded as resolved yet.'),
  learningRecorded: rule(({ state }) => state.learned, 'No learning for the arrangements is recorded from it yet.'),
  notClosedYet: rule(({ state }) => !state.closed, 'The dispute is closed already.'),
  isEnded: rule(
    ({ state }) => state.resolvedAt !== null || state.closed,
    'The dispute is neither resolved nor closed: it can simply go on.',
  ),
};

export const rules = { ...refusing, ...raising, ...escalating, ...ending };
export type RuleName = keyof typeof rules;

const partyOf = ({ step }: At): string => {
  const { party, raisedBy } = step.data as { party?: string; raisedBy?: string };
  return party ?? raisedBy ?? '';
};

const isParty = (at: At, id: string): boolean =>
  own(at.state.takingPart, id) !== undefined || deciding(at).some(({ body }) => body === id);

const rankOf = (level: Level | null): number => (level === null ? -1 : levels.indexOf(level));

const skipped = (at: At): Level[] => levelsSkipped(at.state, stepOf<Step, 'Escalated'>(at, 'Escalated').data.to);

const unheard = ({ state }: At): string[] =>
  Object.keys(state.takingPart).filter((party) => !state.positions.includes(party));

/** Where partners decide by themselves, each of them has to; what was agreed or withdrawn needs no decision. */
function undecided(at: At) {
  const { at: level, outcome } = stepOf<Step, 'Resolved'>(at, 'Resolved').data;
  if (outcome !== 'decided' || (level !== 'delegated partners' && level !== 'lead safeguarding partners')) return [];
  return deciding(at).filter(({ body }) => !(own(at.state.decided, level) ?? []).includes(body));
}
