import type { LedgerEvent } from './event';

/** The text is not an event of this ledger. The message quotes none of it: it may hold what nobody should read. */
export class NotALedgerEvent extends Error {
  constructor(readonly reason: string) {
    super(`This is not an event of the ledger: ${reason}.`);
    this.name = 'NotALedgerEvent';
  }
}

type Members = Readonly<Record<string, unknown>>;

const texts = [
  'id',
  'stream',
  'type',
  'partnership',
  'subject',
  'actor',
  'occurredOn',
  'recordedAt',
  'correlation',
  'stage',
] as const;
const lists = ['departures', 'clocks', 'sealed'] as const;
const objects = ['data', 'held', 'command', 'workflow'] as const;
const hashes = ['previous', 'hash'] as const;
const hexOf32Bytes = /^[0-9a-f]{64}$/;

/**
 * Reads a stored event. The check of its shape is light, for it runs on every event of every replay: what the members
 * mean is for the schemas of the facts, and that nothing changed is for the hash.
 *
 * @throws NotALedgerEvent
 */
export function readEvent(text: string): LedgerEvent {
  const content = parsed(text);
  if (!isObject(content)) throw new NotALedgerEvent('it is not a JSON object');
  const reason = whyNotAnEvent(content);
  if (reason !== null) throw new NotALedgerEvent(reason);
  return content as unknown as LedgerEvent;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new NotALedgerEvent('it is not JSON');
  }
}

function whyNotAnEvent(event: Members): string | null {
  if (event['envelope'] !== 1) return 'its envelope is not version 1, the only one known here';
  if (event['hashAlgorithm'] !== 'sha-256') return 'its hash algorithm is not sha-256, the only one known here';
  for (const name of texts) if (typeof event[name] !== 'string') return `"${name}" is not text`;
  for (const name of lists) if (!Array.isArray(event[name])) return `"${name}" is not a list`;
  for (const name of objects) if (!isObject(event[name])) return `"${name}" is not an object`;
  for (const name of hashes) if (!isHash(event[name])) return `"${name}" is not 64 hexadecimal digits`;
  if (!isCount(event['revision'])) return '"revision" is not a whole number from 0';
  if (!isCount(event['schema'])) return '"schema" is not a whole number from 0';
  if (!isTextOrNull(event['case'])) return '"case" is neither text nor null';
  if (!isTextOrNull(event['causation'])) return '"causation" is neither text nor null';
  if (event['decidedBy'] !== null && !isObject(event['decidedBy'])) return '"decidedBy" is neither an object nor null';
  return null;
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && hexOf32Bytes.test(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}
