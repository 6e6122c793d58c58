import type { AnyRow, Columns, RowOf, Table, TableOf } from '../table';
import type { Change, RowsInHand } from '../projection';

/** The rows of one table that are in hand. */
export class Sheet {
  /** Rows to add, of a table without a key. */
  added: AnyRow[] = [];
  /** Rows to store, by key. */
  readonly changed = new Map<string, AnyRow>();
  /** By record, by key: as stored, and as changed since. Only of records that were loaded. */
  readonly records = new Map<string, Map<string, AnyRow>>();

  constructor(readonly table: Table) {}

  keyOf(row: AnyRow): string {
    const { key } = this.table;
    if (key === null) return '';
    let text = String(row[key[0]!]);
    for (let place = 1; place < key.length; place += 1) text += `\u0000${row[key[place]!]}`;
    return text;
  }

  take(row: AnyRow): void {
    if (this.table.key === null) {
      this.added.push(row);
      return;
    }
    const key = this.keyOf(row);
    this.changed.set(key, row);
    this.records.get(String(row[this.table.record]))?.set(key, row);
  }

  /** What projectors may not look back at need not stay in hand. */
  settle(): void {
    const { inHand, record } = this.table;
    if (inHand !== null) {
      for (const [key, row] of this.changed) {
        if (row[inHand.column] !== inHand.value) this.records.get(String(row[record]))?.delete(key);
      }
    }
    this.added = [];
    this.changed.clear();
  }
}

/** What a batch works on: rows loaded, rows changed. */
export class Desk {
  readonly sheets: ReadonlyMap<Table, Sheet>;

  constructor(tables: readonly Table[]) {
    this.sheets = new Map(tables.map((table) => [table, new Sheet(table)]));
  }

  /** The rows of one record, as a projector may see them. */
  of(record: string): RowsInHand {
    const rowsOf = (table: Table): Map<string, AnyRow> => {
      const rows = this.sheet(table).records.get(record);
      if (rows === undefined) throw new Error(`The projection looks into ${table.name} without saying so.`);
      return rows;
    };
    return {
      one: <Of extends Columns>(table: TableOf<Of>, ...key: readonly (string | number)[]) =>
        rowsOf(table).get(key.join('\u0000')) as RowOf<Of> | undefined,
      all: <Of extends Columns>(table: TableOf<Of>) => [...rowsOf(table).values()] as unknown as readonly RowOf<Of>[],
    };
  }

  take(changes: readonly Change[]): void {
    for (const { table, row } of changes) this.sheet(table).take(row);
  }

  sheet(table: Table): Sheet {
    const sheet = this.sheets.get(table);
    if (sheet === undefined) throw new Error(`No projection has the table ${table.name}.`);
    return sheet;
  }

  /** How many records are in hand. */
  get size(): number {
    let size = 0;
    for (const { records } of this.sheets.values()) size += records.size;
    return size;
  }

  settle(): void {
    for (const sheet of this.sheets.values()) sheet.settle();
  }

  clear(): void {
    for (const sheet of this.sheets.values()) {
      sheet.settle();
      sheet.records.clear();
    }
  }
}
