import { awaitedOfOthers, usualNext, usualWaysOn, type AnyWorkflow } from '@waymark/casework';
import type { WorkflowCourse } from '@waymark/engine/cqrs';
import { formFor } from '@waymark/forms';

// How a record usually goes on: by which steps of people, and what it waits for where Waymark records the step itself.

/** 'Drafted: signing off', and 'usual next step: Assess a criterion; later: Prepare a draft' */
export interface StageAhead {
  readonly to: string;
  readonly words: string;
}

/** What the policies carry from one record into another, and what they wait for: people record it where that did not happen. */
const waitsFor = {
  DisputeOpened: 'once a dispute about it is raised',
  DisputeResolved: 'once the dispute about it is resolved',
  ActionAdded: 'once an action is drafted for it',
  ActionClosed: 'once each recommendation has its action, and every action has come to its end',
  ActionReopened: 'once an action of it is opened again',
  JoinedTo: 'once its incident is joined to another rapid review',
  SplitFrom: 'once its incident is split from the other rapid review',
  SentWithJoinedReview: 'once the rapid review that it was joined to is sent',
  OriginWithdrawn: 'once the decision for it is taken back',
};

/** What people open in the case, so that the step is recorded here. */
const openedFor: Readonly<Record<string, string | undefined>> = { ActionAdded: formFor('action', 'Drafted')?.title };

export const carried: ReadonlySet<string> = new Set(Object.keys(waitsFor));

const isCarried = (step: string): step is keyof typeof waitsFor => carried.has(step);

/** Steps by which a record usually goes on, as people record them. */
export const usualFrom = (workflow: AnyWorkflow, stage: string): readonly string[] => [
  ...new Set(usualWaysOn(workflow, stage).flatMap(([, step]) => (isCarried(step) ? [] : [step]))),
];

/** What somebody is offered to do: 'Close the rapid review'. */
const inItsWords = ({ name, facts }: AnyWorkflow, step: string): string =>
  formFor(name, step)?.title ?? facts[step]?.says ?? step;

type Stands = Pick<WorkflowCourse, 'stage' | 'bodies' | 'mayFollow'>;

/** Several ways to one stage are one way on; what comes before a step is said at the first stage that it leads to. */
export function onwardFrom(workflow: AnyWorkflow, { stage, bodies, mayFollow }: Stands): readonly StageAhead[] {
  const ways = new Map<string, string[]>();
  for (const [, step, to] of usualWaysOn(workflow, stage)) ways.set(to, [...(ways.get(to) ?? []), step]);
  const said = new Set<string>();
  const inWords = (step: string, before: readonly string[]): string => {
    if (isCarried(step)) return openedFor[step] ?? waitsFor[step];
    if (said.has(step)) return inItsWords(workflow, step);
    said.add(step);
    return inOrder(workflow, [...before, step], mayFollow);
  };
  return [...ways].map(([to, steps], at) => {
    const before = at === 0 ? awaitedOfOthers(bodies) : [];
    const [waiting, taken] = [true, false].map((waits) => steps.filter((step) => comesByItself(step) === waits));
    const words = [...taken!, ...waiting!].map((step) => inWords(step, before)).join(', or ');
    const prefix = at > 0 ? 'or' : taken!.length > 0 ? 'usual next step' : 'comes by itself';
    return { to: workflow.stages[to] ?? to, words: `${prefix}: ${words}` };
  });
}

const comesByItself = (step: string): boolean => isCarried(step) && openedFor[step] === undefined;

/**
 * The first thing that usually comes before the last of the steps, as the record stands; and then that step. Where a rule
 * would ask about it and nothing but time answers that, what it would ask.
 */
function inOrder(workflow: AnyWorkflow, steps: readonly string[], mayFollow: Stands['mayFollow']): string {
  const last = steps.at(-1)!;
  const [first] = usualNext(workflow, steps, mayFollow).filter((type) => type !== last && !isCarried(type));
  const title = inItsWords(workflow, last);
  if (first !== undefined) return `${inItsWords(workflow, first)}; later: ${title}`;
  const asked = mayFollow.find(({ type }) => type === last)?.objections[0];
  return asked === undefined ? title : `${title}; for now it asks for a reason: ${asked.because}`;
}
