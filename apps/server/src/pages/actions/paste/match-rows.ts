import { createHash } from 'node:crypto';
import type { AgencysPart, Brag, ListedAction } from '@waymark/engine/cqrs';
import { bragIn, type Column, type PastedRow } from './read-paste';

export interface RowProblem {
  readonly column: Column;
  readonly says: string;
}

/** A pasted row with the action and the agency's part that it is about, and what of it is new. */
export interface MatchedRow {
  readonly row: PastedRow;
  readonly action: ListedAction | null;
  readonly part: AgencysPart | null;
  /** Null: nothing of it is new. */
  readonly progress: { readonly brag: Brag; readonly words: string } | null;
  readonly evidence: { readonly id: string; readonly words: string } | null;
  readonly problems: readonly RowProblem[];
}

/** By row: the last step about the agency's progress that was before somebody's eyes; -1 where there was none. */
export type Seen = ReadonlyMap<number, number>;

export const seenIn = (text: unknown): Seen =>
  new Map(
    typeof text === 'string' && /^(\d{1,4}:-?\d{1,9},?)*$/.test(text)
      ? text
          .split(',')
          .filter((one) => one !== '')
          .map((one) => one.split(':').map(Number) as [number, number])
      : [],
  );

const revisionOf = ({ part }: MatchedRow): number => part?.progressRevision ?? -1;

export const seenOf = (rows: readonly MatchedRow[]): string =>
  rows
    .filter(({ part }) => part !== null)
    .map((matched) => `${matched.row.line}:${revisionOf(matched)}`)
    .join(',');

/** The row, unless somebody reported on the same part since it was shown: then it says so, and waits to be looked at. */
export function unlessOvertaken(matched: MatchedRow, seen: Seen): MatchedRow {
  const before = seen.get(matched.row.line);
  if (before === undefined || matched.progress === null || before === revisionOf(matched)) return matched;
  const says = 'Something was recorded meanwhile. Look at it, and check the row again';
  return { ...matched, problems: [...matched.problems, { column: 'progress', says }] };
}

/** Which action each row means, whose part of it, and what it would record. One bad row leaves the others as they are. */
export const matchRows = (rows: readonly PastedRow[], actions: readonly ListedAction[]): MatchedRow[] =>
  rows.map((row) => matched(row, actions));

function matched(row: PastedRow, actions: readonly ListedAction[]): MatchedRow {
  const { cells } = row;
  const bad = (column: Column, says: string, action: ListedAction | null = null): MatchedRow => ({
    row,
    action,
    part: null,
    progress: null,
    evidence: null,
    problems: [{ column, says }],
  });
  const found = actionsMeant(cells, actions);
  if (found.length === 0) {
    const column = cells.id === '' ? 'reference' : 'id';
    return bad(column, cells[column] === '' ? 'Enter which action it is' : 'No action that is open to you has this');
  }
  if (found.length > 1) return bad('reference', 'More than one action has this reference. Give the Id');
  const action = found[0]!;
  if (!action.open) return bad('id', 'This action has come to its end', action);
  const mine = action.parts.filter(({ mayReport }) => mayReport);
  const part = cells.agency === '' && mine.length === 1 ? mine[0] : mine.find(({ title }) => same(title, cells.agency));
  if (part === undefined)
    return bad(
      'agency',
      cells.agency === '' ? 'Enter whose progress it is' : 'No agency of this name owns a part of it',
      action,
    );
  return { ...newsIn(row, action, part), row, action, part };
}

function actionsMeant(
  { id, reference }: PastedRow['cells'],
  actions: readonly ListedAction[],
): readonly ListedAction[] {
  if (id !== '') return actions.filter(({ action }) => action === id);
  return reference === ''
    ? []
    : actions.filter(({ ownReference }) => ownReference !== null && same(ownReference, reference));
}

function newsIn(
  { cells }: PastedRow,
  { action }: ListedAction,
  part: AgencysPart,
): Pick<MatchedRow, 'progress' | 'evidence' | 'problems'> {
  const problems: RowProblem[] = [];
  const brag = bragIn(cells.brag);
  if (cells.brag !== '' && brag === null)
    problems.push({ column: 'brag', says: 'Use blue, green, amber or red, or their words' });
  const says = cells.brag !== '' || cells.progress !== '';
  if (says && cells.brag === '') problems.push({ column: 'brag', says: 'Enter how it goes' });
  if (says && cells.progress === '') problems.push({ column: 'progress', says: 'Enter what progress was made' });
  const stands = part.brag === brag && part.progress?.words === cells.progress;
  const id = evidenceId(action, part.agency, cells.evidence);
  const given = part.evidence.some(({ evidence }) => evidence === id);
  return {
    problems,
    progress: says && brag !== null && cells.progress !== '' && !stands ? { brag, words: cells.progress } : null,
    evidence: cells.evidence === '' || given ? null : { id, words: cells.evidence },
  };
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** The same evidence for the same part has the same id, however often it is pasted. */
const evidenceId = (action: string, agency: string, words: string): string =>
  hashOf('evidence', action, agency, words).slice(0, 32);

/** The same row, pasted twice on one day by the same person, is the same command. */
export const rowKey = (what: string, { action, part, row: { cells } }: MatchedRow, day: string): string =>
  `paste-${hashOf(what, action?.action ?? '', part?.agency ?? '', cells.brag, cells.progress, cells.evidence, day)}`;

const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');
