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

/** Who decided, apart from who typed it. Names are sealed. */
export interface DecidedBy {
  readonly body: string;
  readonly capacity: 'lead' | 'delegate' | 'deputy' | 'acting';
  readonly given: 'here' | 'meeting' | 'email' | 'telephone' | 'letter';
}

/** A part of an event under one key. `text` is base64 of ciphertext and tag, `nonce` base64 of 96 random bits. */
export interface SealedPart {
  readonly part: string;
  readonly key: string;
  readonly nonce: string;
  readonly text: string;
}

/** A clock is named by its case, its id and what it runs for. */
export interface ClockName {
  readonly clock: string;
  readonly runsFor: string;
  /** What the days are counted from: `notification`, `awareness`, `incident`, … One basis governs, others stand beside. */
  readonly basis: string;
}

export type ClockMark = ClockName &
  (
    | {
        readonly mark: 'started';
        /** The stated date that starts it. */
        readonly from: string;
        readonly governs: boolean;
        readonly due: string;
        /** Differs from `due` when the start is imprecise. */
        readonly dueLatest: string;
        readonly edition: string;
        readonly calendar: string;
        readonly source: string;
      }
    | {
        readonly mark: 'cannot be counted';
        readonly from: string;
        readonly governs: boolean;
        /** Code: `no-calendar`, `no-edition`, `start-not-known`, `no-expectation-set`. */
        readonly because: string;
      }
    | { readonly mark: 'stopped'; readonly on: string }
    | { readonly mark: 'not applicable'; readonly because: string }
    /** A correction or a withdrawal took the start, or the stop, away. */
    | { readonly mark: 'never started' }
    | { readonly mark: 'running again' }
  );
