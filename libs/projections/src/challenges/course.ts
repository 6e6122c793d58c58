import type { CivilDate, StatedDate } from '@waymark/statute';
import { course } from '../course/course';

/** The scrutineer's challenges in one record: a case's, or a partnership's where they are about no case. */
export type ChallengesStood = readonly ChallengeStood[];

export interface ChallengeStood {
  readonly challenge: string;
  readonly to: string | null;
  readonly raisedOn: StatedDate;
  readonly answerBy: CivilDate;
  readonly answeredOn: StatedDate | null;
  /** How often a further answer was asked for. */
  readonly pressed: number;
  readonly concluded: 'satisfied' | 'not satisfied' | 'withdrawn' | null;
  readonly concludedOn: StatedDate | null;
}

interface Named {
  readonly challenge: string;
}

export const challenges = course<ChallengesStood>({
  name: 'challenges',
  version: 1,
  categories: ['case', 'partnership'],
  initial: [],
  folds: {
    ChallengeRaised: (state, { challenge, to, answerBy }: Named & { to?: string; answerBy: CivilDate }, step) => [
      ...state.filter((other) => other.challenge !== challenge),
      {
        challenge,
        to: to ?? null,
        raisedOn: step.occurredOn,
        answerBy,
        answeredOn: null,
        pressed: 0,
        concluded: null,
        concludedOn: null,
      },
    ],
    ChallengeAnswerDayMoved: (state, { challenge, answerBy }: Named & { answerBy: CivilDate }) =>
      changed(state, challenge, () => ({ answerBy })),
    ChallengeAnswered: (state, { challenge }: Named, { occurredOn }) =>
      changed(state, challenge, () => ({ answeredOn: occurredOn })),
    ChallengePressed: (state, { challenge, answerBy }: Named & { answerBy: CivilDate }) =>
      changed(state, challenge, ({ pressed }) => ({ answerBy, answeredOn: null, pressed: pressed + 1 })),
    ChallengeConcluded: (state, { challenge, as }: Named & { as: ChallengeStood['concluded'] }, { occurredOn }) =>
      changed(state, challenge, () => ({ concluded: as, concludedOn: occurredOn })),
  },
});

const changed = (
  state: ChallengesStood,
  id: string,
  change: (before: ChallengeStood) => Partial<ChallengeStood>,
): ChallengesStood => state.map((one) => (one.challenge === id ? { ...one, ...change(one) } : one));
