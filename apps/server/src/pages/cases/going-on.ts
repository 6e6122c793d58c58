import {
  awaitedOfOthers,
  currentChart,
  inItsCourse,
  own as ownOf,
  usualNext,
  wayBack,
  workflows,
  type AnyWorkflow,
} from '@waymark/casework';
import type { NextStep, StepOnRecordNow } from '@waymark/engine/cqrs';
import { carried, usualFrom } from './onward';
import { isOpen, stepGroups } from './step-groups';

/** So many steps are offered after one was recorded; the others stand with the case. */
const most = 6;
/** Of those that are worked on at the stage, so many of each kind. */
const ofEach = 3;

type Recorded = Pick<StepOnRecordNow, 'workflow' | 'stage' | 'state' | 'next' | 'bodies'> & {
  readonly step: Pick<StepOnRecordNow['step'], 'type'>;
};

/**
 * How somebody goes on from what they recorded: first of all with what other partners are awaited for. Where it is one of a
 * kind of work that goes on thing by thing (agency by agency, criterion by criterion), with the same again and what comes
 * after it; else by the usual course, as the page of the case offers it; and then with the other work of the stage. What
 * was just recorded is offered again only where more of the kind is still owed. What a rule would ask about as the record
 * stands is left to the page of the case; what answers it stands in its place.
 */
export function goingOn({ workflow: name, stage, state, step, next, bodies }: Recorded): readonly NextStep[] {
  const page = workflows.find((one) => one.name === name);
  if (page === undefined) return [];
  const workflow = inItsCourse(page, state);
  const possible = new Set(next.flatMap((one) => (one.objections.length > 0 ? [] : [one.type])));
  const among = (types: readonly string[]) => types.filter((type) => possible.has(type));
  const open = (stepGroups[name] ?? []).filter((group) => isOpen(group, { stage, state }));
  const own = open.find(({ steps }) => steps.includes(step.type))?.steps ?? [];
  // What leads from stage to stage is done once: what is usual next is the next.
  const leads = (workflow.usualCourse ?? []).some(([, type]) => type === step.type);
  const again = !leads && isOfOneThing(workflow, step.type);
  const usually = (types: readonly string[]) => usualNext(workflow, types, next).filter((type) => !carried.has(type));
  const [wayOn = [], ...sideWays] = usualFrom(workflow, stage).map((type) => usually([type]));
  // What one body said, with a reason or without, the others are awaited for all the same.
  const ofOthers = awaitedOfOthers(bodies);
  const awaited = [...usually(ofOthers), ...ofOthers.filter((type) => type === step.type)];
  const owed = [...awaited, ...wayOn];
  const back = wayBack(workflow, currentChart(workflow), stage);
  const ofKind = among(own.slice(own.indexOf(step.type) + (again ? 0 : 1))).slice(0, ofEach);
  const inOrder = [
    ...(back === null ? [] : [back]),
    ...awaited,
    ...(again || leads ? [...ofKind, ...wayOn] : [...wayOn, ...ofKind]),
    ...open.flatMap(({ steps }) => among(steps).slice(0, ofEach)),
    ...sideWays.flat(),
  ].filter((type) => type !== step.type || again || owed.includes(type));
  return [...new Set(inOrder)].flatMap((type) => next.find((one) => one.type === type) ?? []).slice(0, most);
}

/** Whether it is recorded thing by thing. A decision is recorded body by body: the record knows who is still awaited. */
function isOfOneThing({ facts }: AnyWorkflow, type: string): boolean {
  const fact = ownOf(facts, type);
  // A subject that asks for no data is the same each time.
  return fact !== undefined && !fact.decision && fact.subject.length > 0;
}
