import { clockIds, type StatedDate, type WorkingCalendar } from '@waymark/statute';
import { stoodOn } from '../course/stood';
import { departuresIn, hadHappened } from '../departures/figures';
import { calendarKnownOn, calendarNow } from '../directory/queries';
import { grouped } from '../grouped';
import { milestonesOf } from '../milestones/milestones';
import { reviews } from '../reviews/course';
import { reviewOn } from '../reviews/figures';
import type { ReviewTimeliness } from '../reviews/types';
import type { Scope } from '../scope';
import { tellingIn } from '../tellings/queries';
import type { Views } from '../views/openViews';
import { besideDeadlines } from './beside';
import { sharesIn } from './cohorts';
import { durationsIn } from './durations';
import type { ClockKnown } from './history/rows';
import { isExpectation, judged, type Judged } from './judging';
import { casesOnDay, type CaseOnDay } from './reading';
import type { BasisTimeliness, CaseTimeliness, ClockTimeliness, Timeliness, TimelinessAsked } from './types';

/**
 * A partnership's timeliness on a day: as it was known on that day, by the calendar known on that day; or, in
 * hindsight, on that day as it is known now, late and imported facts included.
 */
export async function timelinessOf(views: Views, scope: Scope, asked: TimelinessAsked): Promise<Timeliness> {
  const calendar = await calendarFor(views, asked);
  const found = await casesOnDay(views, scope, asked);
  const { reviews: held, ...beside } = await besideDeadlines(views, scope, asked, found);
  const heldIn = grouped(held, ({ caseId }) => caseId);
  const cases = found.flatMap((one) => caseOn(one, heldIn.get(one.head.case_id) ?? [], asked, calendar) ?? []);
  const all = cases.flatMap(({ clocks }) => clocks);
  return {
    partnership: asked.partnership,
    asAt: asked.asAt,
    hindsight: asked.hindsight,
    calendar: calendar.version,
    cases,
    shares: sharesIn(all),
    durations: durationsIn(all, calendar),
    departures: departuresIn(found, asked),
    ...beside,
  };
}

/** One case's deadlines on a day, judged as the partnership's are; null where none has started, or it may not be seen. */
export async function timelinessOfCase(
  views: Views,
  scope: Scope,
  caseId: string,
  asked: TimelinessAsked,
): Promise<CaseTimeliness | null> {
  const calendar = await calendarFor(views, asked);
  const [one] = await casesOnDay(views, scope, asked, caseId);
  if (one === undefined) return null;
  const held = stoodOn(one.history.streams, asked)(reviews).map((review) => reviewOn(review, asked.asAt));
  return caseOn(one, held, asked, calendar);
}

const calendarFor = (views: Views, { asAt, hindsight }: TimelinessAsked): Promise<WorkingCalendar> =>
  hindsight ? calendarNow(views) : calendarKnownOn(views, asAt);

/** Null where no deadline has started, and no review has. */
function caseOn(
  { head, known: { clocks: rows, steps, tellings, amending } }: CaseOnDay,
  held: readonly ReviewTimeliness[],
  asked: TimelinessAsked,
  calendar: WorkingCalendar,
): CaseTimeliness | null {
  const clocks = clocksOn(rows, asked, calendar);
  if (clocks.length === 0 && held.length === 0) return null;
  return {
    caseId: head.case_id,
    reference: head.reference,
    entry: head.entry,
    openedOn: head.opened_on,
    clocks,
    tellings: tellings
      .filter((row) => amending.stands(row.event_id))
      .map((row) => tellingIn({ ...row, occurred_on: amending.occurredOn(row.event_id, row.occurred_on) }))
      .filter(({ on }) => hadHappened(on, asked.asAt)),
    reviews: held,
    days: milestonesOf(steps, amending, awarenessIn(clocks), asked.asAt, calendar),
  };
}

function awarenessIn(clocks: readonly ClockTimeliness[]): StatedDate | null {
  for (const clock of clocks) {
    for (const { basis, started } of [clock, ...clock.beside]) {
      if (basis === 'awareness' && started !== null) return started;
    }
  }
  return null;
}

/** Judged clocks in the statute's order, each by its governing basis with the others beside it. */
function clocksOn(
  rows: readonly ClockKnown[],
  { asAt }: TimelinessAsked,
  calendar: WorkingCalendar,
): ClockTimeliness[] {
  const standing = rows.flatMap((row) => judged(row, asAt, calendar) ?? []).toSorted(inOrder);
  const groups: [Judged, ...Judged[]][] = [];
  for (const one of standing) {
    const bases = groups.find(([first]) => isSameClock(first, one));
    if (bases === undefined) groups.push([one]);
    else bases.push(one);
  }
  return groups.map((bases) => {
    const governing = bases.find(({ governs }) => governs) ?? bases[0];
    const beside = bases.filter((other) => other !== governing).map(withoutName);
    return { ...governing, expectation: isExpectation(governing.clock), beside };
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
