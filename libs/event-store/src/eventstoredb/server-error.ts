import { ErrorType } from '@eventstore/db-client';
import type { ExpectedRevision } from '../port';

/**
 * What an error says about an append. Errors of the client carry a `type`, those of the channel below it a `code` alone,
 * and some both, so both are looked at.
 */
export type Meaning =
  | { readonly says: 'wrong revision'; readonly actual: ExpectedRevision }
  | { readonly says: 'too large'; readonly limit: number }
  /** The server will not, now or later. Nothing was written. */
  | { readonly says: 'refused' }
  /** It never reached a server that takes appends. Nothing was written. */
  | { readonly says: 'not sent' }
  | { readonly says: 'nothing certain' };

interface ServerError {
  readonly type?: ErrorType;
  readonly code?: number;
  readonly message?: string;
  readonly actualVersion?: bigint | 'no_stream';
  readonly maxAppendSize?: number;
}

const unavailable = 14;
const refusals: ReadonlySet<unknown> = new Set([
  ErrorType.ACCESS_DENIED,
  ErrorType.STREAM_DELETED,
  ErrorType.INVALID_ARGUMENT,
  ErrorType.UNSUPPORTED,
]);

export function meaningOf(error: unknown): Meaning {
  const { type, actualVersion, maxAppendSize } = error as ServerError;
  if (type === ErrorType.WRONG_EXPECTED_VERSION) {
    return { says: 'wrong revision', actual: typeof actualVersion === 'bigint' ? Number(actualVersion) : 'no stream' };
  }
  if (type === ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED) return { says: 'too large', limit: maxAppendSize ?? 0 };
  if (refusals.has(type)) return { says: 'refused' };
  if (type === ErrorType.NOT_LEADER || isWithoutConnection(error as ServerError)) return { says: 'not sent' };
  return { says: 'nothing certain' };
}

export function isStreamNotFound(error: unknown): boolean {
  return (error as ServerError).type === ErrorType.STREAM_NOT_FOUND;
}

/** For people: what the server or the channel said, without what the error carries along. */
export function describe(error: unknown): string {
  const { type, code, message } = error as ServerError;
  return [type ?? (code === undefined ? 'error' : `code ${code}`), message].filter(Boolean).join(': ');
}

/** Nobody listened, or nobody was found to listen: the call never left this process. */
function isWithoutConnection({ type, code, message }: ServerError): boolean {
  const isUnavailable = code === unavailable || type === ErrorType.UNAVAILABLE;
  if (isUnavailable && /No connection established|ECONNREFUSED|Name resolution failed/.test(message ?? '')) return true;
  return type === undefined && code === undefined && (message ?? '').startsWith('Failed to discover');
}
