import type { z } from 'zod';
import { earliestDay } from '@waymark/statute';
import { amendments, correctionAsked, isAmendment, withdrawalAsked } from './amendment';
import { marksOf, marksOfAmendment } from './clocks';
import { halvesOf, type Fact, type Held } from './fact';
import { factOf, onRecord, type EventOnRecord, type Instance } from './instance';
import type { ClockMark, DecidedBy } from './marks';
import type { Departure, Known, Objection } from './rule';
import { chartOf, stageAfter, transitionsFrom, type AnyWorkflow, type Step, type StepOnRecord } from './workflow';

/** A step that someone wants recorded. */
export interface Request {
  readonly command: { readonly id: string; readonly digest: string };
  readonly type: string;
  readonly data: unknown;
  readonly occurredOn: string;
  /** Revision of the subject that the person had before their eyes; null: they saw none. */
  readonly subjectRevision: number | null;
  readonly actor: string;
  readonly decidedBy: DecidedBy | null;
  readonly departures: readonly Departure[];
}

/** What is to be stored of it, whole: the recorder seals the second half. */
export interface NewEvent {
  readonly type: string;
  readonly schema: number;
  readonly clear: Record<string, unknown>;
  readonly sealed: Record<string, unknown>;
  readonly held: Held;
  readonly subject: string;
  readonly occurredOn: string;
  readonly decidedBy: DecidedBy | null;
  readonly departures: readonly Departure[];
  readonly chart: number;
  readonly stage: string;
  readonly clocks: readonly ClockMark[];
}

/** A field that cannot be read as it was sent. The path is the field's; the words never quote what was sent. */
export interface FieldProblem {
  readonly field: string;
  readonly because: string;
}

export type Decision =
  | { readonly answer: 'record'; readonly event: NewEvent }
  /** This command was taken before: its first result stands. */
  | { readonly answer: 'repeated'; readonly revision: number; readonly stage: string }
  | { readonly answer: 'unreadable'; readonly problems: readonly FieldProblem[] }
  | {
      readonly answer: 'no such step';
      readonly step: string;
      readonly stage: string;
      readonly possible: readonly string[];
    }
  | {
      readonly answer: 'objections';
      readonly objections: readonly Objection[];
      readonly stage: string;
      readonly possible: readonly string[];
    }
  | { readonly answer: 'same command, other content' }
  | { readonly answer: 'changed meanwhile'; readonly subject: string; readonly revision: number; readonly by: string };

/** Steps that may be recorded from where the instance stands. */
export const possibleSteps = (workflow: AnyWorkflow, instance: Instance): string[] =>
  [...transitionsFrom(chartOf(workflow, instance.chart), instance.stage).keys()].filter(
    (type) => !type.endsWith(' withdrawn'),
  );

export const factNamed = (workflow: AnyWorkflow, type: string): Fact | undefined =>
  isAmendment(type) ? amendments[type] : Object.hasOwn(workflow.facts, type) ? workflow.facts[type] : undefined;

/**
 * Says what a request leads to, and changes nothing. `history` is the whole stream and is read only where a correction
 * or a withdrawal has to look back.
 */
