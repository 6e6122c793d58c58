import { debug } from '@eventstore/db-client/dist/utils/debug';

/**
 * The client's debug output holds the connection string, the credentials of every call, private keys and the events
 * themselves. It stays off, whatever the variable DEBUG says.
 */
export function silenceClient(): void {
  for (const output of Object.values(debug)) output.enabled = false;
}
