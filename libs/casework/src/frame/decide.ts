import { amendments, isAmendment, isFrameStep } from './amendment';
import { stageAfter, transitionsFrom } from './chart';
import { marksOf, marksOfAmendment } from './clocks';
import type { Fact } from './fact';
import { halvesOf } from './held';
import { daysAhead } from './happened';
import { factOf, type EventOnRecord, type Instance } from './instance';
import { brokenByCorrection, brokenRules, matterOf, objectionsTo } from './judge';
import { lookBack, type LookedBack } from './look-back';
import { read } from './problems';
import { problemsOfFrame, type Decision, type NewEvent, type Request } from './request';
import { revise } from './revise';
import type { Known } from './rule';
import { standingAsks } from './standing-asks';
import { sealedFieldsIn, standingSteps } from './standing-steps';
import { isOvertaken } from './tells';
import { chartOf, type AnyWorkflow } from './workflow';
import type { Step, StepOnRecord } from './step';

/** Steps that may be recorded from where the instance stands. A correction is possible of any step on record. */
export const possibleSteps = (workflow: AnyWorkflow, instance: Instance): string[] =>
  [...transitionsFrom(chartOf(workflow, instance.chart), instance.stage).keys()].filter((type) => !type.includes(' '));

export const factNamed = (workflow: AnyWorkflow, type: string): Fact | undefined =>
  isFrameStep(type) ? amendments[type] : Object.hasOwn(workflow.facts, type) ? workflow.facts[type] : undefined;

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
  if (fact === undefined) return noSuchStep(workflow, instance, request.type);
  const problems = problemsOfFrame(request);
  if (problems.length > 0) return { answer: 'unreadable', problems };
  if (request.type === 'WorkflowRevised') return revise(workflow, instance, request, known.today);

  const looked = isAmendment(request.type) ? lookBack(workflow, history, request, known.today) : null;
  if (looked !== null && 'problems' in looked) return { answer: 'unreadable', problems: looked.problems };
  const whole = read(fact.whole, looked?.data ?? request.data);
  if ('problems' in whole) return { answer: 'unreadable', problems: whole.problems };
  const ahead = daysAhead(fact, whole.value, null, known.today);
  if (ahead.length > 0) return { answer: 'unreadable', problems: ahead };

  const halves = { ...halvesOf(fact, whole.value), ...(looked === null ? {} : { held: looked.held }) };
  const subject = looked?.of.subject ?? fact.subject(halves.clear as never);
  const seen = instance.subjects.get(subject);
  if (seen !== undefined && seen.revision !== request.subjectRevision) {
    return { answer: 'changed meanwhile', subject, revision: seen.revision, by: factOf(seen.type) };
  }
  const step = stepOf(request, whole.value);
  const chartEvent = chartEventOf(step, looked);
  if (
    !transitionsFrom(chartOf(workflow, instance.chart), instance.stage).has(chartEvent) &&
    looked?.corrected == null
  ) {
    return noSuchStep(workflow, instance, chartEvent);
  }
  const matter = matterOf(instance, step, known, looked);
  const broken = brokenRules(workflow, instance.chart, chartEvent, matter);
  if (looked !== null) broken.push(...brokenByCorrection(workflow, history, looked, known, request));
  const asks = standingAsks(workflow, instance, request, looked, history, known.today);
  const objections = objectionsTo(workflow, step, fact, matter, broken, asks);
  if (objections.length > 0) {
    return { answer: 'objections', objections, stage: instance.stage, possible: possibleSteps(workflow, instance) };
  }
  const event: Omit<NewEvent, 'clocks' | 'stage'> = {
    type: `${workflow.category}.${request.type}`,
    schema: fact.schema,
    ...halves,
    subject,
    occurredOn: request.occurredOn,
    decidedBy: request.decidedBy,
    departures: request.departures,
    chart: instance.chart,
  };
  const led =
    looked === null
      ? asStep(workflow, instance, step, event, known)
      : asAmendment(workflow, instance, step, event, known, history, looked);
  return { answer: 'record', event: { ...event, ...led } };
}

const noSuchStep = (workflow: AnyWorkflow, instance: Instance, step: string): Decision => ({
  answer: 'no such step',
  step,
  stage: instance.stage,
  possible: possibleSteps(workflow, instance),
});

const stepOf = (
  { type, occurredOn, actor, decidedBy, deciderNamed, deciderErased, deciderCalled, noticed, departures }: Request,
  data: Record<string, unknown>,
): Step => ({
  type,
  data,
  occurredOn,
  actor,
  decidedBy,
  deciderNamed,
  deciderErased,
  deciderCalled,
  noticed,
  departures,
});

/** A chart names what is done to an earlier step by that step: `MeetingHeld withdrawn`, `DraftPrepared corrected`. */
const chartEventOf = (step: Step, looked: LookedBack | null): string =>
  looked === null ? step.type : `${looked.stands.type} ${looked.corrected === null ? 'withdrawn' : 'corrected'}`;

type Unled = Omit<NewEvent, 'clocks' | 'stage'>;
type Led = Pick<NewEvent, 'clocks' | 'stage'>;

/** Where a step leads, and what it does to clocks. */
function asStep(workflow: AnyWorkflow, instance: Instance, step: Step, event: Unled, known: Known): Led {
  const onRecord: StepOnRecord = {
    ...step,
    data: event.clear,
    departures: [],
    event: '',
    revision: instance.revision + 1,
    sealedGiven: sealedFieldsIn(event.held),
  };
  return {
    stage: isOvertaken(workflow, instance.state, onRecord)
      ? stageMoved(workflow, instance, workflow.fold(instance.state, onRecord))
      : stageAfter(chartOf(workflow, instance.chart), instance.stage, instance.state, step),
    clocks: marksOf(workflow.clocks(instance.state, onRecord as never, known.settings, instance.itself), known),
  };
}

/**
 * The stage moves as far as what was recorded late moves where the record stands. A record that had gone elsewhere since,
 * reopened say, stays there.
 */
function stageMoved({ standsAt }: AnyWorkflow, { stage, state }: Instance, after: unknown): string {
  return standsAt === undefined || standsAt(state) !== stage ? stage : standsAt(after);
}

/**
 * A correction changes no stage, unless the day that it corrects was what kept the step from standing, or made it stand. A
 * withdrawn step leads where the chart says, from the record as it stands without it.
 */
function asAmendment(
  workflow: AnyWorkflow,
  instance: Instance,
  step: Step,
  event: Unled,
  known: Known,
  history: readonly EventOnRecord[],
  looked: LookedBack,
): Led {
  const amendment = provisional(event, instance);
  const clocks = marksOfAmendment(workflow, instance.itself, history, amendment, known);
  if (looked.corrected?.occurredOn === looked.stands.occurredOn) return { stage: instance.stage, clocks };
  const amended = standingSteps(workflow, [...history, amendment]).reduce(
    (state, step) => workflow.fold(state, step),
    workflow.initial,
  );
  if (looked.corrected !== null) return { stage: stageMoved(workflow, instance, amended), clocks };
  const chartEvent = { ...step, type: chartEventOf(step, looked) };
  return { stage: stageAfter(chartOf(workflow, instance.chart), instance.stage, amended, chartEvent), clocks };
}

/** The amendment as it will stand in the stream, for what has to walk the stream with it in place. */
const provisional = (event: Unled, instance: Instance): EventOnRecord => ({
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
  stage: instance.stage,
  clocks: [],
  held: event.held,
  hash: '',
});
