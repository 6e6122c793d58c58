import type { AnyWorkflow } from './workflow';

type Way = readonly [from: string, step: string, to: string];

/**
 * How it usually goes on from a stage: first the way that has most of the course still before it, then the side ways,
 * and last what only turns back. None where the course usually ends.
 */
export function waysOn(
  { usualCourse = [], restsAt = [] }: Pick<AnyWorkflow, 'usualCourse' | 'restsAt'>,
  stage: string,
): readonly Way[] {
  if (restsAt.includes(stage)) return [];
  const from = (one: string): readonly Way[] => usualCourse.filter(([start]) => start === one);
  /** Steps on the longest way to an end that meets no stage twice; -1: there is none. */
  const before = (at: string, passed: readonly string[]): number => {
    if (passed.includes(at)) return -1;
    const ways = from(at);
    if (ways.length === 0) return 0;
    const longest = Math.max(...ways.map(([, , to]) => before(to, [...passed, at])));
    return longest < 0 ? -1 : longest + 1;
  };
  const measured = from(stage).map((way) => ({ way, length: before(way[2], [stage]) }));
  return measured.toSorted((one, other) => other.length - one.length).map(({ way }) => way);
}
