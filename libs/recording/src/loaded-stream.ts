import type { AnyWorkflow, Instance } from '@waymark/casework';

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
