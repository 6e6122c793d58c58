import { table, type RowOf } from '../table';

/** Where a record names another case, or a record within one: what points here can be found from there. */
export const links = table({
  name: 'links',
  columns: {
    case_id: 'text',
    stream: 'text',
    /** The step that says so: whether it still stands is told by its own record. */
    event_id: 'text',
    /** Id of a case, or of a workflow. */
    points_to: 'text',
    /** `meeting.AgendaItemAdded` */
    type: 'text',
  },
  record: 'case_id',
  key: ['case_id', 'event_id', 'points_to'],
  inHand: 'none',
  indexes: [['points_to']],
});

export type LinkRow = RowOf<typeof links.columns>;
