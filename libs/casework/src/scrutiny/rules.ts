import { inWords, latestDay } from '@waymark/statute';
import { ask, own, refuse, type Matter } from '../frame';
import { scrutinyOf, type Scrutinised, type Scrutiny } from './state';

// What is insisted on and asked of the scrutineer's steps and of the answers to them.

interface AnyStep {
  readonly type: string;
  readonly data: unknown;
  readonly occurredOn: string;
}
type At = Matter<Scrutinised, AnyStep>;

const refusing = refuse<Scrutinised, AnyStep>;
const asking = ask<Scrutinised, AnyStep>;

const idIn = ({ step }: At, field: string): string => String((step.data as Record<string, unknown>)[field]);

type Kinds = Exclude<keyof Scrutiny, 'asOf'>;

const held = <Kind extends Kinds>(at: At, kind: Kind, field: string) =>
  own(scrutinyOf(at.state)[kind] as Readonly<Record<string, Scrutiny[Kind][string]>>, idIn(at, field));

/** Where nothing of its kind is on record, that is known before the step says anything: then it is not offered. */
const isHeld = (at: At, kind: Kinds, field: string): boolean =>
  Object.keys(scrutinyOf(at.state)[kind]).length > 0 && held(at, kind, field) !== undefined;

export const scrutinyRules = {
  observationIsHeld: refusing(
    (at) => isHeld(at, 'observations', 'observation'),
    'This record has no such observation. Record the observation first.',
  ),
  adviceIsHeld: refusing(
    (at) => isHeld(at, 'advice', 'advice'),
    'This record has no such advice. Record the advice first.',
  ),
  challengeIsHeld: refusing(
    (at) => isHeld(at, 'challenges', 'challenge'),
    'This record has no such challenge. Record the challenge first.',
  ),
  taskIsHeld: refusing(
    (at) => isHeld(at, 'tasks', 'task'),
    'This record has no such scrutiny task. Record its opening first.',
  ),
  observationIsUnanswered: asking(
    (at) => held(at, 'observations', 'observation') !== true,
    'That observation is answered already.',
  ),
  adviceIsUnanswered: asking((at) => held(at, 'advice', 'advice') !== true, 'That advice is answered already.'),
  challengeIsNew: asking(
    (at) => held(at, 'challenges', 'challenge') === undefined,
    'That challenge is recorded already. A further answer to it can be asked for.',
  ),
  challengeIsUnanswered: asking(
    (at) => (held(at, 'challenges', 'challenge')?.standing ?? 'unanswered') === 'unanswered',
    'That challenge is answered or concluded already.',
  ),
  challengeIsAnswered: asking(
    (at) => (held(at, 'challenges', 'challenge')?.standing ?? 'answered') !== 'unanswered',
    'That challenge has no answer yet.',
  ),
  answerDayFollows: asking(
    (at) => {
      const from = latestDay(at.step.occurredOn);
      return from === null || from <= idIn(at, 'answerBy');
    },
    (at) =>
      `The day for the answer, ${inWords(idIn(at, 'answerBy'))}, lies before the day on which it was asked for, ${inWords(at.step.occurredOn)}.`,
    null,
    'The day for the answer lies before the day on which it was asked for.',
  ),
  taskIsOpen: asking((at) => held(at, 'tasks', 'task') !== true, 'That scrutiny task is concluded already.'),
};

type ScrutinyRuleName = keyof typeof scrutinyRules;

/** The steps with their rules, for a record without a course of its own; `first` is what the record itself asks of each. */
export const scrutinySteps = <First extends string>(first: First): Record<string, (First | ScrutinyRuleName)[]> => ({
  ObservationRecorded: [first],
  ObservationAnswered: [first, 'observationIsHeld', 'observationIsUnanswered'],
  ScrutinyAdviceGiven: [first],
  ScrutinyAdviceAnswered: [first, 'adviceIsHeld', 'adviceIsUnanswered'],
  ChallengeRaised: [first, 'challengeIsNew', 'answerDayFollows'],
  ChallengeAnswerDayMoved: [first, 'challengeIsHeld', 'challengeIsUnanswered', 'answerDayFollows'],
  ChallengeAnswered: [first, 'challengeIsHeld', 'challengeIsUnanswered'],
  ChallengePressed: [first, 'challengeIsHeld', 'challengeIsAnswered', 'answerDayFollows'],
  ChallengeConcluded: [first, 'challengeIsHeld', 'challengeIsAnswered'],
  ScrutinyTaskOpened: [first],
  ScrutinyTaskConcluded: [first, 'taskIsHeld', 'taskIsOpen'],
});
