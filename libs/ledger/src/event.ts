import type { ClockMark, DecidedBy } from '@waymark/casework';

/**
 * The event as it is stored. Everything but `sealed` is in clear: what may stand there is an allow-list, the `clear`
 * half of each fact's schema. Everything but `hash` itself is hashed.
 */
export interface LedgerEvent {
  readonly envelope: 1;
  /** UUID, derived from the command, so that the retry of one append of unknown outcome carries the same id. */
  readonly id: string;
  readonly stream: string;
  /** Counts from 0 within the stream. */
  readonly revision: number;
  /** Category and fact: `rapidReview.MeetingHeld`. */
  readonly type: string;
  /** Version of the fact's schema. */
  readonly schema: number;
  /** The recorder's partnership. Who leads a case is a fact of the case's own stream. */
  readonly partnership: string;
  /** The case that the stream belongs to; null in the directory. */
  readonly case: string | null;
  /** What the step is about within its workflow: `agency:…`, `draft:…`. */
  readonly subject: string;
  /** Opaque person id of who recorded it. */
  readonly actor: string;
  readonly decidedBy: DecidedBy | null;
  /** A stated date: a day, a month, a year, a range, on or before, or not known. */
  readonly occurredOn: string;
  /** Instant in UTC, with milliseconds. Never runs backwards on one writer. */
  readonly recordedAt: string;
  /** The clear half of the fact. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Which optional fields of the sealed half are given or not known; never their value. Absent ones are not listed. */
  readonly held: Readonly<Record<string, 'given' | 'not known'>>;
  /** Names of the rules departed from; the reasons are sealed. */
  readonly departures: readonly string[];
  readonly command: { readonly id: string; readonly digest: string };
  readonly correlation: string;
  readonly causation: string | null;
  readonly workflow: { readonly name: string; readonly chart: number };
  /** The stage that the step led to. */
  readonly stage: string;
  /** Clocks started or stopped by this step: facts, so that a later release cannot rewrite what was shown. */
  readonly clocks: readonly ClockMark[];
  readonly sealed: readonly SealedPart[];
  /** Hash of the stream's event before, 64 zeros for the first. */
  readonly previous: string;
  readonly hashAlgorithm: 'sha-256';
  readonly hash: string;
}

/** A part of an event under one key. `text` is base64 of ciphertext and tag, `nonce` base64 of 96 random bits. */
export interface SealedPart {
  readonly part: string;
  readonly key: string;
  readonly nonce: string;
  readonly text: string;
}
