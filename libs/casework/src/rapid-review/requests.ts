import type { StatedDate } from '@waymark/statute';
import { firstDay } from '../first-day';
import { own } from '../frame';
import { agenciesOutstanding, isAwaited, type RapidReview } from './state';
import { endsAt } from './usual-course';

// What was asked of one agency, as that agency has it: it sees its own request, and nothing else of the review.

/** Why nothing more is asked of an agency, and since when. */
export interface RequestEnd {
  readonly how: 'withdrawn' | 'review closed' | 'review ended';
  readonly on: StatedDate;
}

/** Stages in which nothing is asked of agencies any more. */
const over: ReadonlySet<string> = new Set(endsAt);

/** Also a review that went to the Panel with another: who was asked answers there. */
export const asksNoAgency = (state: RapidReview, stage: string): boolean => over.has(stage) || state.joinedTo !== null;

/** Whether a request was withdrawn, or ended with its review, which stands at `stage`; null while it goes on. */
export function requestEnd(state: RapidReview, agency: string, stage: string): RequestEnd | null {
  const endedOn = own(state.returns, agency)?.endedOn ?? null;
  if (endedOn !== null) return { how: 'withdrawn', on: endedOn };
  return asksNoAgency(state, stage)
    ? { how: state.closed ? 'review closed' : 'review ended', on: dayOfEnd(state, stage) }
    : null;
}

/** A death that needs no rapid review is told, and with that nothing more is asked. */
const dayOfEnd = ({ deathsTold, endedOn }: RapidReview, stage: string): StatedDate =>
  (stage === 'notifiedOnly' ? Object.values(deathsTold).reduce(firstDay, null) : endedOn) ?? 'not-known';

/** Agencies whose return is still waited for, at the stage at which the review stands. */
export const agenciesWaitedFor = (state: RapidReview, stage: string): string[] =>
  asksNoAgency(state, stage) ? [] : agenciesOutstanding(state);

/** `chased`: a return is missed, and no request for it is on record. */
export type RequestStanding = 'asked' | 'chased' | 'queried' | 'received' | 'accepted' | RequestEnd['how'];

export interface RequestNow {
  readonly standing: RequestStanding;
  /** Since when it stands so, where it no longer waits for the agency. */
  readonly since: StatedDate | null;
  /** Whether it waits for an answer of the agency. */
  readonly waits: boolean;
}

/** How what was asked of an agency stands; null where it was asked for nothing. */
export function requestTo(state: RapidReview, agency: string, stage: string): RequestNow | null {
  const of = own(state.returns, agency);
  if (of === undefined) return null;
  const { received, receivedOn, standing } = of;
  if (received !== null && standing !== 'queried') return { standing, since: receivedOn, waits: false };
  const end = requestEnd(state, agency, stage);
  if (end !== null) return { standing: end.how, since: end.on, waits: false };
  if (standing === 'queried') return { standing, since: null, waits: true };
  return { standing: of.asked || !isAwaited(of) ? 'asked' : 'chased', since: null, waits: true };
}
