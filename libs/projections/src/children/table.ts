import { table, type RowOf } from '../table';

/**
 * What each event said of each child: that they belong to the case, or no longer, and which characteristics it gave.
 * Children are opaque ids, and of a characteristic stands here only whether it is given or not known, never its value.
 */
export const childRecords = table({
  name: 'child_records',
  columns: {
    case_id: 'text',
    event_id: 'text',
    child: 'text',
    position: 'text',
    fact: 'text',
    /** The day on which it happened, as it stands corrected: what was told of a later day stands. */
    occurred_on: 'text',
    /** JSON: characteristic → `given` or `not known`. */
    held: 'text',
    withdrawn: 'integer',
  },
  record: 'case_id',
  key: ['case_id', 'event_id', 'child'],
  inHand: 'all',
  indexes: [],
});

export type ChildRecordRow = RowOf<typeof childRecords.columns>;
