import { openMemoryEventStore, type EventStore } from '@waymark/event-store';
import type { LedgerEvent } from '@waymark/ledger';
import { openPolicies, policies, type PolicyFile } from '@waymark/policies';
import { noDirectory, noKeptFolds, openRecorder } from '@waymark/recording';
import { openMemoryKeyStore, type KeyStore } from '@waymark/vault';
import { drivenTime } from './driven-time';
import { fillDemonstration, type Filled, type Filling } from './fill';
import { defaultUntil } from './script/set-pieces';

/** What stays of a demonstration between two runs. */
export interface Kept {
  readonly store: EventStore;
  readonly keys: KeyStore;
  readonly file: PolicyFile;
}

export const emptyFolder = (): Kept => ({
  store: openMemoryEventStore(),
  keys: openMemoryKeyStore(),
  file: memoryPolicyFile(),
});

export async function eventsOf({ store }: Kept): Promise<LedgerEvent[]> {
  const { events } = await store.readAll(null, 1_000_000);
  return events.map(({ text }) => JSON.parse(text) as LedgerEvent);
}

/** Fills it, or goes on: seed 1 with three partnerships, up to the day of `npm start`, unless something else is asked. */
export async function fill(kept: Kept, asked: Partial<Filling> = {}): Promise<Filled> {
  const { store, keys, file } = kept;
  const clock = drivenTime((await eventsOf(kept)).at(-1)?.recordedAt ?? null);
  const recorder = openRecorder({
    store,
    keys,
    time: clock,
    deadline: 60_000,
    cachedEvents: 200_000,
    keptFolds: noKeptFolds,
    directory: noDirectory,
  });
  const between = await openPolicies({
    store,
    recorder,
    keys,
    file,
    policies,
    setAsideElsewhere: async () => new Set(),
    onSetAside: ({ policy, code }) => {
      throw new Error(`The policy "${policy}" could not go on: ${code}.`);
    },
    onTrouble: () => {},
    pauseAfterTrouble: 10,
  });
  const story = { seed: 1, until: defaultUntil, partnerships: 3, notAfter: '2099-12-31T23:59:59.999Z' };
  return fillDemonstration({ recorder, store, clock, policies: between, ...story, ...asked });
}

export async function filled(asked: Partial<Filling> = {}): Promise<LedgerEvent[]> {
  const kept = emptyFolder();
  await fill(kept, asked);
  return eventsOf(kept);
}

/** How far the policies have come, as the file on disk keeps it; nothing is ever set aside here. */
function memoryPolicyFile(): PolicyFile {
  let standings: ReturnType<PolicyFile['standings']> = [];
  return {
    standings: () => standings,
    install: (policy, at) => void (standings = [...standings, { policy, installedAt: at, checkpoint: at }]),
    advance({ checkpoint }) {
      standings = standings.map((standing) => ({ ...standing, checkpoint }));
    },
    setAside: () => [],
    waiting: () => [],
    countWaiting: () => 0,
    done: () => {},
    stillAside: () => {},
    release: () => {},
    close: () => {},
  };
}
