import { hash, randomUUID } from 'node:crypto';
import { canonicalText, type Halves, halvesAround, withoutMember } from './canonical';
import type { LedgerEvent } from './event';

export type EventWithoutHash = Omit<LedgerEvent, 'hash'>;

/** Stands as `previous` in the first event of a stream: 32 zero bytes. */
export const zeroHash = '0'.repeat(64);

/** SHA-256, in hex, over the canonical text of everything but `hash`. */
export function hashOf(event: EventWithoutHash): string {
  return hashOfHalves(halvesAround(event, 'hash'));
}

/** Stands for the hash while the text is written once; nothing else in it can be the same. */
const toCome = randomUUID();
const member = (value: string): string => `"hash":"${value}",`;

/** The event with its hash, and the canonical text that is stored. */
export function completed(event: EventWithoutHash): { event: LedgerEvent; text: string } {
  const whole = inCanonicalOrder(event, toCome);
  const [before, after] = canonicalText(whole).split(member(toCome)) as [string, string];
  whole.hash = hash('sha256', before + after, 'hex');
  return { event: whole, text: before + member(whole.hash) + after };
}

export function hashOfHalves(halves: Halves): string {
  return hash('sha256', withoutMember(halves), 'hex');
}

type BeingHashed = Omit<LedgerEvent, 'hash'> & { hash: string };

/** The members in the order in which the canonical text has them, so that none needs to be moved. */
const inCanonicalOrder = (event: EventWithoutHash, hash: string): BeingHashed => ({
  actor: event.actor,
  case: event.case,
  causation: event.causation,
  clocks: event.clocks,
  command: event.command,
  correlation: event.correlation,
  data: event.data,
  decidedBy: event.decidedBy,
  departures: event.departures,
  envelope: event.envelope,
  hash,
  hashAlgorithm: event.hashAlgorithm,
  held: event.held,
  id: event.id,
  occurredOn: event.occurredOn,
  partnership: event.partnership,
  previous: event.previous,
  recordedAt: event.recordedAt,
  revision: event.revision,
  schema: event.schema,
  sealed: event.sealed,
  stage: event.stage,
  stream: event.stream,
  subject: event.subject,
  type: event.type,
  workflow: event.workflow,
});
