import type { Brag } from '@waymark/casework';
import type { AgencysPart, ListedAction } from '@waymark/engine/cqrs';
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

/**
 * A digest that nobody can find again by guessing at what was pasted, for it is keyed by the case; null where the case's
 * key is gone. Ids are made of it: they stand in clear in the log, also once the key is destroyed.
 */
export type DigestIn = (caseId: string, content: readonly string[]) => string | null;

/** Which action each row means, whose part of it, and what it would record. One bad row leaves the others as they are. */
export const matchRows = (
  rows: readonly PastedRow[],
  actions: readonly ListedAction[],
  digestIn: DigestIn,
): MatchedRow[] => rows.map((row) => matched(row, actions, digestIn));

function matched(row: PastedRow, actions: readonly ListedAction[], digestIn: DigestIn): MatchedRow {
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
  const evidence = digestIn(action.case, ['evidence', action.action, part.agency, cells.evidence]);
  if (evidence === null) return bad('id', 'What this case holds was erased, and nothing more can be recorded', action);
  return { ...newsIn(row, part, evidence.slice(0, 32)), row, action, part };
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

/** `id`: of the evidence. The same evidence for the same part has the same id, however often it is pasted. */
function newsIn(
  { cells }: PastedRow,
  part: AgencysPart,
  id: string,
): Pick<MatchedRow, 'progress' | 'evidence' | 'problems'> {
  const problems: RowProblem[] = [];
  const brag = bragIn(cells.brag);
  if (cells.brag !== '' && brag === null)
    problems.push({ column: 'brag', says: 'Use blue, green, amber or red, or their words' });
  const says = cells.brag !== '' || cells.progress !== '';
  if (says && cells.brag === '') problems.push({ column: 'brag', says: 'Enter how it goes' });
  if (says && cells.progress === '') problems.push({ column: 'progress', says: 'Enter what progress was made' });
  const stands = part.brag === brag && part.progress?.words === cells.progress;
  const given = part.evidence.some(({ evidence }) => evidence === id);
  return {
    problems,
    progress: says && brag !== null && cells.progress !== '' && !stands ? { brag, words: cells.progress } : null,
    evidence: cells.evidence === '' || given ? null : { id, words: cells.evidence },
  };
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * The same row, sent twice by the same person, is the same command. Once something else was reported on the same part, it
 * is another: what stood before may be said again.
 */
export function rowKey(what: string, matched: MatchedRow, day: string, digestIn: DigestIn): string {
  const { action, part, row } = matched;
  if (action === null || part === null) throw new Error(`Row ${row.line} means no action, and records nothing.`);
  const { brag, progress, evidence } = row.cells;
  const said = [what, action.action, part.agency, brag, progress, evidence, day, String(revisionOf(matched))];
  const digest = digestIn(action.case, said);
  if (digest === null) throw new Error(`The key of the case of row ${row.line} is gone.`);
  return `paste-${digest}`;
}
