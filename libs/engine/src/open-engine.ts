import { openAccess, openReadLog } from '@waymark/access';
import type { EventStore } from '@waymark/event-store';
import { openDraftStore, openKeyStore, readMasterKey } from '@waymark/vault';
import { openPolicies, openPolicyFile, policies } from '@waymark/policies';
import { createRunner, openViews, ViewsOutdated, ViewsUnreadable, type Views } from '@waymark/projections';
import { openSearchFile } from '@waymark/search';
import { machineTime, openKeptFolds, openRecorder, type Recorder, type Time } from '@waymark/recording';
import { checkStoredStandpoints } from './check-standpoints';
import { configurationFrom, type Configuration } from './configuration';
import { prepareDataFolder, type DataFolder } from './data-folder';
import { openDeadlineWatch } from './deadline-watch';
import { directoryKnownFrom } from './directory-known';
import { isDemonstration } from './demonstration';
import type { Engine } from './engine';
import { lockFolder } from './folder-lock';
import { lastRecordedAt } from './last-recorded-at';
import { rebuildViews } from './rebuilding';
import { openLog } from './open-log';
import { refuseUnfinishedRestore } from './restore';
import { casesSetAside } from './resuming';
import { untilStopped } from './until-stopped';
import { openSearchIndex } from './search/search-index';
import { watchedIn } from './watching/watched';

export interface EngineParts {
  readonly data: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Null: the machine's clock. The demonstration drives one of its own, never behind the log's end. */
  readonly time: ((notBefore: string | null) => Time) | null;
  /** Told, in plain words and without personal data, of what a person who runs Waymark should know. */
  readonly notice: (line: string) => void;
}

/** How many events' worth of folded streams stay in memory: about 150 bytes of frame and the state of each. */
const cachedEvents = 200_000;

/** Dates what is made before anything is recorded. */
const beforeAnything = '1970-01-01T00:00:00.000Z';

/** Below, folding costs less than looking for what was kept. */
const keptEvery = 64;

/**
 * Opens everything that one installation runs on, as its one writer: the folder's lock, the keys, the log, the read
 * models caught up.
 *
 * @throws UnusableDataFolder, UnusableConfiguration, UnreadableMasterKey, WrongMasterKey, StoreUnreadable, StoreNewer
 */
