import { firstDay } from '../first-day';
import { own, type ClockCall, type StepOnRecord } from '../frame';
import { isScrutiny, type ScrutinyOnRecord } from './facts';
import { scrutinyOf, type Scrutinised } from './state';

/** The day by which a challenge is to be answered: agreed between people, never the statute's. */
export const scrutinyClocks = (state: Scrutinised, step: StepOnRecord): readonly ClockCall[] =>
  isScrutiny(step) ? callsOf(state, step as StepOnRecord & ScrutinyOnRecord) : [];

function callsOf(state: Scrutinised, { type, data, occurredOn }: ScrutinyOnRecord): ClockCall[] {
  if (!('challenge' in data)) return [];
  const answer = { clock: 'challenge', runsFor: data.challenge, basis: 'agreed' } as const;
  const before = own(scrutinyOf(state).challenges, data.challenge);
  const again: ClockCall[] =
    before === undefined || before.standing === 'unanswered' ? [] : [{ ...answer, runsAgain: true }];
  if (type === 'ChallengeRaised') return [...again, { ...answer, dueOn: data.answerBy }];
  if (before === undefined) return [];
  switch (type) {
    case 'ChallengePressed':
      return [...again, { ...answer, dueOn: data.answerBy }];
    case 'ChallengeAnswerDayMoved':
      return [{ ...answer, dueOn: data.answerBy }];
    case 'ChallengeAnswered': {
      const first = firstDay(before.answeredOn, occurredOn);
      return first === before.answeredOn ? [] : [{ ...answer, stops: first }];
    }
    case 'ChallengeConcluded':
      if (before.standing !== 'unanswered') return [];
      return [data.as === 'withdrawn' ? { ...answer, doesNotApply: 'withdrawn' } : { ...answer, stops: occurredOn }];
    default:
      return [];
  }
}
