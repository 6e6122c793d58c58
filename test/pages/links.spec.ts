import { furnishTheWhole } from './whole';
import { openHouse, type House } from './house';
import { registerPerson } from './people';

// Whoever reads a page can follow every link on it. A page that is forbidden looks like one that is not there, so a
// link to either is a dead end.

let house: House;
const readers = ['unit-2', 'chair', 'admin', 'reader', 'scrutineer', 'lead'];

beforeAll(async () => {
  house = await openHouse('2025-02-10', async (engine, on) => {
    await furnishTheWhole(engine, on);
    await registerPerson(engine, 'unit-2', [{ role: 'business unit' }]);
    await registerPerson(engine, 'chair', [{ role: 'chair' }]);
    await registerPerson(engine, 'admin', [{ role: 'administrator' }]);
    await registerPerson(engine, 'scrutineer', [{ role: 'scrutineer' }]);
    await registerPerson(engine, 'lead', [{ role: 'agency lead', agency: 'trust' }]);
  });
}, 60_000);

afterAll(() => house.close());

/** So many pages of a kind are enough to know it. */
const ofAKind = 2;
const kindOf = (path: string): string =>
  path
    .replace(/\?.*$/, '')
    .replaceAll(/\d{4}-\d\d(-\d\d)?/g, ':day')
    .split('/')
    .map((part) => (/^[A-Za-z-]+$/.test(part) ? part : ':id'))
    .join('/');

/** Follows links from where one starts, and says which lead nowhere, from which page. */
async function followed(reader: string): Promise<{ pages: number; dead: string[] }> {
  const browser = house.as(reader);
  const waiting = [{ to: '/', from: 'the start' }];
  const known = new Set(['/']);
  const kinds = new Map<string, number>();
  const dead: string[] = [];
  let pages = 0;
  for (const { to, from } of waiting) {
    const page = await browser.get(to);
    pages += 1;
    if (page.status >= 400) dead.push(`${page.status} ${to} from ${from}`);
    const location = page.headers.get('location');
    const anchors = page.headers.get('content-type')?.includes('html') === true ? page.$('a[href]').toArray() : [];
    const targets = [
      ...(location === null ? [] : [location]),
      ...anchors.map((anchor) => page.$(anchor).attr('href')!),
    ];
    for (const target of targets) {
      const [path, part] = target.split('#') as [string, string | undefined];
      if (path === '' && part !== undefined && part !== '' && page.$(`[id="${part}"]`).length === 0)
        dead.push(`#${part} on ${to}`);
      if (!path.startsWith('/') || path.startsWith('/sign-out') || known.has(path)) continue;
      known.add(path);
      const kind = kindOf(path);
      const before = kinds.get(kind) ?? 0;
      kinds.set(kind, before + 1);
      if (before < ofAKind) waiting.push({ to: path, from: to });
    }
  }
  return { pages, dead };
}

it.each(readers)(
  '%s finds a page behind every link',
  async (reader) => {
    const { pages, dead } = await followed(reader);
    expect(dead).toEqual([]);
    expect(pages).toBeGreaterThan(5);
  },
  120_000,
);
