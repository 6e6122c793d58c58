/** One thing that is measured, under the name by which it is asked for. */
export interface Benchmark {
  readonly name: string;
  /** What it does, in a few words. */
  readonly says: string;
  run(asked: Asked): Promise<readonly Figure[]>;
}

export interface Asked {
  /** How many events a log has that is read whole. */
  readonly events: number;
  /** A folder with a demonstration that is there already; null: one is made. What is measured adds to it. */
  readonly data: string | null;
  /** Told what is being done: preparing takes longer than measuring. */
  readonly progress: (line: string) => void;
}

/** A figure as it was measured: the median of its rounds. */
export interface Figure {
  readonly work: string;
  readonly value: number;
  readonly unit: string;
  /** The same work without Waymark, measured in turns with it. */
  readonly baseline: number | null;
  readonly goal: Goal | null;
}

/** A goal is set for the value or, where there is a baseline, for its share of the baseline. */
export type Goal = { readonly of: 'value' | 'ratio' } & ({ readonly atLeast: number } | { readonly atMost: number });

/** One that stands for itself, beside no baseline. */
export const figure = (work: string, value: number, unit: string, goal: Goal | null): Figure => ({
  work,
  value,
  unit,
  baseline: null,
  goal,
});

export const ratioOf = ({ value, baseline }: Figure): number | null => (baseline === null ? null : value / baseline);

/** Null where no goal is set. */
export function isMet(figure: Figure): boolean | null {
  const { goal, value } = figure;
  if (goal === null) return null;
  const reached = goal.of === 'value' ? value : (ratioOf(figure) ?? Number.NaN);
  return 'atLeast' in goal ? reached >= goal.atLeast : reached <= goal.atMost;
}
