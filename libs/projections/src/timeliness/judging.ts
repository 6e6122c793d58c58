import {
  clockIds,
  clockRule,
  editions,
  exceptionFor,
  isPrecise,
  judge,
  spanOf,
  standingInWords,
  type CivilDate,
  type ClockId,
  type EditionId,
  type Standing,
  type WorkingCalendar,
} from '@waymark/statute';
import type { ClockKnown } from './history/rows';
import type { BasisTimeliness } from './types';

const rulesOf = (clock: ClockId) => editions.flatMap(({ id }) => clockRule(clock, id) ?? []);

/** Clocks that no edition makes a duty: what partnerships set for themselves, and never a breach. */
const expectations: ReadonlySet<string> = new Set(
  clockIds.filter((clock) => rulesOf(clock).every(({ force }) => force === 'expectation')),
);

/** Clocks counted back from a day that is planned, which may lie ahead while they run. */
const countedBack: ReadonlySet<string> = new Set(
  clockIds.filter((clock) => rulesOf(clock).some(({ limit }) => limit?.direction === 'before')),
);

export const isExpectation = (clock: string): boolean => expectations.has(clock);

const cannotInWords: Readonly<Record<string, string>> = {
  'no-calendar': 'the working calendar does not reach that far',
  'no-edition': 'no edition of Working Together covers the day it started',
  'start-not-known': 'the day it starts is not known',
  'no-expectation-set': 'the partnership has set no number of working days in which it expects the letter',
  'no-rule': 'the edition sets no day for it',
};

/** Whether it had started by that day; what does not apply needs no start. */
function hadStarted({ clock, started }: ClockKnown, on: CivilDate): boolean {
  return started !== null && (countedBack.has(clock) || !isAfter(started, on));
}

/** By hindsight it is known from which day it counts, and that this day still lay ahead. */
export const startsLater = (row: ClockKnown, on: CivilDate): boolean =>
  row.started !== null && !hadStarted(row, on) && notApplicableOn(row, on) === null;

/** Why it did not apply any more on that day, or null where it did. */
const notApplicableOn = ({ not_applicable: because, not_applicable_on: since }: ClockKnown, on: CivilDate) =>
  because === null || isAfter(since ?? 'not-known', on) ? null : because;

const isAfter = (stated: string, day: CivilDate): boolean => (spanOf(stated).earliest ?? '') > day;

export interface Judged extends BasisTimeliness {
  readonly clock: ClockId;
  readonly runsFor: string;
}

/** Where one basis of a clock stands on a day; null when it had not started by then. */
export function judged(row: ClockKnown, on: CivilDate, calendar: WorkingCalendar): Judged | null {
  const notApplicable = notApplicableOn(row, on);
  if (notApplicable === null && !hadStarted(row, on)) return null;
  const clock = row.clock as ClockId;
  const started = row.started ?? 'not-known';
  // A start "on or before" a day leaves the earliest due date open: such a clock is never on time by assumption.
  const due = spanOf(started).earliest === null ? null : row.due;
  const dueLatest = row.due_latest;
  const cannot = row.cannot === null ? null : (cannotInWords[row.cannot] ?? row.cannot);
  const stopped = row.stopped !== null && isAfter(row.stopped, on) ? null : row.stopped;
  const { missed } = row;
  const clockJudged = { id: clock, due, dueLatest, stopped, missed, notApplicable, cannot, started };
  const standing = judge(clockJudged, on, calendar);
  return {
    clock,
    runsFor: row.runs_for,
    basis: row.basis,
    governs: row.governs === 1,
    started: row.started,
    due,
    dueLatest,
    edition: row.edition as EditionId | null,
    calendar: row.calendar,
    moved: Boolean(row.moved),
    // What was due was not done, on that day or on any other.
    stopped: missed === null ? stopped : null,
    standing,
    words: wordsOf(clock, standing),
    warning: standing.warning ?? null,
    exception: exceptionOf(row),
  };
}

function exceptionOf({ clock, edition, started }: ClockKnown): string | null {
  if (edition === null || started === null || !isPrecise(started)) return null;
  return exceptionFor(clock as ClockId, edition as EditionId, started)?.words ?? null;
}

function wordsOf(clock: ClockId, standing: Standing): string {
  if (isExpectation(clock)) return expectationInWords(standing);
  return clock === 'public-availability' ? availabilityInWords(standing) : standingInWords(standing);
}

/** A report is available until it is taken down: nothing is done by a day here. */
function availabilityInWords(standing: Standing): string {
  const words = standingInWords(standing);
  if (standing.state === 'met') return 'available for its full time';
  if (standing.state === 'missedOpen') {
    return words.replace('missed by', 'taken down').replace(' and still open', ' too soon');
  }
  return words.replace('running', 'available');
}

/** What is expected can be late, but never a breach. */
function expectationInWords(standing: Standing): string {
  const words = standingInWords(standing);
  if (standing.state === 'met') return 'as expected';
  if (standing.state === 'metLate') return words.replace('met late by', 'later than expected by');
  if (standing.state === 'missedOpen')
    return words.replace('missed by', 'later than expected by').replace('still open', 'still awaited');
  return words.replace('running', 'awaited');
}
