import type { StatedDate } from '@waymark/statute';
import { withParty, type WithParties } from '../deciding';
import { impossible, own, standingAsOf, standsLater, told } from '../frame';
import { levels, type Level, type OnRecord } from './facts';

// What a dispute remembers. Whoever raised it is one of its parties; so is whoever is named as one.

export interface Dispute extends WithParties {
  readonly about: string | null;
  readonly of: string | null;
  readonly raisedBy: string | null;
  /** The levels that it has been at, in the order in which it came there. */
  readonly levels: readonly Level[];
  /** Parties whose position is on record. */
  readonly positions: readonly string[];
  readonly adviser: boolean;
  readonly advised: boolean;
  /** By level: the partners that gave their decision there. */
  readonly decided: Readonly<Record<string, readonly string[]>>;
  readonly secretaryOfStateAnswered: boolean;
  readonly resolvedAt: Level | null;
  readonly learned: boolean;
  readonly closed: boolean;
}

export const initial: Dispute = {
  takingPart: {},
  about: null,
  of: null,
  raisedBy: null,
  levels: [],
  positions: [],
  adviser: false,
  advised: false,
  decided: {},
  secretaryOfStateAnswered: false,
  resolvedAt: null,
  learned: false,
  closed: false,
};

/** The level that it is at; null before it is raised. */
export const levelOf = (state: Dispute): Level | null => state.levels.at(-1) ?? null;

const optional: readonly Level[] = ['adviser'];

/** The levels between the present one and that one. An independent adviser may be asked, or not. */
export const levelsSkipped = (state: Dispute, to: Level): Level[] => {
  const present = levelOf(state);
  const next = present === null ? 0 : levels.indexOf(present) + 1;
  return levels.slice(next, levels.indexOf(to)).filter((level) => !optional.includes(level));
};

export function fold(state: Dispute, { type, data, occurredOn }: OnRecord): Dispute {
  switch (type) {
    case 'DisputeRaised': {
      const { about, of = null, raisedBy } = data;
      const party = withPartyTo(state, raisedBy, occurredOn);
      return told({ ...party, levels: fromLocal(state.levels) }, 'raised', occurredOn, { about, of, raisedBy });
    }
    case 'PartyJoined':
      return withPartyTo(state, data.party, occurredOn, data.decides);
    case 'PositionStated':
      return { ...state, positions: including(state.positions, data.party) };
    case 'Escalated':
      return withLevel(state, data.to, occurredOn);
    case 'AdviserAppointed':
      return { ...state, adviser: true };
    case 'AdviceGiven':
      return { ...state, advised: state.advised || data.by === 'independent adviser' };
    case 'PartnerDecided':
      return withDecision(state, data.level, data.body, occurredOn);
    case 'SecretaryOfStateAnswered':
      return told(state, 'answer', occurredOn, { secretaryOfStateAnswered: true });
    case 'Resolved':
      return told(state, 'resolution', occurredOn, { resolvedAt: data.at });
    case 'LearningRecorded':
      return { ...state, learned: true };
    case 'Reopened':
      return reopened(state, occurredOn);
    case 'Closed':
      return told(state, 'closed', occurredOn, { closed: true });
    case 'OtherInvited':
    case 'DiscussionHeld':
      return state;
    default:
      return impossible(type);
  }
}

const including = <T>(list: readonly T[], one: T): readonly T[] => (list.includes(one) ? list : [...list, one]);

/** Where it is not said now whether a party decides, what was said before stands. */
const withPartyTo = (
  state: Dispute,
  party: string,
  on: StatedDate,
  decides: boolean = own(state.takingPart, party)?.decides ?? false,
): Dispute => withParty(state, party, decides, on);

/** It begins locally. Recorded late, after it was taken further, it is where it had come to. */
const fromLocal = (reached: readonly Level[]): readonly Level[] =>
  reached.includes('local') ? reached : ['local', ...reached];

/** It is at the level that it came to last: one that is recorded late stands before those it came to afterwards. */
function withLevel(state: Dispute, level: Level, on: StatedDate): Dispute {
  const others = state.levels.filter((other) => other !== level);
  const later = others.filter((other) => standsLater(state, `level:${other}`, on));
  const reached = [...others.filter((other) => !later.includes(other)), level, ...later];
  return { ...standingAsOf(state, `level:${level}`, on), levels: reached };
}

const decisionOf = (level: string, body: string): string => `decision:${level}:${body}`;

function withDecision(state: Dispute, level: string, body: string, on: StatedDate): Dispute {
  const known = standingAsOf(state, decisionOf(level, body), on);
  if (standsLater(state, 'reopened', on)) return known;
  return { ...known, decided: { ...state.decided, [level]: including(own(state.decided, level) ?? [], body) } };
}

/** What was decided before it was opened again decides nothing any more. */
function reopened(state: Dispute, on: StatedDate): Dispute {
  const stillDecided = Object.entries(state.decided).flatMap(([level, bodies]) => {
    const later = bodies.filter((body) => standsLater(state, decisionOf(level, body), on));
    return later.length === 0 ? [] : [[level, later] as const];
  });
  const open = { ...standingAsOf(state, 'reopened', on), decided: Object.fromEntries(stillDecided) };
  return [
    ['resolution', { resolvedAt: null }] as const,
    ['closed', { closed: false }] as const,
    ['answer', { secretaryOfStateAnswered: false }] as const,
  ].reduce((before: Dispute, [what, change]) => told(before, what, on, change), open);
}
