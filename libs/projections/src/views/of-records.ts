import type { CompiledQuery, Kysely } from 'kysely';
import { compiledByLength } from '../compiled';
import type { ViewTables } from './view-tables';

/** Lists of records are filled up to one of these lengths, so that few statements serve all. */
const lengths = [1, 16, 256];

interface Query<Row> {
  compile(): CompiledQuery<Row>;
}

/** Reads the rows of some records by a query that names nothing else, compiled once for each length of list. */
export function ofRecords<Row>(query: (db: Kysely<ViewTables>, records: readonly string[]) => Query<Row>) {
  const compiledFor = compiledByLength<typeof query, Row>();
  return async (db: Kysely<ViewTables>, records: readonly string[]): Promise<readonly Row[]> => {
    const rows: Row[] = [];
    for (const list of inLists(records)) {
      const compiled = compiledFor(query, list.length, () => query(db, list).compile());
      const found = await db.executeQuery<Row>({ ...compiled, parameters: list });
      rows.push(...found.rows);
    }
    return rows;
  };
}

/** Records in lists of few lengths: the rest of a list names its first once more, which finds nothing further. */
export function* inLists(records: readonly string[]): Generator<readonly string[]> {
  const most = lengths.at(-1)!;
  for (let from = 0; from < records.length; from += most) {
    const some = records.slice(from, from + most);
    const length = lengths.find((fits) => fits >= some.length)!;
    yield [...some, ...Array.from({ length: length - some.length }, () => some[0]!)];
  }
}
