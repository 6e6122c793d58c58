import { table, type RowOf } from '../table';

/**
 * One row an event of a case. Rows are only ever added: that a later event corrects or withdraws an earlier one is
 * said by the later one, in `amends`. What is sealed stays in the event store, found by stream and revision.
 */
export const timeline = table({
  name: 'timeline',
  columns: {
    case_id: 'text',
    position: 'text',
    stream: 'text',
    revision: 'integer',
    event_id: 'text',
    type: 'text',
    subject: 'text',
    occurred_on: 'text',
    recorded_at: 'text',
    known_from: 'text',
    actor: 'text',
    decided_body: 'text?',
    decided_capacity: 'text?',
    decided_given: 'text?',
    departures: 'text?',
    stage: 'text',
    amends: 'text?',
    /** The clear half as JSON, where reading the row needs it. */
    data: 'text?',
    has_sealed: 'integer',
  },
  record: 'case_id',
  key: null,
  inHand: null,
  indexes: [['case_id', 'position']],
});

export type TimelineRow = RowOf<typeof timeline.columns>;