export async function openEngine({ data, environment, time: given, notice }: EngineParts): Promise<Engine> {
  const configuration = configurationFrom(environment);
  const folder = prepareDataFolder(data);
  refuseUnfinishedRestore(folder);
  const opened: (() => void | Promise<void>)[] = [];
  const close = async () => {
    for (const part of opened.splice(0).reverse()) await part();
  };
  try {
    const lock = lockFolder(folder);
    opened.push(() => lock.release());
    const masterKey = readMasterKey({
      environment: configuration.masterKeyEnvironment,
      dataFolder: folder.path,
      createIfAbsent: true,
    });
    if (masterKey.note !== null) notice(masterKey.note);
    const keys = openKeyStore({ file: folder.keys, masterKey: masterKey.key, readOnly: false });
    opened.push(() => keys.close());
    const access = openAccess({ file: folder.access });
    opened.push(() => access.close());
    const reads = openReadLog({ file: folder.reads });
    opened.push(() => reads.close());
    const drafts = openDraftStore({ file: folder.drafts, keys });
    opened.push(() => drafts.close());
    const store = openLog(folder, configuration, notice);
    opened.push(() => store.close());
    const views = await openOrRebuildViews(folder, configuration, store, notice);
    opened.push(() => views.close());
    const runner = await createRunner({
      store,
      views,
      onParked: ({ record, reason }) => notice(`Set aside, and not taken into the read models: ${record} (${reason}).`),
      onTrouble: (failure) =>
        notice(`The read models could not be written; it is tried again: ${(failure as Error).message}`),
      pauseAfterTrouble: 1_000,
    });
    opened.push(() => runner.stop());
    await runner.catchUp();
    await checkStoredStandpoints(views);
    const last = await lastRecordedAt(store);
    const time = (given ?? machineTime)(last);
    const keptFolds = openKeptFolds({
      file: folder.folds,
      // Dated to what was recorded last: a clock that somebody drives may not go yet.
      key: keys.ensure('kept-folds', last ?? beforeAnything),
      every: keptEvery,
      onTrouble: (failure) =>
        notice(`Long records are folded from their beginning after a start: ${(failure as Error).message}`),
    });
    opened.push(() => keptFolds.close());
    const recorder = openRecorder({
      store,
      keys,
      time,
      deadline: configuration.commandDeadline,
      cachedEvents,
      keptFolds,
      directory: directoryKnownFrom(views),
    });
    opened.push(await forgetWhatOthersWrite(store, recorder, configuration, notice));
    const policyFile = openPolicyFile(folder.policies);
    opened.push(() => policyFile.close());
    const between = await openPolicies({
      store,
      recorder,
      keys,
      file: policyFile,
      policies,
      setAsideElsewhere: () => casesSetAside({ runner, views }),
      onSetAside: ({ policy, record, code }) =>
        notice(`Set aside by the policy "${policy}": ${record} (${code}). "waymark resume" takes it up again.`),
      onTrouble: (failure) => notice(`The policies could not go on; they try again: ${(failure as Error).message}`),
      pauseAfterTrouble: 1_000,
    });
    opened.push(() => between.stop());
    const searchFile = openSearchFile({ file: folder.search, keys });
    opened.push(() => searchFile.close());
    const search = openSearchIndex({
      store,
      streams: recorder.streams,
      keys,
      file: searchFile,
      now: () => time.now(),
      pauseAfterTrouble: 1_000,
      onTrouble: (failure) => notice(`The search index could not go on; it tries again: ${(failure as Error).message}`),
    });
    opened.push(() => search.stop());
    const watch = openDeadlineWatch({ recorder, time, watched: watchedIn(views, runner) });
    return {
      folder,
      store,
      keys,
      time,
      recorder,
      views,
      runner,
      policies: between,
      watch,
      accounts: access.accounts,
      sessions: access.sessions,
      keptForms: access.keptForms,
      tokens: access.tokens,
      owedDeeds: access.owedDeeds,
      reads,
      drafts,
      search,
      embedded: configuration.eventStore === null,
      demonstration: await isDemonstration(store),
      close,
    };
  } catch (failure) {
    await close();
    throw failure;
  }
}

/** Read models that another version made, or that are damaged, are built anew beside the old file before anything else. */
async function openOrRebuildViews(
  folder: DataFolder,
  { eventStore }: Configuration,
  store: EventStore,
  notice: (line: string) => void,
): Promise<Views> {
  const file = folder.views;
  try {
    return await openViews({ file, readOnly: false });
  } catch (failure) {
    if (failure instanceof ViewsOutdated)
      notice('The read models were made by another version: they are built anew now.');
    else if (failure instanceof ViewsUnreadable) notice(`${failure.message} They are built anew now.`);
    else throw failure;
    await rebuildViews({ folder, store, embedded: eventStore === null, runner: null });
    return openViews({ file, readOnly: false });
  }
}

/** Where several processes write one log, what this one has folded is dropped as soon as another wrote behind it. */
async function forgetWhatOthersWrite(
  store: EventStore,
  recorder: Recorder,
  { eventStore }: Configuration,
  notice: (line: string) => void,
): Promise<() => void> {
  if (eventStore === null) return () => {};
  const stop = new AbortController();
  // Asked before anything is cached: a log that does not answer now fails the start, as it would anywhere else in it.
  let at = await store.head();
  const follow = async () => {
    for await (const { events, next } of store.subscribe(at, stop.signal)) {
      for (const { stream, revision } of events) recorder.streams.seen(stream, revision);
      at = next;
    }
  };
  untilStopped(follow, {
    stopping: stop.signal,
    pause: 1_000,
    onTrouble: (failure) => notice(`The log could not be followed; it is tried again: ${(failure as Error).message}`),
  });
  return () => stop.abort();
}
