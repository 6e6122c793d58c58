import { table, type RowOf } from '../table';

/** Who stands how to a case, apart from roles. A restricted case has one row for nobody (`''`) that says so. */
export const casePeople = table({
  name: 'case_people',
  columns: { case_id: 'text', person: 'text', standing: 'text', ended: 'integer' },
  record: 'case_id',
  key: ['case_id', 'person', 'standing'],
  inHand: 'all',
  indexes: [['person', 'standing']],
});

/** The steps that say so, to be folded anew where one is corrected or taken back. */
export const casePeopleSteps = table({
  name: 'case_people_steps',
  columns: {
    case_id: 'text',
    revision: 'integer',
    event_id: 'text',
    fact: 'text',
    occurred_on: 'text',
    data: 'text',
  },
  record: 'case_id',
  key: ['case_id', 'revision'],
  inHand: 'all',
  indexes: [],
});

export type CasePersonRow = RowOf<typeof casePeople.columns>;
export type CasePersonStepRow = RowOf<typeof casePeopleSteps.columns>;
