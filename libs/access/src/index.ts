export type { WorkflowAt } from './concerned';
export { concernsAgency } from './concerned';
export * from './rights';
export { openTokenStore } from './token-store';
export {
  type MadeToken,
  type NewToken,
  type TokenAsked,
  TokenNotStored,
  type TokenStore,
  UnreadableTokenStore,
  type Verified,
} from './tokens';
