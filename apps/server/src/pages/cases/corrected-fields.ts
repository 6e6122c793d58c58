import type { OpenedStep } from '@waymark/engine/cqrs';
import { recordedFields } from '@waymark/forms';
import { inWords } from '@waymark/statute';
import { saidIn, type WordsOf } from './said';
import { withoutChildrensNames } from './without-childrens-names';

/** A field as a correction changed it, in words; null where nothing stood there, or nothing stands any more. */
export interface FieldCorrected {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

interface Change {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What each correction changed, by its event: the values before it, with earlier corrections in their place. */
export function correctionsIn(steps: readonly OpenedStep[]): ReadonlyMap<string, readonly Change[]> {
  const standing = new Map<string, Record<string, unknown>>();
  for (const { event, data, occurredOn, firstRecorded } of steps)
    standing.set(event, { ...(firstRecorded?.data ?? data), occurredOn: firstRecorded?.occurredOn ?? occurredOn });
  const found = new Map<string, readonly Change[]>();
  for (const { type, event, data } of steps) {
    if (type !== 'FactCorrected') continue;
    const before = standing.get(String(data['event'])) ?? {};
    const values = {
      ...(data['values'] as Record<string, unknown> | undefined),
      ...(data['occurredOn'] === undefined ? {} : { occurredOn: data['occurredOn'] }),
    };
    const removed = (data['removed'] as readonly string[] | undefined) ?? [];
    found.set(event, [
      ...Object.entries(values).map(([field, to]) => ({ field, from: before[field], to })),
      ...removed.map((field) => ({ field, from: before[field], to: undefined })),
    ]);
    const kept = Object.entries(before).filter(([field]) => !removed.includes(field));
    standing.set(String(data['event']), { ...Object.fromEntries(kept), ...values });
  }
  return found;
}

/** A change of an entry of this type, field by field as its form words it. */
export function correctedInWords(
  workflow: string,
  type: string,
  { field, from, to }: Change,
  wordsOf: WordsOf,
): FieldCorrected {
  if (field === 'occurredOn') return { name: 'Date it happened', from: dateOrNull(from), to: dateOrNull(to) };
  const [known] = recordedFields(workflow, type).filter((each) => each.name === field);
  const words = (value: unknown) =>
    known === undefined || value === undefined
      ? null
      : (saidIn([known], withoutChildrensNames({ [field]: value }), { wordsOf, longest: 200 })[0]?.paragraphs.join(
          ' ',
        ) ?? null);
  return { name: known?.label ?? field, from: words(from), to: words(to) };
}

const dateOrNull = (stated: unknown): string | null => (typeof stated === 'string' ? inWords(stated) : null);
