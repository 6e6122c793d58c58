import { sql, type Kysely } from 'kysely';
import type { Projection } from '../projection';
import { checkpoint, models, parked, parkedStreams } from '../running/tables';
import type { Table } from '../table';
import type { ViewTables } from './view-tables';

type Db = Kysely<ViewTables>;

const ofTheRunner = [checkpoint, models, parked, parkedStreams];

export const tablesOf = (projections: readonly Projection[]): readonly Table[] =>
  projections.flatMap(({ tables }) => tables);

/** Tables with their keys, and which version of each read model they are for. Indexes come apart: a rebuild makes them last. */
export async function createTables(db: Db, projections: readonly Projection[]): Promise<void> {
  for (const table of [...ofTheRunner, ...tablesOf(projections)]) await createTable(db, table);
  await db
    .insertInto('models')
    .values(projections.map(({ name, version }) => ({ name, version })))
    .execute();
}

export async function createIndexes(db: Db, projections: readonly Projection[]): Promise<void> {
  for (const { name, indexes } of tablesOf(projections)) {
    for (const columns of indexes) {
      const index = db.schema.createIndex(`${name}_by_${columns.join('_')}`).on(name);
      await index.columns([...columns]).execute();
    }
  }
}

async function createTable(db: Db, { name, columns, key }: Table): Promise<void> {
  let making = db.schema.createTable(name);
  for (const [column, type] of Object.entries(columns)) {
    const nullable = type.endsWith('?');
    making = making.addColumn(column, type.startsWith('text') ? 'text' : 'integer', (made) =>
      nullable ? made : made.notNull(),
    );
  }
  if (key !== null) making = making.addPrimaryKeyConstraint(`${name}_key`, [...key] as never);
  // SQLite's own way to keep the rows where their key is, a case's side by side. No query depends on it.
  if (key !== null) making = making.modifyEnd(sql`without rowid`);
  await making.execute();
}
