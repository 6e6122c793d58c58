import { isPage } from './browser';
import type { MeasuredPage } from './pages';

export interface Weight {
  /** Of the heaviest page, as it is sent before any compression. */
  readonly page: number;
  /** With everything that a browser loads for it the first time. */
  readonly whole: number;
}

/** In kB of 1000 bytes. @throws where a page is not there, or is another page than was asked for */
export async function weightOf(base: string, { name, visits }: MeasuredPage): Promise<Weight> {
  let heaviest: Weight = { page: 0, whole: 0 };
  for (const { path, by } of visits) {
    const text = await by.open(path);
    if (text === null || !isPage(text)) throw new Error(`${name}: ${path} is no page for those who signed in.`);
    const page = Buffer.byteLength(text) / 1000;
    if (page > heaviest.page) heaviest = { page, whole: page + (await loadedWith(base, text, by.headers)) };
  }
  return heaviest;
}

async function loadedWith(base: string, text: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const parts = new Set([...text.matchAll(/(?:<link[^>]* href|<img[^>]* src)="([^"]+)"/g)].map(([, path]) => path!));
  const sizes = await Promise.all(
    [...parts].map(async (path) => (await fetch(base + path, { headers })).arrayBuffer()),
  );
  return sizes.reduce((sum, { byteLength }) => sum + byteLength, 0) / 1000;
}
