import { isAmendment } from '@waymark/casework';
import type { EventStore } from '@waymark/event-store';
import type { CivilDate, StatedDate } from '@waymark/statute';
import { grouped } from '../grouped';
import type { SeenEvent } from '../projection';
import { eventsOfRecord } from '../running/events-of-record';
import { isReadable, see } from '../running/see';
import { visibleTo, type Scope } from '../scope';
import type { Views } from '../views/open-views';

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

/**
 * Everything that was recorded about a case, in the order in which it was; null when the scope may not see it. It is
 * read from the case's own streams, as far as the read models have come, so that one page tells one state.
 */
export async function timelineOf(
  views: Views,
  store: EventStore,
  scope: Scope,
  caseId: string,
): Promise<readonly TimelineEntry[] | null> {
  const { db } = views;
  const visible = await db
    .selectFrom('cases')
    .select('case_id')
    .where('case_id', '=', caseId)
    .where(visibleTo(scope))
    .executeTakeFirst();
  if (visible === undefined) return null;
  const upTo = await db.selectFrom('checkpoint').select('position').executeTakeFirst();
  const parked = await db.selectFrom('parked').select('position').where('record', '=', caseId).executeTakeFirst();
  const recorded = await eventsOfRecord(db, store, caseId, upTo?.position ?? null);
  const taken = parked === undefined ? recorded : recorded.filter(({ position }) => position < parked.position);
  return entriesOf(taken.map(see).filter(isReadable));
}

function entriesOf(events: readonly SeenEvent[]): readonly TimelineEntry[] {
  const amending = grouped(
    events.filter(({ fact }) => isAmendment(fact)),
    ({ event }) => String(event.data['event']),
  );
  return events.map((seen) => entryOf(seen, amending.get(seen.event.id) ?? []));
}

const isWithdrawal = ({ fact }: SeenEvent): boolean => fact === 'StepWithdrawn';

function entryOf({ event, record, position, fact, knownOn }: SeenEvent, amending: readonly SeenEvent[]): TimelineEntry {
  const { stream, revision, type, subject, occurredOn, recordedAt, actor, decidedBy, departures, stage } = event;
  return {
    caseId: record,
    position,
    stream,
    revision,
    event: event.id,
    type,
    subject,
    occurredOn,
    recordedAt,
    knownFrom: knownOn,
    actor,
    // The person who decided stays with the event.
    decidedBy:
      decidedBy === null ? null : { body: decidedBy.body, capacity: decidedBy.capacity, given: decidedBy.given },
    departures,
    stage,
    hasSealed: event.sealed.length > 0,
    amends: isAmendment(fact) ? String(event.data['event']) : null,
    corrects: fact === 'FactCorrected' ? (event.data['fields'] as readonly string[]) : [],
    correctedBy: amending.filter((other) => !isWithdrawal(other)).map((other) => other.event.id),
    withdrawnBy: amending.find(isWithdrawal)?.event.id ?? null,
  };
}
