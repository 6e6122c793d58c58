import { table, type RowOf } from '../table';

/** Who was told what, and when. Reasons are sealed, in the event. */
export const tellings = table({
  name: 'tellings',
  columns: {
    case_id: 'text',
    position: 'text',
    stream: 'text',
    revision: 'integer',
    event_id: 'text',
    /** `PanelToldOfDelay`, `PartnersTold`, … */
    fact: 'text',
    /** Recipients as a JSON list: recipients' ids of the statute, bodies' and agencies' ids, or plain words. */
    told: 'text',
    /** What it was about, where that has an id: a notification, a child, a member of the family. */
    about: 'text?',
    agreed_date: 'text?',
    /** The kind of reason, where one is named: its words are sealed. */
    reason: 'text?',
    occurred_on: 'text',
    known_from: 'text',
  },
  record: 'case_id',
  key: null,
  inHand: 'none',
  indexes: [['case_id', 'position']],
});

export type TellingRow = RowOf<typeof tellings.columns>;
