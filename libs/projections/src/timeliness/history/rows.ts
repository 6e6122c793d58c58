import type { ClockRow } from '../../clocks/table';
import type { KeptStep } from '../../course/stream-history';
import type { DepartureRow } from '../../departures/table';
import type { MilestoneStepRow } from '../../milestones/table';
import type { TellingRow } from '../../tellings/table';

// Rows as they are kept: without the record that they stand under, and each text held once, for days, ids and codes come
// again and again.

/** A clock as it is judged. What it was counted from is not asked here. */
export interface ClockKnown extends Omit<ClockRow, 'case_id' | 'counted_from' | 'moved_by'> {
  /** Whether its due date was moved: 0 or 1, as the database says it. */
  readonly moved: number | boolean;
}

export type StepKnown = Omit<MilestoneStepRow, 'case_id' | 'position'>;
export type DepartureKnown = Omit<DepartureRow, 'case_id' | 'position'>;
export type TellingKnown = Omit<TellingRow, 'case_id' | 'position'>;

/** Gives back a text that was said before, so that the other copy can go. */
export type Once = <Text extends string | null>(text: Text) => Text;

export function sayingOnce(): Once {
  const said = new Map<string | null, string | null>();
  return (text) => {
    const before = said.get(text);
    if (before !== undefined) return before as typeof text;
    said.set(text, text);
    return text;
  };
}

export const clockIn = (row: ClockKnown, once: Once): ClockKnown => ({
  clock: once(row.clock),
  runs_for: once(row.runs_for),
  basis: once(row.basis),
  known_from: once(row.known_from),
  known_until: once(row.known_until),
  governs: row.governs,
  started: once(row.started),
  due: once(row.due),
  due_latest: once(row.due_latest),
  edition: once(row.edition),
  calendar: once(row.calendar),
  moved: row.moved,
  stopped: once(row.stopped),
  missed: once(row.missed),
  not_applicable: once(row.not_applicable),
  not_applicable_on: once(row.not_applicable_on),
  cannot: once(row.cannot),
});

export const stepIn = (row: StepKnown, once: Once): StepKnown => ({
  event_id: once(row.event_id),
  type: once(row.type),
  occurred_on: once(row.occurred_on),
  known_from: once(row.known_from),
  amends: once(row.amends),
  data: row.data,
});

export const departureIn = (row: DepartureKnown, once: Once): DepartureKnown => ({
  event_id: once(row.event_id),
  rule: once(row.rule),
  type: once(row.type),
  occurred_on: once(row.occurred_on),
  known_from: once(row.known_from),
});

export const tellingIn = (row: TellingKnown, once: Once): TellingKnown => ({
  stream: once(row.stream),
  revision: row.revision,
  event_id: once(row.event_id),
  fact: once(row.fact),
  told: once(row.told),
  about: once(row.about),
  agreed_date: once(row.agreed_date),
  reason: once(row.reason),
  occurred_on: once(row.occurred_on),
  known_from: once(row.known_from),
});

export const courseStepIn = (row: KeptStep, once: Once): KeptStep => ({
  revision: row.revision,
  event_id: once(row.event_id),
  fact: once(row.fact),
  occurred_on: once(row.occurred_on),
  known_from: once(row.known_from),
  actor: once(row.actor),
  data: row.data,
});
