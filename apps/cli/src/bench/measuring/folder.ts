import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const inUse = new Set<string>();

/** A fresh folder for one piece of work, deleted afterwards, also when the work fails or is interrupted. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  inUse.add(folder);
  try {
    return await work(folder);
  } finally {
    remove(folder);
  }
}

/** Call it once, at the start. */
export function removeFoldersAtTheEnd(): void {
  process.on('exit', () => inUse.forEach(remove));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
}

const kindOfMemory = 0x01021994;

/** In memory nothing waits for a disk, and a comparison of durable writes says little. */
export const foldersAreInMemory = (): boolean => statfsSync(tmpdir()).type === kindOfMemory;

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  inUse.delete(folder);
}
