import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEventStoreContract } from './contract';
import { openMemoryEventStore } from './memory/open-memory-event-store';
import { openSqliteEventStore } from './sqlite/open-sqlite-event-store';

describeEventStoreContract('memory', async () => ({ store: openMemoryEventStore(), remove: async () => {} }));

describeEventStoreContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-event-store-'));
  const options = { file: join(folder, 'events.db'), readOnly: false, pollMilliseconds: 500 };
  return {
    store: openSqliteEventStore(options),
    openAgain: async () => openSqliteEventStore(options),
    remove: () => rm(folder, { recursive: true }),
  };
});
