/** Beyond this many records written since the start, all are taken for written. */
const mostTold = 20_000;

/**
 * Names how the rows of each record stand, and of each table, by the last write to them that this process made: another
 * number after each. A number is given out before the write can be read, so what was read under the same number is the
 * same.
 */
export class RecordsStanding {
  private readonly writes = new Map<string, number>();
  private readonly tables = new Map<string, number>();
  private count = 0;
  /** Of every record, and every table, that was not written since. */
  private others = 0;

  of(record: string): number {
    return this.writes.get(record) ?? this.others;
  }

  ofTable(table: string): number {
    return this.tables.get(table) ?? this.others;
  }

  /** To be told while the write has the connection for itself, before it is committed. */
  written(record: string, table: string): void {
    if (this.writes.size >= mostTold) this.anew();
    this.count += 1;
    this.writes.set(record, this.count);
    this.tables.set(table, this.count);
  }

  /** Whatever was read before may be otherwise now. */
  anew(): void {
    this.writes.clear();
    this.tables.clear();
    this.count += 1;
    this.others = this.count;
  }
}
