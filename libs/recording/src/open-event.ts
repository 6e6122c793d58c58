import type { LedgerEvent } from '@waymark/ledger';
import { unseal, type KeyStore } from '@waymark/vault';
import type { SealedContent } from './compose';

/** The sealed content of an event, or null when its key was destroyed: then nobody can read it any more. */
export function contentOf(
  event: Pick<LedgerEvent, 'sealed' | 'stream' | 'revision' | 'id'>,
  keys: Pick<KeyStore, 'find'>,
): SealedContent | null {
  const [part] = event.sealed;
  if (part === undefined) return {};
  const key = keys.find(part.key);
  if (key === null) return null;
  return unseal(key, part, { stream: event.stream, revision: event.revision, event: event.id }) as SealedContent;
}
