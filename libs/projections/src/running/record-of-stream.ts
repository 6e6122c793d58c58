import { caseRecord, deadlineWatch } from '@waymark/casework';
import type { Kysely } from 'kysely';
import type { ViewTables } from '../views/view-tables';
import { isReadable, type Seen } from './see';

/**
 * Which record a stream belongs to, for an event that cannot say so itself: by the stream's name, by what stands before
 * it in the batch, by the read models. When nothing tells, the stream stands for itself.
 */
export async function recordOfStream(db: Kysely<ViewTables>, stream: string, before: readonly Seen[]): Promise<string> {
  for (const { category } of [caseRecord, deadlineWatch]) {
    if (stream.startsWith(`${category}-`)) return stream.slice(category.length + 1);
  }
  const near = before.findLast((seen) => isReadable(seen) && isAbout(seen.event, stream));
  if (near !== undefined) return near.record!;
  const opened = await db.selectFrom('instances').select('case_id').where('stream', '=', stream).executeTakeFirst();
  return opened?.case_id ?? stream;
}

const isAbout = (event: { stream: string; data: Readonly<Record<string, unknown>> }, stream: string): boolean =>
  event.stream === stream || event.data['stream'] === stream;
