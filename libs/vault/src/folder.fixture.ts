import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one spec file, gone after it. */
export function ownFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-vault-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}
