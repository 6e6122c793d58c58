import type { StatedDate } from '@waymark/statute';
import type { StepKnown } from './history/rows';

export interface Amending {
  /** False once the step was withdrawn. */
  stands(event: string): boolean;
  /** The date as it was last corrected. */
  occurredOn(event: string, stated: StatedDate): StatedDate;
  /** A clear field as it was last corrected, or undefined. */
  field(event: string, name: string): unknown;
}

interface Correction {
  readonly occurredOn?: StatedDate;
  readonly clear?: Readonly<Record<string, unknown>>;
}

/** Corrections and withdrawals among the rows that are known, laid over the steps that they are about. */
export function amendingIn(rows: readonly StepKnown[]): Amending {
  if (rows.every(({ amends }) => amends === null)) return nothingAmended;
  const withdrawn = new Set<string>();
  const corrections = new Map<string, Correction>();
  for (const { amends, type, data } of rows) {
    if (amends === null) continue;
    if (type.endsWith('.StepWithdrawn')) {
      withdrawn.add(amends);
      continue;
    }
    const { occurredOn, clear } = JSON.parse(data ?? '{}') as Correction;
    const before = corrections.get(amends);
    const date = occurredOn ?? before?.occurredOn;
    corrections.set(amends, {
      ...(date === undefined ? {} : { occurredOn: date }),
      clear: { ...before?.clear, ...clear },
    });
  }
  return {
    stands: (event) => !withdrawn.has(event),
    occurredOn: (event, stated) => corrections.get(event)?.occurredOn ?? stated,
    field: (event, name) => corrections.get(event)?.clear?.[name],
  };
}

const nothingAmended: Amending = {
  stands: () => true,
  occurredOn: (_event, stated) => stated,
  field: () => undefined,
};
