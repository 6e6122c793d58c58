import { execFile } from 'node:child_process';
import { setTimeout as after } from 'node:timers/promises';
import { promisify } from 'node:util';
import { binaryEvent, EventStoreDBClient } from '@eventstore/db-client';
import { newEvents, newStream } from '../contract/samples';
import type { EventStore, RecordedEvent } from '../port';
import { Load, type LoadReport } from './load';

export interface EnduranceOptions {
  readonly connectionString: string;
  /** Kills (`kill`) or gracefully restarts (`restart`) the server, and comes back when it is up. */
  readonly restartCommand: string;
  readonly appendDeadlineMs: number;
  readonly open: (report: (trouble: string) => void) => EventStore;
}

const writers = 16;
const minutes = 60_000;

/** Load, one kill and one graceful restart of a real server. */
export function describeEndurance(options: EnduranceOptions): void {
  describe('EventStoreDB under load', () => {
    test(
      'a kill and a restart lose nothing that was acknowledged, repeat nothing, and leave no append open',
      () => killAndRestart(options),
      3 * minutes,
    );
    test('a failure of another client hurts no append', () => failBeside(options), minutes);
  });
}

async function killAndRestart({ open, restartCommand, appendDeadlineMs }: EnduranceOptions): Promise<void> {
  const troubles: string[] = [];
  const [writing, beside, following] = [open(ignore), open(ignore), open((trouble) => troubles.push(trouble))];
  const head = await writing.head();
  const load = new Load(writing, writers);
  const loadBeside = new Load(beside, 1);
  const stop = new AbortController();
  const seen: RecordedEvent[] = [];
  const follower = follow(following, head, stop.signal, seen);

  await after(3_000);
  const quiet = [...load.failures, ...loadBeside.failures];
  await promisify(execFile)('/bin/sh', ['-c', `${restartCommand} kill`]);
  await after(5_000);
  await promisify(execFile)('/bin/sh', ['-c', `${restartCommand} restart`]);
  await after(5_000);
  const reports = [await load.end(), await loadBeside.end()];

  const { events } = await writing.readAll(head, 1_000_000);
  for (let wait = 0; seen.length < events.length && wait < 200; wait += 1) await after(50);
  stop.abort();
  await follower;
  await Promise.all([writing.close(), beside.close(), following.close()]);

  process.stderr.write(`${summary(reports, events.length, troubles.length)}\n`);
  expect(quiet).toEqual([]);
  for (const report of reports) expectAllKept(report, events, appendDeadlineMs);
  const positions = events.map((event) => event.position);
  expect(positions).toEqual([...new Set(positions)].sort());
  expect(troubles.length).toBeGreaterThanOrEqual(2);
  expect(seen.map((event) => event.position)).toEqual(positions);
  expect(seen).toEqual(events);
}

function expectAllKept(report: LoadReport, events: readonly RecordedEvent[], appendDeadlineMs: number): void {
  expect(report.wrong).toEqual([]);
  expect(report.open).toBe(0);
  expect(report.longest).toBeLessThan(appendDeadlineMs + 1_000);
  const stored = new Map<string, string[]>();
  for (const { stream, id } of events) stored.set(stream, [...(stored.get(stream) ?? []), id]);
  // The writers stop only after an answer, so their streams hold what was acknowledged and nothing else.
  for (const [stream, ids] of report.acknowledged) expect(stored.get(stream)).toEqual(ids);
}

/** On the client's batch path this very failure rejected the pending appends of every client in the process. */
async function failBeside({ open, connectionString }: EnduranceOptions): Promise<void> {
  const store = open(ignore);
  const head = await store.head();
  const load = new Load(store, writers);
  const other = EventStoreDBClient.connectionString(connectionString);
  for (let round = 0; round < 3; round += 1) {
    const tooLarge = binaryEvent({ type: 'tooLarge', data: new Uint8Array(20 * 1024 * 1024) });
    await expect(other.appendToStream(newStream(), [tooLarge])).rejects.toThrow();
    const closedInTheMiddle = open(ignore);
    const waiting = closedInTheMiddle.append(newStream(), 'no stream', newEvents(3));
    await closedInTheMiddle.close();
    await expect(waiting).resolves.toMatchObject({ revision: 2 });
    await after(300);
  }
  const report = await load.end();
  const { events } = await store.readAll(head, 1_000_000);
  await Promise.all([other.dispose(), store.close()]);
  expect(load.failures).toEqual([]);
  expectAllKept(report, events, 10_000);
  expect(report.acknowledged.size).toBe(writers);
}

async function follow(
  store: EventStore,
  from: string | null,
  signal: AbortSignal,
  seen: RecordedEvent[],
): Promise<void> {
  for await (const { events } of store.subscribe(from, signal)) seen.push(...events);
}

function summary(reports: readonly LoadReport[], stored: number, drops: number): string {
  const total = (pick: (report: LoadReport) => number): number =>
    reports.reduce((sum, report) => sum + pick(report), 0);
  return [
    `EventStoreDB under load: ${total((report) => report.appends)} appends acknowledged, ${stored} events stored`,
    `${total((report) => report.unknown)} answers unknown, ${total((report) => report.unavailable)} unavailable`,
    `longest wait ${Math.round(Math.max(...reports.map((report) => report.longest)))} ms`,
    `the subscription was dropped and came back ${drops} times.`,
  ].join('; ');
}

function ignore(): void {
  // What the subscriptions of these stores say is not looked at.
}
