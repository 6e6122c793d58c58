import type { WorkingCalendar } from '../calendar/working-calendar';
import { covers } from '../calendar/working-calendar';
import { workingDaysBetween } from '../calendar/working-days';
import type { CivilDate } from '../dates/civil-date';
import { daysBetween } from '../dates/civil-date';
import type { StatedDate } from '../dates/stated-date';
import { spanOf, whenInWords } from '../dates/stated-date';
import { dayInWords } from '../dates/words';
import type { AgreedDeadlineId } from '../editions/agreed-deadlines';
import type { ClockId } from '../editions/clock-rule';
import { unitOf } from '../editions/clock-rule';
import type { Standing, StandingUnit } from './standing';

/**
 * A clock to judge. `due` is the earliest due date and `dueLatest` the latest, equal when the start is precise; null
 * where that end is not known. `stopped` is null while it is open. `notApplicable` and `cannot` are reasons, and so is `missed`: of what stopped without what was due.
 */
export interface JudgedClock {
  id: ClockId | AgreedDeadlineId;
  due: CivilDate | null;
  dueLatest: CivilDate | null;
  stopped: StatedDate | null;
  missed: string | null;
  notApplicable: string | null;
  cannot: string | null;
  started: StatedDate;
}

type Figure = { figure: number; unit: StandingUnit };

/** Beyond the calendar only days are sure, so the figure is in days there. */
const between = (
  clock: JudgedClock['id'],
  from: CivilDate,
  until: CivilDate,
  calendar: WorkingCalendar | null,
): Figure =>
  unitOf(clock) === 'working days' && calendar !== null && covers(calendar, from) && covers(calendar, until)
    ? { figure: workingDaysBetween(from, until, calendar), unit: 'working days' }
    : { figure: daysBetween(from, until), unit: 'days' };

const dueInWords = ({ due, dueLatest }: JudgedClock): string => {
  if (due !== null && due === dueLatest) return `the deadline is ${dayInWords(due)}`;
  if (due === null)
    return `the deadline is ${dueLatest === null ? 'not known' : `no later than ${dayInWords(dueLatest)}`}`;
  if (dueLatest === null) return `the deadline is ${dayInWords(due)} or later`;
  return `the deadline lies between ${dayInWords(due)} and ${dayInWords(dueLatest)}`;
};

const loose = (imprecise: boolean): { atLeast?: true } => (imprecise ? { atLeast: true } : {});

const judgeOpen = (clock: JudgedClock, today: CivilDate, calendar: WorkingCalendar | null): Standing => {
  const atLeast = loose(clock.due !== clock.dueLatest);
  if (clock.due !== null && today <= clock.due) {
    const { figure, unit } = between(clock.id, today, clock.due, calendar);
    return { state: 'running', left: figure, unit, ...atLeast };
  }
  if (clock.dueLatest !== null && today > clock.dueLatest) {
    const { figure, unit } = between(clock.id, clock.dueLatest, today, calendar);
    return { state: 'missedOpen', by: figure, unit, ...atLeast };
  }
  return { state: 'cannotBeJudged', because: `${dueInWords(clock)}, as the day it started is not exact` };
};

const judgeStopped = (clock: JudgedClock, stopped: StatedDate, calendar: WorkingCalendar | null): Standing => {
  const { earliest, latest } = spanOf(stopped);
  const atLeast = loose(clock.due !== clock.dueLatest || earliest !== latest);
  if (latest !== null && clock.due !== null && latest <= clock.due) {
    const { figure, unit } = between(clock.id, latest, clock.due, calendar);
    return { state: 'met', before: figure, unit, ...atLeast };
  }
  if (earliest !== null && clock.dueLatest !== null && earliest > clock.dueLatest) {
    const { figure, unit } = between(clock.id, clock.dueLatest, earliest, calendar);
    return { state: 'metLate', by: figure, unit, ...atLeast };
  }
  return { state: 'cannotBeJudged', because: `it stopped ${whenInWords(stopped)} and ${dueInWords(clock)}` };
};

const isOneDay = (stated: StatedDate): boolean => {
  const { earliest, latest } = spanOf(stated);
  return earliest === latest && earliest !== null;
};

/** A report must stay available until its day: being taken down sooner is the breach, and the day itself meets it. */
const judgeAvailability = (clock: JudgedClock, stopped: StatedDate | null, today: CivilDate): Standing => {
  const atLeast = loose(clock.due !== clock.dueLatest || (stopped !== null && !isOneDay(stopped)));
  const { earliest, latest } = stopped === null ? { earliest: today, latest: today } : spanOf(stopped);
  if (earliest !== null && clock.dueLatest !== null && earliest >= clock.dueLatest) {
    return { state: 'met', before: 0, unit: 'days' };
  }
  if (latest !== null && clock.due !== null && latest < clock.due) {
    const short = daysBetween(latest, clock.due);
    if (stopped === null) return { state: 'running', left: short, unit: 'days', ...atLeast };
    const warning = `Taken down ${whenInWords(stopped)}, before it had been available for its full time.`;
    return { state: 'missedOpen', by: short, unit: 'days', warning, ...atLeast };
  }
  return { state: 'cannotBeJudged', because: dueInWords(clock) };
};

/** What is counted from the day that it follows says nothing about time where it was done before that day. */
const followsItsStart: ReadonlySet<JudgedClock['id']> = new Set(['rapid-review', 'practice-review', 'panel-letter']);

/** Advance copies are sent before the day from which they are counted back: for them that is no oddity. */
const warningOn = ({ id, started }: JudgedClock, stopped: StatedDate | null): { warning?: string } => {
  if (stopped === null || id === 'advance-copies') return {};
  const [end, start] = [spanOf(stopped).latest, spanOf(started).earliest];
  if (end === null || start === null || end >= start) return {};
  return { warning: `It ${stoppedBefore(stopped, started)}.` };
};

const stoppedBefore = (stopped: StatedDate, started: StatedDate): string =>
  `stopped ${whenInWords(stopped)}, before it started ${whenInWords(started)}`;

/**
 * Where a clock stands on a day: on time when it stopped on or before its due date. Dates that straddle the due date
 * are never judged by assumption. A stop wholly after `today` has not happened yet. Figures are in working days for
 * clocks counted so, as far as the calendar reaches, otherwise in days. Throws a RangeError for unreadable dates.
 */
export const judge = (clock: JudgedClock, today: CivilDate, calendar: WorkingCalendar | null): Standing => {
  if (clock.notApplicable !== null) return { state: 'notApplicable', because: clock.notApplicable };
  if (clock.cannot !== null) return { state: 'cannotBeComputed', because: clock.cannot };
  if (clock.due === null && clock.dueLatest === null) {
    return { state: 'cannotBeComputed', because: 'it has no due date' };
  }
  const earliestStop = clock.stopped === null ? null : spanOf(clock.stopped).earliest;
  const stopped = earliestStop !== null && earliestStop > today ? null : clock.stopped;
  const warning = warningOn(clock, stopped);
  if (clock.id === 'public-availability') return { ...warning, ...judgeAvailability(clock, stopped, today) };
  if (stopped !== null && clock.missed !== null) return { state: 'missed', because: clock.missed };
  if (stopped !== null && warning.warning !== undefined && followsItsStart.has(clock.id)) {
    // A review that was sent before its notification was made, say, is not on time by that.
    return { ...warning, state: 'cannotBeJudged', because: `it ${stoppedBefore(stopped, clock.started)}` };
  }
  const standing = stopped === null ? judgeOpen(clock, today, calendar) : judgeStopped(clock, stopped, calendar);
  return { ...warning, ...standing };
};
