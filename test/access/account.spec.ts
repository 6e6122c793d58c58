import { openHouse, type House } from '../api/house';
import { record } from '../pages/steps';
import { signedIn, strangerAt, type Browser } from '../signed-in';

let house: House;
let unit: Browser;
const password = 'three quiet lanterns';
const name = 'unit@northmoor.example';

beforeAll(async () => {
  house = await openHouse();
  const at = house.engine.time.now();
  await house.engine.accounts.make({ signIn: name, person: 'northmoor-unit', password, at });
  unit = house.browser('northmoor-unit');
});
afterAll(() => house.close());

const open = () => house.engine.sessions.openOf('northmoor-unit', house.engine.time.now());

describe('One’s account', () => {
  it('lists where one is signed in, and ends one of one’s own sessions', async () => {
    const other = signedIn(house, 'northmoor-unit');
    const { $ } = await unit.get('/account');
    expect($('h1').text()).toBe('Your account');
    const [ends] = $('form[action$="/end"]').toArray();
    const address = $(ends).attr('action') ?? '';
    expect((await unit.post(address, {})).status).toBe(303);
    expect((await other.get('/account')).status).toBe(303);
    expect((await unit.get('/account')).status).toBe(200);
  });

  it('ends nobody else’s', async () => {
    const chair = signedIn(house, 'second-chair');
    const [theirs] = house.engine.sessions.openOf('second-chair', house.engine.time.now());
    await unit.post(`/account/sessions/${theirs?.id}/end`, {});
    expect((await chair.get('/account')).status).toBe(200);
  });

  it('signs out everywhere else at once', async () => {
    signedIn(house, 'northmoor-unit');
    signedIn(house, 'northmoor-unit');
    expect(open().length).toBeGreaterThan(2);
    await unit.post('/account/sessions/end-others', {});
    expect(open()).toHaveLength(1);
    expect((await unit.get('/account')).status).toBe(200);
  });
});

describe('A token', () => {
  it('is made with what it may do, shown once, and revoked', async () => {
    const { text, $, status } = await unit.post('/account/tokens', { label: 'figures', days: '30', rights: 'read' });
    const token = $('code').text();
    expect([status, token]).toEqual([200, expect.stringMatching(/^wmk_/)]);
    expect((await house.with(token).get('/api/v1/cases')).status).toBe(200);
    const account = await unit.get('/account');
    expect(account.text).not.toContain(token);
    expect(text).not.toContain('sha256');
    const revoke = account.$('form[action$="/revoke"]').attr('action') ?? '';
    const chair = signedIn(house, 'second-chair');
    await chair.post(revoke, {});
    expect((await house.with(token).get('/api/v1/cases')).status).toBe(200);
    await unit.post(revoke, {});
    expect((await house.with(token).get('/api/v1/cases')).status).toBe(401);
    expect((await unit.get('/account')).$('.govuk-tag--grey').text().trim()).toBe('Revoked');
  });

  it('is not made without its purpose, its days and its rights, and nothing typed is lost', async () => {
    const { status, $ } = await unit.post('/account/tokens', { label: 'x'.repeat(101), days: '0' });
    expect(status).toBe(422);
    const links = $('.govuk-error-summary a').toArray();
    expect(links.map((link) => $(link).attr('href'))).toEqual(['#label', '#days', '#rights']);
    for (const link of links) expect($($(link).attr('href'))).toHaveLength(1);
    expect($('#days').attr('value')).toBe('0');
  });
});

describe('A password', () => {
  const change = (current: string, chosen: string) => unit.post('/account/password', { current, new: chosen });

  it('is changed by whoever knows the current one, who stays signed in alone', async () => {
    const other = signedIn(house, 'northmoor-unit');
    const script = house.as('northmoor-unit');
    const another = house.as('second-chair');
    expect((await unit.get('/account')).$('main').text()).toContain('ends all your tokens');
    expect((await change(password, 'seven silver bridges')).status).toBe(303);
    expect((await other.get('/account')).status).toBe(303);
    // Whoever knew the old one may have made a token with it.
    expect((await script.get('/api/v1/me')).status).toBe(401);
    expect((await another.get('/api/v1/me')).status).toBe(200);
    expect((await unit.get('/account')).status).toBe(200);
    expect((await strangerAt(house.base).post('/sign-in', { name, password })).status).toBe(422);
    expect((await strangerAt(house.base).post('/sign-in', { name, password: 'seven silver bridges' })).status).toBe(
      303,
    );
  });

  it.each([
    ['', 'another long one', '#current'],
    ['not the current one', 'another long one', '#current'],
    ['seven silver bridges', 'short', '#new'],
  ])('is not changed from %p to %p', async (current, chosen, field) => {
    const { status, $, text } = await change(current, chosen);
    expect([status, $('.govuk-error-summary a').attr('href')]).toEqual([422, field]);
    expect(text).not.toContain('seven silver');
  });

  it('is guessed here as seldom as at the door', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 10; n += 1) statuses.push((await change('not the current one', 'another long one')).status);
    expect(statuses).not.toContain(303);
    expect((await change('seven silver bridges', 'another long one')).text).toContain('Too many attempts failed');
  });
});

describe('Whoever holds no role', () => {
  const begins = { to: '/', name: 'former@northmoor.example', password };
  const role = { role: 'chair', partnership: 'northmoor' };
  const step = async (type: string, on: string, data: object) => {
    await record(house.engine, 'person-former', type, { on, data: { ...data } });
    await house.engine.runner.catchUp();
  };

  it('is told so at the start, and comes there by signing in, whatever was asked for', async () => {
    await step('PersonRegistered', '2026-06-01', { partnership: 'northmoor', name: 'Fenella Former' });
    await house.engine.accounts.make({
      signIn: begins.name,
      person: 'former',
      password,
      at: house.engine.time.now(),
    });
    for (const to of ['/', '/cases?stage=closed', '/tasks']) {
      const { $, status } = await strangerAt(house.base).send('/sign-in', { ...begins, to });
      expect([to, status, $('h1').text()]).toEqual([to, 200, 'You hold no role now']);
      expect($('main a[href="/account"]').text()).toBe('Your account');
      expect($('main').text()).toContain('ask the administrator of your partnership');
    }
    const own = await strangerAt(house.base).send('/sign-in', { ...begins, to: '/account' });
    expect(own.$('h1').text()).toBe('Your account');
  });

  it('starts as everybody else from the page after a role was given, and is told again once it ended', async () => {
    const former = house.browser('former');
    await step('RoleGiven', '2026-06-02', role);
    expect((await former.get('/')).headers.get('location')).toBe('/tasks');
    await step('RoleEnded', '2026-06-03', role);
    expect((await former.get('/')).$('h1').text()).toBe('You hold no role now');
  });
});
