import { deadlineWatch } from '@waymark/casework';
import { change, nothing, type Change, type Projection, type RowsInHand, type SeenEvent } from '../projection';
import { misses } from './table';

const itsMisses = [misses];
const about = new Set(['DeadlineMissed', 'DeadlineNoLongerMissed']);

interface Said {
  readonly clock: string;
  readonly runsFor: string;
  readonly basis: string;
  readonly due: string;
  readonly countedFrom: string;
  readonly because?: string;
}

/** What the deadline watch recorded as missed, and what it took back. */
export const missesProjection: Projection = {
  name: 'misses',
  version: 1,
  tables: [misses],
  concerns: ({ category, fact }) => category === deadlineWatch.category && about.has(fact),
  looksInto: ({ event }) => (event.case === null ? nothing : itsMisses),
  changes: (seen, rows) => (seen.event.case === null ? nothing : changed(seen, rows)),
};

function changed({ event, knownOn }: SeenEvent, rows: RowsInHand): readonly Change[] {
  const { clock, runsFor, basis, due, countedFrom, because } = event.data as unknown as Said;
  const before = rows.one(misses, event.case!, clock, runsFor, basis, due);
  const takenBack = because === undefined ? null : { taken_back: because, taken_back_known: knownOn };
  return [
    change(misses, {
      case_id: event.case!,
      clock,
      runs_for: runsFor,
      basis,
      due,
      counted_from: countedFrom,
      known_from: because === undefined ? knownOn : (before?.known_from ?? knownOn),
      taken_back: null,
      taken_back_known: null,
      ...takenBack,
    }),
  ];
}
