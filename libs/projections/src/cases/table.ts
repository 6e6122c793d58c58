import { table, type RowOf } from '../table';

/** One row a case. The working name stays sealed, with what is needed to open it. */
export const cases = table({
  name: 'cases',
  columns: {
    case_id: 'text',
    reference: 'text?',
    lead: 'text?',
    /** When it was opened, as stated. */
    opened_on: 'text?',
    opened_at: 'text',
    opened_position: 'text',
    workflow: 'text?',
    /** The stream of the workflow that it was opened with; where that stands is told by `instances`. */
    stream: 'text?',
    entry: 'text?',
    key_destroyed: 'integer',
    /** JSON: see `SealedName`. */
    name_sealed: 'text?',
  },
  record: 'case_id',
  key: ['case_id'],
  inHand: 'all',
  indexes: [['lead', 'opened_position'], ['stream'], ['reference']],
});

/** Partnerships that a case is shared with, or was. */
export const shares = table({
  name: 'case_shares',
  columns: { case_id: 'text', partnership: 'text', ended: 'integer', shared_by: 'text?', ended_by: 'text?' },
  record: 'case_id',
  key: ['case_id', 'partnership'],
  inHand: 'all',
  indexes: [['partnership', 'ended']],
});

export type CaseRow = RowOf<typeof cases.columns>;
export type ShareRow = RowOf<typeof shares.columns>;
