import { fill } from './form';
import { openHouse, words, type House } from './house';
import { registerPerson } from './people';
import { furnishTheWhole } from './whole';

// Some steps close a record to whoever recorded them. What they recorded stands, and they are told so.

let house: House;
let caseId: string;

beforeAll(async () => {
  house = await openHouse('2025-02-10', async (engine, on) => {
    ({ caseId } = await furnishTheWhole(engine, on));
    await registerPerson(engine, 'unit-2', [{ role: 'business unit' }]);
    await registerPerson(engine, 'member', [{ role: 'group member' }]);
  });
});

afterAll(() => house.close());

const on = { 'occurredOn.day': '10', 'occurredOn.month': '2', 'occurredOn.year': '2025' };

it('says to whoever restricts a case to others that it is recorded, and not that it is lost', async () => {
  const unit = house.as('unit-2');
  const closed = await fill(unit, `/cases/${caseId}/steps/CaseRestricted`, {
    people: 'member',
    why: 'A colleague’s child.',
    ...on,
  });
  expect(closed.status).toBe(404);
  expect(words(closed.$('main').text())).toContain('If you have just recorded a step, it stands.');
  expect((await unit.get(`/cases/${caseId}`)).status).toBe(404);
  const stands = await house.as('member').get(`/cases/${caseId}/timeline`);
  expect(words(stands.$('main').text())).toContain('Case restricted to named people');
});

it('says it of a step that there never was as of one that is closed', async () => {
  const page = (at: string) => house.as('unit-2').get(`/cases/${at}/recorded/11111111-1111-8111-8111-111111111111`);
  const [closed, never] = [await page(caseId), await page('22222222-2222-8222-8222-222222222222')];
  expect(words(closed.$('main').text())).toBe(words(never.$('main').text()));
  const elsewhere = await house.as('unit-2').get(`/cases/${caseId}`);
  expect(words(elsewhere.$('main').text())).not.toContain('recorded a step');
});
