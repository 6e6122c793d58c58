import type { Kysely } from 'kysely';
import type { ViewTables } from '../views/view-tables';
import { parked, parkedStreams, type ParkedRow, type ParkedStreamRow } from './tables';
import { writeRows } from './write-rows';

type Db = Kysely<ViewTables>;

/** Records that are set aside: their events are passed over, and noted by stream, until somebody resumes them. */
export class Aside {
  private readonly streams = new Map<string, Set<string>>();
  private newlyParked: ParkedRow[] = [];
  private newStreams: ParkedStreamRow[] = [];

  static async in(db: Db): Promise<Aside> {
    const aside = new Aside();
    for (const { record } of await db.selectFrom('parked').select('record').execute()) {
      aside.streams.set(record, new Set());
    }
    for (const { record, stream } of await db.selectFrom('parked_streams').selectAll().execute()) {
      aside.streams.get(record)?.add(stream);
    }
    return aside;
  }

  /** An event that could not be read may have set aside its stream alone. */
  has(record: string, stream: string): boolean {
    return this.streams.size > 0 && (this.streams.has(record) || this.streams.has(stream));
  }

  park(
    record: string,
    at: { readonly stream: string; readonly revision: number; readonly position: string },
    why: { readonly projection: string; readonly reason: string; readonly caseId: string | null },
  ): void {
    const { stream, revision, position } = at;
    const { projection, reason } = why;
    const caseId = why.caseId ?? (record === stream ? null : record);
    this.streams.set(record, new Set());
    this.newlyParked.push({ record, case_id: caseId, projection, stream, revision, position, reason });
    this.skip(record, stream);
  }

  skip(record: string, stream: string): void {
    const known = this.streams.get(record) ?? this.streams.get(stream)!;
    if (known.has(stream)) return;
    known.add(stream);
    this.newStreams.push({ record: this.streams.has(record) ? record : stream, stream });
  }

  async write(db: Db): Promise<readonly ParkedRow[]> {
    const written = this.newlyParked;
    await writeRows(db, parked, written);
    await writeRows(db, parkedStreams, this.newStreams);
    this.newlyParked = [];
    this.newStreams = [];
    return written;
  }

  async release(db: Db, record: string): Promise<void> {
    await db.deleteFrom('parked').where('record', '=', record).execute();
    await db.deleteFrom('parked_streams').where('record', '=', record).execute();
    this.streams.delete(record);
  }
}
