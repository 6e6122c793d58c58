import { deadlineWatch } from '@waymark/casework';
import { everyKind, nothing, type Projection } from '../projection';
import { changesOfMarks } from './marks';
import { changesOfMove } from './move';
import { clocks } from './table';

const itsClocks = [clocks];

/** Every clock of every case, as it was known on each day. */
export const clocksProjection: Projection = {
  name: 'clocks',
  version: 3,
  tables: [clocks],
  concerns: everyKind,
  looksInto: ({ event, category }) =>
    event.case !== null && (event.clocks.length > 0 || category === deadlineWatch.category) ? itsClocks : nothing,
  changes: (seen, rows) => {
    if (seen.event.case === null) return nothing;
    if (seen.event.clocks.length > 0) return changesOfMarks(seen, seen.event.case, rows);
    return seen.category === deadlineWatch.category && seen.fact === 'DueDateMoved'
      ? changesOfMove(seen, rows)
      : nothing;
  },
};
