import type { Case, StepOnRecord } from '@waymark/casework';
import type { LedgerEvent } from '@waymark/ledger';
import type { LoadedStream, StepCommand } from '@waymark/recording';

/**
 * Something that follows elsewhere from what was recorded. It reads and answers what is to be recorded, and records
 * nothing itself: the runner issues the commands.
 */
export interface Policy {
  /** Stays for good: it stands in the checkpoint file, and command ids derive from it. */
  readonly name: string;
  /** Types of the steps that it wants to hear of, with their corrections and withdrawals: `rapidReview.IncidentJoined`. */
  readonly wants: readonly string[];
  errandsFor(news: News, look: Look): Promise<readonly Errand[]>;
}

/** A step that a policy wants to hear of, or what corrects it or takes it back. */
export interface News {
  /** The event that brings the news. */
  readonly event: LedgerEvent;
  /** The event of the step that it is about: itself, unless it corrects or withdraws an earlier one. */
  readonly of: LedgerEvent;
  /** The clear half of the step as it stands with this event; null when it is withdrawn. */
  readonly stands: StepOnRecord | null;
}

/** What a policy may look at: folded streams, and sealed text where text has to be carried. Never a read model. */
export interface Look {
  at(stream: string): Promise<LoadedStream>;
  caseOf(caseId: string): Promise<Case>;
  /** The stream of an instance of one of these categories, where there is one. */
  streamOf(instance: string, categories: readonly string[]): Promise<string | null>;
  /** What a stream remembered once this revision was its last, without what was corrected or withdrawn afterwards. */
  asOf(stream: string, revision: number): Promise<unknown>;
  /** All steps of a stream as they stand now, each as the news that it was. */
  steps(stream: string): Promise<readonly News[]>;
  /** The step in the news whole, as it stands with that event; null when it is withdrawn. */
  whole(news: News): Promise<WholeStep | null>;
  /** A step whole, as it stands now; null when it was withdrawn or is not there. */
  step(stream: string, event: string): Promise<WholeStep | null>;
  /** The reason that was given for a correction or a withdrawal. */
  reasonOf(event: LedgerEvent): string;
  /** What a text says, without saying it: under the case's key, so that nothing can be learnt from it once that is gone. */
  digestOf(caseId: string, text: string): string;
}

/** Both halves of a step, opened with the case's key. @see Erased, which is thrown where that key was destroyed */
export interface WholeStep {
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredOn: string;
  readonly decidedBy: StepCommand['decidedBy'];
}

/** A command that a policy wants issued. Who records it, and which revision was seen, is the runner's affair. */
export interface Errand {
  readonly commandId: string;
  readonly into: { readonly stream: string } | { readonly case: string; readonly opens: string };
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredOn: string;
  readonly decidedBy: StepCommand['decidedBy'];
}

/** The key of what had to be opened was destroyed: nothing can be carried from there any more. */
export class Erased extends Error {
  constructor() {
    super('The key was destroyed.');
    this.name = 'Erased';
  }
}
