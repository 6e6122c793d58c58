import { own, type ClockCall, type StepOnRecord } from '../frame';
import { isScrutiny, type ScrutinyOnRecord } from './facts';
import { scrutinyOf, withScrutiny, type Challenge, type Scrutinised } from './state';

/** The day by which a challenge is to be answered: agreed between people, never the statute's. */
export const scrutinyClocks = (state: Scrutinised, step: StepOnRecord): readonly ClockCall[] =>
  isScrutiny(step) ? callsOf(state, step as StepOnRecord & ScrutinyOnRecord) : [];

function callsOf(state: Scrutinised, step: ScrutinyOnRecord): ClockCall[] {
  const { type, data, occurredOn } = step;
  if (!('challenge' in data)) return [];
  const answer = { clock: 'challenge', runsFor: data.challenge, basis: 'agreed' } as const;
  const before = own(scrutinyOf(state).challenges, data.challenge);
  const again: ClockCall[] =
    before === undefined || before.standing === 'unanswered' ? [] : [{ ...answer, runsAgain: true }];
  if (type === 'ChallengeRaised') return [...again, { ...answer, dueOn: data.answerBy }];
  if (before === undefined) return [];
  const after = own(scrutinyOf(withScrutiny(state, step)).challenges, data.challenge)!;
  const moved: ClockCall[] = after.answerBy === before.answerBy ? [] : [{ ...answer, dueOn: after.answerBy }];
  switch (type) {
    case 'ChallengePressed':
      if (after.standing === 'unanswered') return [...again, { ...answer, dueOn: after.answerBy }];
      return [...moved, ...stops(answer, before, after)];
    case 'ChallengeAnswerDayMoved':
      return moved;
    case 'ChallengeAnswered':
      return stops(answer, before, after);
    case 'ChallengeConcluded':
      if (before.standing !== 'unanswered') return [];
      return [data.as === 'withdrawn' ? { ...answer, doesNotApply: 'withdrawn' } : { ...answer, stops: occurredOn }];
    default:
      return [];
  }
}

type Answer = { readonly clock: 'challenge'; readonly runsFor: string; readonly basis: 'agreed' };

const stops = (answer: Answer, before: Challenge, { answeredOn }: Challenge): ClockCall[] =>
  answeredOn === null || answeredOn === before.answeredOn ? [] : [{ ...answer, stops: answeredOn }];
