import type { StatedDate } from '@waymark/statute';
import { firstDay } from '../first-day';
import { agenciesOutstanding, type RequestEnd } from '../returns';
import type { RapidReview } from './state';
import { endsAt } from './usual-course';

/** Stages in which nothing is asked of agencies any more. */
const over: ReadonlySet<string> = new Set(endsAt);

/** Also a review that went to the Panel with another: who was asked answers there. */
export const asksNoAgency = (state: RapidReview, stage: string): boolean => over.has(stage) || state.joinedTo !== null;

/** Why a rapid review asks no agency any more, at the stage at which it stands; null while it does. */
export const endOfAsking = (state: RapidReview, stage: string): RequestEnd | null =>
  asksNoAgency(state, stage)
    ? { how: state.closed ? 'review closed' : 'review ended', on: dayOfEnd(state, stage) }
    : null;

/** A death that needs no rapid review is told, and with that nothing more is asked. */
const dayOfEnd = ({ deathsTold, endedOn }: RapidReview, stage: string): StatedDate =>
  (stage === 'notifiedOnly' ? Object.values(deathsTold).reduce(firstDay, null) : endedOn) ?? 'not-known';

/** Agencies whose return is still waited for, at the stage at which the review stands. */
export const agenciesWaitedFor = (state: RapidReview, stage: string): string[] =>
  asksNoAgency(state, stage) ? [] : agenciesOutstanding(state);
