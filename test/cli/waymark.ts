import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(__dirname, '../../dist/apps/cli/src/main.js');

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly complaint: string;
}

/** Runs one command to its end, as a person would type it. */
export function waymark(args: readonly string[], environment: Record<string, string> = {}, input = ''): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    input,
    env: { PATH: process.env['PATH'], ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, out: stdout, complaint: stderr };
}

export const aFolder = (): string => mkdtempSync(join(tmpdir(), 'waymark-cli-'));

export interface Running {
  readonly url: string;
  /** The whole line that says where to look. */
  readonly line: string;
  /** What it has said on standard error so far. */
  notices(): string;
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts `waymark serve` and answers once it says where to look. */
export async function serving(
  data: string,
  args: readonly string[] = [],
  environment: Record<string, string> = {},
): Promise<Running> {
  const port = await freePort();
  const child = spawn(process.execPath, [program, 'serve', '--data', data, ...args], {
    env: { PATH: process.env['PATH'], PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let noticed = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (noticed += part));
  const line = await lineSaid(child, () => noticed);
  return {
    url: /Waymark is at (\S+)/.exec(line)![1]!,
    line,
    notices: () => noticed,
    stop: (signal) =>
      new Promise((resolve) => {
        child.once('close', () => resolve());
        child.kill(signal);
      }),
  };
}

function lineSaid(child: ChildProcess, complaint: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout!.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      const found = /^Waymark is at \S+.*(?=\n)/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => reject(new Error(`waymark serve ended: ${complaint()}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
