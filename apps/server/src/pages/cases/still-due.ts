import type { CaseDeadline } from './case-deadlines';

const open: ReadonlySet<string> = new Set(['running', 'missedOpen', 'cannotBeJudged', 'cannotBeComputed']);

/**
 * Whether something is to be done yet. What was done is over, also where nobody can say whether it was in time: a letter
 * that came, say, for which the partnership has set no number of days.
 */
export const isStillDue = ({
  clock,
}: {
  readonly clock: Pick<CaseDeadline['clock'], 'standing' | 'stopped'>;
}): boolean => open.has(clock.standing.state) && clock.stopped === null;
