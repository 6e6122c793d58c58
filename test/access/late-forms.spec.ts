import { openHouse, type House } from '../api/house';
import { signedIn, strangerAt } from '../signed-in';
import { EchoPages, taken } from './echo.controller';

let house: House;
const password = 'three quiet lanterns';
const words = 'What the school said:\n    "he was not seen" <b>&amp;</b>\n\n  and so on';

beforeAll(async () => {
  house = await openHouse({ controllers: [EchoPages] });
  const at = house.engine.time.now();
  await house.engine.accounts.make({ signIn: 'unit@northmoor.example', person: 'northmoor-unit', password, at });
  await house.engine.accounts.make({ signIn: 'chair@northmoor.example', person: 'second-chair', password, at });
});
beforeEach(() => void taken.splice(0));
afterAll(() => house.close());

const signIn = async (name: string, to: string) => {
  const browser = strangerAt(house.base);
  const answer = await browser.post('/sign-in', { name, password, to });
  return { browser, location: answer.headers.get('location') ?? '' };
};

/** A form that comes in a day after it was drawn; where it was sent on to. */
async function sentTooLate(): Promise<string> {
  const before = signedIn(house, 'northmoor-unit');
  house.goTo(nextDay());
  const answer = await before.post('/test-only/form', { what: words, who: ['one', 'two'], 'idempotency-key': 'k-1' });
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

let day = 0;
const nextDay = (): string => new Date(Date.parse('2026-07-01') + 86_400_000 * day++).toISOString().slice(0, 10);

describe('A form whose session has ended', () => {
  it('is kept, and shown again to its own person once they have signed in, and sent as it was', async () => {
    const location = await sentTooLate();
    expect(location).toMatch(/^\/sign-in\?to=%2Fkept%2F[0-9a-f-]{36}$/);
    expect(taken).toEqual([]);
    const asked = await strangerAt(house.base).get(location);
    expect(asked.$('.govuk-inset-text').text()).toContain('What you typed is kept');
    const to = asked.$('input[name=to]').attr('value') ?? '';
    const { browser, location: on } = await signIn('unit@northmoor.example', to);
    expect(on).toBe(to);
    const { status, $, text } = await browser.get(to);
    expect(status).toBe(200);
    expect(text).not.toContain('<b>');
    const again = $('form[action="/test-only/form"]');
    const fields: Record<string, string[]> = {};
    for (const one of again.find('input, textarea').toArray()) {
      const name = $(one).attr('name') ?? '';
      // A browser leaves out the line break that follows the opening of a text box.
      const value = one.tagName === 'textarea' ? $(one).text().replace(/^\n/, '') : ($(one).attr('value') ?? '');
      fields[name] = [...(fields[name] ?? []), value];
    }
    const sent = await browser.post('/test-only/form', fields);
    expect(sent.status).toBe(303);
    const typed = { what: words, who: ['one', 'two'], 'idempotency-key': 'k-1' };
    expect(taken).toEqual([{ person: 'northmoor-unit', typed }]);
    const ended = await browser.get(to);
    expect([ended.status, ended.$('h1').text()]).toEqual([410, 'What you typed is no longer kept']);
    expect(ended.$('main').text()).toContain('and it was sent');
  });

  it('is nobody else’s, and stands nowhere as it was typed', async () => {
    const location = await sentTooLate();
    const to = decodeURIComponent(/to=(.*)$/.exec(location)?.[1] ?? '');
    const { browser } = await signIn('chair@northmoor.example', to);
    const theirs = await browser.get(to);
    const never = await browser.get('/kept/00000000-0000-8000-8000-000000000000');
    expect([theirs.status, never.status]).toEqual([404, 404]);
    expect(theirs.text).toBe(never.text);
    expect(theirs.text).toBe((await browser.get('/no-such-page-at-all')).text);
    expect((await strangerAt(house.base).get(to)).status).toBe(303);
    const [form] = house.engine.keptForms.of('northmoor-unit');
    expect(form?.address).toBe('/test-only/form');
    expect(JSON.stringify(form)).not.toContain('school');
    expect(house.logged.join('')).not.toContain('school');
  });

  it('can be thrown away', async () => {
    const location = await sentTooLate();
    const to = decodeURIComponent(/to=(.*)$/.exec(location)?.[1] ?? '');
    const { browser } = await signIn('unit@northmoor.example', to);
    const csrf = (await browser.get(to)).$('input[name=csrf]').attr('value') ?? '';
    expect((await browser.post(`${to}/forget`, { csrf })).status).toBe(303);
    const { status, $ } = await browser.get(to);
    expect(status).toBe(410);
    expect($('main').text()).toContain('You threw away what was kept here');
    expect(taken).toEqual([]);
  });

  it('is kept for seven days: then its own person is told so, and it stands nowhere any more', async () => {
    const to = decodeURIComponent(/to=(.*)$/.exec(await sentTooLate())?.[1] ?? '');
    day += 8;
    house.goTo(nextDay());
    const own = await signedIn(house, 'northmoor-unit').get(to);
    expect(own.status).toBe(410);
    expect(own.$('main').text()).toContain('was kept for 7 days');
    expect(own.text).not.toContain('he was not seen');
    expect((await signedIn(house, 'second-chair').get(to)).status).toBe(404);
    const kept = house.engine.keptForms.of('northmoor-unit').length;
    await sentTooLate();
    expect(house.engine.keptForms.of('northmoor-unit').length).toBeLessThanOrEqual(kept);
  });

  it('is not lost either where the same person has signed in anew in another window', async () => {
    const old = signedIn(house, 'northmoor-unit');
    const now = signedIn(house, 'northmoor-unit');
    const answer = await now.post('/test-only/form', { csrf: old.csrf, what: words });
    expect(answer.headers.get('location')).toMatch(/^\/kept\//);
    expect((await now.get(answer.headers.get('location') ?? '')).text).toContain('he was not seen');
  });

  it('holds no password: what was typed on one’s account is typed again', async () => {
    const before = signedIn(house, 'northmoor-unit');
    house.goTo(nextDay());
    const kept = house.engine.keptForms.of('northmoor-unit').length;
    // An address is the same in capitals.
    for (const address of ['/account/password', '/Account/Password']) {
      const answer = await before.post(address, { current: password, new: 'seven silver bridges' });
      expect([address, answer.headers.get('location')]).toEqual([address, '/sign-in']);
    }
    expect(house.engine.keptForms.of('northmoor-unit')).toHaveLength(kept);
  });

  it('that nobody drew is not kept', async () => {
    const stranger = strangerAt(house.base);
    const answer = await stranger.post('/test-only/form', { csrf: 'A'.repeat(43), what: words });
    expect(answer.headers.get('location')).toBe('/sign-in');
  });

  it('of another site is not kept', async () => {
    const before = signedIn(house, 'northmoor-unit');
    const kept = house.engine.keptForms.of('northmoor-unit').length;
    house.goTo(nextDay());
    const answer = await fetch(`${house.base}/test-only/form`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        cookie: `waymark=${before.cookie()}`,
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'cross-site',
      },
      body: `csrf=${before.csrf}&what=x`,
    });
    expect(answer.status).toBe(403);
    expect(house.engine.keptForms.of('northmoor-unit')).toHaveLength(kept);
  });
});
