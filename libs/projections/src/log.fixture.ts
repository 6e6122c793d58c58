import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClockMark } from '@waymark/casework';
import { openMemoryEventStore, type EventStore, type Position } from '@waymark/event-store';
import { completed, derivedId, zeroHash, type EventWithoutHash, type LedgerEvent } from '@waymark/ledger';
import { createRunner } from './running/create-runner';
import type { ParkedRow } from './running/tables';
import type { Runner } from './running/types';
import { openViews, type Views } from './views/open-views';

export type Said = Partial<EventWithoutHash> & Pick<LedgerEvent, 'stream' | 'type'>;

/** A log to write by hand: what is not said of an event is filled in, without meaning. */
export class Log {
  private readonly heads = new Map<string, { revision: number; hash: string }>();

  constructor(readonly store: EventStore = openMemoryEventStore()) {}

  async record(said: Said): Promise<LedgerEvent & { readonly position: Position }> {
    const head = this.heads.get(said.stream);
    const revision = head === undefined ? 0 : head.revision + 1;
    const { event, text } = completed({
      ...plain(said, revision),
      ...said,
      revision,
      previous: head?.hash ?? zeroHash,
    });
    const position = await this.append(event.stream, { id: event.id, type: event.type, text });
    this.heads.set(event.stream, { revision, hash: event.hash });
    return { ...event, position };
  }

  /** Something that is no event of the ledger. */
  async scribble(stream: string, text: string): Promise<Position> {
    const revision = (this.heads.get(stream)?.revision ?? -1) + 1;
    this.heads.set(stream, { revision, hash: zeroHash });
    return this.append(stream, {
      id: derivedId('scribble', stream, String(revision)),
      type: 'rapidReview.Closed',
      text,
    });
  }

  private async append(stream: string, event: { id: string; type: string; text: string }): Promise<Position> {
    const { length } = await this.store.readStream(stream, 0);
    return (await this.store.append(stream, length === 0 ? 'no stream' : length - 1, [event])).position;
  }
}

const plain = ({ stream, type }: Said, revision: number): EventWithoutHash => ({
  envelope: 1,
  id: derivedId('event', stream, String(revision)),
  stream,
  revision,
  type,
  schema: 1,
  partnership: 'north',
  case: 'c1',
  subject: 'incident',
  actor: 'person-1',
  decidedBy: null,
  occurredOn: '2024-03-01',
  recordedAt: '2024-03-01T12:00:00.000Z',
  data: {},
  held: {},
  departures: [],
  command: { id: derivedId('command', stream, String(revision)), digest: 'ab'.repeat(32) },
  correlation: 'correlation-1',
  causation: null,
  workflow: { name: 'rapid-review', chart: 1 },
  stage: 'gathering',
  clocks: [],
  sealed: [],
  previous: zeroHash,
  hashAlgorithm: 'sha-256',
});

/** Opens a case led by a partnership, with the stream of its rapid review. */
export const caseOpened = (caseId: string, lead: string, on = '2024-03-01'): Said => ({
  stream: `case-${caseId}`,
  type: 'case.CaseOpened',
  case: caseId,
  stage: 'open',
  occurredOn: on,
  recordedAt: `${on}T09:00:00.000Z`,
  data: { lead, reference: '0000-0000', workflow: 'rapid-review', stream: `rapidReview-${caseId}` },
});

/** A step of a case's rapid review, recorded at noon on a day. */
export const step = (caseId: string, fact: string, recordedOn: string, more: Partial<Said> = {}): Said => ({
  stream: `rapidReview-${caseId}`,
  type: `rapidReview.${fact}`,
  case: caseId,
  occurredOn: recordedOn,
  recordedAt: `${recordedOn}T12:00:00.000Z`,
  ...more,
});

/** A step of any workflow instance of a case, recorded at noon on a day. */
export const stepOf = (
  stream: string,
  fact: string,
  recordedOn: string,
  data: Readonly<Record<string, unknown>> = {},
  more: Partial<Said> = {},
): Said => ({
  stream,
  type: `${stream.slice(0, stream.indexOf('-'))}.${fact}`,
  occurredOn: recordedOn,
  recordedAt: `${recordedOn}T12:00:00.000Z`,
  data,
  ...more,
});

type Started = Extract<ClockMark, { mark: 'started' }>;

/** The rapid review's clock from a notification, as the frame marks it. */
export const started = (from: string, due: string, more: Partial<Started> = {}): Started => ({
  clock: 'rapid-review',
  runsFor: 'n1',
  basis: 'notification',
  mark: 'started',
  from,
  governs: true,
  due,
  dueLatest: due,
  edition: 'wt-2023',
  calendar: 'england-and-wales-2025-11-24',
  ...more,
});

export const stopped = (on: string): ClockMark => ({
  clock: 'rapid-review',
  runsFor: 'n1',
  basis: 'notification',
  mark: 'stopped',
  on,
});

/** A folder with read models over a log, and a runner that has not begun. */
export interface Bench {
  readonly folder: string;
  readonly file: string;
  readonly log: Log;
  readonly views: Views;
  readonly runner: Runner;
  readonly parked: ParkedRow[];
  end(): Promise<void>;
}

export async function openBench(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-projections-'));
  const file = join(folder, 'views.db');
  const log = new Log();
  const views = await openViews({ file, readOnly: false });
  const parked: ParkedRow[] = [];
  const runner = await createRunner({
    store: log.store,
    views,
    onParked: (row) => parked.push(row),
    onTrouble: () => undefined,
    pauseAfterTrouble: 10,
  });
  const end = async (): Promise<void> => {
    await runner.stop();
    await views.close();
    await log.store.close();
    rmSync(folder, { recursive: true });
  };
  return { folder, file, log, views, runner, parked, end };
}
