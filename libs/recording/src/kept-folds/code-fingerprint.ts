import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What a fold is made by, and how it is kept: the pages of the records, the statute that they ask, and this folder. */
const roots: readonly string[] = [
  join(__dirname, '../../../casework/src'),
  join(__dirname, '../../../statute/src'),
  __dirname,
];

/**
 * Tells one state of the code that folds from any other: every file counts. Also a change that would fold the same
 * makes it another; then streams are folded once from their beginning, and nobody has to remember to raise a number.
 */
export function codeFingerprint(): string {
  const all = createHash('sha256');
  for (const [place, root] of roots.entries()) {
    for (const file of filesIn(root)) {
      all.update(`${place}\u0000${relative(root, file)}\u0000`);
      all.update(readFileSync(file));
    }
  }
  return all.digest('hex');
}

const isCode = (name: string): boolean => /\.(js|ts|json)$/.test(name) && !/\.(spec|fixture|d)\.(js|ts)$/.test(name);

const filesIn = (root: string): string[] =>
  readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && isCode(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
