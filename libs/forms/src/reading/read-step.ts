import { longestWhyNotKnown } from '@waymark/casework';
import { earliestDay } from '@waymark/statute';
import { namelessPerson, type Data, type Held } from '../held/choice';
import type { DecidedByAnswer } from '../deciding';
import type { Field } from '../fields';
import type { StepForm } from '../step-form';
import { one, type Typed } from '../typed';
import { named, the, type Problem } from './problem';
import { firstBox, readGroup, type Reading } from './read-field';
import { whyNotWritten } from './written';

export interface ReadingStep {
  readonly typed: Typed;
  readonly held: Held;
  readonly newId: (box: string) => string;
  /** What has happened cannot lie after it. */
  readonly today: string;
}

/** A step as it was typed: what it says, or what is wrong with it, page by page in the order of the form. */
export type StepRead =
  | {
      readonly answer: 'step';
      readonly data: Data;
      /** What else is recorded with it: steps that differ in the one field of which several were chosen. */
      readonly others: readonly Data[];
      /** As asked, before it was composed: what a page of answers shows. */
      readonly asked: Data;
      readonly occurredOn: string;
      readonly dateNotKnownBecause: string | null;
      readonly decidedBy: DecidedByAnswer | null;
    }
  | { readonly answer: 'problems'; readonly problems: readonly Problem[] };

export function readStep(form: StepForm, given: ReadingStep, page: number | null = null): StepRead {
  const on = (field: Field) => page === null || field.page === page;
  const at = readingOf(form, given);
  const fields = readGroup(form.fields.filter(on), at, '', true);
  const frame = readGroup(form.frame.filter(on), at, '', true);
  const because = notKnownBecause(form, given, on);
  const ahead = [...form.fields, ...form.frame]
    .filter(on)
    .flatMap((field) => daysAhead(form, field, { ...(fields.value as Data), ...(frame.value as Data) }, given.today));
  const twoPeople = decidersAtOdds(given, (frame.value as { decidedBy?: DecidedByAnswer } | undefined)?.decidedBy);
  const nobody = decidersNameless(given, (frame.value as { decidedBy?: DecidedByAnswer } | undefined)?.decidedBy);
  const problems = [...fields.problems, ...frame.problems, ...twoPeople, ...nobody, ...because.problems, ...ahead];
  if (problems.length > 0) return { answer: 'problems', problems };
  const asked = fields.value as Data;
  const { occurredOn, decidedBy } = frame.value as { occurredOn: string; decidedBy?: DecidedByAnswer };
  const step = { asked, occurredOn, decidedBy: decidedBy ?? null, dateNotKnownBecause: because.text };
  if (page !== null) return { answer: 'step', data: asked, others: [], ...step };
  return composed(form, asked, given, step);
}

/** Whoever is chosen from the directory and whoever is named beside it are one person, or one answer is a slip. */
function decidersAtOdds({ held }: ReadingStep, decider: DecidedByAnswer | undefined): Problem[] {
  const { person, name } = decider ?? {};
  if (person === undefined || name === undefined) return [];
  const chosen = held['person']?.find(({ value }) => value === person)?.words;
  if (chosen === undefined || chosen === name) return [];
  const says = `Choose who decided in the directory, or enter their name: you chose ${chosen}, and entered another name`;
  return [{ box: 'decidedBy.name', says }];
}

/** Somebody erased, or the words that stand in their place, tells nobody who decided. */
function decidersNameless({ held }: ReadingStep, decider: DecidedByAnswer | undefined): Problem[] {
  const { person, name } = decider ?? {};
  const chosen = held['person']?.find(({ value }) => value === person)?.nameless === true;
  const typed = name?.trim().replace(/\.$/, '').toLowerCase() === namelessPerson.toLowerCase();
  if (!typed && (!chosen || name !== undefined)) return [];
  const says = 'Enter the name of whoever decided: the one in the directory can no longer be read';
  return [{ box: 'decidedBy.name', says }];
}

/** The step as its fact takes it. What a form asks otherwise is made of the answers here. */
function composed(
  form: StepForm,
  asked: Data,
  given: ReadingStep,
  step: Omit<Extract<StepRead, { answer: 'step' }>, 'answer' | 'data' | 'others'>,
): StepRead {
  const told = form.compose === null ? asked : form.compose(asked, given);
  const read = eachOf(form, told).map((data) => form.fact.whole.safeParse(data));
  const [data, ...others] = read.flatMap(({ data }) => (data === undefined ? [] : [data as Data]));
  const issues = read.flatMap(({ error }) => error?.issues ?? []);
  if (data !== undefined && issues.length === 0) return { answer: 'step', data, others, ...step };
  const first = form.fields[0];
  // What a fact says of its own of answers that are at odds is said to people as it stands.
  const problems = issues.map(({ path, code, message }) => ({
    box: boxAt(form, String(path[0] ?? '')) ?? (first === undefined ? '' : firstBox(first, first.name)),
    says: code === 'custom' ? message : `${sayOf(form, String(path[0] ?? ''))} cannot be recorded as it was answered`,
  }));
  return { answer: 'problems', problems };
}

/** One step for each thing that was chosen. */
const eachOf = ({ each }: StepForm, told: Data): Data[] =>
  each === null ? [told] : (told[each] as readonly unknown[]).map((chosen) => ({ ...told, [each]: chosen }));

export const boxAt = (form: StepForm, name: string): string | null => {
  const field = [...form.fields, ...form.frame].find((one) => one.name === name);
  return field === undefined ? null : firstBox(field, field.name);
};

const sayOf = (form: StepForm, name: string): string => {
  const field = form.fields.find((one) => one.name === name);
  return field === undefined ? 'The step' : named(field);
};

const readingOf = (form: StepForm, { typed, held, newId }: ReadingStep): Reading => ({
  typed,
  held,
  newId,
  decider: form.decides === 'never' ? null : one(typed, 'decidedBy.body') || null,
});

/** The step's own date may be not known, but then says why. */
function notKnownBecause(form: StepForm, { typed }: ReadingStep, on: (field: Field) => boolean) {
  const [when] = form.frame;
  const text = one(typed, 'occurredOn.because');
  if (when === undefined || !on(when) || one(typed, 'occurredOn.exact') !== 'unknown')
    return { text: null, problems: [] };
  const says = `Enter why ${the(when)} is not known`;
  if (text === '') return { text: null, problems: [{ box: 'occurredOn.because', says }] };
  const why = `why ${the(when)} is not known`;
  const wrong = whyNotWritten(text, why, longestWhyNotKnown);
  return { text, problems: wrong === null ? [] : [{ box: 'occurredOn.because', says: wrong }] };
}

function daysAhead(form: StepForm, field: Field, value: Data, today: string): Problem[] {
  const happened = field.name === 'occurredOn' ? !form.planned : form.fact.happened.includes(field.name);
  const stated = value[field.name];
  if (!happened || field.kind !== 'stated date' || typeof stated !== 'string') return [];
  const earliest = earliestDay(stated);
  return earliest !== null && earliest > today
    ? [{ box: `${field.name}.day`, says: `${named(field)} must be today or in the past` }]
    : [];
}
