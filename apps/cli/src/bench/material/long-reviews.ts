import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openSqliteEventStore, type RecordedEvent } from '@waymark/event-store';
import { machineTime, noDirectory, noKeptFolds, openKeptFolds, openRecorder, type Recorder } from '@waymark/recording';
import { openKeyStore } from '@waymark/vault';
import type { Row } from '../measuring/raw-store';
import { idIn, idsIn, mouldOf } from './clone';
import { commandOf, type Step } from './house';
import { agencies, idOf } from './ids';
import { writeLog } from './log-file';
import { longHistory } from './long-history';
import { words } from './words';

/** A data folder with as many rapid reviews of 200 events each, in one partnership, and their keys. */
export interface LongReviews {
  /**
   * Opened as the engine opens it, with nothing in memory yet: with the folds that were kept of these reviews, or as
   * if none ever was.
   */
  open(kept: 'with kept folds' | 'without kept folds'): OpenedReviews;
}

export interface OpenedReviews {
  readonly recorder: Recorder;
  readonly streams: readonly string[];
  close(): Promise<void>;
}

const dayOfSteps = '2026-04-01';

/** Enough for every stream that is to stay in memory. */
const cachedEvents = 200_000;

export async function prepareLongReviews(folder: string, count: number): Promise<LongReviews> {
  const { directory, case: events, caseId, review } = await longHistory();
  const log = join(folder, 'events.db');
  const keyFile = { file: join(folder, 'keys.db'), masterKey: randomBytes(32), readOnly: false };
  await writeLog(log, copies(directory, events, count));
  const copyOf = (id: string) => Array.from({ length: count }, (_, copy) => idIn(copy, id));
  const keys = openKeyStore(keyFile);
  keys.ensureAll(
    copyOf(caseId).map((id) => `case:${id}`),
    '2026-03-02T09:00:00.000Z',
  );
  keys.close();
  const streams = copyOf(review.slice('rapidReview-'.length)).map((id) => `rapidReview-${id}`);
  const onTrouble = (failure: unknown): never => {
    throw failure;
  };
  const openFolds = (key: Buffer) => openKeptFolds({ file: join(folder, 'folds.db'), key, every: 64, onTrouble });
  return {
    open(kept) {
      const store = openSqliteEventStore({ file: log, readOnly: false, pollMilliseconds: 1_000 });
      const openKeys = openKeyStore(keyFile);
      const time = machineTime(null);
      const keptFolds = kept === 'with kept folds' ? openFolds(openKeys.ensure('kept-folds', time.now())) : noKeptFolds;
      const recorder = openRecorder({
        store,
        keys: openKeys,
        time,
        deadline: 30_000,
        cachedEvents,
        keptFolds,
        directory: noDirectory,
      });
      return {
        recorder,
        streams,
        async close() {
          keptFolds.close();
          await store.close();
          openKeys.close();
        },
      };
    },
  };
}

function* copies(directory: readonly RecordedEvent[], events: readonly RecordedEvent[], count: number): Generator<Row> {
  const shared = idsIn(directory);
  yield* directory;
  const moulds = events.map((event) => mouldOf(event, shared));
  for (let copy = 0; copy < count; copy += 1) {
    const chains = new Map<string, string>();
    for (const mould of moulds) yield mould.cast(copy, chains, null);
  }
}

/** Steps such as come while information is gathered, each about something new, so that none collides with another. */
export async function recordOne(recorder: Recorder, stream: string, number: number): Promise<void> {
  const outcome = await recorder.record(stream, commandOf(stepNumber(number), idOf(stream, number)));
  if (outcome.answer !== 'recorded' || outcome.repeated)
    throw new Error(`A step was not recorded: ${JSON.stringify(outcome)}`);
}

function stepNumber(number: number): Step {
  // The history leaves these agencies out.
  const agency = agencies[number % 20]!;
  const id = idOf('step', number);
  switch (number % 4) {
    case 0:
      return { type: 'SafeguardingActionTaken', data: { action: id, agency, what: words(160) }, on: dayOfSteps };
    case 1:
      return {
        type: 'FamilyMemberContacted',
        data: { member: id, told: 'told', relation: 'Aunt', wishes: words(160) },
        on: dayOfSteps,
      };
    case 2:
      return {
        type: 'MeetingHeld',
        data: {
          meeting: id,
          kind: 'progress meeting',
          held: 'online',
          attended: [agency],
          apologies: [],
          notes: words(160),
        },
        on: dayOfSteps,
      };
    default:
      return { type: 'ChildAdded', data: { child: id, part: 'sibling', why: words(160) }, on: dayOfSteps };
  }
}
