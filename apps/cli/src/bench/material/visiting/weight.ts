import type { MeasuredPage, Visit } from './pages';

export interface Weight {
  /** Of the heaviest page, as it is sent before any compression. */
  readonly page: number;
  /** With everything that a browser loads for it the first time. */
  readonly whole: number;
}

/** Of the heaviest page of this kind, in kB of 1000 bytes. */
export async function weightOf(base: string, { visits }: MeasuredPage): Promise<Weight> {
  const heaviest = visits.reduce((one, other) => (other.weight > one.weight ? other : one));
  return { page: heaviest.weight / 1000, whole: (heaviest.weight + (await loadedWith(base, heaviest))) / 1000 };
}

async function loadedWith(base: string, { path, by }: Visit): Promise<number> {
  const text = (await by.open(path)) ?? '';
  const parts = new Set([...text.matchAll(/(?:<link[^>]* href|<img[^>]* src)="([^"]+)"/g)].map(([, part]) => part!));
  const loads = [...parts].map(async (part) => (await fetch(base + part, { headers: by.headers })).arrayBuffer());
  return (await Promise.all(loads)).reduce((sum, { byteLength }) => sum + byteLength, 0);
}
