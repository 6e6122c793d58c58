import { bragWords, type Brag } from '@waymark/casework';
import { parse } from 'csv-parse/sync';
import { brags } from '../brag';

/** Columns that are read, by how a spreadsheet may head them. All others are passed over, and said to be. */
const columns = {
  id: ['id'],
  reference: ['reference', 'ref'],
  agency: ['agency'],
  brag: ['brag', 'rag'],
  progress: ['progress'],
  evidence: ['new evidence'],
} as const;

export type Column = keyof typeof columns;

export const columnWords: Readonly<Record<Column, string>> = {
  id: 'Id',
  reference: 'Reference',
  agency: 'Agency',
  brag: 'BRAG',
  progress: 'Progress',
  evidence: 'New evidence',
};

export const mostRows = 200;
const longestPaste = 600_000;

/** A row as it was pasted: what stands in the columns that are read. Its number is the spreadsheet's own. */
export interface PastedRow {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

export interface Paste {
  readonly rows: readonly PastedRow[];
  /** Headings of columns that are not read. */
  readonly passedOver: readonly string[];
  /** Why nothing of it can be read; null where it can. */
  readonly problem: string | null;
}

const unreadable = (problem: string): Paste => ({ rows: [], passedOver: [], problem });

/** Rows copied from a spreadsheet: cells between tabs, the first row their headings. */
export function readPaste(text: string): Paste {
  if (text.trim() === '') return unreadable('Paste the rows, with their headings as the first of them');
  if (text.length > longestPaste) return unreadable('That is too long to be taken at once. Paste fewer rows');
  const table = cellsIn(text);
  if (table === null) return unreadable('A quotation mark is opened in a cell and not closed. Close it, or remove it');
  const [headings = [], ...body] = table;
  const places = placesOf(headings);
  if (!('id' in places || 'reference' in places))
    return unreadable('No column is headed “Id” or “Reference”. Copy the headings too; the list as CSV has them');
  if (!('progress' in places || 'evidence' in places || 'brag' in places))
    return unreadable('No column is headed “BRAG”, “Progress” or “New evidence”: there is nothing to record');
  if (body.length === 0) return unreadable('There are headings and no rows under them');
  if (body.length > mostRows) return unreadable(`There are ${body.length} rows. Paste at most ${mostRows} at once`);
  const read = new Set(Object.values(places));
  return {
    rows: body.map((cells, at) => ({ line: at + 2, cells: cellsAt(cells, places) })),
    passedOver: headings.filter((heading, at) => heading !== '' && !read.has(at)),
    problem: null,
  };
}

function cellsIn(text: string): string[][] | null {
  try {
    const rows = parse(text.replace(/\r\n?/g, '\n'), {
      delimiter: '\t',
      relax_column_count: true,
      relax_quotes: true,
    }) as string[][];
    return rows.map((row) => row.map(plain)).filter((row) => row.some((cell) => cell !== ''));
  } catch {
    return null;
  }
}

/** An apostrophe before what would be a formula is what a CSV of ours puts there. */
const plain = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, '');

function placesOf(headings: readonly string[]): Partial<Record<Column, number>> {
  const places: Partial<Record<Column, number>> = {};
  for (const [column, names] of Object.entries(columns) as [Column, readonly string[]][]) {
    const place = headings.findIndex((heading) => names.includes(heading.toLowerCase()));
    if (place >= 0) places[column] = place;
  }
  return places;
}

const cellsAt = (cells: readonly string[], places: Partial<Record<Column, number>>): PastedRow['cells'] => {
  const cell = (column: Column): string => {
    const place = places[column];
    return place === undefined ? '' : (cells[place] ?? '');
  };
  return {
    id: cell('id'),
    reference: cell('reference'),
    agency: cell('agency'),
    brag: cell('brag'),
    progress: cell('progress'),
    evidence: cell('evidence'),
  };
};

/** 'On track (green)', 'on track' and 'GREEN' mean the same; null for what means none. */
export function bragIn(cell: string): Brag | null {
  const said = cell.toLowerCase();
  return (
    brags.find((brag) => {
      const words = bragWords[brag].toLowerCase();
      return [brag, words, `${words} (${brag})`].includes(said);
    }) ?? null
  );
}
