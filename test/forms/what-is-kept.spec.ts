import { addressOfDraft } from '../../apps/server/src/pages/drafts/saved-page';
import type { House } from '../pages/house';
import type { Opened } from '../pages/steps';
import { boxesOf, errorsOf, fill, textOf } from './filling';
import { openReferredHouse } from './referred-house';

// What somebody typed is kept, and where a part of it cannot be, that is told.

let house: House;
let opened: Opened;

beforeAll(async () => {
  ({ house, opened } = await openReferredHouse());
});
afterAll(() => house.close());

it('is the reason too that a rule asked for, where the form is saved to be finished later', async () => {
  const unit = house.as('unit');
  const address = `/cases/${opened.caseId}/steps/WorkingNameGiven`;
  const typed = { name: 'Old oak', 'reason:dayIsPlausible': 'Agreed.' };
  await fill(unit, await unit.get(address), typed, 'save');
  const [draft] = house.engine.drafts.of('unit');
  expect(textOf(await unit.get(addressOfDraft(draft!)))).toContain('Agreed.');
  const goneOn = await unit.get(address);
  expect(goneOn.$('input[name="reason:dayIsPlausible"]').attr('value')).toBe('Agreed.');
});

it('is answered on the page of the box that was cut, whatever is missing on a page before it', async () => {
  const unit = house.as('unit');
  const instance = opened.stream.slice('rapidReview-'.length);
  const address = `/cases/${opened.caseId}/w/${instance}/steps/ReturnReceived`;
  const long = { involvement: 'x'.repeat(2_000_000), learning: 'y'.repeat(3_000_000) };
  const answer = await unit.post(address, { ...boxesOf((await unit.get(address)).$), ...long, 'form:act': 'continue' });
  expect(answer.status).toBe(422);
  expect(answer.$('textarea[name=involvement]').text()).toContain('xxx');
  const told = errorsOf(answer).filter((says) => says.includes('You sent'));
  expect(told).toHaveLength(2);
  expect(told[0]).toContain('You sent 2,000,000: the first 100,000 are kept here');
  expect(told[1]).toContain('You sent 3,000,000: the first 100,000 are kept here');
  for (const link of answer.$('.govuk-error-summary a').toArray())
    expect(answer.$(answer.$(link).attr('href')!)).toHaveLength(1);
});

it('is nothing where nobody entered anything: that is said on the form, and no draft is left behind', async () => {
  const unit = house.as('unit');
  const instance = opened.stream.slice('rapidReview-'.length);
  const address = `/cases/${opened.caseId}/w/${instance}/steps/NewInformationReceived`;
  const before = house.engine.drafts.of('unit').length;
  const answer = await fill(unit, await unit.get(address), { what: '  ' }, 'save');
  expect(answer.status).toBe(422);
  expect(errorsOf(answer)).toEqual(['Nothing is entered yet, so there is nothing to save']);
  expect(house.engine.drafts.of('unit')).toHaveLength(before);
  expect((await fill(unit, answer, { what: 'More.' }, 'save')).status).toBe(200);
  expect(house.engine.drafts.of('unit')).toHaveLength(before + 1);
});
