import type { LedgerEvent } from '@waymark/ledger';
import { fieldInWords, valueInWords } from './clear-data';
import type { TitleOf } from './titles';

/** A field as a correction changed it. What is sealed is said to have changed, and no more. */
export interface CorrectedField {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly sealed: boolean;
}

interface Correction {
  readonly event: string;
  readonly fields: readonly string[];
  readonly occurredOn?: string;
  readonly clear: Readonly<Record<string, unknown>>;
  readonly removed?: readonly string[];
}

const isCorrection = ({ type }: LedgerEvent): boolean => type.endsWith('.FactCorrected');

/** Old and new values of what this event corrected; nothing where it is no correction. */
export function correctedFields(
  event: LedgerEvent,
  events: ReadonlyMap<string, LedgerEvent>,
  titleOf: TitleOf,
): CorrectedField[] {
  if (!isCorrection(event)) return [];
  const correction = event.data as unknown as Correction;
  const before = asItStood(correction.event, event, events);
  return correction.fields.map((field) => {
    const removed = correction.removed?.includes(field) ?? false;
    const sealed = field !== 'occurredOn' && !removed && !(field in correction.clear);
    const now = field === 'occurredOn' ? correction.occurredOn : correction.clear[field];
    return {
      name: fieldInWords(field),
      from: sealed ? null : valueInWords(before[field], titleOf),
      to: removed ? null : valueInWords(now, titleOf),
      sealed,
    };
  });
}

/** The corrected step's clear fields as they stood before this correction, earlier corrections in their place. */
function asItStood(
  corrected: string,
  until: LedgerEvent,
  events: ReadonlyMap<string, LedgerEvent>,
): Readonly<Record<string, unknown>> {
  const first = events.get(corrected);
  if (first === undefined) return {};
  const earlier = [...events.values()].filter(
    (event) =>
      isCorrection(event) &&
      event.stream === until.stream &&
      event.revision < until.revision &&
      (event.data as unknown as Correction).event === corrected,
  );
  return earlier
    .toSorted((one, other) => one.revision - other.revision)
    .reduce<Record<string, unknown>>(
      (state, { data }) => {
        const { clear, occurredOn } = data as unknown as Correction;
        return { ...state, ...clear, ...(occurredOn === undefined ? {} : { occurredOn }) };
      },
      { ...first.data, occurredOn: first.occurredOn },
    );
}
