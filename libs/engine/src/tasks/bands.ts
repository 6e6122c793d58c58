import { approachesFrom, noticeBefore } from '@waymark/casework';
import { addDays, daysBetween, isAgreedDeadline, type CivilDate, type WorkingCalendar } from '@waymark/statute';
import type { Band, Task } from './task';

/**
 * From how many days after its day on something is critically overdue: of a deadline of the statute, and of all else.
 * Waymark's own, and no statute's.
 */
export const criticallyOverdueAfter = { statute: 7, agreed: 28 } as const;

/** How many days before its day something is due soon that is no deadline, or of which the partnership set no notice. */
export const dueSoonWithin = 7;

export interface BandsBy {
  readonly today: CivilDate;
  readonly calendar: WorkingCalendar;
  /** The notice before deadlines that the partnership has set. */
  readonly notices: Readonly<Record<string, number>>;
}

/**
 * Without a day it is never overdue by assumption, and can be done now all the same: it stands before what has time. So does
 * what waits for somebody and holds up what has a day ahead of it.
 */
export function bandOf(task: Task, by: BandsBy): Band {
  const band = bandByDay(task, by);
  return band === 'not due yet' && task.since !== null ? 'waiting now' : band;
}

function bandByDay({ due, dueLatest, deadline }: Task, { today, calendar, notices }: BandsBy): Band {
  const last = dueLatest ?? due;
  const first = due ?? dueLatest;
  if (last === null || first === null) return 'waiting now';
  // A letter of the Panel is the Panel's to write: it may never come, and nobody here is late with it.
  if (deadline === 'panel-letter') return 'waiting for others';
  if (deadline === null) return bandOfDay({ first, last }, today);
  const limit = isAgreedDeadline(deadline) ? criticallyOverdueAfter.agreed : criticallyOverdueAfter.statute;
  return banded(last, today, limit, approachesFrom(first, noticeBefore(deadline, notices), calendar));
}

/** The same of a day, or the first and the last that it may be, that is no deadline of which notice is set. */
export const bandOfDay = (
  { first, last }: { readonly first: CivilDate; readonly last: CivilDate },
  today: CivilDate,
): Band => banded(last, today, criticallyOverdueAfter.agreed, addDays(first, -dueSoonWithin));

function banded(last: CivilDate, today: CivilDate, limit: number, soonFrom: CivilDate): Band {
  if (last < today) return daysBetween(last, today) > limit ? 'critically overdue' : 'overdue';
  return soonFrom <= today ? 'due soon' : 'not due yet';
}
