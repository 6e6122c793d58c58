import { actionPlan, asksAgencies } from '@waymark/casework';
import { howMany } from '@waymark/statute';
import type { CaseHead } from '@waymark/engine/cqrs';
import { meetingInWords } from './steps';
import type { TitleOf } from './titles';

/** The pages of a case, in the order of its navigation. */
const subPages = [
  { page: 'overview', text: 'Where it stands', path: '' },
  { page: 'timeline', text: 'Timeline', path: '/timeline' },
  { page: 'fifteen-days', text: 'The fifteen days', path: '/fifteen-days' },
  { page: 'deadlines', text: 'Deadlines', path: '/deadlines' },
  { page: 'children', text: 'Children', path: '/children' },
  { page: 'returns', text: 'Returns', path: '/returns' },
  { page: 'meetings', text: 'Meetings', path: '/meetings' },
  { page: 'decisions', text: 'Decisions', path: '/decisions' },
  { page: 'letters', text: 'Letters', path: '/letters' },
  { page: 'actions', text: 'Actions', path: '/actions' },
  { page: 'scrutiny', text: 'Scrutiny', path: '/scrutiny' },
  { page: 'disclosure', text: 'Disclosure', path: '/disclosure' },
  { page: 'access', text: 'Who has looked', path: '/access' },
] as const;

export type SubPage = (typeof subPages)[number]['page'];

/** What is about a rapid review, and shown where a case has one. */
const ofRapidReview: ReadonlySet<SubPage> = new Set(['fifteen-days', 'children', 'letters']);
/** What somebody sees who sees only what is their own in a case. */
const ofAPart: ReadonlySet<SubPage> = new Set(['overview', 'timeline', 'returns']);

/** The bar above every page of a case. No name of a person stands in it. */
export interface HeadShown {
  readonly case: string;
  readonly name: string;
  /** Null where it stands in the name already. */
  readonly reference: string | null;
  readonly stages: readonly string[];
  readonly more: string | null;
  readonly lead: string | null;
  readonly restricted: boolean;
  readonly erased: boolean;
  readonly namesHidden: boolean;
  /** They are shown where they are asked for. */
  readonly namesOnAsking: boolean;
  readonly part: string | null;
  readonly pages: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
}

export function headShown(head: CaseHead, current: SubPage | null, titleOf: TitleOf): HeadShown {
  const reference = head.reference ?? 'Reference not known';
  const onCourse = head.workflows.filter(({ category }) => !beside.has(category));
  const [first, ...others] = onCourse.toSorted((one, other) => place(one.category) - place(other.category));
  // A case of a group's meetings stands where its latest meeting does.
  const opening = head.workflows[0];
  const beginning = opening?.meeting ? head.workflows.findLast(({ meeting }) => meeting !== null) : opening;
  const shown = [first ?? beginning, ...others.slice(0, 1)].filter((one) => one !== undefined);
  const more = head.workflows.length - shown.length;
  return {
    case: head.case,
    name: head.workingName ?? `Case ${reference}`,
    reference: head.workingName === null ? null : reference,
    stages: shown.map(
      ({ title, meeting, stageTitle, revision }) =>
        `${meeting === null ? title : meetingInWords(meeting)}: ${revision < 0 ? 'begun' : stageTitle}`,
    ),
    more: more === 0 ? null : `and ${howMany(more, 'more record', 'more records')}`,
    lead: head.lead === null ? null : titleOf(head.lead),
    restricted: head.restricted,
    erased: head.erased,
    namesHidden: !head.seesNames,
    namesOnAsking: head.namesOnAsking,
    part: head.whole ? null : partInWords(head, titleOf),
    pages: subPages
      .filter(({ page }) => isOpen(page, head))
      .map(({ page, text, path }) => ({ text, href: `/cases/${head.case}${path}`, current: page === current })),
  };
}

/** The reviews come before the plan that follows from them; each in the order in which they were opened. */
const place = (category: string): number => (category === actionPlan.category ? 1 : 0);

/** What stands beside the case's course: shown in the lists, and not in the bar. */
const beside: ReadonlySet<string> = new Set(['action', 'submission', 'meeting', 'dispute']);

/** Whether a page of the case is open to whoever asks; one that is not is no page at all. */
export function isOpen(page: SubPage, head: CaseHead): boolean {
  if (page === 'access') return head.seesReads;
  const has = (category: string) => head.workflows.some((each) => each.category === category);
  if (page === 'returns')
    return head.workflows.some(({ category }) => asksAgencies(category)) && (head.whole || head.agencies.length > 0);
  if (!head.whole) return ofAPart.has(page);
  if (page === 'actions') return has('action') || has('actionPlan');
  return !ofRapidReview.has(page) || has('rapidReview');
}

function partInWords({ agencies }: CaseHead, titleOf: TitleOf): string {
  const names = agencies.map(titleOf).filter((title) => title !== null);
  return names.length === 0
    ? 'You see the review that you are appointed to, and nothing else of this case.'
    : `You see what was asked of ${names.join(' and ')}, and what it answered.`;
}
