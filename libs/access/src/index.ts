export type { WorkflowAt } from './concerned';
export { concernsAgency } from './concerned';
export * from './rights';
export * from './permissions';
export { type Access, openAccess } from './open-access';
export {
  type Account,
  type AccountAsked,
  AccountRefused,
  type AccountStore,
  signInNameIn,
  type Together,
} from './accounts';
export { longestPassword, shortestPassword, whyNotAPassword } from './passwords';
export {
  type BegunSession,
  type FoundSession,
  idleMinutes,
  longestHours,
  type Session,
  type SessionStore,
} from './sessions';
export type { OwedDeed, OwedDeeds } from './owed-deeds';
export { formTokenOf } from './session-text';
export { NotStored, UnreadableAccessFile } from './errors';
export type { MadeToken, NewToken, TokenAsked, TokenScope, TokenStore, Verified } from './tokens';
export { checkReads, openReadLog } from './read-log';
export type { Read, ReadLog, ReadsChecked, RecordedRead } from './reads';
export {
  keptFormDays,
  mostKeptForms,
  type EndedForm,
  type EndOfKeptForm,
  type KeptForm,
  type KeptFormStore,
} from './kept-forms';
