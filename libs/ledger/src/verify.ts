import { type Halves, halvesAround, withMember } from './canonical';
import type { LedgerEvent } from './event';
import { hashOfHalves, zeroHash } from './hash';
import { NotALedgerEvent, readEvent } from './parse';

/** An event as the store gives it back: columns beside the text that are copies of what the text says. */
export interface EventToVerify {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly id: string;
  readonly type: string;
  readonly text: string;
}

export interface VerifyOptions {
  /** Told how many events have been checked, after each batch. */
  readonly onProgress: (events: number) => void;
}

export interface Break {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly reason: string;
}

export interface Verification {
  readonly sound: boolean;
  readonly events: number;
  readonly streams: number;
  /** Position of the last event read; null when the log is empty. */
  readonly through: string | null;
  readonly firstBreak: Break | null;
  /** A stream is judged up to its first break: what follows a break proves nothing. */
  readonly brokenStreams: number;
  readonly doesNotProve: readonly string[];
}

export const whatVerifyDoesNotProve: readonly string[] = [
  'That no stream is missing as a whole: each stream is chained by itself, and nothing here ties streams together.',
  'That the end of the log, or of a stream, was not cut off: the last event present has no successor to miss it.',
  'That the log was not rewritten whole: who holds the file can compute every hash anew. Only a copy or a checkpoint kept elsewhere shows that.',
  'What the sealed text says: it is checked as ciphertext, unopened, so that this works without keys and after an erasure.',
  'That what was recorded is true, or was recorded by the person named: it shows only that the record has not changed since.',
];

interface End {
  readonly revision: number;
  readonly hash: string;
}

const broken = 'broken';

/**
 * Checks every event of a log, oldest first: its canonical text, its hash, the chain of its stream, and the columns
 * beside it. It reads the stored text before any upcast and needs no key. Of each stream it keeps the end alone.
 */
export async function verifyLog(
  batches: AsyncIterable<readonly EventToVerify[]>,
  options: VerifyOptions,
): Promise<Verification> {
  const ends = new Map<string, End | typeof broken>();
  let events = 0;
  let through: string | null = null;
  let firstBreak: Break | null = null;
  let brokenStreams = 0;

  for await (const batch of batches) {
    for (const stored of batch) {
      events += 1;
      const end = ends.get(stored.stream);
      if (end !== broken) {
        const verdict = judged(stored, end, through);
        if (typeof verdict === 'string') {
          const { stream, revision, position } = stored;
          firstBreak ??= { stream, revision, position, reason: verdict };
          brokenStreams += 1;
          ends.set(stream, broken);
        } else ends.set(stored.stream, verdict);
      }
      through = stored.position;
    }
    options.onProgress(events);
  }
  return {
    sound: firstBreak === null,
    events,
    streams: ends.size,
    through,
    firstBreak,
    brokenStreams,
    doesNotProve: whatVerifyDoesNotProve,
  };
}

/** The stream's new end, or in plain words why the log is broken here. */
function judged(stored: EventToVerify, end: End | undefined, before: string | null): End | string {
  const content = contentOf(stored.text);
  if (typeof content === 'string') return content;
  const { event, hash } = content;
  const reason =
    differingColumn(stored, event) ??
    gapBetween(end, event) ??
    (before !== null && !(before < stored.position) ? 'Its position does not come after the event before it.' : null);
  return reason ?? { revision: event.revision, hash };
}

function contentOf(text: string): { event: LedgerEvent; hash: string } | string {
  let event: LedgerEvent;
  let halves: Halves;
  try {
    event = readEvent(text);
    halves = halvesAround(event, 'hash');
  } catch (error) {
    if (error instanceof NotALedgerEvent) return `Its text cannot be read: ${error.reason}.`;
    // A tampered text may nest so deep, or hold such characters, that no canonical form can be made of it.
    return 'Its text has no canonical form.';
  }
  if (withMember(halves, 'hash', event.hash) !== text) return 'Its text is not in canonical form.';
  const hash = hashOfHalves(halves);
  if (hash !== event.hash) return 'Its hash does not match its content: the content or the hash was changed.';
  return { event, hash };
}

function differingColumn(stored: EventToVerify, event: LedgerEvent): string | null {
  for (const column of ['stream', 'revision', 'id', 'type'] as const) {
    if (stored[column] !== event[column]) {
      return `The store's ${column} is "${stored[column]}", but the event itself says "${event[column]}".`;
    }
  }
  return null;
}

function gapBetween(end: End | undefined, event: LedgerEvent): string | null {
  const expected = end === undefined ? 0 : end.revision + 1;
  if (event.revision > expected) return `Revision ${expected} of its stream is missing before it.`;
  if (event.revision < expected) return `Revision ${expected} of its stream was due here; this one comes out of order.`;
  if (event.previous === (end?.hash ?? zeroHash)) return null;
  return end === undefined
    ? 'It is the first of its stream, but names an event before it.'
    : 'It does not follow the event before it: the hash that it names as previous is another.';
}
