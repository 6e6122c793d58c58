import { EventStoreDBClient, type Credentials } from '@eventstore/db-client';
import { silenceClient } from './silence-client';

export interface Connection {
  readonly client: EventStoreDBClient;
  /** To be passed on every call: with them an append takes the unary path, where clients do not share their failures. */
  readonly credentials: Credentials;
  /** Takes out of a text what nobody may read in a log. */
  readonly scrub: (text: string) => string;
  readonly close: () => Promise<void>;
}

const options = new Set(
  ['tls', 'tlsCAFile', 'connectionName', 'nodePreference', 'maxDiscoverAttempts', 'discoveryInterval']
    .concat(['gossipTimeout', 'defaultDeadline', 'keepAliveInterval', 'keepAliveTimeout'])
    .map((option) => option.toLowerCase()),
);

/** A server without TLS knows no users. The client then sends nothing of these. */
const nobody: Credentials = { username: 'nobody', password: 'nothing' };

export function connect(connectionString: string): Connection {
  silenceClient();
  checkOptions(connectionString);
  const credentials = credentialsIn(connectionString);
  if (!credentials && !/[?&]tls=false(&|$)/i.test(connectionString)) {
    throw new TypeError('The connection string of the event store needs a user and a password, or tls=false.');
  }
  const client = clientFor(connectionString);
  const secrets = [connectionString, credentials?.password, encodeURIComponent(credentials?.password ?? '')];
  return {
    client,
    credentials: credentials ?? nobody,
    scrub: (text) => secrets.reduce<string>((left, secret) => (secret ? left.replaceAll(secret, '…') : left), text),
    close: async () => {
      await client.dispose();
      // The client ends its streams, but leaves its channel open.
      const channel = await client['getChannel']().catch(() => undefined);
      channel?.close();
    },
  };
}

/** The client would print the whole connection string as a warning, and go on without the option. */
function checkOptions(connectionString: string): void {
  const query = connectionString.split('?').slice(1).join('?');
  for (const part of query.split(/[?&]/).filter((part) => part !== '')) {
    const name = part.split('=')[0]!;
    if (options.has(name.trim().toLowerCase())) continue;
    throw new TypeError(`The connection string of the event store has an option that is not known here: ${name}.`);
  }
}

function credentialsIn(connectionString: string): Credentials | undefined {
  const [, username, password] = /^[^:]+:\/\/([^:@/?]+):([^@]+)@/.exec(connectionString) ?? [];
  if (username === undefined || password === undefined) return undefined;
  return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
}

function clientFor(connectionString: string): EventStoreDBClient {
  try {
    return EventStoreDBClient.connectionString(connectionString);
  } catch {
    // The client's error quotes the connection string.
    throw new TypeError('The connection string of the event store cannot be read; it begins with esdb://.');
  }
}
