import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { folderIn, removeStale } = jest.requireActual('../thrown-away') as {
  folderIn: (room: string) => string;
  removeStale: (room: string) => number;
};

const thrownAway = join(__dirname, '../thrown-away.js');
let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'waymark-room-'));
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

/** A run that has begun something of its own and waits for it; it says so, with the id of what it began. */
async function begun(): Promise<{ run: ChildProcess; began: number }> {
  const script = `
    const { folderIn, removeWhenToldToEnd, run } = require(${JSON.stringify(thrownAway)});
    removeWhenToldToEnd(folderIn(${JSON.stringify(room)}));
    run(process.execPath, ['-e', 'console.log(process.pid); setInterval(() => undefined, 1000)'], {});`;
  const run = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const began = await new Promise<number>((resolve) => run.stdout.once('data', (text) => resolve(Number(text))));
  return { run, began };
}

const ended = (run: ChildProcess): Promise<number | null> => new Promise((resolve) => run.once('exit', resolve));

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const untilGone = async (pid: number): Promise<void> => {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('a run of the tests', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('that is told to end by %s ends what it began and leaves no folder behind', async (signal, status) => {
    const { run, began } = await begun();
    expect(readdirSync(room)).toHaveLength(1);
    run.kill(signal);
    expect(await ended(run)).toBe(status);
    await untilGone(began);
    expect(readdirSync(room)).toEqual([]);
  });

  it('that was killed outright leaves a folder, which the next one removes', async () => {
    const { run, began } = await begun();
    run.kill('SIGKILL');
    await ended(run);
    process.kill(began, 'SIGKILL');
    expect(readdirSync(room)).toEqual([expect.stringContaining(`waymark-test-${run.pid}-`)]);
    expect(removeStale(room)).toBe(1);
    expect(readdirSync(room)).toEqual([]);
  });

  it('leaves alone the folder of a run that goes on, and whatever else lies there', () => {
    const own = folderIn(room);
    writeFileSync(join(own, 'results.json'), '{}');
    mkdirSync(join(room, 'waymark-pages-1'));
    expect(removeStale(room)).toBe(0);
    expect(existsSync(join(own, 'results.json'))).toBe(true);
    expect(readdirSync(room)).toHaveLength(2);
  });
});
