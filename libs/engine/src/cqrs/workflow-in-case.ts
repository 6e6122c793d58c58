import type { WorkflowAt } from '@waymark/access';
import { categoryOf, type Case } from '@waymark/casework';
import type { LoadedStream, Streams } from '@waymark/recording';

/** Which workflow of a case: by its id, which stands in its stream's name; or the rapid review, of which there is one. */
export type WhichWorkflow = 'rapidReview' | { readonly id: string };

/** A workflow of a case, folded. */
export interface WorkflowInCase extends LoadedStream {
  readonly case: string;
}

/** A workflow that the case names. Null: it names none such. */
export async function workflowIn(
  streams: Streams,
  caseId: string,
  { workflows }: Case,
  which: WhichWorkflow,
): Promise<WorkflowInCase | null> {
  const stream = workflows.find((name) =>
    which === 'rapidReview' ? categoryOf(name) === which : instanceOf(name) === which.id,
  );
  if (stream === undefined) return null;
  const loaded = await streams.load(stream);
  // Before its first step it belongs to no case yet. One that stands in another case is never shown by this one.
  return loaded.case === null || loaded.case === caseId ? { ...loaded, case: caseId } : null;
}

/** `actionPlan-1f…` → `1f…` */
export const instanceOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** As rights look at it. */
export const at = ({ workflow, instance }: LoadedStream): WorkflowAt => ({
  category: workflow.category,
  state: instance.state,
});
