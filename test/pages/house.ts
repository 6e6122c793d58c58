import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstrate } from '@waymark/demonstration';
import { openEngine, type Engine } from '@waymark/engine';
import { partnershipsIn } from '@waymark/projections';
import { pino } from 'pino';
import { createServer } from '../../apps/server/src/create-server';
import { signedIn, type Browser, type PageAnswer } from '../signed-in';
import { registerReader } from './steps';

export interface House {
  readonly engine: Engine;
  readonly base: string;
  /** As an auditor of every partnership sees it. */
  get(address: string): Promise<PageAnswer>;
  /** A browser in which this person has signed in. */
  as(person: string): Browser;
  close(): Promise<void>;
}

/** Records what the pages are to show; `on` moves the clock to a day, and never back. */
export type Furnish = (engine: Engine, on: (day: string) => void) => Promise<void>;

/** A server on a data folder and a port of their own, on a day of their own. */
export async function openHouse(today: string, furnish?: Furnish): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-pages-'));
  return standOn(folder, today, furnish);
}

/** The same on the demonstration: one invented partnership with its years of cases. */
export async function openDemonstration(today: string): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-pages-'));
  const quiet = { environment: {}, notice: () => undefined };
  await demonstrate({ data: folder, seed: 1, until: today, partnerships: 2, ...quiet });
  return standOn(folder, today);
}

async function standOn(folder: string, today: string, furnish?: Furnish): Promise<House> {
  let instant = 0;
  const on = (day: string) => void (instant = Date.parse(`${day}T20:00:00.000Z`));
  const time = () => ({ now: () => new Date(instant++).toISOString() });
  on(today);
  const engine = await openEngine({ data: folder, environment: {}, time, notice: () => undefined });
  await furnish?.(engine, on);
  on(today);
  await engine.runner.catchUp();
  await registerReader(
    engine,
    (await partnershipsIn(engine.views)).map(({ id }) => id),
  );
  await engine.runner.catchUp();
  const app = await createServer(engine, { log: pino({ level: 'silent' }) });
  await app.listen(0, '127.0.0.1');
  const base = `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`;
  const as = (person: string) => signedIn({ engine, base }, person);
  const reader = as('reader');
  return {
    engine,
    base,
    as,
    get: reader.get,
    async close() {
      await app.close();
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Text as a reader sees it, without the line breaks of the mark-up. */
export const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What our own security policy would block: scripts, and styles in a page's own text. */
export const forbiddenIn = (html: string): readonly string[] =>
  html.match(/<script|<style|\sstyle=|javascript:|\son\w+="/gi) ?? [];
