import { table, type RowOf } from '../table';

/** Steps taken against a rule that asks. The reason is sealed, in the event. */
export const departures = table({
  name: 'departures',
  columns: {
    case_id: 'text',
    position: 'text',
    event_id: 'text',
    rule: 'text',
    type: 'text',
    occurred_on: 'text',
    known_from: 'text',
  },
  record: 'case_id',
  key: null,
  inHand: 'none',
  indexes: [['case_id', 'position']],
});

export type DepartureRow = RowOf<typeof departures.columns>;
