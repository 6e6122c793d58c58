import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { UnusableInput } from './ending';

/**
 * One line from standard input: never from the command line, which others on the machine can see. At a terminal it is
 * asked for and not shown.
 *
 * @throws UnusableInput
 */
export async function passwordTyped(): Promise<string> {
  const atTerminal = process.stdin.isTTY === true;
  if (atTerminal) process.stderr.write('Password: ');
  const silent = new Writable({ write: (_part, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: atTerminal });
  const typed = await new Promise<string | null>((resolve) => {
    lines.once('line', resolve).once('close', () => resolve(null));
  });
  lines.close();
  if (atTerminal) process.stderr.write('\n');
  if (typed === null || typed === '') throw new UnusableInput('Give the password on standard input, as one line.');
  return typed;
}
