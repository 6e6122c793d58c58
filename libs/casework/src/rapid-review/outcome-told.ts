import { certainlyBefore, type StatedDate } from '@waymark/statute';
import { own } from '../frame';
import type { OutcomeOn, RapidReview } from './state';

export interface OutcomeUntold {
  /** The day on which it was decided. */
  readonly on: StatedDate;
  /** The last day on which the Panel was sent anything of it. */
  readonly sentOn: StatedDate;
  /** What an addendum would complete; null where it went with the review that it was joined to. */
  readonly submission: string | null;
}

/**
 * The outcome that stands, where the Panel was last sent another, or none; null where it was told of it. Where the days
 * cannot tell which came first, it was. A response to the Panel's letter that the decision is changed tells of the outcome
 * that follows it.
 */
export function outcomeUntold(state: RapidReview): OutcomeUntold | null {
  const { outcomes = [], firstSentOn } = state;
  const stands = outcomes.at(-1);
  if (stands === undefined || firstSentOn === null) return null;
  const sentOn = lastDay([firstSentOn, ...sentDays(state)]);
  const sent = outcomes.findLast(({ on }) => !certainlyBefore(sentOn, on));
  if (sent !== undefined && isAlike(sent, stands)) return null;
  if (isAnnounced(state, stands, outcomes.at(-2))) return null;
  return { on: stands.on, sentOn, submission: lastSubmission(state) };
}

const sentDays = ({ submissions, addenda = [] }: RapidReview): readonly StatedDate[] => [
  ...Object.values(submissions).map((one) => one.sentOn),
  ...addenda.map(({ on }) => on),
];

const lastDay = (days: readonly StatedDate[]): StatedDate =>
  days.reduce((last, on) => (certainlyBefore(last, on) ? on : last));

const isAlike = (one: OutcomeOn, other: OutcomeOn): boolean =>
  one.outcome === other.outcome &&
  one.alternative === other.alternative &&
  one.nationalReviewSuggested === other.nationalReviewSuggested;

const isAnnounced = ({ letters }: RapidReview, stands: OutcomeOn, before: OutcomeOn | undefined): boolean =>
  Object.values(letters).some(
    ({ decisionChangedOn: on = null }) =>
      on !== null && !certainlyBefore(stands.on, on) && (before === undefined || !certainlyBefore(on, before.on)),
  );

const lastSubmission = ({ submissions }: RapidReview): string | null => {
  const ids = Object.keys(submissions);
  const days = ids.map((id) => own(submissions, id)!.sentOn);
  return ids.length === 0 ? null : (ids[days.indexOf(lastDay(days))] ?? null);
};
