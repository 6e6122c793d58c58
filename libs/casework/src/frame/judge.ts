import { transitionsFrom } from './chart';
import type { Fact } from './fact';
import { isAhead, notAhead } from './happened';
import { factOf, type EventOnRecord, type Instance } from './instance';
import type { LookedBack } from './look-back';
import type { Known, Matter, Objection } from './rule';
import { standingSteps } from './standing-steps';
import { chartOf, firstStage, type AnyWorkflow } from './workflow';
import type { Step, StepOnRecord } from './step';

type AnyMatter = Matter<unknown, unknown>;

/** The names of the rules that stand on a transition; none where the chart names no such transition. */
const rulesOn = (workflow: AnyWorkflow, chart: number, stage: string, chartEvent: string): readonly string[] =>
  transitionsFrom(chartOf(workflow, chart), stage).get(chartEvent)?.rules ?? [];

/**
 * The rules that stand above every page, then the page's own: all objections together. A departure is taken from what
 * is asked here and now; any other is an objection of its own.
 */
export function objectionsTo(
  workflow: AnyWorkflow,
  step: Step,
  fact: Fact,
  matter: AnyMatter,
  broken: readonly { readonly name: string; readonly matter: AnyMatter }[],
  asks: readonly Objection[],
): Objection[] {
  const objections = standingObjections(step, fact, matter.known);
  const given = new Map(step.departures.map(({ rule, reason }) => [rule, reason.trim()]));
  objections.push(...asks.filter(({ rule }) => (given.get(rule) ?? '') === ''));
  for (const { rule } of asks) given.delete(rule);
  for (const { name, matter } of broken) {
    const rule = workflow.rules[name]!;
    const departed = rule.force === 'ask' && (given.get(name) ?? '') !== '';
    given.delete(name);
    if (departed) continue;
    objections.push({ rule: name, force: rule.force, because: rule.because(matter as never), source: rule.source });
  }
  for (const name of given.keys()) {
    objections.push({
      rule: name,
      force: 'refuse',
      because: 'There is nothing to depart from: this is not asked of the step now.',
      source: null,
    });
  }
  return objections;
}

/** The rules on a step's own transition that do not hold of it. */
export const brokenRules = (workflow: AnyWorkflow, chart: number, chartEvent: string, matter: AnyMatter) =>
  rulesOn(workflow, chart, matter.stage, chartEvent)
    .filter((name) => !workflow.rules[name]!.holds(matter as never))
    .map((name) => ({ name, matter }));

/**
 * What a correction breaks: rules of the corrected step, asked of the record as it stood before that step, which hold
 * of it as it was recorded and no longer hold of it as corrected. What was departed from already is not asked again.
 */
export function brokenByCorrection(
  workflow: AnyWorkflow,
  history: readonly EventOnRecord[],
  { of, stands, corrected, data }: LookedBack,
  known: Known,
  { noticed = [] }: Pick<Step, 'noticed'>,
) {
  if (corrected === null) return [];
  const earlier = history.filter(({ revision }) => revision < of.revision);
  const state = standingSteps(workflow, history)
    .filter(({ revision }) => revision < of.revision)
    .reduce((state, step) => workflow.fold(state, step), workflow.initial);
  const stage = earlier.at(-1)?.stage ?? firstStage(workflow);
  const matterOf = (step: StepOnRecord & Pick<Step, 'noticed'>, sealedGiven: ReadonlySet<string>): AnyMatter => ({
    state,
    stage,
    known,
    amends: null,
    step: { ...step, departures: [] },
    sealedGiven,
  });
  const given = sealedGivenIn(of, history);
  const removed = (data['removed'] as readonly string[] | undefined) ?? [];
  const [before, after] = [matterOf(stands, given), matterOf({ ...corrected, noticed }, without(given, removed))];
  const broken = new Set(brokenRules(workflow, of.workflow.chart, stands.type, before).map(({ name }) => name));
  return brokenRules(workflow, of.workflow.chart, stands.type, after).filter(({ name }) => !broken.has(name));
}

const without = (given: ReadonlySet<string>, fields: readonly string[]): ReadonlySet<string> =>
  new Set([...given].filter((field) => !fields.includes(field)));

/** The sealed fields of a step that are given, as its corrections have left it. */
function sealedGivenIn(of: EventOnRecord, history: readonly EventOnRecord[]): ReadonlySet<string> {
  const named = ({ held = {} }: EventOnRecord) => Object.keys(held).map((path) => path.split('.')[0]!);
  return history
    .filter(({ type, data }) => factOf(type) === 'FactCorrected' && data['event'] === of.id)
    .reduce<ReadonlySet<string>>(
      (given, correction) =>
        new Set(
          [...without(given, correction.data['fields'] as readonly string[]), ...named(correction)].filter(
            (field) => !((correction.data['removed'] as readonly string[] | undefined) ?? []).includes(field),
          ),
        ),
      new Set(named(of)),
    );
}

function standingObjections(step: Step, fact: Fact, { today }: Known): Objection[] {
  const objections: Objection[] = [];
  if (fact.tense === 'happened' && isAhead(step.occurredOn, today)) {
    objections.push({ rule: 'hasHappened', force: 'refuse', because: notAhead, source: null });
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

/** The record as it stands, for the rules of a step. */
export const matterOf = (instance: Instance, step: Step, known: Known, looked: LookedBack | null): AnyMatter => ({
  state: instance.state,
  step,
  stage: instance.stage,
  known,
  amends: looked?.stands ?? null,
});
