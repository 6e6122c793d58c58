import { mayReadCase, scopeOf, type Asker } from '@waymark/access';
import { parkedIn, type Scope } from '@waymark/projections';
import type { Engine } from '../engine';
import { caseOf } from './asking';

// The read models can be a moment behind the log, and a record that was set aside stands still in them. Whoever a case was
// closed to finds it in no list either: what the read models do not hold yet is judged by the case's own record.

const batch = 512;
/** Further behind, as after an update, every case is judged by its own record. */
const mostBatches = 8;

/** What of the read models is open to somebody now. */
export async function scopeNow(engine: Engine, asker: Asker): Promise<Scope> {
  const scope = scopeOf(asker);
  const closed: string[] = [];
  for (const id of await casesNotYetHeld(engine)) if (!mayReadCase(asker, await caseOf(engine, id))) closed.push(id);
  return { ...scope, except: closed };
}

/** Cases of whose own record the read models lack something. */
async function casesNotYetHeld({ store, views, runner }: Engine): Promise<ReadonlySet<string>> {
  const found = new Set((await parkedIn(views)).map(({ record }) => record));
  const head = await store.head();
  let position = runner.position();
  for (let read = 0; (position ?? '') !== (head ?? ''); read += 1) {
    if (read === mostBatches) return everyCase(views);
    const { events, next } = await store.readAll(position, batch);
    for (const { stream } of events) if (stream.startsWith(ofCase)) found.add(stream.slice(ofCase.length));
    if (next === null || events.length === 0) break;
    position = next;
  }
  return found;
}

const ofCase = 'case-';

const everyCase = async ({ db }: Engine['views']): Promise<ReadonlySet<string>> =>
  new Set((await db.selectFrom('cases').select('case_id').execute()).map(({ case_id }) => case_id));
