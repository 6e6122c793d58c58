import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Asset {
  readonly body: Buffer;
  readonly type: string;
}

const folder = join(__dirname, '..', 'assets');
const types: Readonly<Record<string, string>> = {
  'waymark.css': 'text/css; charset=utf-8',
  'forms.css': 'text/css; charset=utf-8',
  'favicon.svg': 'image/svg+xml',
};

const assets = new Map<string, Asset>();
const addresses = new Map<string, string>();
for (const [name, type] of Object.entries(types)) {
  const body = readFileSync(join(folder, name));
  const mark = createHash('sha256').update(body).digest('hex').slice(0, 12);
  const marked = name.replace('.', `.${mark}.`);
  assets.set(marked, { body, type });
  addresses.set(name, `/assets/${marked}`);
}

/** A file by the name in its address, which carries a mark of its content, so that browsers may keep it for good. */
export const assetNamed = (marked: string): Asset | null => assets.get(marked) ?? null;

export function addressOfAsset(name: string): string {
  const address = addresses.get(name);
  if (address === undefined) throw new Error(`There is no asset "${name}".`);
  return address;
}
