import type { CompiledQuery, Kysely } from 'kysely';
import type { Projection, SeenEvent } from '../projection';
import type { AnyRow, Table } from '../table';
import type { ViewTables } from '../views/viewTables';
import type { Desk } from './desk';
import type { Sheet } from './sheet';

/** Lists of ids are filled up to one of these lengths, so that few statements serve all. */
const lengths = [1, 16, 256];

/** Loads what the projections have to look back into for these events, as far as it is not in hand. */
export async function loadFor(
  db: Kysely<ViewTables>,
  desk: Desk,
  projections: readonly Projection[],
  events: readonly SeenEvent[],
): Promise<void> {
  const wanted = new Map<Sheet, Set<string>>();
  for (const seen of events) {
    for (const { looksInto } of projections) {
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
  const most = lengths.at(-1)!;
  for (let from = 0; from < records.length; from += most) {
    const some = records.slice(from, from + most);
    const length = lengths.find((fits) => fits >= some.length)!;
    const filled = [...some, ...Array.from({ length: length - some.length }, () => some[0]!)];
    const { inHand } = sheet.table;
    const query = compiled(db, sheet.table, length);
    const parameters = inHand === null ? filled : [...filled, inHand.value];
    const { rows } = await db.executeQuery({ ...query, parameters } as CompiledQuery<AnyRow>);
    stored.push(...rows);
  }
  sheet.hold(records, stored);
}

const kept = new WeakMap<Table, Map<number, CompiledQuery>>();

/** The same text for every database of one kind; there is one kind in a process. */
function compiled(db: Kysely<ViewTables>, table: Table, length: number): CompiledQuery {
  const byLength = kept.get(table) ?? new Map<number, CompiledQuery>();
  kept.set(table, byLength);
  const known = byLength.get(length);
  if (known !== undefined) return known;
  const records = Array.from({ length }, () => '');
  let query = db
    .selectFrom(table.name as 'cases')
    .selectAll()
    .where(table.record as 'case_id', 'in', records);
  if (table.inHand !== null) query = query.where(table.inHand.column as 'case_id', '=', table.inHand.value);
  const made = query.compile();
  byLength.set(length, made);
  return made;
}
