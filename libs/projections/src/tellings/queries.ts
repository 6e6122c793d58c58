import type { CivilDate, StatedDate } from '@waymark/statute';
import { visibleTo, type Scope } from '../scope';
import type { Views } from '../views/open-views';
import type { TellingRow } from './table';

export interface Telling {
  readonly fact: string;
  readonly told: readonly string[];
  readonly about: string | null;
  readonly agreedDate: CivilDate | null;
  /** The kind of reason for a delay: its words are sealed. */
  readonly reason: string | null;
  readonly on: StatedDate;
  /** Where the reason is sealed. */
  readonly stream: string;
  readonly revision: number;
  readonly event: string;
}

export const tellingIn = (row: Omit<TellingRow, 'case_id' | 'position' | 'known_from'>): Telling => ({
  fact: row.fact,
  told: JSON.parse(row.told) as string[],
  about: row.about,
  agreedDate: row.agreed_date,
  reason: row.reason,
  on: row.occurred_on,
  stream: row.stream,
  revision: row.revision,
  event: row.event_id,
});

/** Who was told what in a case, in the order of the log; empty when the scope may not see it. */
export async function tellingsOf({ db }: Views, scope: Scope, caseId: string): Promise<readonly Telling[]> {
  const rows = await db
    .selectFrom('tellings')
    .innerJoin('cases', 'cases.case_id', 'tellings.case_id')
    .selectAll('tellings')
    .where('tellings.case_id', '=', caseId)
    .where(visibleTo(scope))
    .orderBy('tellings.position')
    .execute();
  return rows.map(tellingIn);
}
