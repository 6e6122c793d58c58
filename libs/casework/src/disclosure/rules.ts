import { inWords, latestDay } from '@waymark/statute';
import { ask, isGiven, own, refuse, type Matter } from '../frame';
import { allowsRelease, disclosureOf, type Disclosing, type DisclosureRequest } from './state';

// What is insisted on and asked of requests for disclosure. What happened out of order is recorded with a reason.

interface AnyStep {
  readonly type: string;
  readonly data: unknown;
  readonly occurredOn: string;
}
type At = Matter<Disclosing, AnyStep>;

const refusing = refuse<Disclosing, AnyStep>;
const asking = ask<Disclosing, AnyStep>;

const said = ({ step }: At, field: string): unknown => (step.data as Record<string, unknown>)[field];

const held = (at: At): DisclosureRequest | undefined => own(disclosureOf(at.state), String(said(at, 'request')));

/** Of a request that is not held another rule speaks. */
const ofHeld = (at: At, holds: (request: DisclosureRequest) => boolean): boolean => {
  const request = held(at);
  return request === undefined || holds(request);
};

/** Whether the step is what who asked has as an answer: a refusal, that nothing is held, or material. */
const answers = (at: At): boolean =>
  at.step.type === 'MaterialReleased' || ['refused', 'nothing held'].includes(String(said(at, 'decision')));

export const disclosureRules = {
  // Where none is on record, that is known before the step says anything: then it is not offered.
  requestIsHeld: refusing(
    (at) => Object.keys(disclosureOf(at.state)).length > 0 && held(at) !== undefined,
    'This case has no such request for disclosure. Record the request first.',
  ),
  requestIsNew: asking((at) => held(at) === undefined, 'That request for disclosure is recorded already.'),
  requestStands: asking((at) => ofHeld(at, ({ withdrawn }) => !withdrawn), 'That request was withdrawn by who asked.'),
  requestIsUnanswered: asking(
    (at) => ofHeld(at, ({ answeredOn }) => answeredOn === null),
    'That request is answered already.',
  ),
  requestIsUndecided: asking(
    (at) => ofHeld(at, ({ decision }) => decision === null),
    'That request is decided already. Say what the later decision follows: a complaint, an order, something new.',
  ),
  /** Asked of the first decision: what a later one follows is the reason that it gives. */
  adviceIsOnRecord: asking(
    (at) => ofHeld(at, ({ advised, decision }) => advised || decision !== null),
    'No advice on that request is recorded yet.',
  ),
  decisionAllowsRelease: asking(
    (at) => ofHeld(at, allowsRelease),
    'No decision that allows the release of this material stands on record.',
  ),
  redactionsAreTold: asking(
    (at) => said(at, 'decision') !== 'released in part' || isGiven(at, 'redactions'),
    'The material is released in part, and what is left out is not told.',
  ),
  requestDayFollows: asking(
    (at) => {
      const [received, answerBy] = [latestDay(at.step.occurredOn), said(at, 'answerBy')];
      return received === null || typeof answerBy !== 'string' || received <= answerBy;
    },
    (at) =>
      `The day for the answer, ${inWords(String(said(at, 'answerBy')))}, lies before the day on which it was asked for, ${inWords(at.step.occurredOn)}.`,
    null,
    'The day for the answer lies before the day on which it was asked for.',
  ),
  answerIsInTime: asking(
    (at) =>
      ofHeld(at, ({ answerBy, answeredOn }) => {
        if (answerBy === null || answeredOn !== null || !answers(at)) return true;
        const day = latestDay(at.step.occurredOn);
        return day === null || day <= answerBy;
      }),
    (at) =>
      `The answer comes after the day that the request or the order states, ${inWords(held(at)?.answerBy ?? 'not-known')}.`,
    null,
    'The answer comes after the day that the request or the order states.',
  ),
};

type DisclosureRuleName = keyof typeof disclosureRules;

/** The steps with their rules, for a record without a course of its own; `first` is what the record itself asks of each. */
export const disclosureSteps = <First extends string>(
  first: First,
): Record<string, (First | DisclosureRuleName)[]> => ({
  DisclosureRequested: [first, 'requestIsNew', 'requestDayFollows'],
  DisclosureDayMoved: [first, 'requestIsHeld', 'requestStands', 'requestIsUnanswered', 'requestDayFollows'],
  DisclosureAdviceRecorded: [first, 'requestIsHeld', 'requestStands'],
  DisclosureDecided: [
    first,
    'requestIsHeld',
    'requestStands',
    'requestIsUndecided',
    'adviceIsOnRecord',
    'redactionsAreTold',
    'answerIsInTime',
  ],
  MaterialReleased: [first, 'requestIsHeld', 'requestStands', 'decisionAllowsRelease', 'answerIsInTime'],
  RequestWithdrawn: [first, 'requestIsHeld', 'requestStands', 'requestIsUnanswered'],
});
