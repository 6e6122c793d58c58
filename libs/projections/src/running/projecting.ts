import type { Change, Projection, RowsInHand, SeenEvent } from '../projection';
import { whyNotARow } from '../table';

export type Projected =
  { readonly changes: readonly Change[] } | { readonly projection: string; readonly reason: string };

/** What these read models make of an event: everything, or nothing where one of them cannot take it. */
export function project(projections: readonly Projection[], seen: SeenEvent, rows: RowsInHand): Projected {
  const all: Change[] = [];
  for (const { name, changes } of projections) {
    try {
      for (const made of changes(seen, rows)) {
        const reason = whyNotARow(made.table, made.row);
        if (reason !== null) return { projection: name, reason: `a row of ${made.table.name} where ${reason}` };
        all.push(made);
      }
    } catch (error) {
      return { projection: name, reason: withoutData(error) };
    }
  }
  return { changes: all };
}

/** An error's message may quote the event. Its name and its place in the code never do. */
function withoutData(error: unknown): string {
  if (!(error instanceof Error)) return 'an error without a name';
  const place = /([\w-]+\/[\w-]+\.[jt]s):\d+/.exec(error.stack?.slice(error.message.length) ?? '')?.[0];
  return place === undefined ? error.name : `${error.name} in ${place}`;
}
