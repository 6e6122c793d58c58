import { table, type RowOf, type TableOf } from '../table';

const stood = {
  record: 'text',
  stream: 'text',
  known_from: 'text',
  known_until: 'text',
  /** JSON: what the course's own fold makes of the steps. Dates, ids and codes alone: nothing sealed. */
  state: 'text',
} as const;

const steps = {
  record: 'text',
  stream: 'text',
  revision: 'integer',
  event_id: 'text',
  fact: 'text',
  occurred_on: 'text',
  /** The London date from which it is known. */
  known_from: 'text',
  /** The clear half, as JSON. */
  data: 'text',
} as const;

export type CourseRow = RowOf<typeof stood>;
export type CourseStepRow = RowOf<typeof steps>;

/** Stands in `known_until` of what is known still. */
export const stillKnown = '9999-12-31';

/** How each instance stood, and on which London dates that was what was known. Of several changes on one day the last stands. */
export const courseTable = (name: string): TableOf<typeof stood> =>
  table({
    name,
    columns: stood,
    record: 'record',
    key: ['record', 'stream', 'known_from'],
    inHand: { column: 'known_until', value: stillKnown },
    indexes: [],
  });

/** The steps that the course is made of, needed again when one is corrected, or when a past day is asked for in hindsight. */
export const courseSteps = (name: string): TableOf<typeof steps> =>
  table({
    name: `${name}_steps`,
    columns: steps,
    record: 'record',
    key: ['record', 'stream', 'revision'],
    inHand: null,
    indexes: [],
  });
