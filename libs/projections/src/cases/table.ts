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

/** Partnerships that lead a case, or led it: one row for its opening, one for each transfer. */
export const leads = table({
  name: 'case_leads',
  columns: {
    case_id: 'text',
    event_id: 'text',
    partnership: 'text',
    /** As stated; null: since it was opened. */
    led_from: 'text?',
    position: 'text',
    /** 0: it was taken back, or another partnership was meant. */
    stands: 'integer',
  },
  record: 'case_id',
  key: ['case_id', 'event_id', 'partnership'],
  inHand: 'all',
  indexes: [['partnership']],
});

export type LeadRow = RowOf<typeof leads.columns>;
export type CaseRow = RowOf<typeof cases.columns>;
export type ShareRow = RowOf<typeof shares.columns>;
