import { contentOf } from '@waymark/recording';
import type { SealedName } from '@waymark/projections';
import { CannotBeOpened, type KeyStore } from '@waymark/vault';

/** A name that a read model keeps sealed, opened for those who may read it; null where nobody can any more. */
export function openedName(sealed: SealedName | null, keys: KeyStore): string | null {
  let name: string | null = null;
  for (const { fact, stream, revision, event, sealed: parts } of sealed ?? []) {
    const content = opened({ stream, revision, id: event, sealed: parts }, keys);
    const given = fact === 'FactCorrected' ? (content?.['sealed'] as Record<string, unknown> | undefined) : content;
    if (typeof given?.['name'] === 'string') name = given['name'];
  }
  return name;
}

function opened(event: Parameters<typeof contentOf>[0], keys: KeyStore): Record<string, unknown> | undefined {
  try {
    return contentOf(event, keys)?.fact;
  } catch (failure) {
    if (failure instanceof CannotBeOpened) return undefined;
    throw failure;
  }
}

/** Names for one page: each is opened once, however often it stands there. Nothing of it outlives the page. */
export function namesFor(keys: KeyStore): (sealed: SealedName | null) => string | null {
  const opened = new Map<SealedName | null, string | null>();
  return (sealed) => {
    const known = opened.get(sealed);
    if (known !== undefined) return known;
    const name = openedName(sealed, keys);
    opened.set(sealed, name);
    return name;
  };
}
