import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openMemoryEventStore, openSqliteEventStore, type EventStore } from '@waymark/event-store';
import { openPolicies, openPolicyFile, policies } from '@waymark/policies';
import { openKeyStore, openMemoryKeyStore, type KeyStore } from '@waymark/vault';
import type { Benchmark } from '../benchmark';
import { openHouse } from '../material/house';
import { registerCast, tellInProcess } from '../material/whole-case/in-process';
import { inFolder } from '../measuring/folder';
import { inRounds, median, timed } from '../measuring/rounds';

const rounds = 7;
/** A server has recorded much else before: the first tellings of a process are slower. */
const beforehand = 6;

/**
 * One step after the other, each stored durably before the next; the policies finish after every chapter. In memory the
 * same without the disk, which waits for every event.
 */
export const wholeCaseWork: Benchmark = {
  name: 'whole-case',
  says: 'one case from referral to publication and last impact check, step by step, with all that the policies carry',
  async run({ progress }) {
    await inRounds(beforehand, () => inFolder(inMemory));
    const told = await inRounds(rounds, async () => ({
      onDisk: await inFolder(onDisk),
      inMemory: await inFolder(inMemory),
    }));
    const { steps, events } = told[0]!.onDisk;
    progress(`${steps} steps were told, ${events} events are stored`);
    const seconds = (which: 'onDisk' | 'inMemory') => median(told.map((round) => round[which].seconds));
    return [
      {
        work: 'whole-case',
        value: seconds('onDisk'),
        unit: 's',
        baseline: null,
        goal: { of: 'value', atMost: 0.4 },
      },
      { work: 'whole-case, in memory', value: seconds('inMemory'), unit: 's', baseline: null, goal: null },
    ];
  },
};

interface Round {
  readonly steps: number;
  readonly events: number;
  readonly seconds: number;
}

async function onDisk(folder: string): Promise<Round> {
  const store = openSqliteEventStore({ file: join(folder, 'events.db'), readOnly: false, pollMilliseconds: 1_000 });
  const keys = openKeyStore({ file: join(folder, 'keys.db'), masterKey: randomBytes(32), readOnly: false });
  try {
    return await oneRound(folder, store, keys);
  } finally {
    await store.close();
    keys.close();
  }
}

const inMemory = (folder: string): Promise<Round> => oneRound(folder, openMemoryEventStore(), openMemoryKeyStore());

async function oneRound(folder: string, store: EventStore, keys: KeyStore): Promise<Round> {
  const house = openHouse(store, keys);
  const file = openPolicyFile(join(folder, 'policies.db'));
  const between = await openPolicies({
    store,
    recorder: house.recorder,
    keys,
    file,
    policies,
    setAsideElsewhere: async () => new Set(),
    onSetAside: ({ policy, code }) => fail(`The policy "${policy}" could not go on: ${code}`),
    onTrouble: fail,
    pauseAfterTrouble: 10,
  });
  await registerCast(house, '2026-06-01');
  await between.settled();
  const before = await store.head();
  let steps = 0;
  const seconds = await timed(async () => void (steps = await tellInProcess(house, between)));
  const { events } = await store.readAll(before, 10_000);
  await between.stop();
  file.close();
  return { steps, events: events.length, seconds };
}

const fail = (failure: unknown): never => {
  throw failure instanceof Error ? failure : new Error(String(failure));
};
