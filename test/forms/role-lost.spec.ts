import { addressOfDraft } from '../../apps/server/src/pages/drafts/saved-page';
import type { House } from '../pages/house';
import { registerPerson } from '../pages/people';
import { record, type Opened } from '../pages/steps';
import type { Browser } from '../signed-in';
import { fill, textOf } from './filling';
import { openReferredHouse } from './referred-house';

// What somebody saved to finish later is theirs, also once their role has ended.

let house: House;
let opened: Opened;

beforeAll(async () => {
  ({ house, opened } = await openReferredHouse());
});
afterAll(() => house.close());

const unit = { role: 'business unit', partnership: 'northmoor' } as const;

/** Saves a form, and loses the role with which it was opened. */
async function saves(person: string, others: Parameters<typeof registerPerson>[2]): Promise<Browser> {
  await registerPerson(house.engine, person, [unit, ...others]);
  const browser = house.as(person);
  const form = await browser.get(`/cases/${opened.caseId}/steps/WorkingNameGiven`);
  await fill(browser, form, { name: 'Old oak' }, 'save');
  await record(house.engine, `person-${person}`, 'RoleEnded', { on: '2026-06-29', data: unit });
  return browser;
}

it('is found in their account by whoever lost their last role, read there and deleted', async () => {
  const leaving = await saves('leaving', []);
  expect((await leaving.get('/tasks')).status).toBe(404);
  const account = await leaving.get('/account');
  const link = account.$('section[aria-labelledby=drafts] a');
  expect(link.text()).toBe('Give the case a working name, 2 words written');
  const page = await leaving.get(link.attr('href') ?? '');
  expect(page.status).toBe(200);
  expect(textOf(page)).toContain('Old oak');
  expect(page.$('.govuk-back-link').attr('href')).toBe('/account');
  const deleted = await fill(leaving, page, {});
  expect([deleted.status, deleted.headers.get('location')]).toEqual([303, '/account']);
  expect((await leaving.get('/account')).$('section[aria-labelledby=drafts]')).toHaveLength(0);
});

describe('A correction, which begins with what the record says', () => {
  const referral = async () => (await house.engine.recorder.streams.history(opened.stream))[0]!.id;
  const at = async () =>
    `/cases/${opened.caseId}/w/${opened.stream.replace('rapidReview-', '')}/steps/FactCorrected?event=${await referral()}`;
  const begins = async (person: string) => {
    await registerPerson(house.engine, person, [unit, { role: 'administrator', partnership: 'northmoor' }]);
    const browser = house.as(person);
    const form = await browser.get(await at());
    expect(form.$('textarea[name=account]').text()).toContain('Sealed account');
    return { browser, form };
  };
  const loses = (person: string) =>
    record(house.engine, `person-${person}`, 'RoleEnded', { on: '2026-06-29', data: unit });

  it('shows its writer their reason alone once the record is closed to them', async () => {
    const { browser, form } = await begins('corrector');
    await fill(browser, form, { amendmentReason: 'The ward misheard.' }, 'save');
    const [draft] = house.engine.drafts.of('corrector');
    expect(textOf(await browser.get(addressOfDraft(draft!)))).toContain('Sealed account');
    await loses('corrector');
    const page = await browser.get(addressOfDraft(draft!));
    expect(page.status).toBe(200);
    expect(textOf(page)).toContain('The ward misheard.');
    expect(textOf(page)).toContain('only your reasons are shown');
    expect(page.text).not.toMatch(/Sealed account|ward sister/);
    const account = await browser.get('/account');
    expect(textOf(account)).not.toContain('dated');
  });

  it('is saved also where something was only taken out of what the record says, and not where nothing was', async () => {
    const { browser, form } = await begins('clearing');
    expect((await fill(browser, form, {}, 'save')).status).toBe(422);
    expect((await fill(browser, form, { account: '' }, 'save')).status).toBe(200);
    expect(house.engine.drafts.of('clearing')).toHaveLength(1);
  });

  it('shows no more of it where it was kept because it was sent after signing out', async () => {
    const { browser, form } = await begins('late-corrector');
    for (const { id } of house.engine.sessions.openOf('late-corrector', house.engine.time.now()))
      house.engine.sessions.end('late-corrector', id, house.engine.time.now());
    form.$('main form').attr('action', (await at()).replace('/cases/', '/Cases/'));
    await fill(browser, form, { amendmentReason: 'The ward misheard.' });
    const [kept] = house.engine.keptForms.of('late-corrector');
    expect(kept!.address).toMatch(/^\/Cases\//);
    const again = house.as('late-corrector');
    expect((await again.get(`/kept/${kept!.id}`)).text).toContain('Sealed account');
    await loses('late-corrector');
    const page = await again.get(`/kept/${kept!.id}`);
    expect(page.status).toBe(200);
    expect(textOf(page)).toContain('The ward misheard.');
    expect(page.text).not.toMatch(/Sealed account|ward sister/);
  });
});

it('is not offered to be gone on with where another role is left, which its form is not open to', async () => {
  const staying = await saves('staying', [{ role: 'administrator', partnership: 'northmoor' }]);
  const account = await staying.get('/account');
  const address = account.$('section[aria-labelledby=drafts] a').attr('href') ?? '';
  const page = await staying.get(address);
  expect(textOf(page)).toContain('is not open to you any more');
  expect(textOf(page)).not.toContain('Go on with it');
  // What the address says beside does not count.
  const other = house.as('unit');
  const form = await other.get(`/cases/${opened.caseId}/steps/WorkingNameGiven`);
  await fill(other, form, { name: 'New oak' }, 'save');
  const [draft] = house.engine.drafts.of('unit');
  expect(textOf(await other.get(`${addressOfDraft(draft!)}?form=gone`))).toContain('Go on with it');
});
