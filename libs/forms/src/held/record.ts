import { lastHappened } from '@waymark/casework';
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

/** The step that stands for each thing that a field names, in the order in which the things came. */
export const standingOfEach = (steps: readonly StepHeld[], field: string): ReadonlyMap<string, StepHeld> =>
  new Map([...byThing(steps, field)].map(([value, its]) => [value, lastHappened(its)!]));

/** One choice for each thing, in the words of the step that stands for it; without words it is not offered. */
export const choiceOfEach = (
  steps: readonly StepHeld[],
  field: string,
  words: (step: StepHeld) => string | null,
): Choice[] =>
  [...standingOfEach(steps, field)].flatMap(([value, step]) => {
    const said = words(step);
    return said === null ? [] : [{ value, words: said }];
  });

function byThing(steps: readonly StepHeld[], field: string): ReadonlyMap<string, readonly StepHeld[]> {
  const found = new Map<string, readonly StepHeld[]>();
  for (const step of steps) {
    const value = step.data[field];
    if (typeof value === 'string') found.set(value, [...(found.get(value) ?? []), step]);
  }
  return found;
}

/** So much of a text as a list shows. */
export const shortly = (text: unknown): string => {
  const line = String(text ?? '')
    .split('\n')[0]!
    .trim();
  return line.length <= 80 ? line : `${line.slice(0, 77).trimEnd()}…`;
};
