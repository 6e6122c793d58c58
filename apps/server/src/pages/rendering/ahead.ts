import { readdirSync } from 'node:fs';
import { compile, views } from './templates';

/** Whoever waits for the start sees this page first. */
export const compileFirst = (): void => compile('sign-in.njk');

/**
 * Compiles the other templates one at a time, so that between two of them whoever asks for a page is answered. One that
 * cannot be read is told of: whoever asks for its page is told too, and the others stand.
 */
export function compileOthers(notice: (line: string) => void, stopping: AbortSignal): void {
  const left = readdirSync(views, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.njk'));
  const one = (): void => {
    const template = left.shift();
    if (template === undefined || stopping.aborted) return;
    try {
      compile(template);
    } catch (failure) {
      notice(`The template ${template} cannot be read: ${(failure as Error).message}`);
    }
    setImmediate(one);
  };
  one();
}
