import type { AnyRow, Table } from '../table';

/** The rows of one table that are in hand. */
export class Sheet {
  /** Rows to store just as they come: of a table without a key, or one that no projector looks back into. */
  readonly added: AnyRow[] = [];
  /** Rows to store that may change again until then, by key. */
  readonly changed = new Map<string, AnyRow>();
  /** By record, by key: as stored, and as changed since. Only of records that were loaded. */
  readonly records = new Map<string, Map<string, AnyRow>>();

  /** By record, by key: changed and not stored yet, of records that were not loaded. */
  private readonly strays = new Map<string, Map<string, AnyRow>>();

  private readonly justStored: boolean;

  constructor(readonly table: Table) {
    this.justStored = table.key === null || table.inHand === 'none';
  }

  keyOf(row: AnyRow): string {
    const { key } = this.table;
    if (key === null) return '';
    let text = String(row[key[0]!]);
    for (let place = 1; place < key.length; place += 1) text += `\u0000${row[key[place]!]}`;
    return text;
  }

  take(row: AnyRow): void {
    if (this.justStored) {
      this.added.push(row);
      return;
    }
    const key = this.keyOf(row);
    const record = String(row[this.table.record]);
    this.changed.set(key, row);
    const rows = this.records.get(record) ?? this.strays.get(record);
    if (rows === undefined) this.strays.set(record, new Map([[key, row]]));
    else rows.set(key, row);
  }

  /** Puts records in hand as they are stored, with what was changed of them and is not stored yet. */
  hold(records: readonly string[], stored: readonly AnyRow[]): void {
    if (this.justStored) throw new Error(`No projection may look back into ${this.table.name}.`);
    for (const record of records) this.records.set(record, new Map());
    for (const row of stored) this.records.get(String(row[this.table.record]))!.set(this.keyOf(row), row);
    for (const record of records) {
      for (const [key, row] of this.strays.get(record) ?? []) this.records.get(record)!.set(key, row);
      this.strays.delete(record);
    }
  }

  /** What projectors may not look back at need not stay in hand. */
  settle(): void {
    const { inHand, record } = this.table;
    if (typeof inHand !== 'string') {
      for (const [key, row] of this.changed) {
        if (row[inHand.column] !== inHand.value) this.records.get(String(row[record]))?.delete(key);
      }
    }
    this.added.length = 0;
    this.changed.clear();
    this.strays.clear();
  }
}
