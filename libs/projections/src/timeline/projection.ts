import { isAmendment } from '@waymark/casework';
import { change, type Change, type Projection, type SeenEvent } from '../projection';
import { timeline } from './table';

/** Facts of which a row keeps the clear half: what later reading judges by. */
const keepsData = new Set(['FactCorrected', 'StepWithdrawn', 'MeetingHeld', 'DueDateMoved']);

/** Every event of a case, lightly: enough to list it, to flag corrections and to find it in the event store. */
export const timelineProjection: Projection = {
  name: 'timeline',
  version: 1,
  tables: [timeline],
  looksInto: () => [],
  changes,
};

function changes({ event, fact, position, knownOn }: SeenEvent): readonly Change[] {
  if (event.case === null) return [];
  const { decidedBy, departures } = event;
  return [
    change(timeline, {
      case_id: event.case,
      position,
      stream: event.stream,
      revision: event.revision,
      event_id: event.id,
      type: event.type,
      subject: event.subject,
      occurred_on: event.occurredOn,
      recorded_at: event.recordedAt,
      known_from: knownOn,
      actor: event.actor,
      decided_body: decidedBy?.body ?? null,
      decided_capacity: decidedBy?.capacity ?? null,
      decided_given: decidedBy?.given ?? null,
      departures: departures.length === 0 ? null : JSON.stringify(departures),
      stage: event.stage,
      amends: isAmendment(fact) ? (event.data['event'] as string) : null,
      data: keepsData.has(fact) ? JSON.stringify(event.data) : null,
      has_sealed: event.sealed.length === 0 ? 0 : 1,
    }),
  ];
}
