import { listed } from '../words/deadlines';
import type { CaseRow } from './case-rows';

/** Cases that say nothing about time, for one reason. */
export interface SetAside {
  /** '24 that cannot be counted, because the partnership has set no number of working days in which it expects the letter' */
  readonly words: string;
  readonly because: string;
  readonly rows: readonly Pick<CaseRow, 'caseId' | 'reference' | 'which' | 'started'>[];
}

const aside = {
  notApplicable: 'to which it does not apply',
  cannotBeComputed: 'that cannot be counted',
} as const;

/** Takes out the cases that would fill a table with one and the same sentence. */
export function setAside(all: readonly CaseRow[]): {
  readonly rows: readonly CaseRow[];
  readonly aside: readonly SetAside[];
} {
  const rows: CaseRow[] = [];
  const reasons = new Map<string, CaseRow[]>();
  for (const row of all) {
    const { standing } = row.clock;
    if (standing.state !== 'notApplicable' && standing.state !== 'cannotBeComputed') {
      rows.push(row);
      continue;
    }
    const key = `${standing.state}|${standing.because}`;
    reasons.set(key, [...(reasons.get(key) ?? []), row]);
  }
  return { rows, aside: [...reasons].map(([key, its]) => told(key, its)) };
}

function told(key: string, rows: readonly CaseRow[]): SetAside {
  const [state, because] = key.split('|') as [keyof typeof aside, string];
  return { words: `${rows.length} ${aside[state]}, because ${because}`, because, rows };
}

/** 'Not in the table: 24 that cannot be counted, because …' */
export const asideInWords = (sets: readonly SetAside[]): string | null =>
  sets.length === 0 ? null : `Not in the table: ${listed(sets.map(({ words }) => words))}.`;
