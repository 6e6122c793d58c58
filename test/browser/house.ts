import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import { openEngine, type Engine } from '@waymark/engine';
import { pino } from 'pino';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { createServer } from '../../apps/server/src/create-server';
import { routesOf, type Route } from '../../apps/server/src/doors/routes';
import { furnish } from './furnished';

/** A server as people reach it: policies and deadline watch run, and the day is the test's own. */
export interface House {
  readonly engine: Engine;
  readonly base: string;
  /** The morning of this day; it never runs back. */
  comes(day: string): Promise<void>;
  /** So many hours later: longer than a session may stand idle, say. */
  passes(hours: number): void;
  /** Milliseconds, by its own clock. */
  now(): number;
  /** How many events the log holds. */
  logLength(): Promise<number>;
  readonly commands: CommandBus;
  /** Every address of the server, as its router has it. */
  readonly routes: readonly Route[];
  /** Everything that the server logged. */
  readonly logged: string[];
  close(): Promise<void>;
}

export async function openHouse(day: string): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-browser-'));
  let instant = morningOf(day);
  const time = () => ({ now: () => new Date(instant++).toISOString() });
  const engine = await openEngine({ data: folder, environment: {}, time, notice: () => undefined });
  try {
    await furnish(engine);
  } catch (failure) {
    await engine.close();
    throw failure;
  }
  engine.runner.follow();
  engine.policies.follow();
  const logged: string[] = [];
  const log = pino({ base: null, level: 'info' }, { write: (line: string) => void logged.push(line) });
  const app = await createServer(engine, { log });
  await app.listen(0, '127.0.0.1');
  return {
    engine,
    base: `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`,
    commands: app.get(CommandBus, { strict: false }),
    routes: routesOf(app.get(DiscoveryService, { strict: false }), app.get(MetadataScanner, { strict: false })),
    logged,
    async comes(next) {
      instant = Math.max(instant, morningOf(next));
      await engine.watch.look();
      await engine.runner.catchUp();
    },
    now: () => instant,
    passes(hours) {
      instant += hours * 3_600_000;
    },
    logLength: async () => (await engine.store.readAll(null, 1_000_000)).events.length,
    async close() {
      await app.close();
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const morningOf = (day: string): number => Date.parse(`${day}T08:30:00.000Z`);
