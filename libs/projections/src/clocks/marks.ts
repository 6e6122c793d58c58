import { clockKey, isAmendment, type ClockMark } from '@waymark/casework';
import { spanOf } from '@waymark/statute';
import type { Change, RowsInHand, SeenEvent } from '../projection';
import { changesOf, knownStill } from './history';
import { stillKnown, type ClockRow } from './table';

interface Touched {
  readonly before: ClockRow | undefined;
  after: ClockRow;
}

/** What an event's marks make of the clocks of its case. One event may mark one clock more than once. */
export function changesOfMarks(seen: SeenEvent, caseId: string, rows: RowsInHand): readonly Change[] {
  const touched = new Map<string, Touched>();
  for (const mark of seen.event.clocks) {
    const key = clockKey(mark);
    const known = touched.get(key);
    if (known === undefined) {
      const before = knownStill(rows, mark);
      touched.set(key, { before, after: marked(before ?? unmarked(caseId, mark), mark, seen) });
    } else {
      known.after = marked(known.after, mark, seen);
    }
  }
  return [...touched.values()].flatMap(({ before, after }) => changesOf(before, after, seen.knownOn));
}

/** A clock without a start; a stop that was recorded before stays. */
const notStarted = (
  { case_id, clock, runs_for, basis }: Pick<ClockRow, 'case_id' | 'clock' | 'runs_for' | 'basis'>,
  governs: boolean,
  { stopped, missed }: Pick<ClockRow, 'stopped' | 'missed'>,
): ClockRow => ({
  case_id,
  clock,
  runs_for,
  basis,
  known_from: '',
  known_until: stillKnown,
  governs: governs ? 1 : 0,
  started: null,
  due: null,
  due_latest: null,
  edition: null,
  calendar: null,
  counted_from: null,
  moved_by: null,
  stopped,
  missed,
  not_applicable: null,
  not_applicable_on: null,
  cannot: null,
});

const unmarked = (caseId: string, { clock, runsFor, basis, mark }: ClockMark): ClockRow =>
  notStarted({ case_id: caseId, clock, runs_for: runsFor, basis }, mark === 'not applicable', {
    stopped: null,
    missed: null,
  });

function marked(row: ClockRow, mark: ClockMark, { event, fact }: SeenEvent): ClockRow {
  switch (mark.mark) {
    case 'started':
      return {
        ...notStarted(row, mark.governs, row),
        started: readable(mark.from),
        due: mark.due,
        due_latest: mark.dueLatest,
        edition: mark.edition,
        calendar: mark.calendar,
        counted_from: event.id,
      };
    case 'cannot be counted':
      return {
        ...notStarted(row, mark.governs, row),
        started: readable(mark.from),
        counted_from: event.id,
        cannot: mark.because,
      };
    case 'not applicable':
      // What was counted stays beside it.
      return { ...row, not_applicable: mark.because, not_applicable_on: notApplicableOn(row, mark, event, fact) };
    case 'stopped':
      return { ...row, stopped: readable(mark.on), missed: mark.missed ?? null };
    case 'running again':
      return { ...row, stopped: null, missed: null };
    case 'never started':
      return notStarted(row, false, row);
    default:
      throw new TypeError('That is no mark of a clock.');
  }
}

/**
 * Since when it does not apply. A correction says so of its mark; before that was kept, it stored once more what did not
 * apply anyway, and of any other it is not known.
 */
function notApplicableOn(
  row: ClockRow,
  { because, since }: Extract<ClockMark, { mark: 'not applicable' }>,
  event: SeenEvent['event'],
  fact: string,
): string | null {
  if (since !== undefined) return readable(since);
  if (!isAmendment(fact)) return event.occurredOn;
  return row.not_applicable === because ? row.not_applicable_on : null;
}

/** Read models hold no date that a page could not read. Throws a RangeError. */
function readable(date: string): string {
  spanOf(date);
  return date;
}
