import type { CivilDate, StatedDate } from '@waymark/statute';
import { firstDay } from '../first-day';
import { impossible, own } from '../frame';
import type { ScrutinyOnRecord } from './facts';

/** What a record remembers of the scrutineer's work in it. */
export interface Scrutiny {
  /** By observation and by advice: whether the partnership has answered. */
  readonly observations: Readonly<Record<string, boolean>>;
  readonly advice: Readonly<Record<string, boolean>>;
  readonly challenges: Readonly<Record<string, Challenge>>;
  /** By scrutiny task: whether it is concluded. */
  readonly tasks: Readonly<Record<string, boolean>>;
}

export interface Challenge {
  readonly raisedOn: StatedDate;
  readonly answerBy: CivilDate;
  /** The day of the first answer since it was raised or pressed. */
  readonly answeredOn: StatedDate | null;
  readonly standing: 'unanswered' | 'answered' | 'concluded';
}

/** A record that the scrutineer may stand in; left out until the first of those steps. */
export interface Scrutinised {
  readonly scrutiny?: Scrutiny;
}

const none: Scrutiny = { observations: {}, advice: {}, challenges: {}, tasks: {} };

export const scrutinyOf = ({ scrutiny }: Scrutinised): Scrutiny => scrutiny ?? none;

export const withScrutiny = <State extends Scrutinised>(state: State, step: ScrutinyOnRecord): State => ({
  ...state,
  scrutiny: foldScrutiny(scrutinyOf(state), step),
});

function foldScrutiny(state: Scrutiny, { type, data, occurredOn }: ScrutinyOnRecord): Scrutiny {
  switch (type) {
    case 'ObservationRecorded':
    case 'ObservationAnswered': {
      const answered = type === 'ObservationAnswered';
      return { ...state, observations: { ...state.observations, [data.observation]: answered } };
    }
    case 'ScrutinyAdviceGiven':
    case 'ScrutinyAdviceAnswered': {
      const answered = type === 'ScrutinyAdviceAnswered';
      return { ...state, advice: { ...state.advice, [data.advice]: answered } };
    }
    case 'ChallengeRaised': {
      const { challenge, answerBy } = data;
      const raised: Challenge = { raisedOn: occurredOn, answerBy, answeredOn: null, standing: 'unanswered' };
      return { ...state, challenges: { ...state.challenges, [challenge]: raised } };
    }
    case 'ChallengeAnswerDayMoved':
      return changed(state, data.challenge, { answerBy: data.answerBy });
    case 'ChallengeAnswered':
      return changed(state, data.challenge, answered(own(state.challenges, data.challenge), occurredOn));
    case 'ChallengePressed':
      return changed(state, data.challenge, { standing: 'unanswered', answerBy: data.answerBy, answeredOn: null });
    case 'ChallengeConcluded':
      return changed(state, data.challenge, { standing: 'concluded' });
    case 'ScrutinyTaskOpened':
    case 'ScrutinyTaskConcluded':
      return { ...state, tasks: { ...state.tasks, [data.task]: type === 'ScrutinyTaskConcluded' } };
    default:
      return impossible(type);
  }
}

/** The first answer counts, also when it is recorded after a later one; what is concluded stays so. */
const answered = (before: Challenge | undefined, on: StatedDate): Partial<Challenge> => ({
  answeredOn: firstDay(before?.answeredOn ?? null, on),
  standing: before?.standing === 'concluded' ? 'concluded' : 'answered',
});

function changed(state: Scrutiny, id: string, change: Partial<Challenge>): Scrutiny {
  const before = own(state.challenges, id);
  if (before === undefined) return state;
  return { ...state, challenges: { ...state.challenges, [id]: { ...before, ...change } } };
}
