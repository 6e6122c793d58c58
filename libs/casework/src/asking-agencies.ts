import { own } from './frame';
import { endOfAssurance, nationalLearning, type NationalLearning } from './national-learning';
import { endOfContributing, otherReview, type OtherReview } from './other-review';
import { endOfAsking, rapidReview, type RapidReview } from './rapid-review';
import {
  endOfRequest,
  standingOfRequest,
  type AgencyReturn,
  type RequestEnd,
  type RequestNow,
  type WithReturns,
} from './returns';

// What was asked of agencies, in whichever kind of record it was asked.

/** By kind of record that asks agencies for information: why it asks nobody any more; null while it does. */
const endings: Readonly<Record<string, (state: never, stage: string) => RequestEnd | null>> = {
  [rapidReview.category]: (state: RapidReview, stage) => endOfAsking(state, stage),
  [otherReview.category]: (state: OtherReview) => endOfContributing(state),
  [nationalLearning.category]: (state: NationalLearning) => endOfAssurance(state),
};

export interface AskingRecord {
  readonly category: string;
  readonly state: unknown;
  readonly stage: string;
}

export const asksAgencies = (category: string): boolean => Object.hasOwn(endings, category);

/** By agency: what a record remembers of it; of a kind that asks nobody, nothing. */
export const returnsIn = ({ category, state }: Omit<AskingRecord, 'stage'>): Readonly<Record<string, AgencyReturn>> =>
  asksAgencies(category) ? (state as WithReturns).returns : {};

/** Whether a request was withdrawn, or ended with its record; null while it goes on. */
export const requestEnd = (record: AskingRecord, agency: string): RequestEnd | null =>
  endOfRequest(own(returnsIn(record), agency), overIn(record));

/** How what was asked of an agency stands; null where it was asked for nothing. */
export const requestTo = (record: AskingRecord, agency: string): RequestNow | null =>
  standingOfRequest(own(returnsIn(record), agency), overIn(record));

const overIn = ({ category, state, stage }: AskingRecord): RequestEnd | null =>
  own(endings, category)?.(state as never, stage) ?? null;
