import {
  covers,
  isPrecise,
  spanOf,
  workingDaysBetween,
  type CivilDate,
  type StatedDate,
  type WorkingCalendar,
} from '@waymark/statute';
import { milestoneOf } from './kinds';
import type { Amending } from '../timeliness/amending';
import type { StepKnown } from '../timeliness/history/rows';
import type { Milestone } from '../timeliness/types';

type Name = Milestone['milestone'];

/**
 * Where the days went: by case, the dates between awareness and sending, and the working days from each to the next.
 * Returns and sign-offs that came after the sending are left to the timeline. While the review goes on and nothing was
 * sent, no return and no sign-off is known to be the last.
 */
export function milestonesOf(
  steps: readonly StepKnown[],
  amending: Amending,
  awareness: StatedDate | null,
  on: CivilDate,
  calendar: WorkingCalendar,
  goesOn: boolean,
): readonly Milestone[] {
  const dates = new Map<Name, StatedDate[]>();
  for (const { event_id, type, occurred_on, data } of steps) {
    const name = (milestoneOf as Readonly<Record<string, Name>>)[type];
    if (name === undefined || !amending.stands(event_id)) continue;
    if (name === 'meeting' && kindOf(event_id, data, amending) !== 'rapid review meeting') continue;
    const date = amending.occurredOn(event_id, occurred_on);
    if ((spanOf(date).earliest ?? '') > on) continue;
    dates.set(name, [...(dates.get(name) ?? []), date]);
  }
  const sending = first(dates.get('sending'));
  const found: Record<Name, StatedDate | null> = {
    awareness,
    notification: first(dates.get('notification')),
    'copy to the business unit': first(dates.get('copy to the business unit')),
    'first request': first(dates.get('first request')),
    'last return': lastBefore(sending, dates.get('last return')),
    meeting: first(dates.get('meeting')),
    'last sign-off': lastBefore(sending, dates.get('last sign-off')),
    sending,
  };
  const milestones = withDays(found, calendar);
  if (!goesOn || sending !== null) return milestones;
  return milestones.map((one) => (one.on !== null && lastOfSeveral.has(one.milestone) ? { ...one, soFar: true } : one));
}

const lastOfSeveral: ReadonlySet<Name> = new Set<Name>(['last return', 'last sign-off']);

const kindOf = (event: string, data: string | null, amending: Amending): unknown =>
  amending.field(event, 'kind') ?? (JSON.parse(data ?? '{}') as { kind?: string }).kind;

const lower = (date: StatedDate): string => spanOf(date).earliest ?? spanOf(date).latest ?? '9999-12-31';
const upper = (date: StatedDate): string => spanOf(date).latest ?? spanOf(date).earliest ?? '0001-01-01';

const first = (dates: readonly StatedDate[] = []): StatedDate | null =>
  dates.toSorted((a, b) => (lower(a) < lower(b) ? -1 : 1))[0] ?? null;

function lastBefore(sending: StatedDate | null, dates: readonly StatedDate[] = []): StatedDate | null {
  const before = sending === null ? dates : dates.filter((date) => upper(date) <= upper(sending));
  return before.toSorted((a, b) => (upper(a) < upper(b) ? -1 : 1)).at(-1) ?? null;
}

function withDays(found: Record<Name, StatedDate | null>, calendar: WorkingCalendar): readonly Milestone[] {
  let since: CivilDate | null = null;
  return Object.entries(found).map(([milestone, on]) => {
    const exact: CivilDate | null = on !== null && isPrecise(on) ? spanOf(on).earliest : null;
    const countable = since !== null && exact !== null && covers(calendar, since) && covers(calendar, exact);
    const workingDays = countable ? workingDaysBetween(since!, exact!, calendar) : null;
    since = exact ?? since;
    return { milestone: milestone as Name, on, workingDays };
  });
}
