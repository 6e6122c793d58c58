import { transitionsFrom } from './chart';
import type { Instance } from './instance';
import type { Request } from './request';
import type { Objection } from './rule';
import { chartOf, type AnyWorkflow } from './workflow';

// A form may stand open, or a program hold what it read, while somebody else brings the record to its end. Whatever comes
// afterwards is recorded all the same, and says that it knows.

export const endedMeanwhile = {
  rule: 'endedMeanwhile',
  generally: 'The record came to its end since it was last read.',
} as const;

/** Where the page says that it ends; where it says nothing of it, where the usual course has nothing more to come. */
const isAnEnd = ({ endsAt, usualCourse = [] }: AnyWorkflow, stage: string): boolean =>
  endsAt?.includes(stage) ??
  (usualCourse.some(([, , to]) => to === stage) && usualCourse.every(([from]) => from !== stage));

/** What is asked of a step whose record ended since the stage that was before the person's eyes; null: nothing. */
export function askedOnceEnded(workflow: AnyWorkflow, { chart, stage }: Instance, request: Request): Objection | null {
  const seen = request.stageSeen ?? null;
  if (seen === null || seen === stage || isAnEnd(workflow, seen) || !isAnEnd(workflow, stage)) return null;
  // What leads on from there was meant for what has ended.
  if (transitionsFrom(chartOf(workflow, chart), stage).get(request.type)?.leadsOn === true) return null;
  const because = `This came to its end meanwhile: it stands at “${workflow.stages[stage] ?? stage}” now.`;
  return { rule: endedMeanwhile.rule, force: 'ask', because, source: null };
}
