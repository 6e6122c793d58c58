import { spawn, execFile, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Benchmark } from '../benchmark';
import { inFolder } from '../measuring/folder';
import { inRounds, median, timed } from '../measuring/rounds';

const waymark = join(__dirname, '../../main.js');
const rounds = 5;
const longestStart = 60_000;
const run = promisify(execFile);

/** What a person waits for after starting Waymark: from the start of the process to the first page, whole. */
export const start: Benchmark = {
  name: 'start',
  says: 'from the start of the server to its first page, on the demonstration',
  run: ({ progress }) =>
    inFolder(async (data) => {
      progress('filling a folder with the demonstration');
      await run(process.execPath, [waymark, 'demo', '--data', data]);
      const seconds = await inRounds(rounds, () => oneStart(data));
      return [{ work: 'start', value: median(seconds), unit: 's', baseline: null, goal: { of: 'value', atMost: 3 } }];
    }),
};

async function oneStart(data: string): Promise<number> {
  const port = await freePort();
  let server: ChildProcess | null = null;
  const said: string[] = [];
  try {
    return await timed(async () => {
      server = spawn(process.execPath, [waymark, 'serve', '--data', data], {
        env: { ...process.env, PORT: String(port) },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      server.stderr?.on('data', (text: Buffer) => said.push(text.toString()));
      await firstPage(port, server, said);
    });
  } finally {
    await ended(server);
  }
}

/** Asks again and again, as somebody does who waits for it, and goes where the server sends them. */
async function firstPage(port: number, server: ChildProcess, said: readonly string[]): Promise<void> {
  const until = Date.now() + longestStart;
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`The server ended before its first page: ${lastOf(said)}`);
    if ((await statusOf(`http://127.0.0.1:${port}/`)) === 200) return;
    await pause(10);
  }
  throw new Error(`There was no first page within ${longestStart / 1000} seconds: ${lastOf(said)}`);
}

/** The status of the page once it has come whole; null while nobody listens. */
async function statusOf(page: string): Promise<number | null> {
  try {
    const answer = await fetch(page);
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return null;
  }
}

const lastOf = (said: readonly string[]): string => said.join('').trim().slice(-500);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function ended(server: ChildProcess | null): Promise<void> {
  if (server === null || server.exitCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
}
