import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import groups from './groups.json';

const root = join(__dirname, '../..');

const specificationsIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.ts'))
    .toSorted()
    .map((file) => join(folder, file));

/**
 * Declares every specification of a group in one suite. Jest loads all modules anew for each suite, which takes longer
 * than most specifications do; together they load them once. Each keeps what it sets up to itself: its hooks hold within
 * its own description, and the mocks and clocks that it left behind are put back.
 */
export function loadTogether(group: keyof typeof groups): void {
  for (const file of groups[group].flatMap(specificationsIn)) {
    describe(file, () => {
      require(join(root, file));
      afterAll(() => {
        jest.restoreAllMocks();
        jest.useRealTimers();
      });
    });
  }
}
