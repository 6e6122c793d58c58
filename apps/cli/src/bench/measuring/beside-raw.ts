import { join } from 'node:path';
import { openSqliteEventStore, type EventStore } from '@waymark/event-store';
import type { Figure } from '../benchmark';
import { eventOf, stepInHand, type StepInHand } from '../material/one-step';
import { inFolder } from './folder';
import { openRawStore, type RawStore, type Row } from './raw-store';
import { inRounds, median, timed } from './rounds';

export interface BesideRaw {
  readonly work: string;
  /** How many are appended at once; raw, as many go into one transaction. */
  readonly together: number;
  /** How many times in a round. */
  readonly times: number;
  readonly atLeast: number;
}

const rounds = 5;
const slices = 8;

/**
 * Appends to the store, sealing, hashing and validation included, beside raw inserts of the same rows made beforehand.
 * Within a round the two take turns in slices, so that both meet the same moods of the machine.
 */
export async function besideRaw({ work, together, times, atLeast }: BesideRaw): Promise<Figure> {
  const perSlice = Math.ceil(times / slices);
  const measured = await inRounds(rounds, (round) =>
    inFolder(async (ourFolder) =>
      inFolder(async (rawFolder) => {
        const store = openSqliteEventStore({
          file: join(ourFolder, 'events.db'),
          readOnly: false,
          pollMilliseconds: 1_000,
        });
        const raw = await openRawStore(join(rawFolder, 'events.db'), 'FULL');
        const seconds = { ours: 0, raw: 0 };
        for (let slice = 0; slice < slices; slice += 1) {
          const steps = Array.from({ length: perSlice }, () => Array.from({ length: together }, stepInHand));
          const rows = steps.map((group) => group.map(rowOf));
          const ours = async () => void (seconds.ours += await timed(() => append(store, steps)));
          const bare = async () => void (seconds.raw += await timed(() => write(raw, rows)));
          // Neither always comes first.
          for (const part of (round + slice) % 2 === 0 ? [ours, bare] : [bare, ours]) await part();
        }
        await store.close();
        raw.close();
        return seconds;
      }),
    ),
  );
  const appended = slices * perSlice * together;
  return {
    work,
    value: median(measured.map(({ ours }) => appended / ours)),
    unit: 'appends/s',
    baseline: median(measured.map(({ raw }) => appended / raw)),
    goal: { of: 'ratio', atLeast },
  };
}

/** The very bytes that the store would write for this step, but for the nonce and what follows from it. */
const rowOf = (step: StepInHand): Row => ({ stream: step.stream, revision: 0, ...eventOf(step) });

async function append(store: EventStore, steps: readonly (readonly StepInHand[])[]): Promise<void> {
  for (const group of steps) {
    await Promise.all(group.map((step) => store.append(step.stream, 'no stream', [eventOf(step)])));
  }
}

function write(raw: RawStore, rows: readonly (readonly Row[])[]): void {
  for (const group of rows) raw.write(group);
}
