import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { load, type CheerioAPI } from 'cheerio';
import { demonstrate } from '@waymark/demonstration';
import { openEngine, type Engine } from '@waymark/engine';
import { EngineModule } from '@waymark/engine/cqrs';
import { PagesModule } from '../../apps/server/src/pages/pages.module';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly $: CheerioAPI;
}

export interface House {
  readonly engine: Engine;
  get(address: string): Promise<Answer>;
  close(): Promise<void>;
}

@Module({})
class Around {
  static on(engine: Engine): DynamicModule {
    return { module: Around, imports: [EngineModule.on(engine), PagesModule] };
  }
}

/** Records what the pages are to show; `on` moves the clock to a day, and never back. */
export type Furnish = (engine: Engine, on: (day: string) => void) => Promise<void>;

/** The pages alone, on a data folder and a port of their own, on a day of their own. */
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
  const app: INestApplication = await NestFactory.create(Around.on(engine), { logger: false, abortOnError: false });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return {
    engine,
    async get(address) {
      const headers = { Accept: 'text/html' };
      const answer = await fetch(`http://127.0.0.1:${port}${address}`, { headers, redirect: 'manual' });
      const text = await answer.text();
      return { status: answer.status, headers: answer.headers, text, $: load(text) };
    },
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
