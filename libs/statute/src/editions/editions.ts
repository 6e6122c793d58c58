import type { CivilDate } from '../dates/civil-date';
import type { Sureness } from './sureness';
import { surenessMeans } from './sureness';

export type EditionId = 'wt-2018' | 'wt-2023' | 'wt-2026';

/** An edition of Working Together: the dated rules by which a clock is judged. */
export interface Edition {
  id: EditionId;
  title: string;
  /** The first and the last day in force; null while it still is. */
  inForce: { from: CivilDate; until: CivilDate | null };
  /** The day from which it is taken to have been known. */
  knownFrom: CivilDate;
  status: 'confirmed' | 'provisional';
  /** How sure the dates in force are, and what the mark means. */
  sure: Sureness;
  sureMeans: string;
  source: string;
  note: string;
}

const edition = (fields: Omit<Edition, 'sureMeans' | 'knownFrom'>): Edition => ({
  ...fields,
  knownFrom: fields.inForce.from,
  sureMeans: surenessMeans[fields.sure],
});

export const editions: readonly Edition[] = [
  edition({
    id: 'wt-2018',
    title: 'Working Together to Safeguard Children 2018',
    inForce: { from: '2018-06-29', until: '2023-12-14' },
    status: 'confirmed',
    sure: 'INF',
    source: 'SI 2018/789, in force on 29 June 2018',
    note: 'In force from the day of the Regulations; its chapter 4 is known from local pages that quote it.',
  }),
  edition({
    id: 'wt-2023',
    title: 'Working Together to Safeguard Children 2023',
    inForce: { from: '2023-12-15', until: '2026-03-18' },
    status: 'confirmed',
    sure: 'M',
    source: 'Working Together 2023, chapter 5 (paragraphs 318 to 375) and chapter 2',
    note: 'The text was read; the day from which it is in force has not been checked yet.',
  }),
  edition({
    id: 'wt-2026',
    title: 'Working Together to Safeguard Children 2026',
    inForce: { from: '2026-03-19', until: null },
    status: 'provisional',
    sure: 'INF',
    source: 'GOV.UK, Working Together to Safeguard Children 2026, first uploaded on 19 March 2026',
    note: 'Provisional: it carries the rules of the 2023 edition, to be confirmed against its own chapter 5.',
  }),
];

/** The edition in force on that day, or null before the first (29 June 2018). */
export const editionOn = (date: CivilDate): Edition | null =>
  editions.find(({ inForce }) => date >= inForce.from && (inForce.until === null || date <= inForce.until)) ?? null;

/** The edition of that id. */
export const editionOf = (id: EditionId): Edition => {
  const found = editions.find((edition) => edition.id === id);
  if (!found) throw new RangeError(`There is no edition '${String(id)}'. Editions: wt-2018, wt-2023, wt-2026.`);
  return found;
};
