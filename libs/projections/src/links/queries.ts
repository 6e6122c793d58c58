import { workflows } from '@waymark/casework';
import type { Views } from '../views/open-views';

/** A step of one case that names another, or a record within it. */
export interface Link {
  readonly caseId: string;
  readonly stream: string;
  readonly event: string;
  readonly pointsTo: string;
  readonly type: string;
}

/**
 * What points from elsewhere to this case or to one of its workflows, by id. Whether the asker may see the case that it
 * stands in has to be judged with that case.
 */
export async function linksTo({ db }: Views, caseId: string, workflows: readonly string[]): Promise<readonly Link[]> {
  const rows = await db
    .selectFrom('links')
    .selectAll()
    .where('points_to', 'in', [caseId, ...workflows])
    .where('case_id', '<>', caseId)
    .execute();
  return rows.map(linkIn);
}

/** What this case says of others. */
export async function linksFrom({ db }: Views, caseId: string): Promise<readonly Link[]> {
  const rows = await db.selectFrom('links').selectAll().where('case_id', '=', caseId).execute();
  return rows.map(linkIn);
}

/** The cases in which these records stand, by the record's id; ids that name no record of a case are left out. */
export async function casesOfRecords({ db }: Views, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const streams = ids.flatMap((id) => workflows.map(({ category }) => `${category}-${id}`));
  const rows = await db.selectFrom('instances').select(['stream', 'case_id']).where('stream', 'in', streams).execute();
  return new Map(rows.map(({ stream, case_id }) => [stream.slice(stream.indexOf('-') + 1), case_id]));
}

const linkIn = (row: {
  readonly case_id: string;
  readonly stream: string;
  readonly event_id: string;
  readonly points_to: string;
  readonly type: string;
}): Link => ({
  caseId: row.case_id,
  stream: row.stream,
  event: row.event_id,
  pointsTo: row.points_to,
  type: row.type,
});
