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
