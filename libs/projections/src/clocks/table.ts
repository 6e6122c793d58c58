import { table, type RowOf } from '../table';

/** Stands in `known_until` of what is known still. */
export const stillKnown = '9999-12-31';

/**
 * How each clock stood, and from which London date until which that was known: the row of a clock as known on DATE is
 * the one with `known_from <= DATE < known_until`. Of several changes on one day the last stands.
 */
export const clocks = table({
  name: 'clocks',
  columns: {
    case_id: 'text',
    clock: 'text',
    runs_for: 'text',
    basis: 'text',
    known_from: 'text',
    known_until: 'text',
    governs: 'integer',
    /** As stated; null while only a stop is recorded. */
    started: 'text?',
    due: 'text?',
    due_latest: 'text?',
    edition: 'text?',
    calendar: 'text?',
    /** The event that the due date is counted from: a correction's, once it has re-counted. */
    counted_from: 'text?',
    /** The event that moved the due date since, if one did. */
    moved_by: 'text?',
    stopped: 'text?',
    /** Of what stopped without what was due: why. */
    missed: 'text?',
    not_applicable: 'text?',
    /** When what makes it not applicable happened. */
    not_applicable_on: 'text?',
    /** A code: why no due date could be counted. */
    cannot: 'text?',
  },
  record: 'case_id',
  key: ['case_id', 'clock', 'runs_for', 'basis', 'known_from'],
  inHand: { column: 'known_until', value: stillKnown },
  indexes: [],
});

export type ClockRow = RowOf<typeof clocks.columns>;
