import type { StatedDate } from '@waymark/statute';
import { childrenOf } from '../children/queries';
import { begun } from '../instances/table';
import { visibleTo, type Scope } from '../scope';
import { nameIn, type SealedName } from '../sealed-name';
import type { Views } from '../views/open-views';
import type { CaseRow } from './table';

export type { SealedName } from '../sealed-name';

export interface CaseView {
  readonly caseId: string;
  readonly reference: string | null;
  readonly lead: string | null;
  readonly sharedWith: readonly string[];
  readonly openedOn: StatedDate | null;
  readonly openedAt: string;
  readonly workflow: string | null;
  readonly stream: string | null;
  readonly entry: string | null;
  readonly stage: string | null;
  readonly children: number;
  /** Begun, and no step of its workflow followed. */
  readonly begunOnly: boolean;
  /** Everything sealed in it can no longer be read. */
  readonly keyDestroyed: boolean;
  /** Set aside: what is shown here stands still. */
  readonly parked: boolean;
  readonly workingName: SealedName | null;
}

export interface Paging {
  /** Where the page before ended; null for the first. */
  readonly after: string | null;
  readonly limit: number;
}

export interface CasePage {
  readonly cases: readonly CaseView[];
  /** Where to go on; null at the end. */
  readonly next: string | null;
}

/** Cases that the scope may see, newest first. */
export async function casesOf(views: Views, scope: Scope, { after, limit }: Paging): Promise<CasePage> {
  let query = views.db.selectFrom('cases').selectAll().where(visibleTo(scope));
  if (after !== null) query = query.where('opened_position', '<', after);
  const rows = await query
    .orderBy('opened_position', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  return { cases: await viewsOf(views, page), next: rows.length > limit ? page.at(-1)!.opened_position : null };
}

/** The case, or null when there is none, or none that the scope may see. */
export async function caseOf(views: Views, scope: Scope, caseId: string): Promise<CaseView | null> {
  const row = await views.db
    .selectFrom('cases')
    .selectAll()
    .where('case_id', '=', caseId)
    .where(visibleTo(scope))
    .executeTakeFirst();
  return row === undefined ? null : (await viewsOf(views, [row]))[0]!;
}

/** Cases of that reference: as a rule one. */
export async function caseByReference(views: Views, scope: Scope, reference: string): Promise<readonly CaseView[]> {
  const rows = await views.db
    .selectFrom('cases')
    .selectAll()
    .where('reference', '=', reference)
    .where(visibleTo(scope))
    .execute();
  return viewsOf(views, rows);
}

async function viewsOf(views: Views, rows: readonly CaseRow[]): Promise<CaseView[]> {
  const ids = rows.map(({ case_id }) => case_id);
  if (ids.length === 0) return [];
  const shared = await views.db
    .selectFrom('case_shares')
    .select(['case_id', 'partnership'])
    .where('case_id', 'in', ids)
    .where('ended', '=', 0)
    .orderBy('partnership')
    .execute();
  const parked = await views.db.selectFrom('parked').select('record').where('record', 'in', ids).execute();
  const children = await childrenOf(views, ids);
  const openedWith = await standingOf(views, ids);
  return rows.map((row) => ({
    caseId: row.case_id,
    reference: row.reference,
    lead: row.lead,
    sharedWith: shared
      .filter(({ case_id, partnership }) => case_id === row.case_id && partnership !== row.lead)
      .map(({ partnership }) => partnership),
    openedOn: row.opened_on,
    openedAt: row.opened_at,
    workflow: row.workflow,
    stream: row.stream,
    entry: row.entry,
    stage: openedWith.get(row.stream ?? '')?.stage ?? null,
    children: children.get(row.case_id)?.length ?? 0,
    begunOnly: (openedWith.get(row.stream ?? '')?.chart ?? begun.chart) === begun.chart,
    keyDestroyed: row.key_destroyed === 1,
    parked: parked.some(({ record }) => record === row.case_id),
    workingName: nameIn(row.name_sealed),
  }));
}

/** Where the workflows of these cases stand, by stream; one of which no step is recorded has no stage. */
async function standingOf({ db }: Views, ids: readonly string[]) {
  const rows = await db
    .selectFrom('instances')
    .select(['stream', 'chart', 'stage'])
    .where('case_id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map(({ stream, chart, stage }) => [stream, { chart, stage: chart === begun.chart ? null : stage }]),
  );
}
