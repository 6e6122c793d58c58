import { transitionsFrom } from './chart';
import { chartOf, type AnyWorkflow } from './workflow';

type Way = readonly [from: string, step: string, to: string];

/**
 * How it usually goes on from a stage: first the way that has most of the course still before it, then the side ways,
 * and last what only turns back, or what nobody does by custom. Where one step leads on, or on by a detour, the way
 * without the detour comes first. None where the course usually ends.
 */
export function waysOn(
  { usualCourse = [], restsAt = [], exceptional = [] }: Pick<AnyWorkflow, 'usualCourse' | 'restsAt' | 'exceptional'>,
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
  const most = (step: string) => Math.max(...measured.flatMap(({ way, length }) => (way[1] === step ? [length] : [])));
  const last = ({ way }: Measured) => Number(exceptional.includes(way[1]));
  const order = (one: Measured, other: Measured) =>
    one.way[1] === other.way[1]
      ? one.length - other.length
      : last(one) - last(other) || most(other.way[1]) - most(one.way[1]);
  return measured.toSorted(order).map(({ way }) => way);
}

interface Measured {
  readonly way: Way;
  readonly length: number;
}

/** The workflow as a record goes that stands so: some have another course. */
export function inItsCourse(workflow: AnyWorkflow, state: unknown): AnyWorkflow {
  // Who sees one part of a record is handed no state of it.
  const other = state === null ? undefined : workflow.otherCourses?.find(({ isOf }) => isOf(state as never));
  if (other === undefined) return workflow;
  const { isOf: _isOf, ...course } = other;
  return { ...workflow, ...course };
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
