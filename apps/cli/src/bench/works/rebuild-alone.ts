import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rebuildInThread } from '@waymark/projections';
import { timed } from '../measuring/rounds';

// The process that rebuilds, as the server does it: in a thread, by the files of a data folder. It says what it cost.

export interface Rebuilding {
  readonly events: number;
  readonly seconds: number;
  readonly peakBytes: number;
}

async function rebuildOf(folder: string): Promise<Rebuilding> {
  let events = 0;
  const files = { eventsFile: join(folder, 'events.db'), viewsFile: join(folder, 'views.db') };
  const seconds = await timed(async () => ({ events } = await rebuildInThread({ ...files, runner: null })));
  return { events, seconds, peakBytes: peakBytes() };
}

/** The most memory that this process ever held at once. Where Linux does not say so, the system's own count. */
function peakBytes(): number {
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(processStatus())?.[1];
  return 1024 * (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes));
}

function processStatus(): string {
  try {
    return readFileSync('/proc/self/status', 'utf8');
  } catch {
    return '';
  }
}

rebuildOf(process.argv[2]!).then(
  (rebuilt) => process.stdout.write(JSON.stringify(rebuilt)),
  (failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
    process.exitCode = 1;
  },
);
