import type { OpenedStep } from '@waymark/engine/cqrs';

/** An entry as it stood at a revision of its record: as it was first recorded, with the corrections until then. */
export function entryAt(entry: OpenedStep, steps: readonly OpenedStep[], revision: number): OpenedStep {
  const first = entry.firstRecorded ?? entry;
  let { data, occurredOn } = first;
  for (const { type, revision: at, data: said } of steps) {
    if (type !== 'FactCorrected' || at > revision || said['event'] !== entry.event) continue;
    const removed = (said['removed'] as readonly string[] | undefined) ?? [];
    const kept = Object.entries(data).filter(([field]) => !removed.includes(field));
    data = { ...Object.fromEntries(kept), ...(said['values'] as object) };
    occurredOn = (said['occurredOn'] as string | undefined) ?? occurredOn;
  }
  return { ...entry, data, occurredOn };
}
