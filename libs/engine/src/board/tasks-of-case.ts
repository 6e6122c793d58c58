import {
  action,
  actionPlan,
  dispute,
  meeting,
  nationalLearning,
  otherReview,
  own,
  practiceReview,
  rapidReview,
  recordOf,
  reviewOpenedFrom,
  submission,
  type Case,
  type PracticeReview,
  type RapidReview,
  type Succession,
} from '@waymark/casework';
import type { DeadlineListed } from '@waymark/projections';
import { earliestDay } from '@waymark/statute';
import { compare } from '../compare';
import type { AtWork } from '../tasks/at-work';
import { bandOf, type BandsBy } from '../tasks/bands';
import { tasksOfAction } from '../tasks/of-action';
import { tasksOfConflicts, tasksOfMeeting } from '../tasks/of-conflicts';
import { tasksOfDisclosure } from '../tasks/of-disclosure';
import { tasksOfDeadlines } from '../tasks/of-deadlines';
import { tasksOfNationalLearning } from '../tasks/of-national-learning';
import { tasksOfOtherReview } from '../tasks/of-other-review';
import { tasksOfOutcome } from '../tasks/of-outcome';
import { tasksOfActionPlan, tasksOfDispute, tasksOfScrutiny, tasksOfSubmission } from '../tasks/of-others';
import { tasksOfPracticeReview } from '../tasks/of-practice-review';
import { tasksOfSuccession } from '../tasks/of-succession';
import { tasksOfRapidReview } from '../tasks/of-rapid-review';
import { bands, type Task } from '../tasks/task';
import type { TaskOnBoard, WorkflowOnBoard } from './board';
import type { EndedAgencies } from './ended-agencies';
import { isMissedForGood, recordOfDeadline } from './record-of-deadline';

const byCategory: Readonly<Record<string, (at: AtWork<never>) => Task[]>> = {
  [rapidReview.category]: tasksOfRapidReview,
  [practiceReview.category]: tasksOfPracticeReview,
  [actionPlan.category]: tasksOfActionPlan,
  [action.category]: tasksOfAction,
  [submission.category]: tasksOfSubmission,
  [dispute.category]: tasksOfDispute,
  [meeting.category]: tasksOfMeeting,
  [otherReview.category]: tasksOfOtherReview,
  [nationalLearning.category]: tasksOfNationalLearning,
};

export interface CaseToRead {
  readonly id: string;
  readonly reference: string | null;
  readonly record: Case;
  readonly workflows: readonly WorkflowOnBoard[];
  readonly running: readonly DeadlineListed[];
  /** Of those that own its actions: which are no more. */
  readonly endedAgencies: EndedAgencies;
}

export interface ReadBy extends BandsBy {
  /** The bodies of the leading partnership that decide today. */
  readonly bodies: readonly string[];
  /** Where that partnership is no more: who takes over what it leads. */
  readonly succeeded?: Succession | null;
}

/** Everything that waits in a case, the most pressing first. */
export function tasksOfCase(of: CaseToRead, by: ReadBy): TaskOnBoard[] {
  const { id, reference, record, workflows, running, endedAgencies } = of;
  const dueOf = dueAmong(running);
  const placed = (instance: string | null, tasks: readonly Task[]): TaskOnBoard[] =>
    tasks.map((task) => ({
      ...task,
      id: [instance ?? id, task.step, ...Object.values(task.prefill)].join('-'),
      case: id,
      reference,
      instance,
      band: bandOf(task, by),
    }));
  const reviewsHeld = statesOf<PracticeReview>(workflows, practiceReview.category);
  const practiceReviews = new Map(reviewsHeld.map(({ id: review, state }) => [review, state]));
  const ofWorkflows = workflows.flatMap(({ id: instance, category, state, stage, ended }) => {
    const bodies = [...new Set([...by.bodies, ...decidingBeside(state)])];
    return placed(
      instance,
      byCategory[category]?.({
        state: state as never,
        stage,
        today: by.today,
        ended,
        bodies,
        endedAgencies,
        practiceReviews,
        dueOf,
      }) ?? [],
    );
  });
  const reviews = reviewsHeld.map((one) => ({ ...one, from: reviewOpenedFrom(one.state) }));
  const ofOutcomes = statesOf<RapidReview>(workflows, rapidReview.category).flatMap((one) =>
    placed(one.id, tasksOfOutcome({ ...one, caseId: id, reviews })),
  );
  const ofDeadlines = tasksOfDeadlines(running).flatMap(({ clock, runsFor, ...task }) => {
    const found = recordOfDeadline({ clock, runsFor }, workflows);
    if (found === null || isMissedForGood(clock, found)) return [];
    const title = found.ended ? `${task.title}, though its record is over: ${stageOf(found)}` : task.title;
    return placed(found.id, [{ ...task, title }]).map((one) => ({ ...one, id: `${one.id}-${runsFor}` }));
  });
  const ofCase = placed(null, [
    ...tasksOfSuccession(by.succeeded ?? null, workflows),
    ...tasksOfConflicts(record),
    ...tasksOfScrutiny(record),
    ...tasksOfDisclosure(record),
  ]);
  return [...ofDeadlines, ...ofWorkflows, ...ofOutcomes, ...ofCase].toSorted(byPress);
}

const statesOf = <State>(workflows: readonly WorkflowOnBoard[], of: string) =>
  workflows.flatMap(({ id, stage, state, category }) =>
    category === of ? [{ id, stage, state: state as State }] : [],
  );

/** A deadline that was not met runs on where its record is over: its task says so, for whoever has to end one of them. */
const stageOf = ({ category, stage }: WorkflowOnBoard): string => own(recordOf(category).stages, stage) ?? stage;

/** Partners of other areas that decide with the area's own. */
const decidingBeside = (state: unknown): string[] =>
  Object.entries(
    (state as { takingPart?: Readonly<Record<string, { decides: boolean }>> } | null)?.takingPart ?? {},
  ).flatMap(([body, { decides }]) => (decides ? [body] : []));

const dueAmong = (running: readonly DeadlineListed[]): AtWork<unknown>['dueOf'] => {
  return (deadline) => {
    const [first] = running.filter(({ clock }) => clock === deadline).toSorted((a, b) => compare(dayOf(a), dayOf(b)));
    if (first === undefined) return { due: null, dueLatest: null, deadline: null };
    const { due, dueLatest } = first;
    return { due, dueLatest: due === dueLatest ? null : dueLatest, deadline };
  };
};

/** By band, then by day, or since when it waits; and the same stand always in the same order. */
export const byPress = (one: TaskOnBoard, other: TaskOnBoard): number =>
  bands.indexOf(one.band) - bands.indexOf(other.band) ||
  compare(dayOf(one), dayOf(other)) ||
  compare(sinceOf(one), sinceOf(other)) ||
  compare(one.reference ?? '', other.reference ?? '') ||
  compare(one.id, other.id);

const noDay = '9999-12-31';
const dayOf = ({ due, dueLatest }: Pick<Task, 'due' | 'dueLatest'>): string => due ?? dueLatest ?? noDay;
const sinceOf = ({ since }: Task): string => (since === null ? null : earliestDay(since)) ?? noDay;
