import { transitionsFrom } from './chart';
import { chartOf, type AnyWorkflow } from './workflow';

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

/** The same without what nobody does by custom, such as taking down a report. */
export const usualWaysOn = (workflow: AnyWorkflow, stage: string): readonly Way[] =>
  waysOn(workflow, stage).filter(([, step]) => workflow.exceptional?.includes(step) !== true);

/** What takes up again a record whose course has come to its end; null where the course still goes on, or nothing does. */
export function wayBack(workflow: AnyWorkflow, chart: number, stage: string): string | null {
  if (workflow.usualCourse === undefined || waysOn(workflow, stage).length > 0) return null;
  return transitionsFrom(chartOf(workflow, chart), stage).get(reopening)?.leadsOn === true ? reopening : null;
}

const reopening = 'Reopened';
