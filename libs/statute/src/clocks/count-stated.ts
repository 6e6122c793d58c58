import type { CivilDate } from '../dates/civil-date';
import type { StatedDate } from '../dates/stated-date';
import { isPrecise, spanOf, whenInWords } from '../dates/stated-date';
import type { ClockId } from '../editions/clock-rule';
import type { CountUsing } from './count';
import { count } from './count';
import type { CannotCount, Counted } from './counted';

/** The earliest and the latest due date of a clock whose start is known only roughly. */
export type CountedSpan = { earliest: Counted | CannotCount; latest: Counted | CannotCount; precise: boolean };

/**
 * Counts from a date as its source has it. An imprecise start gives a range, never one date by assumption; where it
 * sets no bound, that end of the range cannot be counted. Throws a RangeError for a date that cannot be read.
 */
export const countStated = (clock: ClockId, from: StatedDate, using: CountUsing): CountedSpan => {
  const span = spanOf(from);
  const precise = isPrecise(from);
  const at = (day: CivilDate | null, end: string): Counted | CannotCount => {
    if (day !== null) return count(clock, day, using);
    const because =
      from === 'not-known'
        ? 'the day it starts is not known'
        : `it starts ${whenInWords(from)}: its ${end} day is not known`;
    return { cannot: 'start-not-known', because };
  };
  const earliest = at(span.earliest, 'earliest');
  return { earliest, latest: precise ? earliest : at(span.latest, 'latest'), precise };
};
