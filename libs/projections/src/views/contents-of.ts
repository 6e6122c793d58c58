import type { AnyRow } from '../table';
import { tablesOf } from './create-tables';
import type { Views } from './open-views';

/** All rows of all read models by table, in an order of their own, so that two sets of read models can be compared. */
export async function contentsOf({ db, projections }: Views): Promise<Record<string, readonly AnyRow[]>> {
  const contents: Record<string, readonly AnyRow[]> = {};
  for (const name of [...tablesOf(projections).map((table) => table.name), 'parked']) {
    const rows = (await db
      .selectFrom(name as 'cases')
      .selectAll()
      .execute()) as unknown as AnyRow[];
    const inText = rows.map((row) => JSON.stringify(row)).toSorted();
    contents[name] = inText.map((row) => JSON.parse(row) as AnyRow);
  }
  return contents;
}
