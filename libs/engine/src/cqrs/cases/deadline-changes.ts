import { amendments, clockKey, factOf, recordOf } from '@waymark/casework';
import { londonDateOf } from '@waymark/ledger';
import type { ClockView } from '@waymark/projections';
import type { Streams } from '@waymark/recording';
import type { CivilDate } from '@waymark/statute';

/** A step that marked a deadline, and the day from which that is known. */
export interface DeadlineChange {
  readonly clock: string;
  readonly runsFor: string;
  readonly basis: string;
  readonly on: CivilDate;
  readonly event: string;
  /** What the timeline calls the step: "Corrected", "Awareness established", "Due date changed". */
  readonly says: string;
}

/** What marked each deadline, step by step; read only where something other was known of one before. */
export async function deadlineChanges(
  streams: Streams,
  names: readonly string[],
  known: readonly ClockView[],
): Promise<readonly DeadlineChange[]> {
  if (known.every(({ knownUntil }) => knownUntil === null)) return [];
  const histories = await Promise.all(names.map((name) => streams.history(name)));
  return histories.flatMap((events) =>
    events.flatMap(({ id, type, clocks, recordedAt }) => {
      const says = (amendments as Record<string, { says: string }>)[factOf(type)]?.says ?? saysOf(type);
      const keys = new Map(clocks.map((mark) => [clockKey(mark), mark]));
      return [...keys.values()].map(({ clock, runsFor, basis }) => {
        return { clock, runsFor, basis, on: londonDateOf(recordedAt), event: id, says };
      });
    }),
  );
}

const saysOf = (type: string): string => recordOf(type.slice(0, type.indexOf('.'))).facts[factOf(type)]?.says ?? type;
