import { openHouse, type House } from '../api/house';
import type { Browser } from '../signed-in';

let house: House;
const password = 'three quiet lanterns';
const name = 'unit@northmoor.example';

beforeAll(async () => {
  house = await openHouse();
  const at = house.engine.time.now();
  await house.engine.accounts.make({ signIn: name, person: 'northmoor-unit', password, at });
  await house.engine.accounts.make({ signIn: 'second@northmoor.example', person: 'second-chair', password, at });
  await house.engine.accounts.make({ signIn: 'ghost@northmoor.example', person: 'nobody-there', password, at });
});
afterAll(() => house.close());

const signIn = (browser: Browser, typed: Record<string, string>) => browser.post('/sign-in', typed);

describe('Signing in', () => {
  it('is asked of whoever wants a page, and goes on to it', async () => {
    const browser = house.stranger();
    const asked = await browser.get('/timeliness?page=1');
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/sign-in?to=%2Ftimeliness%3Fpage%3D1']);
    const { $ } = await browser.get('/sign-in?to=%2Ftimeliness%3Fpage%3D1');
    expect($('title').text()).toBe('Sign in – Waymark');
    const to = $('input[name=to]').attr('value') ?? '';
    const answer = await signIn(browser, { name, password, to });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/timeliness?page=1']);
    const page = await browser.get('/timeliness?page=1');
    expect([page.status, page.$('.waymark-who').text()]).toEqual([
      200,
      expect.stringContaining('Name of northmoor-unit'),
    ]);
  });

  it('asks the same of whatever is not there', async () => {
    for (const address of ['/cases/1', '/account', '/timeliness/nowhere', '/deadlines', '/'])
      expect([address, (await house.stranger().get(address)).status]).toEqual([address, 303]);
  });

  it('gives a cookie that no script reads and no other site sends', async () => {
    const browser = house.stranger();
    const { headers } = await signIn(browser, { name, password });
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^waymark=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
  });

  it('gives a session that nobody knew before, and ends the one before', async () => {
    const browser = house.stranger();
    await signIn(browser, { name, password });
    const before = browser.cookie();
    await signIn(browser, { name, password });
    expect(browser.cookie()).not.toBe(before);
    const { open } = house.engine.sessions.find(before ?? '', house.engine.time.now())!;
    expect(open).toBe(false);
  });

  it('does not say which of name and password is wrong, nor repeats a password', async () => {
    const wrong = await signIn(house.stranger(), { name, password: 'seven silver bridges' });
    const unknown = await signIn(house.stranger(), { name: 'who@northmoor.example', password });
    const ghost = await signIn(house.stranger(), { name: 'ghost@northmoor.example', password });
    for (const { status, $, text } of [wrong, unknown, ghost]) {
      expect(status).toBe(422);
      expect($('.govuk-error-summary a').text()).toBe('Name or password is not right');
      expect($('title').text()).toBe('Error: Sign in – Waymark');
      expect(text).not.toMatch(/seven silver|three quiet/);
    }
    expect(wrong.$('#name').attr('value')).toBe(name);
  });

  it('names what is missing, linked to its box', async () => {
    const { status, $ } = await signIn(house.stranger(), { name: '  ', password: '' });
    expect(status).toBe(422);
    const links = $('.govuk-error-summary a').toArray();
    expect(links.map((link) => [$(link).attr('href'), $(link).text()])).toEqual([
      ['#name', 'Enter the name that you sign in with'],
      ['#password', 'Enter your password'],
    ]);
  });

  it.each([
    '//elsewhere.example',
    'https://elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '/sign-out',
    'x',
  ])('never goes on to %s', async (to) => {
    const answer = await signIn(house.stranger(), { name, password, to });
    expect(answer.headers.get('location')).toBe('/');
    const { $ } = await house.stranger().get(`/sign-in?to=${encodeURIComponent(to)}`);
    expect($('input[name=to]').attr('value')).toBe('/');
  });

  it('ends with signing out, by a form alone', async () => {
    const browser = house.stranger();
    await signIn(browser, { name, password });
    const cookie = browser.cookie() ?? '';
    const { $ } = await browser.get('/account');
    const csrf = $('.waymark-who input[name=csrf]').attr('value') ?? '';
    expect((await browser.get('/sign-out')).$('h1').text()).toBe('Sign out of Waymark');
    expect((await browser.post('/sign-out', {})).status).toBe(403);
    const out = await browser.post('/sign-out', { csrf });
    expect([out.status, out.headers.get('clear-site-data')]).toEqual([303, '"cache", "cookies", "storage"']);
    expect((await browser.get('/sign-out')).$('h1').text()).toBe('You are signed out');
    expect(house.engine.sessions.find(cookie, house.engine.time.now())?.open).toBe(false);
    expect((await browser.get('/account')).status).toBe(303);
  });

  it('is over when the account is disabled, also for those who are in', async () => {
    const browser = house.stranger();
    await signIn(browser, { name: 'second@northmoor.example', password });
    expect((await browser.get('/account')).status).toBe(200);
    const { keepAccounts } = await import('@waymark/engine');
    const { text } = house.tokenOf('second-chair');
    await keepAccounts(house.engine, { verb: 'disable', signIn: 'second@northmoor.example' });
    expect((await browser.get('/account')).status).toBe(303);
    expect((await house.with(text).get('/api/v1/me')).status).toBe(401);
    expect((await signIn(house.stranger(), { name: 'second@northmoor.example', password })).status).toBe(422);
  });
});

it('makes whoever guesses wait after ten failures, with the right password too', async () => {
  const at = house.engine.time.now();
  await house.engine.accounts.make({ signIn: 'tried@northmoor.example', person: 'police-lead', password, at });
  const statuses: number[] = [];
  for (let n = 0; n < 11; n += 1)
    statuses.push((await signIn(house.stranger(), { name: 'tried@northmoor.example', password: 'not this' })).status);
  expect(statuses).toEqual([...Array<number>(10).fill(422), 429]);
  const right = await signIn(house.stranger(), { name: 'TRIED@northmoor.example', password });
  expect(right.status).toBe(429);
  expect(right.$('.govuk-error-summary').text()).toContain('Try again in 15 minutes');
  expect((await signIn(house.stranger(), { name, password })).status).toBe(303);
  house.goTo('2026-07-01');
  expect((await signIn(house.stranger(), { name: 'tried@northmoor.example', password })).status).toBe(303);
});

it('makes whoever guesses many times at once wait as well, and with the right password after them', async () => {
  const at = house.engine.time.now();
  const tried = 'crowd@northmoor.example';
  await house.engine.accounts.make({ signIn: tried, person: 'reviewer', password, at });
  const wrong = Array.from({ length: 24 }, () => signIn(house.stranger(), { name: tried, password: 'not this' }));
  const statuses = (await Promise.all(wrong)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 422)).toHaveLength(10);
  expect(statuses.filter((status) => status === 429)).toHaveLength(14);
  const right = await signIn(house.stranger(), { name: tried, password });
  expect(right.status).toBe(429);
  expect(right.$('.govuk-error-summary').text()).toContain('Too many attempts failed. Try again in 15');
});

it('lets a whole office in at once, behind one address', async () => {
  house.goTo('2026-07-02');
  const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(house.stranger(), { name, password })));
  expect(answers.map(({ status }) => status)).toEqual(Array<number>(12).fill(303));
});
