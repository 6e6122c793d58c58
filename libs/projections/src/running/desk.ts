import type { AnyRow, Columns, RowOf, Table, TableOf } from '../table';
import type { Change, RowsInHand } from '../projection';
import { Sheet } from './sheet';

/** What a batch works on: rows loaded, rows changed. */
export class Desk {
  readonly sheets: ReadonlyMap<Table, Sheet>;

  constructor(tables: readonly Table[]) {
    this.sheets = new Map(tables.map((table) => [table, new Sheet(table)]));
  }

  /** The rows of one record, as a projector may see them. */
  of(record: string): RowsInHand {
    return new RowsOfRecord(this, record, missing);
  }

  /** The same of a record of which nothing is stored: all its rows are those that were made of it so far. */
  ofNew(record: string): RowsInHand {
    return new RowsOfRecord(this, record, (sheet) => sheet.hold([record], []));
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

  /** How many rows wait to be stored. */
  get pending(): number {
    let pending = 0;
    for (const { added, changed } of this.sheets.values()) pending += added.length + changed.size;
    return pending;
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

class RowsOfRecord implements RowsInHand {
  constructor(
    private readonly desk: Desk,
    private readonly record: string,
    /** What is to be done where the record is not in hand. */
    private readonly notInHand: (sheet: Sheet) => void,
  ) {}

  one<Of extends Columns>(table: TableOf<Of>, ...key: readonly (string | number)[]): RowOf<Of> | undefined {
    return this.rowsOf(table).get(key.join('\u0000')) as RowOf<Of> | undefined;
  }

  all<Of extends Columns>(table: TableOf<Of>): readonly RowOf<Of>[] {
    return [...this.rowsOf(table).values()] as unknown as readonly RowOf<Of>[];
  }

  private rowsOf(table: Table): Map<string, AnyRow> {
    const sheet = this.desk.sheet(table);
    const rows = sheet.records.get(this.record);
    if (rows !== undefined) return rows;
    this.notInHand(sheet);
    return sheet.records.get(this.record)!;
  }
}

function missing({ table }: Sheet): void {
  throw new Error(`The projection looks into ${table.name} without saying so.`);
}
