import {
  awaitedOfOthers,
  chartOf,
  inItsCourse,
  isReviewWithdrawn,
  own,
  practiceReview,
  stagesAhead,
  usualNext,
  wayBack,
  workflows,
  type AnyWorkflow,
  type PracticeReview,
} from '@waymark/casework';
import type { WorkflowCourse } from '@waymark/engine/cqrs';
import { formFor } from '@waymark/forms';
import { chartAddress, chartDrawn } from '../charts/chart-drawn';
import { carried, onwardFrom, usualFrom, type StageAhead } from './onward';
import { grouped } from './step-groups';

/** A step that may be recorded, as a link. */
export interface StepOffered {
  readonly type: string;
  /** 'Ask agencies for information' */
  readonly title: string;
  readonly href: string;
  /** Where it leads, where that is elsewhere. */
  readonly leadsTo: string | null;
  /** What it would depart from now: a reason is asked for. */
  readonly asks: readonly string[];
  /** Waymark usually records it by itself. */
  readonly carried: boolean;
}

/** Why some steps cannot be recorded yet: one thing that is missing or out of order, and the steps that wait for it. */
export interface InTheWay {
  readonly because: string;
  readonly source: string | null;
  /** Nobody can record them as things are. */
  readonly refuses: boolean;
  readonly steps: readonly string[];
}

export interface ChartShown {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  /** How far to the right the stage stands in it. */
  readonly across: number;
  readonly text: string;
}

/** Where a workflow stands, how it came there, and what may follow. */
export interface CourseShown {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly stage: string;
  readonly begunOnly: boolean;
  readonly bodies: WorkflowCourse['bodies'];
  readonly chart: ChartShown;
  readonly passed: readonly {
    readonly stage: string;
    readonly by: string;
    readonly on: string;
    readonly here: boolean;
  }[];
  /** What began it was taken back, and nothing of its course stands. */
  readonly takenBack: boolean;
  /** That, or the decision that opened it was taken back: it lives no more, and comes after what does. */
  readonly lapsed: boolean;
  /** The stages to which it usually goes on, and by which steps. */
  readonly onward: readonly StageAhead[];
  /** What its stage does not tell: the planned day of publication. */
  readonly says: string | null;
  /** What takes it up again, once its course has ended. */
  readonly wayBack: StepOffered | null;
  readonly usual: readonly StepOffered[];
  readonly groups: readonly {
    readonly title: string;
    readonly open: boolean;
    readonly steps: readonly StepOffered[];
  }[];
  readonly offered: number;
  readonly inTheWay: readonly InTheWay[];
}

/** Work of another record that usually comes next, beside the steps of this one. */
export interface Beside {
  readonly offers: readonly StepOffered[];
  readonly says: string | null;
}

export function courseShown(caseId: string, course: WorkflowCourse, label: string, beside: Beside): CourseShown {
  const page = workflows.find(({ category }) => category === course.category)!;
  const workflow = inItsCourse(page, course.state);
  const href = `/cases/${caseId}/w/${course.id}`;
  // While partners are awaited, the next of them comes before what follows.
  const usualTypes = [...new Set([...awaitedOfOthers(course.bodies), ...usualFrom(workflow, course.stage)])];
  const possible = course.next.filter(({ objections }) => objections.every(({ force }) => force === 'ask'));
  const offers = possible.map((step) => offered(workflow, course, href, step));
  const usual = usualNext(workflow, usualTypes, possible)
    .filter((type) => !carried.has(type))
    .flatMap((type) => offers.find((offer) => offer.type === type) ?? []);
  const backwards = wayBack(workflow, course.chart, course.stage);
  const back = offers.find(({ type }) => type === backwards) ?? null;
  // What was taken back is not how it usually goes on: it can be begun anew.
  const [anew] = course.takenBack ? usual : [];
  const offeredAsUsual = usualIn(course, offers, [...usual, ...beside.offers]);
  const others = offers.filter((offer) => !offeredAsUsual.includes(offer) && offer !== (anew ?? back));
  return {
    id: course.id,
    title: label,
    href,
    stage: course.stageTitle,
    begunOnly: course.revision < 0,
    bodies: course.bodies,
    chart: pictureOf(workflow, course),
    passed: course.passed.map(({ stage, by, on }, at) => {
      const here = at === course.passed.length - 1;
      return {
        stage: here ? course.stageTitle : (own(workflow.stages, stage) ?? stage),
        by: here && course.takenBack ? 'What began it was taken back' : by,
        on,
        here,
      };
    }),
    takenBack: course.takenBack,
    lapsed: course.takenBack || isWithdrawnReview(course),
    onward: course.takenBack || course.copiesOver ? [] : onwardFrom(workflow, course),
    wayBack: anew ?? back,
    usual: offeredAsUsual,
    says: course.copiesOver ? copiesOver : beside.says,
    groups: grouped(course.name, course, others).map((group) =>
      course.copiesOver ? { ...group, open: false } : group,
    ),
    offered: offers.length + beside.offers.length,
    inTheWay: inTheWay(course),
  };
}

/** Nothing usually follows of what was taken back; what nobody needs any more is set aside. */
function usualIn(
  { takenBack, copiesOver }: WorkflowCourse,
  offers: readonly StepOffered[],
  usual: readonly StepOffered[],
): readonly StepOffered[] {
  if (copiesOver) return offers.filter(({ type }) => type === 'SetAside');
  return takenBack ? [] : usual;
}

const copiesOver =
  'Nobody needs to approve or send this pack any more: its report tells that the copies went, that it is out, or that the review is discontinued. It can be set aside.';

const isWithdrawnReview = ({ category, state }: WorkflowCourse): boolean =>
  category === practiceReview.category && isReviewWithdrawn(state as PracticeReview);

function offered(
  workflow: AnyWorkflow,
  { stage, chart, state }: WorkflowCourse,
  href: string,
  { type, title, objections }: WorkflowCourse['next'][number],
): StepOffered {
  const elsewhere = stagesAhead(chartOf(workflow, chart), stage, state, type);
  return {
    type,
    title: formFor(workflow.name, type)?.title ?? title,
    href: `${href}/steps/${type}`,
    leadsTo: elsewhere.length === 0 ? null : elsewhere.map((target) => workflow.stages[target] ?? target).join(', or '),
    asks: objections.map(({ because }) => because),
    carried: carried.has(type),
  };
}

/** Steps that wait for the same thing are told together; what keeps the most waiting comes first. */
export function inTheWay({ next }: Pick<WorkflowCourse, 'next'>): readonly InTheWay[] {
  const found = new Map<string, InTheWay>();
  for (const { title, objections } of next) {
    for (const { because, source, force } of objections) {
      const known = found.get(because) ?? { because, source, refuses: force === 'refuse', steps: [] };
      found.set(because, { ...known, steps: [...known.steps, title] });
    }
  }
  return [...found.values()].toSorted((one, other) => other.steps.length - one.steps.length);
}

function pictureOf(workflow: AnyWorkflow, course: WorkflowCourse): ChartShown {
  const { chart, stage, stageTitle, title } = course;
  const { width, height, across } = chartDrawn(workflow, chart, stage);
  const onward = onwardFrom(workflow, course).map(({ words, to }) => `to ${to}, ${words}`);
  const text = [
    `${title}, drawn: it stands at “${stageTitle}”.`,
    onward.length === 0 ? 'Nothing usually follows.' : `It usually goes on ${onward.join('; ')}.`,
  ].join(' ');
  return { address: chartAddress(workflow, chart, stage), width, height, across, text };
}
