import { hash } from 'node:crypto';
import type { RecordedEvent } from '@waymark/event-store';
import { readEvent, zeroHash } from '@waymark/ledger';
import type { Row } from '../measuring/raw-store';

/**
 * Recorded events as a mould, from which any number of others are cast: the same steps under other ids, chained and
 * hashed anew, so that `verify` finds nothing wrong with them. The text is put together from its pieces, for a million
 * events could not be canonicalised in the time that a benchmark has.
 *
 * Sealed parts are carried over as they are. Nobody could open them, and nothing that is measured here does.
 */
export interface Mould {
  /** The London date on which it was recorded. */
  readonly day: string;
  cast(copy: number, chains: Chains, recordedAt: string | null): Row;
}

/** Where each stream of one copy stands: the hash of its last event. */
export type Chains = Map<string, string>;

/** Ids that `kept` names are the same in every copy: those of a directory that all share. */
export function mouldOf({ stream, revision, id, type, text }: RecordedEvent, kept: ReadonlySet<string>): Mould {
  const event = readEvent(text);
  // Canonical members stand in the order of their names: these two are neighbours, and `hash` is never the last.
  const [before, rest] = halved(text, `"hash":"${event.hash}",`);
  const [middle, after] = halved(rest, `"previous":"${event.previous}","recordedAt":"${event.recordedAt}"`);
  const parts = { before: textIn(before, kept), middle: textIn(middle, kept), after: textIn(after, kept) };
  const [streamName, eventId] = [textIn(stream, kept), textIn(id, kept)];
  return {
    day: event.recordedAt.slice(0, 10),
    cast(copy, chains, recordedAt) {
      const name = streamName(copy);
      const front = parts.before(copy);
      const previous = chains.get(name) ?? zeroHash;
      const back = `${parts.middle(copy)}"previous":"${previous}","recordedAt":"${recordedAt ?? event.recordedAt}"${parts.after(copy)}`;
      const own = hash('sha256', front + back, 'hex');
      chains.set(name, own);
      return { stream: name, revision, id: eventId(copy), type, text: `${front}"hash":"${own}",${back}` };
    },
  };
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Copies are told apart by the first eight digits of every id. Copy 0 is the original. */
export const idIn = (copy: number, id: string): string =>
  headIn(copy, Number.parseInt(id.slice(0, 8), 16)) + id.slice(8);

// An odd factor: two copies below 2^32 never share a head.
const headIn = (copy: number, head: number): string =>
  ((head ^ Math.imul(copy, 0x9e3779b1)) >>> 0).toString(16).padStart(8, '0');

function textIn(text: string, kept: ReadonlySet<string>): (copy: number) => string {
  const pieces: string[] = [];
  const heads: number[] = [];
  let from = 0;
  for (const { 0: id, index } of text.matchAll(uuid)) {
    if (kept.has(id)) continue;
    pieces.push(text.slice(from, index));
    heads.push(Number.parseInt(id.slice(0, 8), 16));
    from = index + 8;
  }
  const last = text.slice(from);
  return (copy) => {
    let whole = '';
    for (let at = 0; at < heads.length; at += 1) whole += pieces[at]! + headIn(copy, heads[at]!);
    return whole + last;
  };
}

function halved(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  if (index < 0) throw new Error('A recorded event does not have the form that it is cloned by.');
  return [text.slice(0, index), text.slice(index + at.length)];
}

/** Every id in these events, for those that all copies share. */
export const idsIn = (events: readonly RecordedEvent[]): ReadonlySet<string> =>
  new Set(events.flatMap(({ text }) => text.match(uuid) ?? []));
