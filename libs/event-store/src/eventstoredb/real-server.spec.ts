import { describeEventStoreContract } from '../contract';
import type { EventStore } from '../port';
import { describeEndurance } from './endurance';
import { describeFigures } from './figures';
import { openEventStoreDb } from './event-store-db';

/**
 * Against a real server, in one file, because one server serves all of it and the second half kills it.
 * WAYMARK_TEST_EVENTSTORE is a connection string; WAYMARK_TEST_EVENTSTORE_RESTART a command that is given the word
 * `kill` or `restart` and comes back when the server is up again.
 */
const connectionString = process.env['WAYMARK_TEST_EVENTSTORE'];
const restartCommand = process.env['WAYMARK_TEST_EVENTSTORE_RESTART'];
const appendDeadlineMs = 10_000;

const open = (report: (trouble: string) => void = () => {}): EventStore =>
  openEventStoreDb({ connectionString: connectionString!, appendDeadlineMs, readDeadlineMs: 10_000, report });

/** What is in the log cannot be taken out again, so the tests never run on one that somebody may need. */
async function openEmpty(): Promise<EventStore> {
  const store = open();
  const head = await store.head();
  if (head === null) return store;
  await store.close();
  throw new Error('WAYMARK_TEST_EVENTSTORE names a store that is not empty: these tests refuse it.');
}

if (connectionString) {
  describeEventStoreContract('EventStoreDB', async () => ({
    store: await openEmpty(),
    openAgain: async () => open(),
    remove: async () => {},
  }));
} else {
  skipLoudly('the event store contract, kept by EventStoreDB', 'WAYMARK_TEST_EVENTSTORE is not set');
}

if (connectionString && restartCommand) {
  describeEndurance({ connectionString, restartCommand, appendDeadlineMs, open });
  describeFigures(open);
} else {
  skipLoudly('EventStoreDB under load', 'WAYMARK_TEST_EVENTSTORE and WAYMARK_TEST_EVENTSTORE_RESTART are not both set');
}

function skipLoudly(what: string, why: string): void {
  process.stderr.write(`\nSKIPPED: ${what}: ${why}. See docs/event-stores.md.\n`);
  const skipped = describe.skip;
  skipped(what, () => {
    test(`is skipped: ${why}`, () => {
      expect(connectionString).toBeDefined();
    });
  });
}
