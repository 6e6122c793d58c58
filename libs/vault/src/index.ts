export {
  type DestroyedKey,
  KeyDestroyed,
  KeyNotStored,
  type KeyState,
  type KeyStore,
  KeyTracesRemain,
  UnreadableKeyStore,
  WrongMasterKey,
} from './keys';
export type { KeyFile } from './key-file';
export { openKeyStore } from './key-store';
export { openMemoryKeyStore } from './memory-key-store';
export { type MasterKey, type MasterKeySource, readMasterKey, UnreadableMasterKey } from './master-key';
export { CannotBeOpened, seal, type Sealed, type SealedWhere, unseal } from './sealing';
export {
  type DraftInWindow,
  type DraftKept,
  type DraftListed,
  type DraftPlace,
  DraftsFull,
  type DraftStore,
  mostDraftBytes,
  mostDrafts,
  openDraftStore,
} from './draft-store';
