import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeptFolds, type KeptFolds } from '..';

/** Kept folds in a folder of their own, every second event, opened as often as a test wants. */
export function keptFoldsInFolder(key: Buffer) {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-folds-'));
  const file = join(folder, 'folds.db');
  const opened: KeptFolds[] = [];
  const troubles: unknown[] = [];
  return {
    file,
    troubles,
    open(): KeptFolds {
      const folds = openKeptFolds({ file, key, every: 2, onTrouble: (failure) => troubles.push(failure) });
      opened.push(folds);
      return folds;
    },
    /** Nothing is written any more by whoever opened it so far. */
    close() {
      for (const folds of opened) folds.close();
    },
    remove() {
      this.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
