import { people } from '../browser/furnished';
import { openHouse, type House } from '../browser/house';
import { asked, isLetIn, type Answered } from './asking';
import { columns, rowsIn, written, type Column, type Row } from './matrix';
import { recordsIn, type Records } from './records';
import { table } from './who-comes-in';

// Every route, as the router has it, by everybody, on a record of their own partnership and on one of another.

const rows = rowsIn(table);
const letters = Object.keys(columns) as Column[];

let house: House;
let own: Records;
let others: Records;
beforeAll(async () => {
  house = await openHouse('2026-03-02');
  const { engine } = house;
  const hillbridge = {
    partnership: 'hillbridge',
    unit: 'unit',
    agency: 'hospitals',
    body: 'council',
    reviewer: 'reviewer',
  };
  own = await recordsIn(engine, hillbridge);
  const eastvale = {
    ...hillbridge,
    partnership: 'eastvale',
    unit: 'neighbour',
    agency: 'harbour',
    body: 'harbour-council',
  };
  // Whoever reviews in Hillbridge was never appointed there.
  others = await recordsIn(engine, { ...eastvale, reviewer: 'neighbour' });
  await engine.policies.settled();
  await engine.runner.catchUp();
});
afterAll(() => house.close());

const namedBy = ({ method, pattern }: { method: string; pattern: string }): string => `${method} ${pattern}`;
const about = ({ route, parts }: Row): boolean => route.includes(':') && parts['of'] !== 'nobody';

it('has a row for every route, and no row for a route that is gone', () => {
  const known = new Set(rows.map(({ route }) => route));
  const there = new Set(house.routes.map(namedBy));
  expect({
    withoutARow: [...there].filter((route) => !known.has(route)),
    withoutARoute: [...known].filter((route) => !there.has(route)),
  }).toEqual({ withoutARow: [], withoutARoute: [] });
});

/** What everybody gets who asks for this at the same time, in the order of the letters. */
const byEverybody = (row: Row, records: Records | null) =>
  Promise.all(letters.map(async (letter) => ({ letter, answered: await asked(house, columns[letter], row, records) })));

it('lets in whom the table names, on a record of their own partnership, and nobody else', async () => {
  const measured: string[] = [];
  for (const row of rows) {
    const answers = await byEverybody(row, own);
    const lets = answers.filter(({ answered }) => isLetIn(answered)).map(({ letter }) => letter);
    measured.push(written({ ...row, lets }));
    for (const { letter, answered } of answers) if (!lets.includes(letter)) tellsNothing(row, letter, answered);
  }
  expect(measured).toEqual(rows.map(written));
});

/** Nothing that is sealed, and nobody's name but the reader's own. */
function tellsNothing({ route }: Row, letter: Column, { text }: Answered): void {
  const role = columns[letter];
  const others = Object.values(people).filter(({ id }) => role === null || id !== people[role].id);
  const told = others.map(({ name }) => name).filter((name) => text.includes(name));
  expect([route, letter, told, /Secret|Lantern/.test(text)]).toEqual([route, letter, [], false]);
}

it('lets nobody in on a record of another partnership, and answers as if there were none', async () => {
  const head = await house.logLength();
  const different: string[] = [];
  for (const row of rows.filter(about)) {
    const absent = await byEverybody(row, null);
    for (const [at, { letter, answered }] of (await byEverybody(row, others)).entries()) {
      const who = `${row.route} ${JSON.stringify(row.parts)}: ${columns[letter] ?? 'whoever has not signed in'}`;
      if (isLetIn(answered)) different.push(`${who} is let in`);
      else if (!same(answered, absent[at]!.answered)) different.push(`${who} can tell that it is there`);
    }
  }
  expect(different).toEqual([]);
  expect(await house.logLength()).toBe(head);
});

it('shows an agency that was asked no more of the case than its own part', async () => {
  for (const { route, parts, lets } of rows.filter(
    ({ lets, route }) => lets.includes('A') && route.startsWith('GET'),
  )) {
    const { text } = await asked(house, 'agency lead', { route, parts, lets }, own);
    expect([route, /Secret (child|account|reasons|decider|name)|Lantern/.test(text)]).toEqual([route, false]);
  }
});

const same = (one: Answered, other: Answered): boolean =>
  one.status === other.status && one.text === other.text && isSameWay(one.to, other.to);

/** Whoever is sent to sign in is told where they were going, which they know. */
const isSameWay = (one: string | null, other: string | null): boolean =>
  (one ?? '').split('?')[0] === (other ?? '').split('?')[0];
