import type { StatedDate, WorkingCalendar } from '@waymark/statute';
import { stoodOn } from '../course/stood';
import { departuresIn } from '../departures/figures';
import { calendarKnownOn, calendarNow } from '../directory/queries';
import { grouped } from '../grouped';
import { reviews } from '../reviews/course';
import { reviewOn } from '../reviews/figures';
import type { ReviewTimeliness } from '../reviews/types';
import type { Scope } from '../scope';
import type { Views } from '../views/open-views';
import { besideDeadlines } from './beside';
import { sharesIn } from './cohorts';
import { deadlinesOn } from './deadlines-on-day';
import { durationsIn } from './durations';
import { dayCounted } from './led';
import { caseOnDay, casesOnDay, type CaseOnDay } from './reading';
import type { CaseTimeliness, Timeliness, TimelinessAsked } from './types';

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
  const one = await caseOnDay(views, scope, asked, caseId);
  if (one === null) return null;
  const held = stoodOn(one.history.streams, asked)(reviews).map((review) => reviewOn(review, asked.asAt));
  return caseOn(one, held, asked, calendar);
}

const calendarFor = (views: Views, { asAt, hindsight }: TimelinessAsked): Promise<WorkingCalendar> =>
  hindsight ? calendarNow(views) : calendarKnownOn(views, asAt);

/** What of a case counts for the partnership; null where no deadline has started while it led, and no review has. */
function caseOn(
  { head, known, isLedOn }: CaseOnDay,
  all: readonly ReviewTimeliness[],
  asked: TimelinessAsked,
  calendar: WorkingCalendar,
): CaseTimeliness | null {
  const { clocks: judged, tellings, days } = deadlinesOn(known, asked.asAt, calendar);
  const counts = (day: StatedDate | null): boolean => isLedOn(dayCounted(day, head.opened_on));
  const clocks = judged.filter(({ started }) => counts(started));
  const held = all.filter(({ initiatedOn }) => counts(initiatedOn));
  if (clocks.length === 0 && held.length === 0) return null;
  return {
    caseId: head.case_id,
    reference: head.reference,
    entry: head.entry,
    openedOn: head.opened_on,
    clocks,
    tellings,
    reviews: held,
    days,
  };
}
