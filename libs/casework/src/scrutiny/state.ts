import type { CivilDate, StatedDate } from '@waymark/statute';
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
      const raised: Challenge = { raisedOn: occurredOn, answerBy: data.answerBy, standing: 'unanswered' };
      return { ...state, challenges: { ...state.challenges, [data.challenge]: raised } };
    }
    case 'ChallengeAnswerDayMoved':
      return changed(state, data.challenge, { answerBy: data.answerBy });
    case 'ChallengeAnswered':
      return changed(state, data.challenge, { standing: 'answered' });
    case 'ChallengePressed':
      return changed(state, data.challenge, { standing: 'unanswered', answerBy: data.answerBy });
    case 'ChallengeConcluded':
      return changed(state, data.challenge, { standing: 'concluded' });
    case 'ScrutinyTaskOpened':
    case 'ScrutinyTaskConcluded':
      return { ...state, tasks: { ...state.tasks, [data.task]: type === 'ScrutinyTaskConcluded' } };
    default:
      return impossible(type);
  }
}

function changed(state: Scrutiny, id: string, change: Partial<Challenge>): Scrutiny {
  const before = own(state.challenges, id);
  if (before === undefined) return state;
  return { ...state, challenges: { ...state.challenges, [id]: { ...before, ...change } } };
}
