import { lastTold } from '@waymark/casework';
import type { LedgerEvent, SealedPart } from '@waymark/ledger';
import type { StatedDate } from '@waymark/statute';

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
  /** When the name was given; of a correction, where it says otherwise. */
  readonly on: StatedDate | null;
}

/**
 * All names that were given and stand, as they were recorded: where one is taken back, another stands again,
 * with what was corrected in it meanwhile.
 */
const namesIn = (names: string | null): readonly SealedName[] =>
  names === null ? [] : (JSON.parse(names) as readonly SealedName[]);

const kept = (names: readonly SealedName[]): string | null => (names.length === 0 ? null : JSON.stringify(names));

export const withNameGiven = (names: string | null, event: LedgerEvent, fact: string): string | null =>
  kept([...namesIn(names), [layerOf(event, fact, event.occurredOn)]]);

/** With a correction laid over the name that it is of; as they were where it is of another fact. */
export const withNameCorrected = (names: string | null, event: LedgerEvent, fact: string): string | null =>
  kept(
    namesIn(names).map((name) =>
      isOf(name, event)
        ? [...name, layerOf(event, fact, (event.data['occurredOn'] as string | undefined) ?? null)]
        : name,
    ),
  );

export const withoutNameTakenBack = (names: string | null, event: LedgerEvent): string | null =>
  kept(namesIn(names).filter((name) => !isOf(name, event)));

const isOf = (name: SealedName, { data }: LedgerEvent): boolean => name[0]?.event === data['event'];

/** The name that stands. */
export const nameIn = (names: string | null): SealedName | null => lastTold(namesIn(names), givenOn) ?? null;

const givenOn = (name: SealedName): StatedDate => name.findLast(({ on }) => on !== null)?.on ?? 'not-known';

const layerOf = ({ stream, revision, id, sealed }: LedgerEvent, fact: string, on: StatedDate | null): SealedLayer => ({
  fact,
  stream,
  revision,
  event: id,
  sealed,
  on,
});
