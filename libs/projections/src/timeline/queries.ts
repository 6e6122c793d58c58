import type { CivilDate, StatedDate } from '@waymark/statute';
import { grouped } from '../grouped';
import { visibleTo, type Scope } from '../scope';
import type { Views } from '../views/openViews';
import type { TimelineRow } from './table';

export interface TimelineEntry {
  readonly caseId: string;
  readonly position: string;
  /** Where the event is found, its sealed half with it. */
  readonly stream: string;
  readonly revision: number;
  readonly event: string;
  readonly type: string;
  readonly subject: string;
  readonly occurredOn: StatedDate;
  readonly recordedAt: string;
  /** The London date from which it is known. */
  readonly knownFrom: CivilDate;
  readonly actor: string;
  readonly decidedBy: { readonly body: string; readonly capacity: string; readonly given: string } | null;
  readonly departures: readonly string[];
  readonly stage: string;
  readonly hasSealed: boolean;
  /** The earlier event that this one corrects or withdraws. */
  readonly amends: string | null;
  /** Names of the fields that this one corrects. */
  readonly corrects: readonly string[];
  /** Later events that correct this one, oldest first: where the new values stand, who gave them, and why. */
  readonly correctedBy: readonly string[];
  readonly withdrawnBy: string | null;
}

/** Everything that was recorded about a case, in the order in which it was; null when the scope may not see it. */
export async function timelineOf(views: Views, scope: Scope, caseId: string): Promise<readonly TimelineEntry[] | null> {
  const visible = await views.db
    .selectFrom('cases')
    .select('case_id')
    .where('case_id', '=', caseId)
    .where(visibleTo(scope))
    .executeTakeFirst();
  if (visible === undefined) return null;
  const rows = await views.db
    .selectFrom('timeline')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute();
  const amending = grouped(
    rows.filter(({ amends }) => amends !== null),
    ({ amends }) => amends!,
  );
  return rows.map((row) => entryOf(row, amending.get(row.event_id) ?? []));
}

const isWithdrawal = ({ type }: TimelineRow): boolean => type.endsWith('.StepWithdrawn');

const entryOf = (row: TimelineRow, amending: readonly TimelineRow[]): TimelineEntry => ({
  caseId: row.case_id,
  position: row.position,
  stream: row.stream,
  revision: row.revision,
  event: row.event_id,
  type: row.type,
  subject: row.subject,
  occurredOn: row.occurred_on,
  recordedAt: row.recorded_at,
  knownFrom: row.known_from,
  actor: row.actor,
  decidedBy:
    row.decided_body === null
      ? null
      : { body: row.decided_body, capacity: row.decided_capacity!, given: row.decided_given! },
  departures: row.departures === null ? [] : (JSON.parse(row.departures) as string[]),
  stage: row.stage,
  hasSealed: row.has_sealed === 1,
  amends: row.amends,
  corrects:
    row.amends === null || isWithdrawal(row) ? [] : (JSON.parse(row.data ?? '{}') as { fields: string[] }).fields,
  correctedBy: amending.filter((other) => !isWithdrawal(other)).map(({ event_id }) => event_id),
  withdrawnBy: amending.find(isWithdrawal)?.event_id ?? null,
});
