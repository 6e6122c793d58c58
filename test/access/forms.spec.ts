import { openHouse, type House } from '../api/house';
import type { Browser } from '../signed-in';
import { EchoPages, taken } from './echo.controller';

let house: House;
let unit: Browser;

beforeAll(async () => {
  house = await openHouse({ controllers: [EchoPages] });
  unit = house.browser('northmoor-unit');
});
beforeEach(() => void taken.splice(0));
afterAll(() => house.close());

const form = 'application/x-www-form-urlencoded';
const raw = (body: string, headers: Record<string, string>) =>
  fetch(`${house.base}/test-only/form`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `waymark=${unit.cookie()}`, 'content-type': form, accept: 'text/html', ...headers },
    body,
  });

it('is taken from a page of ours with the token of the session, and carries what was typed alone', async () => {
  const answer = await unit.post('/test-only/form', { what: 'Two words', who: ['one', 'two'] });
  expect(answer.status).toBe(303);
  expect(taken).toEqual([{ person: 'northmoor-unit', typed: { what: 'Two words', who: ['one', 'two'] } }]);
});

it.each([
  ['no token', '', {}],
  ['a token that was made up', `csrf=${'A'.repeat(43)}`, {}],
  ['two tokens', 'csrf=a&csrf=b', {}],
])('is not taken with %s', async (_, body, headers) => {
  const answer = await raw(body, headers);
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain('This form cannot be taken');
  expect(taken).toEqual([]);
});

it('is not taken with the token of somebody else', async () => {
  const other = house.browser('second-chair');
  expect((await unit.post('/test-only/form', { csrf: other.csrf, what: 'x' })).status).toBe(403);
  expect(taken).toEqual([]);
});

it.each([
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ origin: 'https://elsewhere.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ origin: 'https://elsewhere.example', 'sec-fetch-site': 'same-origin' }, 403],
  [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, 303],
  [{ 'sec-fetch-site': 'same-origin' }, 303],
  [{ 'sec-fetch-site': 'none' }, 303],
  [{}, 303],
])('sent with %j is answered %i', async (headers, status) => {
  const answer = await raw(`csrf=${unit.csrf}&what=x`, headers as Record<string, string>);
  expect(answer.status).toBe(status);
  expect(taken).toHaveLength(status === 303 ? 1 : 0);
});

it('is taken from the address that was asked for', async () => {
  const answer = await raw(`csrf=${unit.csrf}`, { origin: house.base });
  expect(answer.status).toBe(303);
});

it.each([
  ['JSON', 'application/json', '{"csrf":"x"}', 415],
  ['many parts', 'multipart/form-data; boundary=x', '--x--', 415],
  ['plain text', 'text/plain', 'csrf=x', 415],
  ['ten megabytes', form, `what=${'x'.repeat(10_000_000)}`, 413],
  ['more fields than any form has', form, 'a=1&'.repeat(2_100), 413],
])('is not read from %s', async (_, type, body, status) => {
  const answer = await raw(body, { 'content-type': type });
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain('<h1');
  expect(taken).toEqual([]);
});

it('is not taken from whoever lacks the permission, who is told of no such page', async () => {
  const auditor = house.browser('northmoor-administrator');
  expect((await auditor.post('/test-only/form', { what: 'x' })).status).toBe(404);
  expect((await auditor.get('/test-only/nowhere')).status).toBe(404);
  expect(taken).toEqual([]);
});

it('does nothing with an order of the JSON API that comes with a cookie alone', async () => {
  const answer = await fetch(`${house.base}/api/v1/me`, { headers: { cookie: `waymark=${unit.cookie()}` } });
  expect(answer.status).toBe(401);
});

it('keeps a name from titles and addresses, and carries nothing that the policy forbids', async () => {
  const { headers, text, $ } = await unit.get('/account');
  expect($('title').text()).toBe('Your account – Waymark');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(text).not.toMatch(/<script|<style|\sstyle=|javascript:|\son\w+="/i);
});
