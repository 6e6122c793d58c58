import { isPage, type Browser } from './browser';

/** A page that is measured, and every address under which somebody opens it. */
export interface MeasuredPage {
  readonly name: string;
  readonly visits: readonly Visit[];
}

export interface Visit {
  readonly path: string;
  readonly by: Browser;
  /** In bytes, before any compression. */
  readonly weight: number;
}

const casesOfEach = 3;

/** By name, where it stands. */
const ofEverybody: Readonly<Record<string, string>> = {
  tasks: '/tasks',
  cases: '/cases',
  actions: '/actions',
  meetings: '/meetings',
};
const ofPartnership: Readonly<Record<string, string>> = {
  'timeliness-one': '',
  'timeliness-deadline': '/rapid-review',
  'timeliness-days': '/days',
  'timeliness-departures': '/departures',
};
const ofCase: Readonly<Record<string, string>> = {
  case: '',
  timeline: '/timeline',
  'fifteen-days': '/fifteen-days',
  'case-deadlines': '/deadlines',
  returns: '/returns',
  'case-meetings': '/meetings',
  decisions: '/decisions',
  letters: '/letters',
  'case-actions': '/actions',
  scrutiny: '/scrutiny',
  disclosure: '/disclosure',
};

const names = [ofEverybody, ofPartnership, ofCase].flatMap((some) => Object.keys(some)).concat('agenda', 'form');

/**
 * What business units open on a working day: each their own lists, and some of their own cases. Not every case has every
 * page; somewhere each page is there.
 *
 * @throws where one of those that are wanted is nowhere
 */
export async function pagesOf(units: readonly Browser[], wanted: readonly string[] = names): Promise<MeasuredPage[]> {
  const found = new Map<string, Visit[]>();
  const add = async (name: string, path: string, by: Browser): Promise<void> => {
    if (!wanted.includes(name)) return;
    const page = await by.open(path);
    if (page === null || !isPage(page)) return;
    found.set(name, [...(found.get(name) ?? []), { path, by, weight: Buffer.byteLength(page) }]);
  };
  for (const unit of units) {
    for (const [name, path] of Object.entries(ofEverybody)) await add(name, path, unit);
    // A unit sees its own partnership alone, and is sent there.
    const own = (await unit.sentOn('/timeliness')) ?? '';
    for (const [name, section] of Object.entries(ofPartnership)) await add(name, own + section, unit);
    for (const path of await reviewedCases(unit))
      for (const [name, sub] of Object.entries(ofCase)) await add(name, path + sub, unit);
    for (const path of await addressesIn(unit, '/meetings', /href="(\/meetings\/[0-9a-f-]{36}\/agenda)"/g, 1))
      await add('agenda', path, unit);
    for (const path of await addressesIn(unit, '/tasks', /href="(\/cases\/[0-9a-f-]{36}\/[^"]*steps\/[^"]+)"/g, 3))
      await add('form', path.replaceAll('&amp;', '&'), unit);
  }
  const nowhere = wanted.find((name) => !found.has(name));
  if (nowhere !== undefined) throw new Error(`The page "${nowhere}" was found nowhere.`);
  return [...found].map(([name, visits]) => ({ name, visits }));
}

/** Cases with a rapid review, the newest first: those that go on and are looked at most. */
async function reviewedCases(unit: Browser): Promise<string[]> {
  const reviewed: string[] = [];
  for (const path of await addressesIn(unit, '/cases', /href="(\/cases\/[0-9a-f-]{36})"/g, 25)) {
    if (reviewed.length === casesOfEach) break;
    const pages = await Promise.all(['/fifteen-days', '/deadlines'].map((sub) => unit.open(path + sub)));
    if (pages.every((page) => page !== null)) reviewed.push(path);
  }
  return reviewed;
}

async function addressesIn(unit: Browser, page: string, link: RegExp, most: number): Promise<string[]> {
  const text = (await unit.open(page)) ?? '';
  return [...new Set([...text.matchAll(link)].map(([, path]) => path!))].slice(0, most);
}
