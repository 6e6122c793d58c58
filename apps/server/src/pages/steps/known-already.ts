import type { OpenedStep } from '@waymark/engine/cqrs';
import type { Held, StepForm } from '@waymark/forms';

/** What a record has one of, mostly: where it has only one, a form that must name it means that one. */
const onlyOnes: ReadonlySet<string> = new Set(['letter', 'draft', 'evidence', 'question of a letter']);

/** What need not be asked, for the record knows it: the only letter, draft, evidence or question, and a draft's number. */
export function knownAlready(
  { type, fields }: Pick<StepForm, 'type' | 'fields'>,
  held: Held,
  steps: readonly OpenedStep[],
): readonly (readonly [name: string, typed: readonly string[]])[] {
  const chosen = fields.flatMap((field) => {
    if (field.kind !== 'held' || field.several || field.orNew !== null || !field.required || !onlyOnes.has(field.from))
      return [];
    const [only, ...others] = held[field.from] ?? [];
    return only === undefined || others.length > 0 ? [] : [[field.name, [only.value]] as const];
  });
  return type === 'DraftPrepared' ? [...chosen, ['version', [String(nextVersion(steps))]]] : chosen;
}

/** One more than the highest number that stands. */
function nextVersion(steps: readonly OpenedStep[]): number {
  const versions = steps.flatMap(({ type, data, withdrawnBy }) =>
    type === 'DraftPrepared' && withdrawnBy === null ? [Number(data['version'])] : [],
  );
  return Math.max(0, ...versions.filter(Number.isInteger)) + 1;
}
