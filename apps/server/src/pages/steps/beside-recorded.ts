import type { QueryBus } from '@nestjs/cqrs';
import { CaseCourse, MayOpenWorkflow, TasksInCase, type StepOnRecordNow } from '@waymark/engine/cqrs';
import { besideCourse } from '../cases/beside-course';
import { followingShown } from '../cases/following';
import { namesOfRecords } from '../cases/steps';
import { underWayShown } from '../cases/under-way';
import type { BesideRecorded } from './recorded-page';

/** After these steps of a rapid review a practice review, or what was chosen instead, is opened. */
const leadsElsewhere: ReadonlySet<string> = new Set(['OutcomeRecorded', 'CriteriaFoundNotMet']);

/** What follows from a step in the case's other records, as its own pages offer it. */
export async function besideRecorded(
  queries: QueryBus,
  person: string,
  { case: id, instance, workflow, step, whole }: StepOnRecordNow,
): Promise<BesideRecorded> {
  const ofPlan = workflow === 'action-plan';
  if (!whole || instance === null || !(ofPlan || (workflow === 'rapid-review' && leadsElsewhere.has(step.type))))
    return none;
  const course = await queries.execute(new CaseCourse(person, id, ofPlan ? instance : null));
  if (course.answer !== 'course') return none;
  if (ofPlan) return { ...none, offers: course.workflows.flatMap((one) => besideCourse(course, one).offers) };
  // What Waymark is about to open is opened by nobody else.
  const underWay = underWayShown(course.underWay.filter(({ policy }) => policy === 'local review'));
  if (underWay.length > 0) return { ...none, following: underWay.map(({ words }) => ({ words, links: [] })) };
  const mayOpen = await queries.execute(new MayOpenWorkflow(person, id));
  const tasks = await queries.execute(new TasksInCase(person, id));
  return { ...none, following: followingShown({ course, labels: namesOfRecords(course.workflows), mayOpen, tasks }) };
}

const none: BesideRecorded = { offers: [], following: [] };
