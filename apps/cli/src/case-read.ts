import { categoryOf, recordOf, type AnyWorkflow, type Case, type Instance, type Known } from '@waymark/casework';
import {
  configurationFrom,
  dataFolderAt,
  everythingIn,
  existingDataFolder,
  londonToday,
  openLogToRead,
} from '@waymark/engine';
import type { EventStore } from '@waymark/event-store';
import { readEvent } from '@waymark/ledger';
import { noKeptFolds, knownFor, noDirectory, noStep, openStreams, type Streams } from '@waymark/recording';
import { UnusableInput } from './ending';

/** A case's instances of one workflow, read from the log: beside a running server too, and nothing is written. */
export interface Found {
  readonly reference: string;
  /** How far the log was written when it was read. */
  readonly position: string;
  /** Titles of the workflows that the case holds, each once. */
  readonly holds: readonly string[];
  readonly instances: readonly {
    readonly stream: string;
    readonly instance: Instance;
    /** What a rule may know today, as the directory has it. */
    readonly known: Known;
  }[];
}

/** @throws UnusableInput when no case has the reference */
export async function withCase(
  data: string,
  reference: string,
  page: AnyWorkflow,
  use: (found: Found) => void,
): Promise<void> {
  const configuration = configurationFrom(process.env);
  const folder = configuration.eventStore === null ? existingDataFolder(data) : dataFolderAt(data);
  const store = openLogToRead(folder, configuration);
  try {
    const caseId = await caseOpenedAs(store, reference);
    if (caseId === null) throw new UnusableInput(`There is no case with the reference ${reference}.`);
    use(await found(openStreams(store, 10_000, noKeptFolds), caseId, reference, page, (await store.head()) ?? 'none'));
  } finally {
    await store.close();
  }
}

/** The log is the only book that holds what was written last: the read models may be behind it. */
async function caseOpenedAs(store: EventStore, reference: string): Promise<string | null> {
  for await (const events of everythingIn(store)) {
    for (const { type, text } of events) {
      if (type !== 'case.CaseOpened' || !text.includes(reference)) continue;
      const event = readEvent(text);
      if (event.data['reference'] === reference) return event.case;
    }
  }
  return null;
}

async function found(
  streams: Streams,
  caseId: string,
  reference: string,
  page: AnyWorkflow,
  position: string,
): Promise<Found> {
  const record = (await streams.load(`case-${caseId}`)).instance.state as Case;
  const instances: Found['instances'][number][] = [];
  for (const stream of record.workflows.filter((name) => categoryOf(name) === page.category)) {
    const loaded = await streams.load(stream);
    const nobody = { person: 'nobody', partnership: record.lead ?? '' };
    const known = await knownFor(streams, loaded, noStep, nobody, londonToday(), noDirectory);
    instances.push({ stream, instance: loaded.instance, known });
  }
  const holds = new Set(record.workflows.map((name) => recordOf(categoryOf(name)).title));
  return { reference, position, holds: [...holds], instances };
}
