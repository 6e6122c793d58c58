import type { ClockMark, DecidedBy, Decision, Departure } from '@waymark/casework';
import { derivedId } from '@waymark/ledger';

/** Who records. Opaque ids alone. */
export interface Actor {
  readonly person: string;
  readonly partnership: string;
}

/** A step to record, as it comes from a door. */
export interface StepCommand {
  /** Hash of the person and the Idempotency-Key: the same command twice has one effect. */
  readonly commandId: string;
  readonly by: Actor;
  readonly type: string;
  readonly data: unknown;
  readonly occurredOn: string;
  /** Said where `occurredOn` is `not-known`; sealed. */
  readonly dateNotKnownBecause: string | null;
  readonly subjectRevision: number | null;
  /** Stage that was before the person's eyes; left out by a door that shows none. */
  readonly stageSeen?: string | null | undefined;
  readonly decidedBy: (DecidedBy & { readonly name: string | null }) | null;
  readonly departures: readonly Departure[];
  /** The event that made a policy or the watch issue this command. */
  readonly causation: string | null;
}

export interface Recorded {
  readonly answer: 'recorded';
  /** True when this command was taken before: this is its first result. */
  readonly repeated: boolean;
  readonly stream: string;
  readonly revision: number;
  readonly stage: string;
  /** Null for a repeat. */
  readonly subject: string | null;
  readonly event: string;
  /** Where the log stands after it; a page that follows waits for it. Null for a repeat, which is long since read. */
  readonly position: string | null;
}

export interface Opened extends Omit<Recorded, 'answer'> {
  readonly answer: 'opened';
  readonly case: string;
  readonly reference: string;
}

export type Refusal = Exclude<Decision, { answer: 'record' | 'repeated' }>;

/** The record cannot be written any more: its key was destroyed. */
export interface Erased {
  readonly answer: 'erased';
}

export interface NoSuchRecord {
  readonly answer: 'no such record';
}

/** Others kept changing the same stream for as long as the command may take. Nothing was stored. */
export interface Busy {
  readonly answer: 'busy';
}

export type StepOutcome = Recorded | Refusal | Erased | NoSuchRecord | Busy;
export type OpenOutcome = Opened | Refusal | Erased | Busy;

/** What a command would be answered, where nothing is to be recorded yet. */
export type Judgement =
  | { readonly answer: 'possible'; readonly clocks: readonly ClockMark[] }
  | { readonly answer: 'recorded already' }
  | Refusal
  | Erased
  | NoSuchRecord;

/** Of several steps in one append: all of them, in their order; or why none of them stands. */
export type TogetherOutcome =
  { readonly answer: 'recorded together'; readonly recorded: readonly Recorded[] } | Exclude<StepOutcome, Recorded>;

/** What counts as the same content: all that the person said, and not which revision they had before their eyes. */
export const contentOf = ({ type, data, occurredOn, dateNotKnownBecause, decidedBy, departures }: StepCommand) => ({
  data: data ?? null,
  dateNotKnownBecause,
  decidedBy,
  departures,
  occurredOn,
  type,
});

/** The event's id follows from the command, as it did the first time. */
export const repeated = (
  stream: string,
  { revision, stage }: { revision: number; stage: string },
  { commandId }: StepCommand,
): Recorded => ({
  answer: 'recorded',
  repeated: true,
  stream,
  revision,
  stage,
  subject: null,
  event: derivedId(commandId, stream),
  position: null,
});
