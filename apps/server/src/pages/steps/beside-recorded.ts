import type { QueryBus } from '@nestjs/cqrs';
import { actionPlan, rapidReview, type RapidReview } from '@waymark/casework';
import { CaseCourse, MayOpenWorkflow, type CaseCourseShown, type StepOnRecordNow } from '@waymark/engine/cqrs';
import { whenInWords } from '@waymark/statute';
import { besideCourse } from '../cases/beside-course';
import { followingShown } from '../cases/following';
import { namesOfRecords } from '../cases/steps';
import { underWayShown } from '../cases/under-way';
import { withArticle } from '../words/counts';
import { openingAddress } from './addresses';
import type { BesideRecorded } from './recorded-page';

/** After these steps of a rapid review a practice review, or what was chosen instead, is opened. */
const leadsElsewhere: ReadonlySet<string> = new Set(['OutcomeRecorded', 'CriteriaFoundNotMet', 'FoundNotNotifiable']);

/** What follows from a step in the case's other records, as its own pages offer it. */
export async function besideRecorded(
  queries: QueryBus,
  person: string,
  { case: id, instance, workflow, step, whole }: StepOnRecordNow,
): Promise<BesideRecorded> {
  if (whole && asksForPlan(workflow, step)) return { ...none, offers: [...(await plansIn(queries, person, id))] };
  const ofPlan = workflow === 'action-plan';
  if (!whole || instance === null || !(ofPlan || (workflow === 'rapid-review' && leadsElsewhere.has(step.type))))
    return none;
  const course = await queries.execute(new CaseCourse(person, id, ofPlan ? instance : null));
  if (course.answer !== 'course') return none;
  if (ofPlan) return { ...none, offers: course.workflows.flatMap((one) => besideCourse(course, one).offers) };
  // What Waymark is about to open is opened by nobody else.
  const underWay = underWayShown(course.underWay.filter(({ policy }) => policy === 'local review'));
  const changed = changedOutcome(course, instance, step);
  if (underWay.length > 0) {
    return { ...none, following: [...changed, ...underWay.map(({ words }) => ({ words, links: [] }))] };
  }
  const mayOpen = await queries.execute(new MayOpenWorkflow(person, id));
  // No list of what is due stands on this page: all that follows is said here.
  const labels = namesOfRecords(course.workflows);
  return { ...none, following: [...changed, ...followingShown({ course, labels, mayOpen, tasks: [] })] };
}

/** What is said to stand in an action plan of the case: the plans that it has, or one to begin. */
const asksForPlan = (workflow: string, { type, data, withdrawnBy }: StepOnRecordNow['step']): boolean =>
  workflow === 'national-learning' &&
  type === 'GapActedOn' &&
  data['how'] === 'in an action plan' &&
  withdrawnBy === null;

async function plansIn(queries: QueryBus, person: string, id: string): Promise<BesideRecorded['offers']> {
  const course = await queries.execute(new CaseCourse(person, id, null));
  if (course.answer !== 'course') return [];
  const labels = namesOfRecords(course.workflows);
  const plans = course.workflows.filter(({ category, takenBack }) => category === actionPlan.category && !takenBack);
  if (plans.length > 0)
    return plans.map((plan) => ({
      title: `Go to the plan, and draft the action there: ${labels.get(plan.stream) ?? plan.title}`,
      href: `/cases/${id}/w/${plan.id}`,
    }));
  const mayOpen = await queries.execute(new MayOpenWorkflow(person, id));
  return mayOpen
    ? [{ title: 'No action plan stands in this case yet: begin one', href: openingAddress(id, actionPlan.name) }]
    : [];
}

/** Where another outcome stood before this one: which, and that nothing follows of it any more. */
function changedOutcome(
  { workflows }: CaseCourseShown,
  instance: string,
  { type, occurredOn }: StepOnRecordNow['step'],
): BesideRecorded['following'] {
  const found = workflows.find(({ id, category }) => id === instance && category === rapidReview.category);
  const [before, stands] = ((found?.state as RapidReview | undefined)?.outcomes ?? []).slice(-2);
  if (type !== 'OutcomeRecorded' || before === undefined || stands?.on !== occurredOn) return [];
  if (before.outcome === stands.outcome && before.alternative === stands.alternative) return [];
  const was = before.outcome === 'no review' ? `no review${learningOf(before.alternative)}` : `a ${before.outcome}`;
  const words = `It changes the outcome ${whenInWords(before.on)}, ${was}: of that one nothing follows any more.`;
  return [{ words, links: [] }];
}

function learningOf(alternative: string): string {
  if (alternative === 'none') return '';
  return `, and ${alternative === 'other' ? 'other learning' : withArticle(alternative)}`;
}

const none: BesideRecorded = { offers: [], following: [] };
