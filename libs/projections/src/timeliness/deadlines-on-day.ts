import { copiesMissed } from '@waymark/casework';
import { clockIds, type CivilDate, type StatedDate, type WorkingCalendar } from '@waymark/statute';
import { hadHappened } from '../departures/figures';
import { milestonesOf } from '../milestones/milestones';
import { tellingIn } from '../tellings/queries';
import type { KnownOfRecord } from './history/record-history';
import type { ClockKnown } from './history/rows';
import { withFurtherNotifications } from './further-notifications';
import { isExpectation, judged, startsLater, type Judged } from './judging';
import type { BasisTimeliness, CaseTimeliness, ClockTimeliness } from './types';

/** What the rows of one case say on a day. */
export type DeadlinesOnDay = Pick<CaseTimeliness, 'clocks' | 'tellings' | 'days'>;

interface Judging {
  readonly asAt: CivilDate;
  readonly calendar: string;
  readonly deadlines: DeadlinesOnDay;
}

const judgedBefore = new WeakMap<KnownOfRecord, Judging>();

/** Judged once for what is known of a case on a day: a step in one case leaves the others as they were judged. */
export function deadlinesOn(known: KnownOfRecord, asAt: CivilDate, calendar: WorkingCalendar): DeadlinesOnDay {
  const before = judgedBefore.get(known);
  if (before?.asAt === asAt && before.calendar === calendar.version) return before.deadlines;
  const deadlines = judgedOn(known, asAt, calendar);
  judgedBefore.set(known, { asAt, calendar: calendar.version, deadlines });
  return deadlines;
}

function judgedOn(
  { clocks: rows, steps, tellings, amending }: KnownOfRecord,
  asAt: CivilDate,
  calendar: WorkingCalendar,
): DeadlinesOnDay {
  const clocks = withFurtherNotifications(clocksOn(rows, asAt, calendar), steps, amending, asAt, calendar);
  return {
    clocks,
    tellings: tellings
      .filter((row) => amending.stands(row.event_id))
      .map((row) => tellingIn({ ...row, occurred_on: amending.occurredOn(row.event_id, row.occurred_on) }))
      .filter(({ on }) => hadHappened(on, asAt)),
    days: milestonesOf(steps, amending, awarenessIn(clocks), asAt, calendar, clocks.some(isOfReviewGoingOn)),
  };
}

const isOfReviewGoingOn = ({ clock, stopped, standing }: ClockTimeliness): boolean =>
  (clock === 'notification' || clock === 'rapid-review') &&
  stopped === null &&
  standing.state !== 'notApplicable' &&
  standing.state !== 'missed';

function awarenessIn(clocks: readonly ClockTimeliness[]): StatedDate | null {
  for (const clock of clocks) {
    for (const { basis, started } of [clock, ...clock.beside]) {
      if (basis === 'awareness' && started !== null) return started;
    }
  }
  return null;
}

/**
 * Judged clocks in the statute's order, each by its governing basis with the others beside it. One whose governing basis
 * starts later, as a review before its notification, runs from no other day meanwhile.
 */
function clocksOn(rows: readonly ClockKnown[], asAt: CivilDate, calendar: WorkingCalendar): ClockTimeliness[] {
  const governing = rows.filter(({ governs }) => governs === 1);
  const ended = withCopiesEnded(rows);
  // On most days nothing lies ahead, and as-at questions ask for many days of many cases.
  const isAhead = governing.some((one) => startsLater(one, asAt));
  const standing = (isAhead ? ended.filter(isNotAhead(governing, asAt)) : ended)
    .flatMap((row) => judged(row, asAt, calendar) ?? [])
    .toSorted(inOrder);
  const groups: [Judged, ...Judged[]][] = [];
  for (const one of standing) {
    const bases = groups.find(([first]) => isSameClock(first, one));
    if (bases === undefined) groups.push([one]);
    else bases.push(one);
  }
  return groups.map((bases) => {
    const first = bases.find(({ governs }) => governs) ?? bases[0];
    const beside = bases.filter((other) => other !== first).map(withoutName);
    return { ...first, expectation: isExpectation(first.clock), beside };
  });
}

/** Whether the clock's governing basis, where it has one, had started by that day. */
const isNotAhead = (governing: readonly ClockKnown[], asAt: CivilDate) => (row: ClockKnown) => {
  const its = governing.filter(({ clock, runs_for }) => clock === row.clock && runs_for === row.runs_for);
  return its.length === 0 || !its.every((one) => startsLater(one, asAt));
};

/**
 * Publication stops the six months, and ends the advance copies that were to go before it. An earlier release marked the
 * first alone: what it published without them is over all the same.
 */
function withCopiesEnded(rows: readonly ClockKnown[]): readonly ClockKnown[] {
  const publishedOn = new Map(
    rows.flatMap(({ clock, runs_for, stopped }) =>
      clock === 'practice-review' && stopped !== null ? [[runs_for, stopped] as const] : [],
    ),
  );
  return rows.map((row) => {
    const stopped = publishedOn.get(row.runs_for);
    const goesOn = row.clock === 'advance-copies' && row.stopped === null && row.not_applicable === null;
    return goesOn && stopped !== undefined ? { ...row, stopped, missed: copiesMissed } : row;
  });
}

const isSameClock = (a: Judged, b: Judged): boolean => a.clock === b.clock && a.runsFor === b.runsFor;

const withoutName = (bases: Judged): BasisTimeliness => {
  const { clock: _clock, runsFor: _runsFor, ...basis } = bases;
  return basis;
};

const inOrder = (a: Judged, b: Judged): number =>
  clockIds.indexOf(a.clock) - clockIds.indexOf(b.clock) ||
  compare(a.started ?? '', b.started ?? '') ||
  compare(a.runsFor, b.runsFor) ||
  compare(a.basis, b.basis);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
