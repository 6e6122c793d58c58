import type { z } from 'zod';
import { correctionAsked, isFrameStep, withdrawalAsked, type CorrectionAsked } from './amendment';
import type { Fact } from './fact';
import { halvesOf, type Held } from './held';
import { daysAhead } from './happened';
import { factOf, type EventOnRecord } from './instance';
import { read, type FieldProblem } from './problems';
import type { Request } from './request';
import { amendmentsIn, standing } from './standing-steps';
import type { StepOnRecord } from './step';
import type { AnyWorkflow } from './workflow';

/** The step that a correction or a withdrawal is about, and the amendment as it is to be stored. */
export interface LookedBack {
  readonly of: EventOnRecord;
  /** How it stands before the amendment. */
  readonly stands: StepOnRecord;
  /** How it would stand after it, with the sealed values given; null when it is withdrawn. */
  readonly corrected: StepOnRecord | null;
  readonly data: Record<string, unknown>;
  readonly held: Held;
}

type Found = LookedBack | { readonly problems: FieldProblem[] };

const about = (because: string): Found => ({ problems: [{ field: 'event', because }] });

/** Finds the step that a correction or a withdrawal is about, and judges new values by that step's own schema. */
export function lookBack(
  workflow: AnyWorkflow,
  history: readonly EventOnRecord[],
  { type, data }: Request,
  today: string,
): Found {
  const asked = read<CorrectionAsked | z.infer<typeof withdrawalAsked>>(
    type === 'StepWithdrawn' ? withdrawalAsked : correctionAsked,
    data,
  );
  if ('problems' in asked) return asked;
  const of = history.find(({ id }) => id === asked.value.event);
  if (of === undefined) return about('This record has no such step.');
  if (isFrameStep(factOf(of.type))) {
    return about('This is itself a correction or a withdrawal. Correct the step again, or record it anew.');
  }
  const stands = standing(workflow, of, amendmentsIn(history));
  if (stands === null) return about('This step was withdrawn. Record it anew if it happened after all.');
  const fact = workflow.facts[stands.type];
  if (fact === undefined) return about('This record has no such step.');
  if (!('values' in asked.value)) return { of, stands, corrected: null, data: asked.value, held: {} };
  return correct(asked.value, of, stands, fact, today);
}

/** Tells the corrected fact's clear fields from its sealed ones, so that what was sealed stays sealed. */
function correct(asked: CorrectionAsked, of: EventOnRecord, stands: StepOnRecord, fact: Fact, today: string): Found {
  const { event, values, removed, occurredOn, reason } = asked;
  const problems = [
    ...Object.entries(values).flatMap(([field, value]) => problemsOfField(fact, field, value)),
    ...removed.flatMap((field, at) => problemsOfRemoval(fact, field, at, values)),
    ...daysAhead(fact, values, occurredOn ?? null, today).map(({ field, because }): FieldProblem => ({
      field: field === 'occurredOn' ? field : `values.${field}`,
      because,
    })),
  ];
  const fields = [...Object.keys(values), ...removed, ...(occurredOn === undefined ? [] : ['occurredOn'])];
  if (fields.length === 0) {
    problems.push({
      field: 'values',
      because: 'Give at least one corrected value, or a corrected date in occurredOn.',
    });
  }
  if (problems.length > 0) return { problems };
  const { clear, sealed, held } = halvesOf(fact, values);
  const kept = Object.fromEntries(Object.entries(stands.data).filter(([field]) => !removed.includes(field)));
  const corrected = { ...stands, data: { ...kept, ...values }, occurredOn: occurredOn ?? stands.occurredOn };
  const odds = problemsAtOdds(fact, [...Object.keys(values), ...removed], corrected.data);
  if (odds.length > 0) return { problems: odds };
  if (fact.subject(corrected.data as never) !== fact.subject(stands.data as never)) {
    const because = 'With these values it would be about something else. Withdraw the step and record it anew.';
    return { problems: [{ field: 'values', because }] };
  }
  const optional = {
    ...(occurredOn === undefined ? {} : { occurredOn }),
    ...(removed.length === 0 ? {} : { removed }),
  };
  return {
    of,
    stands,
    corrected,
    held,
    data: { event, schema: fact.schema, fields, clear, sealed, reason, ...optional },
  };
}

/** What was at odds before they were held against one another stands, until one of them is corrected. */
function problemsAtOdds({ atOdds }: Fact, changed: readonly string[], data: unknown): FieldProblem[] {
  if (atOdds === null || !atOdds.between.some((field) => changed.includes(field))) return [];
  return atOdds.found(data as never).map(({ path, because }) => ({ field: ['values', ...path].join('.'), because }));
}

const schemaOf = (fact: Fact, field: string): z.ZodType | undefined =>
  Object.hasOwn(fact.whole.shape, field) ? (fact.whole.shape[field] as z.ZodType) : undefined;

function problemsOfField(fact: Fact, field: string, value: unknown): FieldProblem[] {
  const schema = schemaOf(fact, field);
  const at = ['values', field];
  if (schema === undefined) return [{ field: at.join('.'), because: 'That step has no such field.' }];
  const given = read(schema, value, at);
  if ('problems' in given) return given.problems;
  return value === undefined ? [{ field: at.join('.'), because: 'Give a value, or name the field in removed.' }] : [];
}

function problemsOfRemoval(fact: Fact, field: string, at: number, values: Record<string, unknown>): FieldProblem[] {
  const problem = (because: string) => [{ field: `removed.${at}`, because }];
  const schema = schemaOf(fact, field);
  if (schema === undefined) return problem('That step has no such field.');
  if (Object.hasOwn(values, field)) return problem('A field is either given a new value or taken away, not both.');
  if (!schema.safeParse(undefined).success)
    return problem('That field is always needed: give its right value instead.');
  return [];
}
