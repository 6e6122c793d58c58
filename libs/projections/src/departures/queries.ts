import type { CivilDate, StatedDate } from '@waymark/statute';
import { visibleTo, type Scope } from '../scope';
import type { Views } from '../views/open-views';

export interface DepartureEntry {
  readonly caseId: string;
  readonly event: string;
  readonly position: string;
  readonly rule: string;
  readonly type: string;
  readonly occurredOn: StatedDate;
  readonly knownFrom: CivilDate;
  /** The step was withdrawn since. */
  readonly withdrawn: boolean;
}

/** Departures of one case or, with null, of every case that the scope may see, in the order of the log. */
export async function departuresOf(
  { db }: Views,
  scope: Scope,
  caseId: string | null,
): Promise<readonly DepartureEntry[]> {
  let query = db
    .selectFrom('departures')
    .innerJoin('cases', 'cases.case_id', 'departures.case_id')
    .leftJoin('milestone_steps as amending', (on) =>
      on
        .onRef('amending.case_id', '=', 'departures.case_id')
        .onRef('amending.amends', '=', 'departures.event_id')
        .on('amending.type', 'like', '%.StepWithdrawn'),
    )
    .selectAll('departures')
    .select('amending.event_id as withdrawn_by')
    .where(visibleTo(scope));
  if (caseId !== null) query = query.where('departures.case_id', '=', caseId);
  const rows = await query.orderBy('departures.position').execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    event: row.event_id,
    position: row.position,
    rule: row.rule,
    type: row.type,
    occurredOn: row.occurred_on,
    knownFrom: row.known_from,
    withdrawn: row.withdrawn_by !== null,
  }));
}
