import { clockIds, type WorkingCalendar } from '@waymark/statute';
import type { ClockRow } from '../clocks/table';
import { departuresIn, hadHappened } from '../departures/figures';
import { stoodOn } from '../course/queries';
import { calendarKnownOn, calendarNow } from '../directory/queries';
import { grouped } from '../grouped';
import type { Scope } from '../scope';
import { tellingIn } from '../tellings/queries';
import type { TellingRow } from '../tellings/table';
import type { Views } from '../views/openViews';
import { reviews } from '../reviews/course';
import { reviewOn } from '../reviews/figures';
import type { ReviewTimeliness } from '../reviews/types';
import { amendingIn, type Amending, type StepRow } from './amending';
import { besideDeadlines } from './beside';
import { sharesIn } from './cohorts';
import { durationsIn } from './durations';
import { isExpectation, judged, type Judged } from './judging';
import { milestonesOf } from '../milestones/milestones';
import { rowsOnDay, type CaseHead } from './reading';
import type { BasisTimeliness, CaseTimeliness, ClockTimeliness, Timeliness, TimelinessAsked } from './types';

/**
 * A partnership's timeliness on a day: as it was known on that day, by the calendar known on that day; or, in
 * hindsight, on that day as it is known now, late and imported facts included.
 */
export async function timelinessOf(views: Views, scope: Scope, asked: TimelinessAsked): Promise<Timeliness> {
  const calendar = asked.hindsight ? await calendarNow(views) : await calendarKnownOn(views, asked.asAt);
  const rows = await rowsOnDay(views, scope, asked);
  const of = {
    clocks: grouped(rows.clocks, ({ case_id }) => case_id),
    steps: grouped(rows.steps, ({ case_id }) => case_id),
    tellings: grouped(rows.tellings, ({ case_id }) => case_id),
  };
  const amending = amendingIn(rows.steps);
  const { reviews: held, ...beside } = await besideDeadlines(views, scope, asked, rows.cases);
  const heldIn = grouped(held, ({ caseId }) => caseId);
  const cases = rows.cases.flatMap((head) => {
    const clocks = clocksOn(of.clocks.get(head.case_id) ?? [], asked, calendar);
    if (clocks.length === 0 && !heldIn.has(head.case_id)) return [];
    const tellings = of.tellings.get(head.case_id) ?? [];
    const steps = of.steps.get(head.case_id) ?? [];
    return [
      caseOn(head, clocks, { steps, tellings, amending, reviews: heldIn.get(head.case_id) ?? [] }, asked, calendar),
    ];
  });
  const all = cases.flatMap(({ clocks }) => clocks);
  return {
    partnership: asked.partnership,
    asAt: asked.asAt,
    hindsight: asked.hindsight,
    calendar: calendar.version,
    cases,
    shares: sharesIn(all),
    durations: durationsIn(all, calendar),
    departures: departuresIn(rows.departures, amending, asked),
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
  const calendar = asked.hindsight ? await calendarNow(views) : await calendarKnownOn(views, asked.asAt);
  const { cases, clocks, steps, tellings } = await rowsOnDay(views, scope, asked, caseId);
  const [head] = cases;
  if (head === undefined) return null;
  const held = (await stoodOn(views, [caseId], asked))(reviews).map((one) => reviewOn(one, asked.asAt));
  const judgedClocks = clocksOn(clocks, asked, calendar);
  if (judgedClocks.length === 0 && held.length === 0) return null;
  return caseOn(head, judgedClocks, { steps, tellings, amending: amendingIn(steps), reviews: held }, asked, calendar);
}

interface OfCase {
  readonly steps: readonly StepRow[];
  readonly tellings: readonly TellingRow[];
  readonly amending: Amending;
  readonly reviews: readonly ReviewTimeliness[];
}

function caseOn(
  head: CaseHead,
  clocks: readonly ClockTimeliness[],
  { steps, tellings, amending, reviews }: OfCase,
  asked: TimelinessAsked,
  calendar: WorkingCalendar,
): CaseTimeliness {
  const bases = clocks.flatMap((clock) => [clock, ...clock.beside]);
  const awareness = bases.find(({ basis, started }) => basis === 'awareness' && started !== null)?.started ?? null;
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
    reviews,
    days: milestonesOf(steps, amending, awareness, asked.asAt, calendar),
  };
}

/** Judged clocks in the statute's order, each by its governing basis with the others beside it. */
function clocksOn(rows: readonly ClockRow[], { asAt }: TimelinessAsked, calendar: WorkingCalendar): ClockTimeliness[] {
  const standing = rows.flatMap((row) => judged(row, asAt, calendar) ?? []).toSorted(inOrder);
  const groups = grouped(standing, ({ clock, runsFor }) => `${clock}|${runsFor}`);
  return [...groups.values()].map((bases) => {
    const governing = bases.find(({ governs }) => governs) ?? bases[0]!;
    const beside = bases.filter((other) => other !== governing).map(withoutName);
    return { ...governing, expectation: isExpectation(governing.clock), beside };
  });
}

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
