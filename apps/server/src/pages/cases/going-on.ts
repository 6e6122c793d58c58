import { awaitedOfOthers, currentChart, inItsCourse, usualNext, wayBack, workflows } from '@waymark/casework';
import type { NextStep, StepOnRecordNow } from '@waymark/engine/cqrs';
import { usualFrom } from './onward';
import { isOpen, stepGroups } from './step-groups';

/** So many steps are offered after one was recorded; the others stand with the case. */
const most = 6;
/** Of those that are worked on at the stage, so many of each kind. */
const ofEach = 3;

type Recorded = Pick<StepOnRecordNow, 'workflow' | 'stage' | 'state' | 'next' | 'bodies'> & {
  readonly step: Pick<StepOnRecordNow['step'], 'type'>;
};

/**
 * How somebody goes on from what they recorded: where it is one of a kind of work that goes on at this stage, with the
 * same again and what comes after it, first of all where other partners are awaited; then by the usual course, and with the other work of the stage.
 * What a rule would ask about as the record stands is left to the page of the case; what answers it stands in its place.
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
  const [wayOn = [], ...sideWays] = usualFrom(workflow, stage).map((type) => usualNext(workflow, [type], next));
  const back = wayBack(workflow, currentChart(workflow), stage);
  const inOrder = [
    ...(back === null ? [] : [back]),
    ...usualNext(workflow, awaitedOfOthers(bodies), next),
    ...among(own.slice(own.indexOf(step.type) + (leads ? 1 : 0))).slice(0, ofEach),
    ...wayOn,
    ...open.flatMap(({ steps }) => among(steps).slice(0, ofEach)),
    ...sideWays.flat(),
  ];
  return [...new Set(inOrder)].flatMap((type) => next.find((one) => one.type === type) ?? []).slice(0, most);
}
