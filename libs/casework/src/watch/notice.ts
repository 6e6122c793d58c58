import {
  addDays,
  addWorkingDays,
  isAgreedDeadline,
  unitOf,
  type AgreedDeadlineId,
  type CivilDate,
  type ClockId,
  type WorkingCalendar,
} from '@waymark/statute';

/** How long before a deadline it is said to approach. */
export interface Notice {
  readonly days: number;
  readonly unit: 'working days' | 'days';
}

/**
 * Waymark's own, where a partnership has set nothing, and no statute's: two working days before a deadline of a few
 * working days, four weeks before one of months or years, a week before one that people agreed.
 */
const ownNotice = { workingDays: 2, days: 28, agreed: 7 } as const;

/** The notice before a deadline, as a partnership has set it; its days count in the unit of the deadline. */
export function noticeBefore(clock: ClockId | AgreedDeadlineId, set: Readonly<Record<string, number>>): Notice {
  const agreed = isAgreedDeadline(clock);
  const unit = agreed ? 'days' : unitOf(clock);
  const own = agreed ? ownNotice.agreed : unit === 'days' ? ownNotice.days : ownNotice.workingDays;
  return { days: Object.hasOwn(set, clock) ? set[clock]! : own, unit };
}

/** The day from which a deadline approaches. Beyond the working calendar days are counted one for one. */
export const approachesFrom = (due: CivilDate, { days, unit }: Notice, calendar: WorkingCalendar): CivilDate =>
  (unit === 'working days' ? addWorkingDays(due, -days, calendar) : null) ?? addDays(due, -days);
