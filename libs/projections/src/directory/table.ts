import { table, type RowOf } from '../table';

/** Every event of the directory, its clear half alone: few, and needed again whenever one of them is corrected. */
export const directoryEvents = table({
  name: 'directory_events',
  columns: {
    stream: 'text',
    revision: 'integer',
    position: 'text',
    category: 'text',
    event_id: 'text',
    fact: 'text',
    occurred_on: 'text',
    known_from: 'text',
    data: 'text',
  },
  record: 'stream',
  key: ['stream', 'revision'],
  inHand: 'all',
  indexes: [['category', 'position']],
});

/** Partnerships, agencies and people as they stand now. A person's name stays sealed, with what is needed to open it. */
export const directory = table({
  name: 'directory',
  columns: {
    stream: 'text',
    category: 'text',
    id: 'text',
    /** The partnership that an agency or a person belongs to; a partnership's own id. */
    partnership: 'text?',
    /** Names of public bodies stand in clear. */
    name: 'text?',
    /** What the record's own fold makes of its events, as JSON. */
    state: 'text',
    last_position: 'text',
    /** JSON: see `SealedName`. */
    name_sealed: 'text?',
  },
  record: 'stream',
  key: ['stream'],
  inHand: 'all',
  indexes: [['category', 'partnership']],
});

export type DirectoryEventRow = RowOf<typeof directoryEvents.columns>;
export type DirectoryRow = RowOf<typeof directory.columns>;
