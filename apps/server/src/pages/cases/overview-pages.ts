import { action } from '@waymark/casework';
import type { CaseCourseShown, CaseDeadlinesShown, CaseLink, ListedTask, LookedAt } from '@waymark/engine/cqrs';
import { formFor } from '@waymark/forms';
import type { CivilDate } from '@waymark/statute';
import { openRequests } from '../disclosure/requests-shown';
import type { Page } from '../rendering/page';
import { readsShown } from './access';
import { alsoDue } from './also-due';
import { besideCourse } from './beside-course';
import { courseShown, type CourseShown } from './course';
import { deadlinesShown, type DeadlinesShown } from './deadlines';
import { awaitedFrom, followingShown } from './following';
import { inShort } from './in-short';
import { ledInWords } from './led';
import { linksShown, type LinkShown } from './links';
import type { Opening } from '../steps/openings';
import { overInWords } from './over-in-words';
import { furtherLateAmong } from '../timeliness/section-headline';
import { isStillDue } from './still-due';
import { casePage } from './page-made';
import { stepToRecord } from './step-to-record';
import { namesOfRecords } from './steps';
import type { TitleOf } from './titles';
import { correctedShown, underWayShown } from './under-way';

/** Their course is long: drawn where the case opens. The others have their drawing on their own page. */
const drawnFirst: ReadonlySet<string> = new Set(['rapidReview', 'practiceReview', 'dispute', 'actionPlan', 'meeting']);
const mostDrawn = 3;

interface Overview {
  readonly course: CaseCourseShown;
  readonly deadlines: CaseDeadlinesShown | null;
  /** What waits in the case, as the list of tasks has it. */
  readonly tasks: readonly ListedTask[];
  readonly today: CivilDate;
  readonly links: readonly CaseLink[];
  readonly openings: readonly Opening[];
  readonly titleOf: TitleOf;
}

/** Where the case stands, what somebody may do next, and what stands in the way of the rest. */
export function overviewPage({ course, deadlines, tasks, today, links, openings, titleOf }: Overview): Page {
  const { head } = course;
  const labels = namesOfRecords(course.workflows);
  const courses = course.workflows.map((each) => ({
    category: each.category,
    asks: inShort(course.asks.get(each.stream) ?? null),
    ...courseShown(head.case, each, labels.get(each.stream) ?? each.title, besideCourse(course, each)),
  }));
  const goesOn = courses.filter(
    ({ category, lapsed, onward }) => drawnFirst.has(category) && !lapsed && onward.length > 0,
  );
  // What lives comes first; what was taken back is drawn where the case holds nothing else.
  const living = courses.filter(({ lapsed }) => !lapsed);
  const ended = living.filter(({ category }) => drawnFirst.has(category)).slice(0, 1);
  const main = goesOn.length === 0 ? ended : goesOn.toReversed().slice(0, mostDrawn);
  const drawn = main.length === 0 ? [...living, ...courses].slice(0, 1) : main;
  const brief = inBrief(deadlines === null ? null : deadlinesShown(deadlines, titleOf));
  // An action goes by its number among the actions of the case, as its deadlines do.
  const labelOf = (instance: string | null): string | null => {
    const its = course.workflows.find(({ id, category }) => id === instance && category === action.category);
    return its === undefined ? null : (labels.get(its.stream) ?? its.title);
  };
  return casePage(
    { head, titleOf },
    {
      page: 'overview',
      title: 'Where it stands',
      template: 'overview',
      context: {
        underWay: [...correctedShown(course.workflows), ...underWayShown(course.underWay)],
        following: followingShown({ course, labels, mayOpen: openings.length > 0, tasks }),
        drawn,
        listed: courses.filter((each) => !drawn.includes(each)),
        ofCase: course.ofCase
          .filter(({ objections }) => objections.every(({ force }) => force === 'ask'))
          .map(({ type, title }) => ({
            title: formFor('case', type)?.title ?? title,
            href: `/cases/${head.case}/steps/${type}`,
          })),
        over: brief.over,
        due: byDay([
          ...brief.due.map((deadline) => ({
            day: deadline.dueLatest ?? deadline.clock.due,
            deadline,
            record: stepToRecord(deadline, course, deadlines),
          })),
          ...brief.agreedDue.map((agreed) => ({ day: agreed.due, agreed })),
          ...alsoDue(tasks, brief, labelOf, (task) => awaitedFrom(course, task), today).map((waits) => ({
            day: waits.day,
            waits,
          })),
        ]),
        requests: openRequests(course, head.case),
        links: linksShown(links),
        // Nothing is begun any more in what was erased.
        openings: head.erased ? [] : openings,
        led: ledInWords(head, titleOf),
        sharedWith: head.sharedWith.map(titleOf).filter((title) => title !== null),
      },
    },
  );
}

/** The first first; what has no day comes last, in its order. */
const byDay = <Row extends { readonly day: CivilDate | null }>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((one, other) =>
    (one.day ?? noDay) < (other.day ?? noDay) ? -1 : (one.day ?? noDay) === (other.day ?? noDay) ? 0 : 1,
  );

const noDay = '9999-12-31';

/** What is due still; what is over is summed up, each as the page of deadlines tells it. */
function inBrief(shown: DeadlinesShown | null) {
  const deadlines = shown?.deadlines ?? [];
  const agreed = shown?.agreed ?? [];
  const due = deadlines.filter(isStillDue);
  const agreedDue = agreed.filter((row) => row.open);
  const over = [...deadlines.filter((one) => !isStillDue(one)), ...agreed.filter((row) => !row.open)];
  const states = over.map(({ state }) => state);
  return { due, agreedDue, over: overInWords(states, furtherLateAmong(deadlines.map(({ clock }) => clock))) };
}

export function workflowPage({
  course,
  titleOf,
}: {
  readonly course: CaseCourseShown;
  readonly titleOf: TitleOf;
}): Page | null {
  const [found] = course.workflows;
  if (found === undefined) return null;
  const label = namesOfRecords(course.head.workflows).get(found.stream) ?? found.title;
  const shown: CourseShown = courseShown(course.head.case, found, label, besideCourse(course, found));
  return casePage(
    { head: course.head, titleOf },
    {
      page: 'overview',
      title: label,
      template: 'workflow',
      context: {
        one: shown,
        asks: course.asks.get(found.stream) ?? null,
        underWay: [...correctedShown(course.workflows), ...underWayShown(course.underWay)],
      },
    },
  );
}

/** Meetings elsewhere that had this case on their agenda. */
export const linkedMeetings = (links: readonly CaseLink[]): readonly LinkShown[] =>
  linksShown(links.filter(({ type, towards }) => type === 'meeting.AgendaItemAdded' && towards === 'from there'));

export const accessPage = (reads: LookedAt, titleOf: TitleOf): Page =>
  casePage(
    { head: reads.head, titleOf },
    {
      page: 'access',
      title: 'Who has looked',
      template: 'access',
      context: { reads: readsShown(reads), next: reads.next },
    },
  );
