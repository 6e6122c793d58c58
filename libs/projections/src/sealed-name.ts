import type { LedgerEvent, SealedPart } from '@waymark/ledger';

/**
 * A name as it was sealed, with what is needed to open it: the fact that gave it, then corrections of that fact, of
 * which the new values stand in their own half under `sealed`. The last layer that names a field wins.
 */
export type SealedName = readonly SealedLayer[];

export interface SealedLayer {
  readonly fact: string;
  readonly stream: string;
  readonly revision: number;
  readonly event: string;
  readonly sealed: readonly SealedPart[];
}

export const nameGiven = (event: LedgerEvent, fact: string): string => JSON.stringify([layerOf(event, fact)]);

/** The name with a correction laid over it; as it was when the correction is of another fact. */
export function nameCorrected(name: string | null, event: LedgerEvent, fact: string): string | null {
  const layers = nameIn(name);
  if (layers === null || layers[0]?.event !== event.data['event'] || event.sealed.length === 0) return name;
  return JSON.stringify([...layers, layerOf(event, fact)]);
}

export const nameIn = (name: string | null): SealedName | null =>
  name === null ? null : (JSON.parse(name) as SealedName);

const layerOf = ({ stream, revision, id, sealed }: LedgerEvent, fact: string): SealedLayer => ({
  fact,
  stream,
  revision,
  event: id,
  sealed,
});
