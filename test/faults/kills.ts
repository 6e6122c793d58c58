import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** How often a process is killed in a test: few in `npm test`, many in `npm run test:kills`. */
export const kills = Number(process.env['WAYMARK_TEST_KILLS'] ?? '8');

/**
 * Starts one of the processes of this folder, lets it run for a while once it says `readyLine`, and kills it with -9.
 *
 * @returns every line that it had printed
 */
export function runAndKill(
  script: string,
  args: readonly string[],
  readyLine: string,
  milliseconds: number,
): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(__dirname, script), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    let complaint = '';
    let armed = false;
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      printed += part;
      if (armed || !printed.includes(`${readyLine}\n`)) return;
      armed = true;
      setTimeout(() => child.kill('SIGKILL'), milliseconds);
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      complaint += part;
    });
    child.once('close', (_code, signal) => {
      // The last line may have been cut short by the kill: only whole lines count.
      if (signal === 'SIGKILL')
        resolve(
          printed
            .slice(0, printed.lastIndexOf('\n') + 1)
            .split('\n')
            .filter((line) => line !== ''),
        );
      else reject(new Error(`${script} ended by itself: ${complaint}`));
    });
  });
}
