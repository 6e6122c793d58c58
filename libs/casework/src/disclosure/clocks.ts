import { firstDay } from '../first-day';
import { own, standsLater, type ClockCall, type StepOnRecord } from '../frame';
import { isDisclosure, type DisclosureOnRecord } from './facts';
import { disclosureOf, type Disclosing } from './state';

/** The day by which a request is to be answered: the one that it or an order states, and never counted. */
export const disclosureClocks = (state: Disclosing, step: StepOnRecord): readonly ClockCall[] =>
  isDisclosure(step) ? callsOf(state, step as StepOnRecord & DisclosureOnRecord) : [];

function callsOf(state: Disclosing, { type, data, occurredOn }: DisclosureOnRecord): ClockCall[] {
  const answer = { clock: 'disclosure', runsFor: data.request, basis: 'agreed' } as const;
  const before = own(disclosureOf(state), data.request);
  switch (type) {
    case 'DisclosureRequested':
      return data.answerBy === undefined ? [] : [{ ...answer, dueOn: data.answerBy }];
    case 'DisclosureDayMoved':
      return before === undefined || standsLater(state, `answer by:${data.request}`, occurredOn)
        ? []
        : [{ ...answer, dueOn: data.answerBy }];
    case 'RequestWithdrawn':
      return before?.answerBy == null || before.answeredOn !== null ? [] : [{ ...answer, doesNotApply: 'withdrawn' }];
    case 'DisclosureDecided':
      if (data.decision === 'released in full' || data.decision === 'released in part') return [];
      break;
    case 'MaterialReleased':
      break;
    default:
      return [];
  }
  if (before?.answerBy == null) return [];
  const first = firstDay(before.answeredOn, occurredOn);
  return first === before.answeredOn ? [] : [{ ...answer, stops: first }];
}
