import type { CivilDate } from '../dates/civil-date';
import type { ClockId } from './clock-rule';
import type { EditionId } from './editions';
import { editionOf } from './editions';
import type { Sureness } from './sureness';

/** A dated relaxation of an edition: it changes no due date, and is shown beside it as a second reading. */
export interface DatedException {
  id: string;
  title: string;
  edition: EditionId;
  /** Covers clocks started from this day until that one; null: no known end, so until the edition ends. */
  startedFrom: CivilDate;
  startedUntil: CivilDate | null;
  clocks: readonly ClockId[];
  words: string;
  source: string;
  sure: Sureness;
}

export const exceptions: readonly DatedException[] = [
  {
    id: 'relaxation-2020-03-30',
    title: 'Relaxation of 30 March 2020',
    edition: 'wt-2018',
    startedFrom: '2020-03-30',
    startedUntil: null,
    clocks: ['rapid-review', 'practice-review', 'advance-copies'],
    words:
      'Started under the relaxation of 30 March 2020, which has no known end and eased this limit but not the ' +
      '5 working days for notifying. The day shown is by the limit as written; by the relaxation a later day may be excused.',
    source: 'Trafford safeguarding partnership, on the changes of 30 March 2020',
    sure: 'S',
  },
];

/** The exception that covers a clock started on that day under that edition, or null. */
export const exceptionFor = (clock: ClockId, edition: EditionId, started: CivilDate): DatedException | null => {
  const covering = (exception: DatedException): boolean => {
    const last = exception.startedUntil ?? editionOf(exception.edition).inForce.until;
    const inTime = started >= exception.startedFrom && (last === null || started <= last);
    return inTime && exception.edition === edition && exception.clocks.includes(clock);
  };
  return exceptions.find(covering) ?? null;
};
