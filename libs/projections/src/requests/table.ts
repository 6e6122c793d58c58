import { table, type RowOf } from '../table';

/**
 * Which agencies a rapid review asked for information, chased or queried: where an agency's lead finds what they were
 * asked.
 */
export const requests = table({
  name: 'requests',
  columns: {
    case_id: 'text',
    stream: 'text',
    agency: 'text',
  },
  record: 'case_id',
  key: ['case_id', 'stream', 'agency'],
  inHand: 'none',
  indexes: [['agency']],
});

export type RequestRow = RowOf<typeof requests.columns>;
