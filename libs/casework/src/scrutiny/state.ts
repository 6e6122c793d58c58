import type { CivilDate, StatedDate } from '@waymark/statute';
import { dayFor, firstDay } from '../first-day';
import { impossible, own, standingAsOf, standsLater, told, type Dated } from '../frame';
import type { ScrutinyOnRecord } from './facts';

/** What a record remembers of the scrutineer's work in it. */
export interface Scrutiny extends Dated {
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
    // What is answered is, in whichever order the two are recorded.
    case 'ObservationRecorded':
      return {
        ...state,
        observations: { ...state.observations, [data.observation]: own(state.observations, data.observation) ?? false },
      };
    case 'ObservationAnswered':
      return { ...state, observations: { ...state.observations, [data.observation]: true } };
    case 'ScrutinyAdviceGiven':
      return { ...state, advice: { ...state.advice, [data.advice]: own(state.advice, data.advice) ?? false } };
    case 'ScrutinyAdviceAnswered':
      return { ...state, advice: { ...state.advice, [data.advice]: true } };
    case 'ChallengeRaised': {
      const { challenge, answerBy } = data;
      const raised: Challenge = { raisedOn: occurredOn, answerBy, answeredOn: null, standing: 'unanswered' };
      return { ...state, challenges: { ...state.challenges, [challenge]: raised } };
    }
    case 'ChallengeAnswerDayMoved':
      return answerMoved(state, data.challenge, data.answerBy, occurredOn);
    case 'ChallengeAnswered':
      return answered(state, data.challenge, occurredOn);
    case 'ChallengePressed':
      return pressed(state, data.challenge, data.answerBy, occurredOn);
    case 'ChallengeConcluded':
      return changed(standingAsOf(state, `concluded:${data.challenge}`, occurredOn), data.challenge, {
        standing: 'concluded',
      });
    case 'ScrutinyTaskOpened':
    case 'ScrutinyTaskConcluded':
      return { ...state, tasks: { ...state.tasks, [data.task]: type === 'ScrutinyTaskConcluded' } };
    default:
      return impossible(type);
  }
}

/** The first answer since it was pressed counts, also when it is recorded after a later one; what is concluded stays so. */
function answered(state: Scrutiny, id: string, on: StatedDate): Scrutiny {
  const before = own(state.challenges, id);
  if (before === undefined || standsLater(state, `pressed:${id}`, on)) return state;
  return changed(standingAsOf(state, `answered:${id}`, on), id, {
    answeredOn: firstDay(before.answeredOn, on),
    standing: before.standing === 'concluded' ? 'concluded' : 'answered',
  });
}

/** Pressed, it waits for an answer anew, unless one came since: then that one answers it. */
function pressed(state: Scrutiny, id: string, answerBy: CivilDate, on: StatedDate): Scrutiny {
  const before = own(state.challenges, id);
  if (before === undefined || standsLater(state, `pressed:${id}`, on)) return state;
  const since = answerMoved(standingAsOf(state, `pressed:${id}`, on), id, answerBy, on);
  if (standsLater(state, `concluded:${id}`, on)) return since;
  const answeredSince = standsLater(state, `answered:${id}`, on);
  if (!answeredSince) return changed(since, id, { standing: 'unanswered', answeredOn: null });
  const stillFirst = before.answeredOn !== null && !isBefore(before.answeredOn, on);
  return changed(since, id, { answeredOn: stillFirst ? before.answeredOn : (state.asOf?.[`answered:${id}`] ?? null) });
}

const isBefore = (one: StatedDate, other: StatedDate): boolean => dayFor(one) < dayFor(other);

const answerMoved = (state: Scrutiny, id: string, answerBy: CivilDate, on: StatedDate): Scrutiny =>
  told(state, `answer by:${id}`, on, (known) => changed(known, id, { answerBy }));

function changed(state: Scrutiny, id: string, change: Partial<Challenge>): Scrutiny {
  const before = own(state.challenges, id);
  if (before === undefined) return state;
  return { ...state, challenges: { ...state.challenges, [id]: { ...before, ...change } } };
}
