/** Keys of 256 bits by id: a case's, a person's, a partnership's. Made at random, never derived from anything. */
export interface KeyStore {
  /**
   * The key, created durably before this returns when there is none yet.
   * @param at the `recordedAt` of the command that needs it
   * @throws KeyDestroyed
   */
  ensure(id: string, at: string): Buffer;
  /** Many keys in one durable write: all of them or, when one is destroyed, none. */
  ensureAll(ids: readonly string[], at: string): ReadonlyMap<string, Buffer>;
  /** Like `ensure`, but what is asked for in one turn of the event loop becomes one durable write. */
  ensureSoon(id: string, at: string): Promise<Buffer>;
  /** Null when the key is destroyed or never was: `state` tells which. */
  find(id: string): Buffer | null;
  state(id: string): KeyState;
  /**
   * Leaves a tombstone and no trace of the key. It also stands for a key that this store never held, so that a restore
   * can re-apply erasures to an older copy. A repeat keeps the first date.
   * @throws KeyTracesRemain when the key is gone but its old bytes could not be swept yet
   */
  destroy(id: string, at: string): void;
  destroyAll(destroyed: readonly DestroyedKey[]): void;
  /**
   * Another text after every destruction, by this process or another: what was opened before may be shown again only
   * while it is the same.
   */
  standing(): string;
  /** Every tombstone, oldest first. */
  destroyed(): DestroyedKey[];
  close(): void;
}

export type KeyState = 'present' | 'destroyed' | 'absent';

export interface DestroyedKey {
  readonly id: string;
  readonly at: string;
}

export const keyBytes = 32;

export class KeyDestroyed extends Error {
  constructor(readonly id: string) {
    super(`The key ${id} was destroyed: what it sealed is erased, and nothing more can be sealed under it.`);
    this.name = 'KeyDestroyed';
  }
}

export class WrongMasterKey extends Error {
  constructor(readonly file: string) {
    super(`The master key does not fit the key store ${file}. Start with the key that it was made with.`);
    this.name = 'WrongMasterKey';
  }
}

/** The file cannot be used as a key store: missing, damaged, of a newer release, or something else altogether. */
export class UnreadableKeyStore extends Error {
  constructor(
    readonly file: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`The key store ${file} cannot be used: ${reason}.`, options);
    this.name = 'UnreadableKeyStore';
  }
}

/** The store could not write; it holds what it held before. */
export class KeyNotStored extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`The key store could not be written: ${reason}.`, options);
    this.name = 'KeyNotStored';
  }
}

export class KeyTracesRemain extends Error {
  constructor(
    readonly file: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(
      `The key is destroyed, but its old bytes still stand in ${file}: ${reason}. They go when the store is next opened, or when the key is destroyed again.`,
      options,
    );
    this.name = 'KeyTracesRemain';
  }
}
