import type { Choice, Data } from './choice';

/** A step as the record holds it, opened for those who may read it. */
export interface StepHeld {
  readonly type: string;
  readonly says: string;
  readonly data: Data;
  readonly occurredOn: string;
  readonly withdrawnBy: string | null;
}

/** What choices are made of: the steps of a record, and names of what the directory holds. */
export interface RecordHeld {
  readonly steps: readonly StepHeld[];
  readonly titleOf: (id: string) => string | null;
}

/** The steps of these kinds that stand. */
export const stepsOf = ({ steps }: RecordHeld, ...types: string[]): StepHeld[] =>
  steps.filter(({ type, withdrawnBy }) => withdrawnBy === null && types.includes(type));

/** One choice for each thing, by the last step that tells of it, in the order in which they came. */
export function lastOfEach(
  steps: readonly StepHeld[],
  field: string,
  words: (step: StepHeld) => string | null,
): Choice[] {
  const found = new Map<string, Choice>();
  for (const step of steps) {
    const value = step.data[field];
    if (typeof value !== 'string') continue;
    const said = words(step);
    if (said === null) found.delete(value);
    else found.set(value, { value, words: said });
  }
  return [...found.values()];
}

/** So much of a text as a list shows. */
export const shortly = (text: unknown): string => {
  const line = String(text ?? '')
    .split('\n')[0]!
    .trim();
  return line.length <= 80 ? line : `${line.slice(0, 77).trimEnd()}…`;
};