export function decide(
  workflow: AnyWorkflow,
  instance: Instance,
  request: Request,
  known: Known,
  history: readonly EventOnRecord[],
): Decision {
  const earlier = instance.commands.get(request.command.id);
  if (earlier !== undefined) {
    return earlier.digest === request.command.digest
      ? { answer: 'repeated', revision: earlier.revision, stage: earlier.stage }
      : { answer: 'same command, other content' };
  }
  const fact = factNamed(workflow, request.type);
  if (fact === undefined) {
    return {
      answer: 'no such step',
      step: request.type,
      stage: instance.stage,
      possible: possibleSteps(workflow, instance),
    };
  }
  const amendment = isAmendment(request.type);
  const looked = amendment ? lookBack(workflow, history, request, known.today) : null;
  if (looked !== null && 'problems' in looked) return { answer: 'unreadable', problems: looked.problems };

  const parsed = fact.whole.safeParse(looked?.data ?? request.data);
  if (!parsed.success) return { answer: 'unreadable', problems: problemsOf(parsed.error) };
  const halves = { ...halvesOf(fact, parsed.data), ...(looked === null ? {} : { held: looked.held }) };
  const subject = looked?.of.subject ?? fact.subject(halves.clear as never);
  const seen = instance.subjects.get(subject);
  if (seen !== undefined && seen.revision !== request.subjectRevision) {
    return { answer: 'changed meanwhile', subject, revision: seen.revision, by: factOf(seen.type) };
  }

  const step: Step = {
    type: request.type,
    data: parsed.data,
    occurredOn: request.occurredOn,
    actor: request.actor,
    decidedBy: request.decidedBy,
    departures: request.departures,
  };
  const judged = judge(workflow, instance, step, looked?.chartEvent ?? request.type, fact, known);
  if ('answer' in judged) return judged;

  const event: Omit<NewEvent, 'clocks'> = {
    type: `${workflow.category}.${request.type}`,
    schema: fact.schema,
    ...halves,
    subject,
    occurredOn: request.occurredOn,
    decidedBy: request.decidedBy,
    departures: request.departures,
    chart: instance.chart,
    stage: judged.stage,
  };
  const clocks = amendment
    ? marksOfAmendment(workflow, history, provisional(event, instance), known)
    : marksOf(workflow.clocks(instance.state, provisionalStep(event, instance) as never, known.settings), known);
  return { answer: 'record', event: { ...event, clocks } };
}

const future = 'The date lies in the future: what is recorded as having happened cannot come after today.';

/** The rules that stand above every page, then the page's own for this transition: all objections together. */
function judge(
  workflow: AnyWorkflow,
  instance: Instance,
  step: Step,
  chartEvent: string,
  fact: Fact,
  known: Known,
): Decision | { stage: string } {
  const possible = () => possibleSteps(workflow, instance);
  const objections = standingObjections(step, fact, known);
  const chart = chartOf(workflow, instance.chart);
  const corrects = step.type === 'FactCorrected';
  const transition = transitionsFrom(chart, instance.stage).get(chartEvent);
  if (transition === undefined && !corrects) {
    return { answer: 'no such step', step: chartEvent, stage: instance.stage, possible: possible() };
  }
  const matter = { state: instance.state, step, stage: instance.stage, known };
  const given = new Map(step.departures.map(({ rule, reason }) => [rule, reason.trim()]));
  for (const name of transition?.rules ?? []) {
    const rule = workflow.rules[name]!;
    if (rule.holds(matter)) continue;
    const departed = rule.force === 'ask' && (given.get(name) ?? '') !== '';
    given.delete(name);
    if (!departed)
      objections.push({ rule: name, force: rule.force, because: rule.because(matter), source: rule.source });
  }
  for (const name of given.keys()) {
    objections.push({
      rule: name,
      force: 'refuse',
      because: `There is nothing to depart from: "${name}" is not asked of this step now.`,
      source: null,
    });
  }
  if (objections.length > 0) return { answer: 'objections', objections, stage: instance.stage, possible: possible() };
  return {
    stage: corrects ? instance.stage : stageAfter(chart, instance.stage, instance.state, { ...step, type: chartEvent }),
  };
}

function standingObjections(step: Step, fact: Fact, known: Known): Objection[] {
  const objections: Objection[] = [];
  const earliest = earliestDay(step.occurredOn);
  if (fact.tense === 'happened' && earliest !== null && earliest > known.today) {
    objections.push({ rule: 'hasHappened', force: 'refuse', because: future, source: null });
  }
  if (fact.decision && step.decidedBy === null) {
    objections.push({
      rule: 'deciderIsNamed',
      force: 'refuse',
      because: 'A decision names the body that took it, in which capacity, and how it was given.',
      source: null,
    });
  }
  return objections;
}

