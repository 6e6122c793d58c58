import {
  approachesFrom,
  deadlineKey,
  foundOf,
  noticeBefore,
  type Found,
  type Partnership,
  type Watch,
} from '@waymark/casework';
import { derivedId } from '@waymark/ledger';
import type { Streams } from '@waymark/recording';
import { addDays, earliestDay, latestDay, type CivilDate, type WorkingCalendar } from '@waymark/statute';
import type { Finding } from './record';
import type { Miss, RunningClock } from './watched';

// A deadline that approaches or is missed is said once for each due date, and dated to the day from which it was so: a
// watch that stood still for days finds the same, only later.

interface Deadline {
  readonly case: string;
  readonly lead: string;
  readonly clock: string;
  readonly runsFor: string;
  readonly basis: string;
  readonly due: CivilDate;
  readonly countedFrom: string;
}

const findingOf = (deadline: Deadline, type: string, found: Found, occurredOn: CivilDate, more: object): Finding => {
  const { case: caseId, lead, clock, runsFor, basis, due, countedFrom } = deadline;
  return {
    of: { case: caseId, lead, countedFrom },
    commandId: derivedId('deadline', type, caseId, deadlineKey(deadline), String(found.takenBack)),
    type,
    data: { clock, runsFor, basis, due, countedFrom, ...more },
    occurredOn,
  };
};

const foundIn = async (deadline: Deadline, streams: Streams): Promise<Found> =>
  foundOf((await streams.load(`clock-${deadline.case}`)).instance.state as Watch, deadline);

/** What is to be said of a running clock by today. Of several bases that stand beside one another, the one that counts. */
export async function dueNews(
  running: RunningClock,
  today: CivilDate,
  calendar: WorkingCalendar,
  streams: Streams,
): Promise<readonly Finding[]> {
  if (!isWatched(running)) return [];
  const findings: Finding[] = [];
  const from = await approaching(running, calendar, streams);
  if (from <= today) {
    const found = await foundIn(running, streams);
    if (!found.approaching) findings.push(findingOf(running, 'DeadlineApproaching', found, from, {}));
  }
  const missed = running.dueLatest < today ? await missOf(running, streams) : null;
  return missed === null ? findings : [...findings, missed];
}

/** A report stays available until its day: that the day is reached is what was wanted. */
const isWatched = ({ governs, clock }: RunningClock): boolean => governs && clock !== 'public-availability';

/** That a deadline was missed: of one that runs and whose day has passed, or of one that was met late. */
export async function missOf(clock: RunningClock, streams: Streams): Promise<Finding | null> {
  if (!isWatched(clock)) return null;
  const deadline = { ...clock, due: clock.dueLatest };
  const found = await foundIn(deadline, streams);
  return found.missed ? null : findingOf(deadline, 'DeadlineMissed', found, addDays(clock.dueLatest, 1), {});
}

/** Never before it started: a clock that runs for less than the notice approaches from its first day. */
async function approaching(
  { clock, lead, started, due }: RunningClock,
  calendar: WorkingCalendar,
  streams: Streams,
): Promise<CivilDate> {
  const { noticeBeforeDeadlines = {} } = (await streams.load(`partnership-${lead}`)).instance.state as Partnership;
  const from = approachesFrom(due, noticeBefore(clock, noticeBeforeDeadlines), calendar);
  const start = earliestDay(started);
  return start !== null && start < due && from < start ? start : from;
}

/** Why a deadline that was recorded as missed is not; null where it is missed still. */
export function notMissed({ due, dueNow, stopped, notApplicable }: Miss): string | null {
  if (notApplicable !== null || dueNow === null) return 'it does not apply';
  if (dueNow !== due) return 'the deadline moved';
  const metOn = stopped === null ? null : latestDay(stopped);
  return metOn !== null && metOn <= due ? 'it had been met' : null;
}

/** Takes back what was recorded as missed and proves not to be. The miss itself stays in history. */
export async function takenBack(miss: Miss, today: CivilDate, streams: Streams): Promise<Finding | null> {
  const because = notMissed(miss);
  if (because === null) return null;
  const found = await foundIn(miss, streams);
  return found.missed ? findingOf(miss, 'DeadlineNoLongerMissed', found, today, { because }) : null;
}
