import type { ClockTimeliness } from '@waymark/projections';
import { nameOfDeadline, type ClockId } from '@waymark/statute';

// A share is honest with what it leaves out beside it: what cannot be judged or computed stands in no share of any year.

/** States that stand in no share, as addresses spell them. */
export const uncountableStates = ['cannotBeJudged', 'cannotBeComputed'] as const;
export type UncountableState = (typeof uncountableStates)[number];

export const uncountableInWords: Readonly<Record<UncountableState, string>> = {
  cannotBeJudged: 'cannot be judged',
  cannotBeComputed: 'cannot be computed',
};

interface Left {
  /** '2 cannot be judged' */
  readonly words: string;
  /** Leads to their rows. */
  readonly href: string;
}

export interface Uncountable {
  readonly title: string;
  /** Nothing is said where there are none. */
  readonly left: readonly Left[];
}

/** How many of a deadline stand in no share, in all years; `query`: of the page that says so. */
export function uncountableOf(
  id: ClockId,
  clocks: readonly ClockTimeliness[],
  home: string,
  query: string,
): Uncountable {
  return {
    title: nameOfDeadline(id),
    left: uncountableStates.flatMap((state) => {
      const count = clocks.filter(({ clock, standing }) => clock === id && standing.state === state).length;
      const href = `${home}/${id}${query}${query === '' ? '?' : '&'}only=${state}#cases`;
      return count === 0 ? [] : [{ words: `${count} ${uncountableInWords[state]}`, href }];
    }),
  };
}
