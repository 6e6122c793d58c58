import { scrutinyOf, told, withScrutiny, type Dated, type Scrutinised } from '@waymark/casework';
import type { CivilDate, StatedDate } from '@waymark/statute';
import { asRecorded, type Course, type CourseStep } from '../course/course';

/**
 * The scrutineer's challenges in one record: a case's, or a partnership's where they are about no case. When one was
 * raised, is to be answered and was, is as the record itself remembers it.
 */
export interface ChallengesStood extends Scrutinised, Dated {
  readonly beside: Readonly<Record<string, Beside>>;
}

/** What is told of a challenge beside that. */
interface Beside {
  readonly to: string | null;
  /** How often a further answer was asked for. */
  readonly pressed: number;
  readonly concluded: 'satisfied' | 'not satisfied' | 'withdrawn' | null;
  readonly concludedOn: StatedDate | null;
}

export interface ChallengeStood extends Beside {
  readonly challenge: string;
  readonly raisedOn: StatedDate;
  readonly answerBy: CivilDate;
  /** The day of the first answer since it was raised or pressed. */
  readonly answeredOn: StatedDate | null;
}

export const challenges: Course<ChallengesStood> = {
  categories: ['case', 'partnership'],
  initial: { beside: {} },
  facts: new Set([
    'ChallengeRaised',
    'ChallengeAnswerDayMoved',
    'ChallengeAnswered',
    'ChallengePressed',
    'ChallengeConcluded',
  ]),
  fold: (state, step) => withScrutiny(besideOf(state, step), asRecorded(step)),
};

interface Said {
  readonly challenge: string;
  readonly to?: string;
  readonly as: Beside['concluded'];
}

function besideOf(state: ChallengesStood, { fact, data, occurredOn }: CourseStep): ChallengesStood {
  const { challenge, to = null, as } = data as unknown as Said;
  const before = Object.hasOwn(state.beside, challenge) ? state.beside[challenge] : undefined;
  const changed = (now: Beside) => ({ beside: { ...state.beside, [challenge]: now } });
  if (fact === 'ChallengeRaised') {
    return { ...state, ...changed({ to, pressed: 0, concluded: null, concludedOn: null }) };
  }
  if (before === undefined) return state;
  if (fact === 'ChallengePressed') return { ...state, ...changed({ ...before, pressed: before.pressed + 1 }) };
  if (fact !== 'ChallengeConcluded') return state;
  const concluded = changed({ ...before, concluded: as, concludedOn: occurredOn });
  return told(state, `concluded:${challenge}`, occurredOn, concluded);
}

export const challengesIn = (state: ChallengesStood): readonly ChallengeStood[] =>
  Object.entries(scrutinyOf(state).challenges).map(([challenge, { raisedOn, answerBy, answeredOn }]) => ({
    challenge,
    raisedOn,
    answerBy,
    answeredOn,
    ...state.beside[challenge]!,
  }));
