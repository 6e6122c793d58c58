import {
  judge,
  spanOf,
  standingInWords,
  type CivilDate,
  type StatedDate,
  type WorkingCalendar,
} from '@waymark/statute';
import type { Amending } from './amending';
import type { StepKnown } from './history/rows';
import type { ClockTimeliness, FurtherNotification } from './types';

// The five days run once, for the incident, and its first notification stops them. That a further one was made late, of
// another child say, would show nowhere.

/** The notifications after the first one, each judged by the day until which the incident was to be notified. */
export function withFurtherNotifications(
  clocks: readonly ClockTimeliness[],
  steps: readonly StepKnown[],
  amending: Amending,
  on: CivilDate,
  calendar: WorkingCalendar,
): readonly ClockTimeliness[] {
  const further = notifiedOn(steps, amending, on).slice(1);
  if (further.length === 0) return clocks;
  return clocks.map((clock) =>
    isOfIncident(clock)
      ? { ...clock, furtherNotifications: further.map((day) => judgedBy(clock, day, on, calendar)) }
      : clock,
  );
}

/** Where no day is known until which it was to be notified, there is none to judge by. */
const isOfIncident = ({ clock, due, dueLatest, standing }: ClockTimeliness): boolean =>
  clock === 'notification' && (due ?? dueLatest) !== null && standing.state !== 'notApplicable';

function notifiedOn(steps: readonly StepKnown[], amending: Amending, on: CivilDate): StatedDate[] {
  return steps
    .filter(({ event_id, type }) => type === 'rapidReview.IncidentNotified' && amending.stands(event_id))
    .map(({ event_id, occurred_on }) => amending.occurredOn(event_id, occurred_on))
    .filter((day) => firstOf(day) <= on)
    .toSorted((one, other) => (firstOf(one) < firstOf(other) ? -1 : 1));
}

const firstOf = (day: StatedDate): string => spanOf(day).earliest ?? '';

function judgedBy(
  { clock: id, started, due, dueLatest }: ClockTimeliness,
  day: StatedDate,
  on: CivilDate,
  calendar: WorkingCalendar,
): FurtherNotification {
  const stopped = { stopped: day, missed: null, notApplicable: null, cannot: null };
  const standing = judge({ id, started: started ?? 'not-known', due, dueLatest, ...stopped }, on, calendar);
  return { on: day, standing, words: standingInWords(standing) };
}
