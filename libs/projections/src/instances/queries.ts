import { visibleTo, type Scope } from '../scope';
import { ofRecords } from '../views/of-records';
import type { Views } from '../views/open-views';
import { begun, type InstanceRow } from './table';

/** A workflow of a case, and where it stands. */
export interface InstanceView {
  readonly caseId: string;
  readonly stream: string;
  /** The category of its stream. */
  readonly workflow: string;
  /** Null where it was opened, and no step of it followed. */
  readonly stage: string | null;
  readonly openedAt: string;
  readonly ended: boolean;
}

/** The workflows of a case in the order in which they were opened; empty when the scope may not see it. */
export async function instancesOf({ db }: Views, scope: Scope, caseId: string): Promise<readonly InstanceView[]> {
  const rows = await db
    .selectFrom('instances')
    .innerJoin('cases', 'cases.case_id', 'instances.case_id')
    .selectAll('instances')
    .where('instances.case_id', '=', caseId)
    .where(visibleTo(scope))
    .orderBy('instances.opened_position')
    .execute();
  return rows.map(instanceIn);
}

const rowsOfCases = ofRecords((db, cases) => db.selectFrom('instances').selectAll().where('case_id', 'in', cases));

/** The same of several cases, which somebody was found to see before: all in the order in which they were opened. */
export async function instancesOfCases({ db }: Views, cases: readonly string[]): Promise<readonly InstanceView[]> {
  const rows = await rowsOfCases(db, cases);
  return rows.toSorted((one, other) => (one.opened_position < other.opened_position ? -1 : 1)).map(instanceIn);
}

const instanceIn = ({ case_id, stream, workflow, stage, opened_at, ended }: InstanceRow): InstanceView => ({
  caseId: case_id,
  stream,
  workflow,
  stage: stage === begun.stage ? null : stage,
  openedAt: opened_at,
  ended: ended === 1,
});

/** Where the instances of one workflow stand: every chart and stage that some stored instance is at, with one of them. */
export const standpointsOf = (
  { db }: Views,
  workflow: string,
): Promise<readonly { readonly stream: string; readonly chart: number; readonly stage: string }[]> =>
  db
    .selectFrom('instances')
    .select(({ fn }) => ['chart', 'stage', fn.min('stream').as('stream')])
    .where('workflow', '=', workflow)
    .where('chart', '>', begun.chart)
    .groupBy(['chart', 'stage'])
    .execute();
