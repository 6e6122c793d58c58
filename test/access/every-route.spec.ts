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

it('lets in whom the table names, on a record of their own partnership, and nobody else', async () => {
  const measured: string[] = [];
  for (const row of rows) {
    const lets: Column[] = [];
    for (const letter of letters) if (isLetIn(await asked(house, columns[letter], row, own))) lets.push(letter);
    measured.push(written({ ...row, lets }));
  }
  expect(measured).toEqual(rows.map(written));
});

it('lets nobody in on a record of another partnership, and answers as if there were none', async () => {
  const head = await house.logLength();
  const different: string[] = [];
  for (const row of rows.filter(about)) {
    for (const letter of letters) {
      const role = columns[letter];
      const [forbidden, absent] = [await asked(house, role, row, others), await asked(house, role, row, null)];
      if (isLetIn(forbidden)) different.push(`${row.route} lets in ${role ?? 'whoever has not signed in'}`);
      else if (!same(forbidden, absent)) different.push(`${row.route} tells ${role ?? 'a stranger'} that it is there`);
    }
  }
  expect(different).toEqual([]);
  expect(await house.logLength()).toBe(head);
});

it('shows nothing of what is sealed to whoever is not let in', async () => {
  for (const row of rows) {
    for (const letter of letters.filter((one) => !row.lets.includes(one))) {
      const { text } = await asked(house, columns[letter], row, own);
      expect(text).not.toMatch(/Secret|Lantern/);
      for (const { name } of Object.values(people).filter(
        ({ id }) => id !== (columns[letter] && people[columns[letter]].id),
      ))
        expect(text).not.toContain(name);
    }
  }
});

const same = (one: Answered, other: Answered): boolean =>
  one.status === other.status && one.text === other.text && isSameWay(one.to, other.to);

/** Whoever is sent to sign in is told where they were going, which they know. */
const isSameWay = (one: string | null, other: string | null): boolean =>
  (one ?? '').split('?')[0] === (other ?? '').split('?')[0];
