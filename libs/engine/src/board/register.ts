import { own, practiceReview, rapidReview, recordOf, whoMayIn } from '@waymark/casework';
import { earliestDay, financialYearOf } from '@waymark/statute';
import { londonDateOf } from '@waymark/ledger';
import type { CaseOnBoard, TaskOnBoard, WorkflowOnBoard } from './board';

/** A case as the register shows it. What it is called stays sealed here. */
export interface CaseInRegister {
  readonly of: CaseOnBoard;
  /** The workflow that says best where the case stands. */
  readonly standing: WorkflowOnBoard | null;
  /** `rapidReview.withPanel`; with more behind it where the record says more of its stage, as once all have agreed. */
  readonly stage: string;
  readonly stageTitle: string;
  /** What is due next in it, or is overdue longest. */
  readonly next: TaskOnBoard | null;
  readonly overdue: boolean;
  /** The year from April to March in which it was opened: `2025-26`. */
  readonly year: string;
  readonly restricted: boolean;
}

export function inRegister(of: CaseOnBoard): CaseInRegister {
  const standing = standingOf(of);
  const dated = of.tasks.filter(
    ({ due, dueLatest, deadline }) => (due ?? dueLatest) !== null && deadline !== 'panel-letter',
  );
  const day = (of.openedOn === null ? null : earliestDay(of.openedOn)) ?? londonDateOf(of.openedAt);
  return {
    of,
    standing,
    stage: standing === null ? 'none' : stageCode(standing),
    stageTitle: standing === null ? 'Begun, and no step followed' : standing.stageTitle,
    next: dated[0] ?? null,
    overdue: dated.some(({ band }) => band === 'overdue' || band === 'critically overdue'),
    year: financialYearOf(day),
    restricted: whoMayIn(of.record).restrictedTo !== null,
  };
}

/** What is called otherwise is looked for otherwise: a list is narrowed by the very words that stand in it. */
function stageCode({ category, stage, stageTitle }: WorkflowOnBoard): string {
  const code = `${category}.${stage}`;
  if (stageTitle === own(recordOf(category).stages, stage)) return code;
  const more = stageTitle.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `${code}.${more}`.slice(0, longestCode);
}

/** An address tells no longer one. */
const longestCode = 64;

const reviews: ReadonlySet<string> = new Set([rapidReview.category, practiceReview.category]);

/** A review that goes on, the latest of them; else the workflow that the case was opened with. */
const standingOf = ({ workflows, stream }: CaseOnBoard): WorkflowOnBoard | null =>
  workflows.findLast(({ category, ended }) => reviews.has(category) && !ended) ??
  workflows.findLast(({ category }) => reviews.has(category)) ??
  workflows.find((workflow) => workflow.stream === stream) ??
  null;

export interface RegisterFilters {
  readonly stage: string | null;
  readonly year: string | null;
  readonly overdue: boolean;
  readonly restricted: boolean;
  /** Only those in which something waits for whoever asks. */
  readonly mine: boolean;
}

export interface RegisterPage<Row> {
  readonly cases: readonly Row[];
  readonly total: number;
  /** Where the pages before and after begin: each page starts behind a case, so that new ones move nothing. */
  readonly before: string | null | undefined;
  readonly after: string | null;
}

export const casesOnPage = 25;

/** One page of cases, newest first; `from`: the position of the last case of the page before. */
export function registerPage<Row extends { readonly entry: CaseInRegister; readonly mine: boolean }>(
  rows: readonly Row[],
  filters: RegisterFilters,
  from: string | null,
): RegisterPage<Row> {
  const { stage, year, overdue, restricted, mine } = filters;
  const left = rows.filter(
    (row) =>
      (stage === null || row.entry.stage === stage) &&
      (year === null || row.entry.year === year) &&
      (!overdue || row.entry.overdue) &&
      (!restricted || row.entry.restricted) &&
      (!mine || row.mine),
  );
  const position = (row: Row): string => row.entry.of.openedPosition;
  const start = from === null ? 0 : left.filter((row) => position(row) >= from).length;
  const cases = left.slice(start, start + casesOnPage);
  const previous = start - casesOnPage;
  return {
    cases,
    total: left.length,
    before: start === 0 ? undefined : previous <= 0 ? null : position(left[previous - 1]!),
    after: start + casesOnPage < left.length ? position(cases.at(-1)!) : null,
  };
}
