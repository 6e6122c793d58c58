import { howMany } from '@waymark/statute';
import type { CaseTimeliness } from '@waymark/projections';

/** Held back is no standing of its own: such a review runs, or is late, with its reason. Null where none is. */
export function heldBack(cases: readonly CaseTimeliness[]): string | null {
  const { length } = cases.flatMap(({ clocks, reviews }) =>
    clocks.filter(
      ({ clock, runsFor, stopped, standing }) =>
        clock === 'practice-review' &&
        stopped === null &&
        standing.state !== 'notApplicable' &&
        reviews.some(({ review, heldBy }) => review === runsFor && heldBy.length > 0),
    ),
  );
  if (length === 0) return null;
  return `${howMany(length, 'is', 'are')} held back by proceedings or another hold; the days run on.`;
}
