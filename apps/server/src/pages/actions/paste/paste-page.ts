import { actionAddress } from '../../lists/case-links';
import { bragShown } from '../brag';
import { seenOf, type MatchedRow } from './match-rows';
import { columnWords, type Paste } from './read-paste';

export interface PasteShown {
  readonly text: string;
  /** What was before somebody’s eyes of each row’s agency. */
  readonly seen: string;
  readonly problem: string | null;
  readonly passedOver: readonly string[];
  readonly rows: readonly PastedRowShown[];
  readonly ready: number;
  readonly bad: number;
  /** How many were recorded just now; null before. */
  readonly recorded: number | null;
}

export interface PastedRowShown {
  readonly line: number;
  readonly action: string;
  readonly href: string | null;
  readonly agency: string;
  readonly brag: { readonly words: string; readonly colour: string } | null;
  readonly progress: string | null;
  readonly evidence: string | null;
  readonly problems: readonly { readonly column: string; readonly says: string }[];
  readonly words: string;
}

export const isReady = ({ problems, progress, evidence }: MatchedRow): boolean =>
  problems.length === 0 && (progress !== null || evidence !== null);

export const pasteShown = (
  text: string,
  { problem, passedOver }: Paste,
  rows: readonly MatchedRow[],
  recorded: number | null,
): PasteShown => ({
  text,
  seen: seenOf(rows),
  problem,
  passedOver,
  rows: rows.map((row) => rowShown(row, recorded !== null)),
  ready: rows.filter(isReady).length,
  bad: rows.filter(({ problems }) => problems.length > 0).length,
  recorded,
});

function rowShown(matched: MatchedRow, done: boolean): PastedRowShown {
  const { row, action, part, progress, evidence, problems } = matched;
  const { cells } = row;
  return {
    line: row.line,
    action: action?.what ?? (cells.id === '' ? cells.reference : cells.id),
    href: action === null ? null : actionAddress(action.case, action.action),
    agency: part?.title ?? cells.agency,
    brag: progress === null ? null : bragShown(progress.brag, true),
    progress: progress?.words ?? null,
    evidence: evidence?.words ?? null,
    problems: problems.map(({ column, says }) => ({ column: columnWords[column], says })),
    words:
      problems.length > 0
        ? done
          ? 'Not recorded'
          : 'Cannot be recorded'
        : isReady(matched)
          ? done
            ? 'Recorded'
            : 'Ready'
          : 'Nothing new',
  };
}
