import type { CompiledQuery, Kysely } from 'kysely';
import { compiledByLength } from '../compiled';
import type { SeenEvent } from '../projection';
import type { AnyRow, Table } from '../table';
import { inLists } from '../views/of-records';
import type { ViewTables } from '../views/view-tables';
import type { Concerned } from './concerned';
import type { Desk } from './desk';
import type { Sheet } from './sheet';

/** Loads what the projections have to look back into for these events, as far as it is not in hand. */
export async function loadFor(
  db: Kysely<ViewTables>,
  desk: Desk,
  concerned: Concerned,
  events: readonly SeenEvent[],
): Promise<void> {
  const wanted = new Map<Sheet, Set<string>>();
  for (const seen of events) {
    for (const { looksInto } of concerned(seen)) {
      for (const table of looksInto(seen)) {
        const sheet = desk.sheet(table);
        if (sheet.records.has(seen.record)) continue;
        const records = wanted.get(sheet);
        if (records === undefined) wanted.set(sheet, new Set([seen.record]));
        else records.add(seen.record);
      }
    }
  }
  for (const [sheet, records] of wanted) await load(db, sheet, [...records]);
}

async function load(db: Kysely<ViewTables>, sheet: Sheet, records: readonly string[]): Promise<void> {
  const stored: AnyRow[] = [];
  const { inHand } = sheet.table;
  for (const list of inLists(records)) {
    const query = compiled(db, sheet.table, list);
    const parameters = typeof inHand === 'string' ? list : [...list, inHand.value];
    const { rows } = await db.executeQuery({ ...query, parameters } as CompiledQuery<AnyRow>);
    stored.push(...rows);
  }
  sheet.hold(records, stored);
}

const compiledFor = compiledByLength<Table>();

const compiled = (db: Kysely<ViewTables>, table: Table, list: readonly string[]): CompiledQuery =>
  compiledFor(table, list.length, () => {
    const { name, record, inHand } = table;
    const query = db
      .selectFrom(name as 'cases')
      .selectAll()
      .where(record as 'case_id', 'in', list);
    if (typeof inHand === 'string') return query.compile();
    return query.where(inHand.column as 'case_id', '=', inHand.value).compile();
  });
