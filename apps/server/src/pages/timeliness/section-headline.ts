import type { ClockTimeliness, Timeliness } from '@waymark/projections';
import type { ClockId } from '@waymark/statute';

interface Words {
  readonly none: string;
  readonly met: string;
  readonly metLate: string;
  readonly missedOpen: string;
  readonly running: string;
}

const usual: Words = {
  none: 'None has started yet',
  met: 'on time',
  metLate: 'late',
  missedOpen: 'overdue and still open',
  running: 'running',
};

const wordsOf: Partial<Record<ClockId, Words>> = {
  'panel-letter': {
    none: 'No letter is expected yet',
    met: 'as expected',
    metLate: 'later than expected',
    missedOpen: 'still awaited',
    running: 'awaited',
  },
  'public-availability': {
    none: 'No report has been published yet',
    met: 'available for their full time',
    metLate: 'late',
    missedOpen: 'taken down too soon',
    running: 'available',
  },
};

/** All that is counted of one deadline: '7 in all: 3 on time, 1 late, 1 overdue and still open, 2 running.' */
export function sectionHeadline(id: ClockId, { cases }: Timeliness): string {
  const clocks = cases.flatMap((one) => one.clocks).filter(({ clock }) => clock === id);
  const words = wordsOf[id] ?? usual;
  if (clocks.length === 0) return `${words.none}.`;
  const parts = [
    some(clocks, 'met', words.met),
    some(clocks, 'metLate', words.metLate),
    some(clocks, 'missedOpen', words.missedOpen),
    some(clocks, 'running', words.running),
    some(clocks, 'notApplicable', 'not applicable'),
    some(clocks, 'cannotBeJudged', 'cannot be judged'),
    some(clocks, 'cannotBeComputed', 'cannot be computed'),
  ].filter((part) => part !== null);
  return `${clocks.length} in all: ${parts.join(', ')}${heldBack(id, cases)}.`;
}

const some = (clocks: readonly ClockTimeliness[], state: string, words: string): string | null => {
  const { length } = clocks.filter(({ standing }) => standing.state === state);
  return length === 0 ? null : `${length} ${words}`;
};

/** Held back is no standing of its own: such a review runs, or is late, with its reason. */
function heldBack(id: ClockId, cases: Timeliness['cases']): string {
  if (id !== 'practice-review') return '';
  const { length } = cases.flatMap(({ clocks, reviews }) =>
    clocks.filter(
      ({ clock, runsFor, stopped, standing }) =>
        clock === id &&
        stopped === null &&
        standing.state !== 'notApplicable' &&
        reviews.some(({ review, heldBy }) => review === runsFor && heldBy.length > 0),
    ),
  );
  return length === 0 ? '' : `; ${length} held back by proceedings or another hold`;
}
