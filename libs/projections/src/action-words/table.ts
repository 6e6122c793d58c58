import { table, type RowOf } from '../table';

/** What the steps of an action say in words, sealed as they were: one row a step, and one for each that amends it. */
export const actionWords = table({
  name: 'action_words',
  columns: {
    case_id: 'text',
    stream: 'text',
    revision: 'integer',
    event_id: 'text',
    fact: 'text',
    /** Whose progress it tells. */
    agency: 'text?',
    /** Which evidence is not enough. */
    evidence: 'text?',
    recorded_by: 'text',
    occurred_on: 'text',
    /** Of a correction: the day that it gives for the step, if it gives one. */
    corrected_on: 'text?',
    /** The step that it corrects or takes back. */
    amends: 'text?',
    /** JSON: sealed parts. */
    sealed: 'text',
  },
  record: 'case_id',
  key: ['case_id', 'stream', 'revision'],
  inHand: 'none',
  indexes: [],
});

export type ActionWordsRow = RowOf<typeof actionWords.columns>;
