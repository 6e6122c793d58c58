import { table, type RowOf } from '../table';

// What the runner itself remembers, in the same database and the same transactions as the read models.

export const checkpoint = table({
  name: 'checkpoint',
  columns: { id: 'text', position: 'text?' },
  record: 'id',
  key: ['id'],
  inHand: 'none',
  indexes: [],
});

/** Which version of each read model the rows were made by. */
export const models = table({
  name: 'models',
  columns: { name: 'text', version: 'integer' },
  record: 'name',
  key: ['name'],
  inHand: 'none',
  indexes: [],
});

/** Records set aside because an event of theirs could not be taken. Reasons quote nothing of the event. */
export const parked = table({
  name: 'parked',
  columns: {
    /** The case's id, or the stream's name in the directory. */
    record: 'text',
    case_id: 'text?',
    projection: 'text',
    stream: 'text',
    revision: 'integer',
    position: 'text',
    reason: 'text',
  },
  record: 'record',
  key: ['record'],
  inHand: 'none',
  indexes: [],
});

/** Streams of which events were skipped since, so that resuming finds all that belongs to the record. */
export const parkedStreams = table({
  name: 'parked_streams',
  columns: { record: 'text', stream: 'text' },
  record: 'record',
  key: ['record', 'stream'],
  inHand: 'none',
  indexes: [],
});

export type CheckpointRow = RowOf<typeof checkpoint.columns>;
export type ModelRow = RowOf<typeof models.columns>;
export type ParkedRow = RowOf<typeof parked.columns>;
export type ParkedStreamRow = RowOf<typeof parkedStreams.columns>;