interface LookedBack {
  readonly of: EventOnRecord;
  readonly chartEvent: string;
  /** The amendment as it is stored. */
  readonly data: Record<string, unknown>;
  readonly held: Held;
}

/** Finds the step that a correction or a withdrawal is about, and judges new values by that step's own schema. */
function lookBack(
  workflow: AnyWorkflow,
  history: readonly EventOnRecord[],
  { type, data }: Request,
  today: string,
): LookedBack | { problems: FieldProblem[] } {
  const door = type === 'StepWithdrawn' ? withdrawalAsked : correctionAsked;
  const asked = door.safeParse(data);
  if (!asked.success) return { problems: problemsOf(asked.error) };
  const of = history.find(({ id }) => id === asked.data.event);
  const name = of === undefined ? '' : factOf(of.type);
  const fact = Object.hasOwn(workflow.facts, name) ? workflow.facts[name] : undefined;
  if (of === undefined || fact === undefined)
    return { problems: [{ field: 'event', because: 'This record holds no such step.' }] };
  if (!('values' in asked.data)) return { of, chartEvent: `${name} withdrawn`, data: asked.data, held: {} };
  return spread(asked.data as z.infer<typeof correctionAsked>, of, fact, today);
}

/** Tells the corrected fact's clear fields from its sealed ones, so that what was sealed stays sealed. */
function spread(
  { event, values, occurredOn, reason }: z.infer<typeof correctionAsked>,
  of: EventOnRecord,
  fact: Fact,
  today: string,
): LookedBack | { problems: FieldProblem[] } {
  const problems = Object.entries(values).flatMap(([field, value]) => checkField(fact, field, value));
  const earliest = occurredOn === undefined ? null : earliestDay(occurredOn);
  if (fact.tense === 'happened' && earliest !== null && earliest > today)
    problems.push({ field: 'occurredOn', because: future });
  const fields = [...Object.keys(values), ...(occurredOn === undefined ? [] : ['occurredOn'])];
  if (fields.length === 0)
    problems.push({
      field: 'values',
      because: 'Give at least one corrected value, or a corrected date in occurredOn.',
    });
  if (problems.length > 0) return { problems };
  const { clear, sealed, held } = halvesOf(fact, values);
  return {
    of,
    chartEvent: 'FactCorrected',
    held,
    data: { event, fields, ...(occurredOn === undefined ? {} : { occurredOn }), clear, sealed, reason },
  };
}

function checkField(fact: Fact, field: string, value: unknown): FieldProblem[] {
  const schema = Object.hasOwn(fact.whole.shape, field) ? (fact.whole.shape[field] as z.ZodType) : undefined;
  if (schema === undefined) return [{ field: `values.${field}`, because: 'That step has no such field.' }];
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return problemsOf(parsed.error).map((problem) => ({
    ...problem,
    field: ['values', field, problem.field].filter((part) => part !== '').join('.'),
  }));
}

/** The words of a schema's own messages; zod's say what is expected and never quote free text. */
export const problemsOf = (error: z.ZodError): FieldProblem[] =>
  error.issues.map(({ path, message, code, ...issue }) => ({
    field: path.join('.'),
    because:
      code === 'unrecognized_keys' ? `There is no field ${(issue as { keys: string[] }).keys.join(', ')}.` : message,
  }));

const provisional = (event: Omit<NewEvent, 'clocks'>, instance: Instance): EventOnRecord => ({
  id: '',
  revision: instance.revision + 1,
  type: event.type,
  schema: event.schema,
  data: event.clear,
  subject: event.subject,
  actor: '',
  decidedBy: event.decidedBy,
  occurredOn: event.occurredOn,
  departures: [],
  command: { id: '', digest: '' },
  workflow: { name: '', chart: event.chart },
  stage: event.stage,
  clocks: [],
  hash: '',
});

const provisionalStep = (event: Omit<NewEvent, 'clocks'>, instance: Instance): StepOnRecord =>
  onRecord(provisional(event, instance));
