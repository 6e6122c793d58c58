import { sql, type CompiledQuery, type InsertQueryBuilder, type InsertResult, type Kysely } from 'kysely';
import { compiledByLength } from '../compiled';
import type { AnyRow, Table } from '../table';
import type { ViewTables } from '../views/view-tables';

type Db = Kysely<ViewTables>;

/** Rows are written by statements of these many rows, compiled once each: building one costs more than running it. */
const sizes = [64, 16, 4, 1];

export async function writeRows(db: Db, table: Table, rows: readonly AnyRow[]): Promise<void> {
  const columns = Object.keys(table.columns);
  let from = 0;
  for (const size of sizes) {
    for (; rows.length - from >= size; from += size) {
      const query = compiled(db, table, columns, size);
      await db.executeQuery({ ...query, parameters: valuesOf(rows, from, size, columns) });
    }
  }
}

function valuesOf(rows: readonly AnyRow[], from: number, size: number, columns: readonly string[]): unknown[] {
  const values: unknown[] = [];
  for (let place = from; place < from + size; place += 1) {
    const row = rows[place]!;
    for (const column of columns) values.push(row[column]);
  }
  return values;
}

const compiledFor = compiledByLength<Table>();

const compiled = (db: Db, table: Table, columns: readonly string[], size: number): CompiledQuery =>
  compiledFor(table, size, () => {
    const row = Object.fromEntries(columns.map((column) => [column, '']));
    const insert = db.insertInto(table.name as 'cases').values(Array.from({ length: size }, () => row) as never);
    return table.key === null ? insert.compile() : storing(insert, columns, table.key).compile();
  });

type Insert = InsertQueryBuilder<ViewTables, 'cases', InsertResult>;

/** A row takes the place of the one with its key. */
const storing = (insert: Insert, columns: readonly string[], key: readonly string[]) =>
  insert.onConflict((conflict) => {
    const rest = columns.filter((column) => !key.includes(column));
    const on = conflict.columns([...key] as never);
    if (rest.length === 0) return on.doNothing() as never;
    return on.doUpdateSet(Object.fromEntries(rest.map((column) => [column, sql.ref(`excluded.${column}`)])) as never);
  });
