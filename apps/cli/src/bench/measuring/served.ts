import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { processorTimeOf } from './processor-time';

const waymark = join(__dirname, '../../main.js');
const longestStart = 60_000;
const run = promisify(execFile);

/** A server as whoever runs Waymark starts it: a process of its own. */
export interface Served {
  readonly base: string;
  /** Its first line: where to look and, in a demonstration, who can sign in. */
  readonly firstLine: string;
  /** The most that its process ever held in memory, in MB; what it holds now where the machine does not keep count. */
  mostMemory(): Promise<number>;
  /** Milliseconds of the processor that its process had so far. @throws where the machine does not keep count */
  processorTime(): Promise<number>;
}

/** A command of `waymark`; its answer on standard output. */
export const waymarkSays = async (...words: string[]): Promise<string> =>
  (await run(process.execPath, [waymark, ...words], { maxBuffer: 2 ** 26 })).stdout.trim();

/** Serves this data folder until the work is done. It is there as soon as its first page has come whole. */
export async function served<Result>(data: string, work: (server: Served) => Promise<Result>): Promise<Result> {
  const port = await freePort();
  const said: string[] = [];
  const server = spawn(process.execPath, [waymark, 'serve', '--data', data], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server.stderr.on('data', (text: Buffer) => said.splice(0, said.length, ...said.slice(-20), text.toString()));
  let firstLine = '';
  server.stdout.on('data', (text: Buffer) => void (firstLine = firstLine === '' ? text.toString() : firstLine));
  try {
    const base = `http://127.0.0.1:${port}`;
    await firstPage(base, server, said);
    return await work({
      base,
      firstLine,
      mostMemory: () => mostMemoryOf(server),
      processorTime: () => processorTimeOf(server.pid!),
    });
  } finally {
    await ended(server);
  }
}

async function memoryOf({ pid }: ChildProcess): Promise<number> {
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout.trim()) / 1024;
}

async function mostMemoryOf(server: ChildProcess): Promise<number> {
  const told = await readFile(`/proc/${server.pid}/status`, 'utf8').catch(() => '');
  const most = /^VmHWM:\s*(\d+) kB$/m.exec(told)?.[1];
  return most === undefined ? memoryOf(server) : Number(most) / 1024;
}

/** Asks again and again, as somebody does who waits for it, and goes where the server sends them. */
async function firstPage(base: string, server: ChildProcess, said: readonly string[]): Promise<void> {
  const until = Date.now() + longestStart;
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`The server ended before its first page: ${lastOf(said)}`);
    if ((await statusOf(`${base}/`)) === 200) return;
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

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
}
