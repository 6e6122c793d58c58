import type { Projection, SeenEvent } from '../projection';

/** The read models that an event's kind of step concerns, in their order. */
export type Concerned = (seen: SeenEvent) => readonly Projection[];

/** Worked out once for each type of event: most types concern three or four read models of fourteen. */
export function concernedAmong(projections: readonly Projection[]): Concerned {
  const byType = new Map<string, readonly Projection[]>();
  return (seen) => {
    const known = byType.get(seen.event.type);
    if (known !== undefined) return known;
    const concerned = projections.filter(({ concerns }) => concerns(seen));
    byType.set(seen.event.type, concerned);
    return concerned;
  };
}
