import type { CaseDeadlinesShown, CaseOpened } from '@waymark/engine/cqrs';
import type { Page } from '../rendering/page';
import { inWords } from '@waymark/statute';
import { chronologyOf, rulesOfMarking } from './chronology';
import type { CaseDeadline } from './case-deadlines';
import { deadlinesShown, movesIn } from './deadlines';
import { fifteenDaysOf, headlineOf } from './fifteen-days';
import { casePage } from './page-made';
import { returnsShown } from './returns';
import type { WordsOf } from './said';
import { workflowsOf } from './standing';
import { thingsOf } from './things';
import type { TitleOf } from './titles';

export const deadlinesPage = (deadlines: CaseDeadlinesShown, titleOf: TitleOf): Page =>
  casePage(
    { head: deadlines.head, titleOf },
    { page: 'deadlines', title: 'Deadlines', template: 'deadlines', context: deadlinesShown(deadlines, titleOf) },
  );

/** The fifteen working days of each notification, and below them what the returns tell, in one order. */
export function fifteenDaysPage(
  opened: CaseOpened,
  deadlines: CaseDeadlinesShown,
  titleOf: TitleOf,
  gap: number | null,
): Page | null {
  const [review] = workflowsOf(opened, 'rapidReview');
  if (review === undefined) return null;
  const things = thingsOf(opened);
  const wordsOf: WordsOf = (_from, id) => things.get(id) ?? titleOf(id);
  const days = fifteenDaysOf(review, deadlines, wordsOf);
  const counted = deadlinesShown(deadlines, titleOf).deadlines.filter(({ clock }) => clock.clock === 'rapid-review');
  const { columns } = returnsShown(review, null, wordsOf);
  return casePage(
    { head: opened.head, titleOf },
    {
      page: 'fifteen-days',
      title: 'The fifteen days',
      template: 'fifteen-days',
      context: {
        days: days.map((one) => ({ ...one, headline: headlineOf(one, deadlines) })),
        sources: sourcesOf(counted),
        corrected: counted.flatMap((one) => one.corrected),
        milestonesSet: deadlines.milestones.length > 0,
        outstanding: columns.filter(({ waits }) => waits),
        asked: columns.filter(({ wasAsked }) => wasAsked).length,
        moves: movesIn(deadlines.watched)
          .filter(({ clock }) => clock === 'rapid-review')
          .map(({ from, to, because, on }) => ({ from: inWords(from), to: inWords(to), because, on: inWords(on) })),
        chronology: chronologyOf(review, gap, wordsOf),
        rules: rulesOfMarking(gap),
        gap,
      },
    },
  );
}

/** Whose the limit is: as the page of deadlines says it of each. */
function sourcesOf(counted: readonly CaseDeadline[]): string {
  const sources = counted.flatMap(({ explained }) => (explained === null ? [] : [explained.source]));
  return [...new Set(sources)].join('; ');
}
