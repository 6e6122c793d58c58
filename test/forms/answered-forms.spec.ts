import type { House } from '../pages/house';
import { registerPerson } from '../pages/people';
import { record, refer } from '../pages/steps';
import { strangerAt, type Browser } from '../signed-in';
import { errorsOf } from './filling';
import { formOf, openReferredHouse } from './referred-house';

// What follows from a form that was sent stands under an address: no way back through it sends it once more.

let house: House;
let unit: Browser;
let address: string;

beforeAll(async () => {
  const referred = await openReferredHouse();
  house = referred.house;
  unit = house.as('unit');
  address = formOf(referred.opened, 'NewInformationReceived');
}, 120_000);
afterAll(() => house.close());

const sentBy = (browser: Browser, words: string) =>
  fetch(`${house.base}${address}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `waymark=${browser.cookie()}`, 'sec-fetch-site': 'same-origin', accept: 'text/html' },
    body: new URLSearchParams({ csrf: browser.csrf, what: words, 'form:act': 'continue' }),
  });

it('What a form was answered with stands under an address of its own, which holds nothing of it, and can be gone back to', async () => {
  const answer = await sentBy(unit, 'What Dr Fell wrote.');
  const to = answer.headers.get('location')!;
  expect([answer.status, await answer.text()]).toEqual([303, expect.not.stringContaining('Fell')]);
  expect(to).toMatch(new RegExp(`^${address}\\?answered=[\\w-]{16}$`));
  for (const time of ['first', 'again']) {
    const page = await unit.get(to);
    expect([time, page.status, page.$('textarea[name=what]').text()]).toEqual([time, 422, 'What Dr Fell wrote.']);
    expect(page.headers.get('cache-control')).toContain('no-store');
  }
});

it('What a form was answered with is shown in no other session, and to nobody who is not signed in', async () => {
  const to = (await sentBy(unit, 'What Dr Fell wrote.')).headers.get('location')!;
  const elsewhere = await house.as('unit').get(to);
  expect(elsewhere.status).toBe(410);
  expect(errorsOf(elsewhere).join(' ')).toContain('is kept no longer');
  expect(elsewhere.text).not.toContain('Dr Fell');
  expect((await strangerAt(house.base).get(to)).text).not.toContain('Dr Fell');
});

it('What a form was answered with is shown at no other step, and in no other case', async () => {
  const to = (await sentBy(unit, 'What Dr Fell wrote.')).headers.get('location')!;
  const asked = to.slice(to.indexOf('?'));
  const other = await refer(house.engine, '2026-06-29');
  for (const elsewhere of [
    `${address.slice(0, address.lastIndexOf('/'))}/PanelLetterReceived`,
    formOf(other, 'NewInformationReceived'),
  ]) {
    const page = await unit.get(`${elsewhere}${asked}`);
    expect([elsewhere, page.status]).toEqual([elsewhere, 410]);
    expect(page.text).not.toContain('Dr Fell');
  }
  expect((await unit.get(to)).text).toContain('Dr Fell');
});

it('What a form was answered with is not shown once the right to fill it in has ended', async () => {
  const role = { role: 'business unit', partnership: 'northmoor' } as const;
  await registerPerson(house.engine, 'leaving', [role, { role: 'scrutineer', partnership: 'northmoor' }]);
  const leaving = house.as('leaving');
  const to = (await sentBy(leaving, 'What Dr Fell wrote.')).headers.get('location')!;
  expect((await leaving.get(to)).status).toBe(422);
  await record(house.engine, 'person-leaving', 'RoleEnded', { on: '2026-06-29', data: role });
  const page = await leaving.get(to);
  expect(page.status).toBe(404);
  expect(page.text).not.toContain('Dr Fell');
});
