import { own } from '@waymark/casework';
import type { CaseDeadlinesShown } from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import { nameOfDeadline, type AgreedDeadlineId } from '@waymark/statute';
import { caseDeadlines, type CaseDeadline } from './case-deadlines';
import { agreedShown, type AgreedShown } from './agreed-deadlines';
import { labelsOfHeads } from './steps';
import type { Move, Moves } from '../timeliness/moves';

export interface DeadlinesShown {
  readonly deadlines: readonly CaseDeadline[];
  readonly agreed: readonly AgreedShown[];
}

/** Where on the case's own pages it stands what a day was agreed or stated for. */
const pagesOfCase: Partial<Record<AgreedDeadlineId, string>> = {
  challenge: 'scrutiny#told',
  disclosure: 'disclosure#request',
};

/** The deadlines of a case, each with how it was counted and what moved it. */
export function deadlinesShown({
  head,
  timeliness,
  known,
  changes,
  calendar,
  today,
  agreed,
  watched,
}: CaseDeadlinesShown): DeadlinesShown {
  const moves: Moves = new Map([[head.case, movesIn(watched)]]);
  const labels = labelsOfHeads(head.workflows);
  const about = (runsFor: string, deadline: AgreedDeadlineId) => {
    const found = head.workflows.find(({ id }) => id === runsFor);
    const page = own(pagesOfCase, deadline);
    if (page !== undefined) return { words: nameOfDeadline(deadline), href: `/cases/${head.case}/${page}-${runsFor}` };
    return found === undefined
      ? null
      : { words: labels.get(found.stream) ?? found.title, href: `/cases/${head.case}/w/${found.id}` };
  };
  return {
    deadlines: timeliness === null ? [] : caseDeadlines(timeliness, known, calendar, today, moves, changes),
    agreed: agreedShown(agreed, about, known, changes),
  };
}

/** What the deadline watch moved after it was first counted. */
export const movesIn = (watched: CaseDeadlinesShown['watched']): readonly Move[] =>
  watched
    .filter(({ type }) => type === 'clock.DueDateMoved')
    .map(({ data, recordedAt }) => ({ ...(data as unknown as Omit<Move, 'on'>), on: londonDateOf(recordedAt) }));
