import { asksAgencies, rapidReview, type DecisionsAwaited } from '@waymark/casework';
import type { CaseDeadlinesShown, CaseOpened } from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import type { CivilDate } from '@waymark/statute';
import type { Page } from '../rendering/page';
import { actionRows } from './actions-of-case';
import { childrenShown, namesAreRecorded } from './children';
import { otherDecisions, reviewDecisions } from './decisions';
import { deadlinesShown } from './deadlines';
import { otherLetters, panelLetters } from './letters';
import type { LinkShown } from './links';
import { meetingsShown } from './meetings';
import { casePage } from './page-made';
import { overdueInWords, returnsShown } from './returns';
import type { WordsOf } from './said';
import { workflowsOf } from './standing';
import { labelsOf } from './steps';
import { thingsOf } from './things';
import type { TitleOf } from './titles';

const wordsIn = (opened: CaseOpened, titleOf: TitleOf): WordsOf => {
  const things = thingsOf(opened);
  return (_from, id) => things.get(id) ?? titleOf(id);
};

export function childrenPage(opened: CaseOpened, titleOf: TitleOf, withNames: boolean): Page {
  const { head } = opened;
  const reviews = workflowsOf(opened, 'rapidReview');
  const children = reviews.flatMap((review) => childrenShown(review, withNames, wordsIn(opened, titleOf)));
  const address = `/cases/${head.case}/children`;
  const offersNames = !withNames && head.seesNames && reviews.some(namesAreRecorded);
  return casePage(
    { head, titleOf },
    {
      page: 'children',
      title: withNames ? 'Children, with their names' : 'Children',
      template: 'children',
      context: { children, withNames, offersNames, namesAt: { show: `${address}/names`, hide: address } },
    },
  );
}

export function returnsPage(opened: CaseOpened, titleOf: TitleOf, today: CivilDate): Page {
  const { head } = opened;
  const only = head.whole ? null : head.agencies;
  const labels = labelsOf(opened);
  const reviews = opened.workflows.filter(({ category }) => asksAgencies(category));
  const shown = reviews.map((review) => {
    const { columns, ...returns } = returnsShown(review, only, wordsIn(opened, titleOf));
    return {
      id: review.id,
      title: reviews.length === 1 ? null : labels.get(review.stream),
      hasChronology: review.category === rapidReview.category,
      ...returns,
      columns: columns.map((column) => ({ ...column, overdue: overdueInWords(column, today) })),
      offers: offersOfReturns.filter(({ type }) => head.whole && review.mayRecord(type)),
    };
  });
  return casePage(
    { head, titleOf },
    { page: 'returns', title: 'Returns', template: 'returns', context: { reviews: shown } },
  );
}

/** What may be done about a return that is outstanding. */
const offersOfReturns = [
  { type: 'ReturnReceived', text: 'Record it' },
  { type: 'ReturnChased', text: 'Record that it was chased' },
];

export const meetingsPage = (opened: CaseOpened, titleOf: TitleOf, elsewhere: readonly LinkShown[]): Page =>
  casePage(
    { head: opened.head, titleOf },
    {
      page: 'meetings',
      title: 'Meetings',
      template: 'meetings',
      context: { meetings: meetingsShown(opened, wordsIn(opened, titleOf)), elsewhere },
    },
  );

export function decisionsPage(
  opened: CaseOpened,
  titleOf: TitleOf,
  awaited: ReadonlyMap<string, DecisionsAwaited>,
): Page {
  const wordsOf = wordsIn(opened, titleOf);
  const labels = labelsOf(opened);
  return casePage(
    { head: opened.head, titleOf },
    {
      page: 'decisions',
      title: 'Decisions',
      template: 'decisions',
      context: {
        reviews: workflowsOf(opened, 'rapidReview').map((review) =>
          reviewDecisions(review, titleOf, wordsOf, awaited.get(review.id) ?? null),
        ),
        others: otherDecisions(opened, labels, titleOf),
      },
    },
  );
}

export function lettersPage(opened: CaseOpened, titleOf: TitleOf, deadlines: CaseDeadlinesShown): Page {
  const reviews = workflowsOf(opened, 'rapidReview');
  const expected = deadlinesShown(deadlines, titleOf).deadlines.filter(({ clock }) => clock.clock === 'panel-letter');
  const counted = expected.filter(({ clock }) => clock.standing.state !== 'cannotBeComputed');
  return casePage(
    { head: opened.head, titleOf },
    {
      page: 'letters',
      title: 'Letters',
      template: 'letters',
      context: {
        letters: reviews.flatMap((review) => panelLetters(review, deadlines.today, wordsIn(opened, titleOf))),
        others: otherLetters(opened, labelsOf(opened), titleOf),
        expected: counted,
        noExpectation: expected.length > 0 && counted.length === 0,
      },
    },
  );
}

export const actionsPage = (opened: CaseOpened, titleOf: TitleOf, now: string): Page =>
  casePage(
    { head: opened.head, titleOf },
    {
      page: 'actions',
      title: 'Actions',
      template: 'actions',
      context: {
        actions: actionRows(opened, labelsOf(opened), londonDateOf(now), wordsIn(opened, titleOf)),
        plans: workflowsOf(opened, 'actionPlan').map(({ id, stageTitle, stream, title }) => ({
          href: `/cases/${opened.head.case}/w/${id}`,
          title: labelsOf(opened).get(stream) ?? title,
          stage: stageTitle,
        })),
      },
    },
  );
