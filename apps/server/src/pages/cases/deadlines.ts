import { own } from '@waymark/casework';
import type { CaseDeadlinesShown, CaseHead } from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import { endedStages } from '@waymark/projections';
import { nameOfDeadline, type AgreedDeadlineId } from '@waymark/statute';
import { caseDeadlines, type CaseDeadline } from './case-deadlines';
import { daysCorrected } from './corrected-days';
import { agreedShown, type AgreedShown } from './agreed-deadlines';
import { labelsOfHeads } from './steps';
import type { TitleOf } from './titles';
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
export function deadlinesShown(found: CaseDeadlinesShown, titleOf: TitleOf): DeadlinesShown {
  const { head, timeliness, known, changes, calendar, today, agreed, watched } = found;
  const corrected = daysCorrected(found, titleOf);
  const moves: Moves = new Map([[head.case, movesIn(watched)]]);
  const labels = labelsOfHeads(head.workflows);
  const about = (runsFor: string, deadline: AgreedDeadlineId) => {
    const its = head.workflows.find(({ id }) => id === runsFor);
    const page = own(pagesOfCase, deadline);
    if (page !== undefined) return { words: nameOfDeadline(deadline), href: `/cases/${head.case}/${page}-${runsFor}` };
    return its === undefined
      ? null
      : { words: labels.get(its.stream) ?? its.title, href: `/cases/${head.case}/w/${its.id}` };
  };
  return {
    deadlines:
      timeliness === null
        ? []
        : caseDeadlines(timeliness, known, calendar, today, moves, changes, corrected).map((one) =>
            saidOfEnd(one, found),
          ),
    agreed: agreedShown(agreed, about, known, changes, corrected),
  };
}

/** What was not done stays open once its record is over, and says so: it is neither met nor forgotten by that. */
export function saidOfEnd(
  deadline: CaseDeadline,
  { head, recordOf }: { readonly head: Pick<CaseHead, 'workflows'> } & Pick<CaseDeadlinesShown, 'recordOf'>,
): CaseDeadline {
  const { clock } = deadline;
  const record = recordOf(clock);
  const found = head.workflows.find(({ id }) => id === record);
  const { state } = clock.standing;
  if (found === undefined || (state !== 'running' && state !== 'missedOpen')) return deadline;
  if (!endedStages.has(found.stage)) return deadline;
  const text = `The record is over (${found.stageTitle}), and this is not recorded as done.`;
  return { ...deadline, notes: [{ kind: 'Warning', text }, ...deadline.notes] };
}

/** What the deadline watch moved after it was first counted. */
export const movesIn = (watched: CaseDeadlinesShown['watched']): readonly Move[] =>
  watched
    .filter(({ type }) => type === 'clock.DueDateMoved')
    .map(({ data, recordedAt }) => ({ ...(data as unknown as Omit<Move, 'on'>), on: londonDateOf(recordedAt) }));
