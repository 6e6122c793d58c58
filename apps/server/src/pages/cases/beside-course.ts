import { assuredLatest, copiesAwaited, isReviewTakenOver, type PracticeReview } from '@waymark/casework';
import type { CaseCourseShown, WorkflowCourse } from '@waymark/engine/cqrs';
import { formFor } from '@waymark/forms';
import { inWords, requiredReportContents } from '@waymark/statute';
import { openingAddress } from '../steps/addresses';
import { recipientsInWords } from '../words/deadlines';
import type { Beside } from './course';
import { inShort } from './in-short';

// What comes next of a record that is no step of its own, and what its stage does not tell.

type Case = Pick<CaseCourseShown, 'head' | 'withoutAction'>;

export function besideCourse({ head, withoutAction }: Case, course: WorkflowCourse): Beside {
  const { category, stage, state, stream, id } = course;
  if (category === 'practiceReview') return { offers: [], says: reviewInWords(stage, state as PracticeReview) };
  if (category !== 'actionPlan' || !goesOn.has(stage) || head.erased) return none;
  const unmet = withoutAction.get(stream) ?? [];
  return {
    says: null,
    offers: unmet.map(({ recommendation, text }, at) => ({
      type: `Drafted ${recommendation}`,
      title: `${formFor('action', 'Drafted')!.title} for: ${inShort(text) ?? `recommendation ${at + 1} of ${unmet.length}`}`,
      href: openingAddress(head.case, 'action', { plan: id, recommendation }),
      leadsTo: null,
      asks: [],
      carried: false,
    })),
  };
}

const none: Beside = { offers: [], says: null };

/** Stages of a plan at which an action is drafted for what it recommends. */
const goesOn: ReadonlySet<string> = new Set(['drafted', 'agreed', 'underWay', 'complete']);

const reviewInWords = (stage: string, state: PracticeReview): string | null => {
  const said = [publicationInWords(stage, state), notMetInWords(stage, state)].filter((words) => words !== null);
  return said.length === 0 ? null : said.join(' ');
};

/** What the quality assurance of the latest version found not wholly met, until the report is out. */
function notMetInWords(stage: string, state: PracticeReview): string | null {
  const { wanting = [] } = (stage === 'reporting' || stage === 'preparing' ? assuredLatest(state) : null) ?? {};
  if (wanting.length === 0) return null;
  const found = requiredReportContents['practice-review'].filter(({ id }) => wanting.includes(id));
  return `Not wholly met in the latest version, as its quality assurance found: ${found.map(({ words }) => words.charAt(0).toLowerCase() + words.slice(1)).join('; ')}.`;
}

/** The decision on publication that stands, with the day that is planned and who lacks an advance copy, until the report is out. */
export function publicationInWords(stage: string, state: PracticeReview): string | null {
  const { decision, plannedOn } = state;
  if (stage !== 'preparing' || decision === null || decision === 'deferred' || isReviewTakenOver(state)) return null;
  const what = decision === 'full' ? 'The report is to be published' : 'Information on improvements is to be published';
  const when = plannedOn === null ? `${what}. No day is planned yet.` : `${what} on ${inWords(plannedOn)}, as planned.`;
  const awaited = copiesAwaited(state);
  if (awaited.length === 0) return when;
  return `${when} Advance copies go out at least 7 working days before${plannedOn === null ? ' it' : ''}, and are not recorded as sent to: ${recipientsInWords(awaited)}.`;
}
