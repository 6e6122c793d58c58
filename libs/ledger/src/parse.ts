import type { LedgerEvent } from './event';

/** The text is not an event of this ledger. The message quotes none of it: it may hold what nobody should read. */
export class NotALedgerEvent extends Error {
  constructor(readonly reason: string) {
    super(`This is not an event of the ledger: ${reason}.`);
    this.name = 'NotALedgerEvent';
  }
}

type Members = Readonly<Record<string, unknown>>;

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

/** Each member by its own name: a loop over the names costs six times as much, a microsecond an event. */
function whyNotAnEvent(event: Members): string | null {
  if (event['envelope'] !== 1) return 'its envelope is not version 1, the only one known here';
  if (event['hashAlgorithm'] !== 'sha-256') return 'its hash algorithm is not sha-256, the only one known here';
  return (
    unless(isText(event['id']), '"id" is not text') ??
    unless(isText(event['stream']), '"stream" is not text') ??
    unless(isText(event['type']), '"type" is not text') ??
    unless(isText(event['partnership']), '"partnership" is not text') ??
    unless(isText(event['subject']), '"subject" is not text') ??
    unless(isText(event['actor']), '"actor" is not text') ??
    unless(isText(event['occurredOn']), '"occurredOn" is not text') ??
    unless(isText(event['recordedAt']), '"recordedAt" is not text') ??
    unless(isText(event['correlation']), '"correlation" is not text') ??
    unless(isText(event['stage']), '"stage" is not text') ??
    unless(Array.isArray(event['departures']), '"departures" is not a list') ??
    unless(Array.isArray(event['clocks']), '"clocks" is not a list') ??
    unless(Array.isArray(event['sealed']), '"sealed" is not a list') ??
    unless(isObject(event['data']), '"data" is not an object') ??
    unless(isObject(event['held']), '"held" is not an object') ??
    unless(isObject(event['command']), '"command" is not an object') ??
    unless(isObject(event['workflow']), '"workflow" is not an object') ??
    unless(isHash(event['previous']), '"previous" is not 64 hexadecimal digits') ??
    unless(isHash(event['hash']), '"hash" is not 64 hexadecimal digits') ??
    unless(isCount(event['revision']), '"revision" is not a whole number from 0') ??
    unless(isCount(event['schema']), '"schema" is not a whole number from 0') ??
    unless(isTextOrNull(event['case']), '"case" is neither text nor null') ??
    unless(isTextOrNull(event['causation']), '"causation" is neither text nor null') ??
    unless(isObjectOrNull(event['decidedBy']), '"decidedBy" is neither an object nor null')
  );
}

const unless = (so: boolean, reason: string): string | null => (so ? null : reason);

function isText(value: unknown): value is string {
  return typeof value === 'string';
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

function isObjectOrNull(value: unknown): boolean {
  return value === null || isObject(value);
}
