import { categoryOf, type AnyWorkflow, type Instance } from '@waymark/casework';
import type { Actor } from './command';

/** A stream folded, with what stands around it. */
export interface LoadedStream {
  readonly stream: string;
  readonly workflow: AnyWorkflow;
  readonly instance: Instance;
  /** The case that the stream belongs to; null in the directory, and before the first event. */
  readonly case: string | null;
  /** The partnership of whoever recorded the first event; null before it. */
  readonly openedBy: string | null;
}

/** Text about a case under that case's key wherever it stands, a person's data under the person's. */
export function keyOf({ stream, case: caseId }: LoadedStream, by: Actor): string {
  if (caseId !== null) return `case:${caseId}`;
  return categoryOf(stream) === 'person' ? `person:${stream.slice('person-'.length)}` : `partnership:${by.partnership}`;
}
