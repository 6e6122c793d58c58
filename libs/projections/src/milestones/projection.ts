import { isAmendment } from '@waymark/casework';
import { change, nothing, type Projection, type SeenEvent } from '../projection';
import { isMilestone } from './kinds';
import { milestoneSteps } from './table';

/** Milestones of every case, with corrections and withdrawals of whatever step. */
export const milestonesProjection: Projection = {
  name: 'milestones',
  version: 1,
  tables: [milestoneSteps],
  concerns: ({ category, fact }) => isAmendment(fact) || isMilestone(`${category}.${fact}`),
  looksInto: () => nothing,
  changes: (seen) => (seen.event.case === null ? nothing : [change(milestoneSteps, rowOf(seen))]),
};

const rowOf = ({ event, fact, position, knownOn }: SeenEvent) => ({
  case_id: event.case!,
  position,
  event_id: event.id,
  type: event.type,
  occurred_on: event.occurredOn,
  known_from: knownOn,
  amends: isAmendment(fact) ? (event.data['event'] as string) : null,
  data: isAmendment(fact) || fact === 'MeetingHeld' ? JSON.stringify(event.data) : null,
});
