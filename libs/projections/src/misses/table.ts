import { table, type RowOf } from '../table';

/** Deadlines that were recorded as missed: one row for each due date of each deadline. */
export const misses = table({
  name: 'misses',
  columns: {
    case_id: 'text',
    clock: 'text',
    runs_for: 'text',
    basis: 'text',
    due: 'text',
    counted_from: 'text',
    known_from: 'text',
    /** Why it proved not to be missed after all, and from which London date that was known; null: it is missed still. */
    taken_back: 'text?',
    taken_back_known: 'text?',
  },
  record: 'case_id',
  key: ['case_id', 'clock', 'runs_for', 'basis', 'due'],
  inHand: 'all',
  indexes: [['taken_back']],
});

export type MissRow = RowOf<typeof misses.columns>;
