import type { FieldProblem } from '@waymark/casework';
import { amendmentFrom, isSame, typedOf, type StepForm, type Typed } from '@waymark/forms';
import type { OpenedStep, StepAsked } from '@waymark/engine/cqrs';
import { judgedFrom, type Outcome } from './judged';
import type { Judged, StepPlace } from './place';

// What the forms of a correction have in common, wherever the entry stands.

/** Up to which revision who corrects has seen the record: the form says so, once it was shown. */
export function seenIn(typed: Typed, now: number): number {
  const said = Number(typed.get(amendmentFrom)?.[0] ?? now);
  return Number.isSafeInteger(said) ? said : now;
}

/** The boxes as a correction begins: with what stands on record. */
export const filledWith = (
  { fields, frame }: StepForm,
  { data, occurredOn, dateNotKnownBecause }: OpenedStep,
  seen: number,
) =>
  new Map([
    ...typedOf(fields, data),
    [amendmentFrom, [String(seen)]] as const,
    ...typedOf(frame, { occurredOn }),
    ...(dateNotKnownBecause === null ? [] : [['occurredOn.because', [dateNotKnownBecause]] as const]),
  ]);

interface Doors {
  readonly judge: (step: StepAsked) => Promise<Outcome>;
  readonly record: (step: StepAsked) => Promise<Outcome>;
  readonly recorded: Parameters<typeof judgedFrom>[1];
}

/** How an amendment is judged and recorded, wherever the entry stands: as a step that says what differs from it. */
export function amendedBy(
  form: StepForm,
  entry: OpenedStep,
  today: string,
  { judge, record, recorded }: Doors,
): Pick<StepPlace, 'judge' | 'record' | 'recordTogether' | 'beforehand' | 'today'> {
  const asked = (step: StepAsked): StepAsked => asAmendment(step, form, entry, today);
  const judged = (outcome: Outcome): Judged => ofFields(judgedFrom(outcome, recorded), form);
  return {
    today,
    beforehand: [],
    judge: async (step) => nothingChanged(form, asked(step)) ?? judged(await judge(asked(step))),
    record: async (step) => judged(await record(asked(step))),
    recordTogether: null,
  };
}

/** The form asks when it happened; a correction says so among its values, and happens itself today. */
function asAmendment(step: StepAsked, { frame }: StepForm, entry: OpenedStep, today: string): StepAsked {
  const corrected = frame.length > 0 && !isSame(step.occurredOn, entry.occurredOn) ? step.occurredOn : undefined;
  return {
    ...step,
    data: { ...(step.data as object), ...(corrected === undefined ? {} : { occurredOn: corrected }) },
    occurredOn: today,
    dateNotKnownBecause: corrected === undefined ? null : step.dateNotKnownBecause,
  };
}

function nothingChanged({ type }: StepForm, { data }: StepAsked): Judged | null {
  if (type !== 'FactCorrected') return null;
  const { values = {}, removed = [], occurredOn } = data as Readonly<Record<string, object | undefined>>;
  if (Object.keys(values).length + Object.keys(removed).length > 0 || occurredOn !== undefined) return null;
  return {
    is: 'unreadable',
    problems: [{ field: 'answers', because: 'Change at least one answer: nothing differs from what stands on record' }],
  };
}

/** A problem of a corrected value is told at the box in which it was typed. */
function ofFields(judged: Judged, { fields }: StepForm): Judged {
  if (judged.is !== 'unreadable') return judged;
  const named = (field: string): string => {
    const value = /^values\.([^.]+)/.exec(field)?.[1];
    return fields.some(({ name }) => name === value) ? value! : field;
  };
  return {
    is: 'unreadable',
    problems: judged.problems.map(({ field, because }): FieldProblem => ({ field: named(field), because })),
  };
}
