import { getNextTransitions, setup, transition, type AnyStateMachine, type MachineContext } from 'xstate';
import type { z } from 'zod';
import type { ClockId, StatedDate } from '@waymark/statute';
import type { Fact } from './fact';
import type { DecidedBy } from './marks';
import type { Departure, Known, Rule } from './rule';

/** A step in hand: the fact whole, before it is sealed. Rules see this. */
export interface Step<Type extends string = string, Data = Record<string, unknown>> {
  readonly type: Type;
  readonly data: Data;
  readonly occurredOn: StatedDate;
  readonly actor: string;
  readonly decidedBy: DecidedBy | null;
  readonly departures: readonly Departure[];
}

/** A step as the fold sees it: the clear half alone, and where it stands in the stream. */
export interface StepOnRecord<Type extends string = string, Data = Record<string, unknown>> {
  readonly type: Type;
  readonly data: Data;
  readonly occurredOn: StatedDate;
  readonly actor: string;
  readonly decidedBy: DecidedBy | null;
  readonly departures: readonly string[];
  readonly event: string;
  readonly revision: number;
}

export type StepsOf<F> = {
  [Type in keyof F & string]: F[Type] extends Fact<infer C, infer S> ? Step<Type, z.infer<z.ZodObject<C & S>>> : never;
}[keyof F & string];

export type StepsOnRecordOf<F> = {
  [Type in keyof F & string]: F[Type] extends Fact<infer C, infer _>
    ? StepOnRecord<Type, z.infer<z.ZodObject<C>>>
    : never;
}[keyof F & string];

/** What a step does to a clock, in the page's words; the frame counts the days. */
export type ClockCall = { clock: ClockId; runsFor: string; basis: string } & (
  { starts: StatedDate; governs: boolean } | { stops: StatedDate } | { doesNotApply: string }
);

/** One workflow: what can happen, what it remembers, what it insists on, where it can go, which clocks it moves. */
export interface Workflow<State = never, AnyStep = never, OnRecord = never> {
  /** The name on the outside: `rapid-review`. */
  readonly name: string;
  /** Category of its streams and of its event types: `rapidReview`. */
  readonly category: string;
  readonly title: string;
  readonly facts: Record<string, Fact>;
  readonly rules: Record<string, Rule<State, AnyStep>>;
  /** Released chart versions, oldest first. An instance stays on the one it was opened under. */
  readonly charts: readonly AnyStateMachine[];
  /** What each stage is called on a page. */
  readonly stages: Record<string, string>;
  readonly initial: State;
  readonly fold: (state: State, step: OnRecord) => State;
  /** What the step does to clocks, from the state before it. */
  readonly clocks: (state: State, step: StepOnRecord & OnRecord, settings: Known['settings']) => readonly ClockCall[];
  /** Directory ids that an objection may have to word: the recorder looks them up beforehand. */
  readonly mentions: (state: State, step: AnyStep) => readonly string[];
}

/** A workflow whose particular types no longer matter: what the recorder, the runner and the pages handle. */
export type AnyWorkflow = Workflow<unknown, unknown, unknown>;

export function workflow<State, AnyStep, OnRecord>(page: Workflow<State, AnyStep, OnRecord>): AnyWorkflow {
  const erased = page as unknown as AnyWorkflow;
  checkWorkflow(erased);
  return erased;
}

/** XState's setup for a page: transitions list their rules in `meta`; `record` is for a step that changes no stage. */
export const chartFor = <State extends MachineContext, AnyStep extends { type: string }, Name extends string>(
  _rules: Record<Name, unknown>,
) =>
  setup({
    types: {
      context: {} as State,
      events: {} as AnyStep | { type: `${AnyStep['type']} withdrawn` },
      meta: {} as { rules?: Name[] },
    },
    actions: { record: () => {} },
  });

/** Steps that may be recorded by mistake and taken back without a change of stage. */
export const withdrawable = <Type extends string>(...types: Type[]) =>
  Object.fromEntries(types.map((type) => [`${type} withdrawn`, { actions: 'record' }])) as {
    [K in `${Type} withdrawn`]: { actions: 'record' };
  };

interface Candidate {
  readonly eventType: string;
  readonly rules: readonly string[];
}

const candidates = new WeakMap<AnyStateMachine, Map<string, Map<string, Candidate>>>();

/** The innermost transition of each step from a stage, worked out once per chart and stage. */
export function transitionsFrom(chart: AnyStateMachine, stage: string): Map<string, Candidate> {
  const stages = candidates.get(chart) ?? new Map<string, Map<string, Candidate>>();
  candidates.set(chart, stages);
  const known = stages.get(stage);
  if (known !== undefined) return known;
  const found = new Map<string, Candidate>();
  for (const { eventType, meta } of getNextTransitions(at(chart, stage, {}))) {
    if (found.has(eventType)) continue;
    found.set(eventType, { eventType, rules: (meta as { rules?: string[] } | undefined)?.rules ?? [] });
  }
  stages.set(stage, found);
  return found;
}

/** Where a step leads. The chart's guards choose between targets; they see the folded state. */
export function stageAfter(chart: AnyStateMachine, stage: string, state: unknown, step: { type: string }): string {
  const [next] = transition(chart, at(chart, stage, state) as never, step as never);
  return (next as unknown as { value: string }).value;
}

const at = (chart: AnyStateMachine, stage: string, state: unknown) =>
  chart.resolveState({ value: stage, context: state } as never);

export const currentChart = (workflow: AnyWorkflow): number => workflow.charts.length;

export function chartOf(workflow: AnyWorkflow, version: number): AnyStateMachine {
  const chart = workflow.charts[version - 1];
  if (chart === undefined) throw new Error(`${workflow.name} has no chart version ${version}.`);
  return chart;
}

export const firstStage = (workflow: AnyWorkflow): string =>
  String((chartOf(workflow, currentChart(workflow)).config as { initial?: string }).initial);

/** Charts and facts must name the same steps, rules that exist and stages that have words; start-up stops otherwise. */
function checkWorkflow(page: AnyWorkflow): void {
  for (const chart of page.charts) {
    const named = new Set<string>();
    for (const stage of Object.keys(chart.states)) {
      if (page.stages[stage] === undefined) throw new Error(`${page.name}: the stage ${stage} has no words.`);
      for (const { eventType, rules } of transitionsFrom(chart, stage).values()) {
        named.add(eventType.replace(/ withdrawn$/, ''));
        const unknown = rules.find((rule) => page.rules[rule] === undefined);
        if (unknown !== undefined) throw new Error(`${page.name}: the rule ${unknown} does not exist.`);
      }
    }
    const facts = Object.keys(page.facts);
    const unheard = facts.filter((type) => !named.has(type));
    const unheld = [...named].filter((type) => page.facts[type] === undefined);
    if (unheard.length + unheld.length > 0) {
      throw new Error(`${page.name}: chart and facts differ on ${[...unheard, ...unheld].join(', ')}.`);
    }
  }
}
