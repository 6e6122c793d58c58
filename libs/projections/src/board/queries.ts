import type { CivilDate, StatedDate } from '@waymark/statute';
import { begun } from '../instances/table';
import { stillKnown } from '../clocks/table';
import { nameIn, type SealedName } from '../sealed-name';
import type { Views } from '../views/open-views';
import { grouped } from '../grouped';

/** A case as lists of many need it: what stands in clear, its workflows, and the deadlines that run. */
export interface CaseListed {
  readonly caseId: string;
  readonly reference: string | null;
  readonly workflow: string | null;
  /** The stream of the workflow that it was opened with. */
  readonly stream: string | null;
  readonly openedOn: StatedDate | null;
  readonly openedAt: string;
  readonly openedPosition: string;
  readonly entry: string | null;
  readonly keyDestroyed: boolean;
  readonly workingName: SealedName | null;
  readonly instances: readonly InstanceListed[];
  readonly running: readonly DeadlineListed[];
}

export interface InstanceListed {
  readonly stream: string;
  readonly workflow: string;
  /** Null where no step of it followed. */
  readonly stage: string | null;
  readonly ended: boolean;
}

/** A deadline that counts and runs, as it is due now. */
export interface DeadlineListed {
  readonly clock: string;
  readonly runsFor: string;
  readonly basis: string;
  readonly due: CivilDate | null;
  readonly dueLatest: CivilDate | null;
}

/** Which cases: those that a partnership leads or shares, or those of these ids. Rights are judged with each of them. */
export type WhichCases = { readonly partnership: string } | { readonly ids: readonly string[] };

/** Cases with their workflows and running deadlines, the newest first: three statements, however many they are. */
export async function casesListed(views: Views, which: WhichCases): Promise<readonly CaseListed[]> {
  const { db } = views;
  const concerned = within(views, which);
  const rows = await concerned.selectAll('cases').orderBy('cases.opened_position', 'desc').execute();
  if (rows.length === 0) return [];
  const instances = await db
    .selectFrom('instances')
    .selectAll()
    .where('case_id', 'in', within(views, which).select('cases.case_id'))
    .orderBy('case_id')
    .orderBy('opened_position')
    .execute();
  const clocks = await db
    .selectFrom('clocks')
    .select(['case_id', 'clock', 'runs_for', 'basis', 'due', 'due_latest'])
    .where('case_id', 'in', within(views, which).select('cases.case_id'))
    .where('known_until', '=', stillKnown)
    .where('governs', '=', 1)
    .where('started', 'is not', null)
    .where('stopped', 'is', null)
    .where('not_applicable', 'is', null)
    .execute();
  const instancesOf = grouped(instances, ({ case_id }) => case_id);
  const clocksOf = grouped(clocks, ({ case_id }) => case_id);
  return rows.map((row) => ({
    caseId: row.case_id,
    reference: row.reference,
    workflow: row.workflow,
    stream: row.stream,
    openedOn: row.opened_on,
    openedAt: row.opened_at,
    openedPosition: row.opened_position,
    entry: row.entry,
    keyDestroyed: row.key_destroyed === 1,
    workingName: nameIn(row.name_sealed),
    instances: (instancesOf.get(row.case_id) ?? []).map(({ stream, workflow, chart, stage, ended }) => ({
      stream,
      workflow,
      stage: chart === begun.chart ? null : stage,
      ended: ended === 1,
    })),
    running: (clocksOf.get(row.case_id) ?? []).map(({ clock, runs_for, basis, due, due_latest }) => ({
      clock,
      runsFor: runs_for,
      basis,
      due,
      dueLatest: due_latest,
    })),
  }));
}

function within({ db }: Views, which: WhichCases) {
  const cases = db.selectFrom('cases');
  if ('ids' in which) return cases.where('cases.case_id', 'in', [...which.ids]);
  const shared = db
    .selectFrom('case_shares')
    .select('case_shares.case_id')
    .where('case_shares.partnership', '=', which.partnership)
    .where('case_shares.ended', '=', 0);
  return cases.where((of) => of.or([of('cases.lead', '=', which.partnership), of('cases.case_id', 'in', shared)]));
}
