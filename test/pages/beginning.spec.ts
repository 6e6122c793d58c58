import { openHouse, words, type House } from './house';
import { registerPerson } from './people';
import { record, registerNorthmoor } from './steps';

let house: House;

beforeAll(async () => {
  house = await openHouse('2025-02-10', async (engine) => {
    await registerNorthmoor(engine);
    await registerPerson(engine, 'founder', [{ role: 'business unit' }, { role: 'administrator' }]);
    const data = { body: 'police', kind: 'police', name: 'Northmoor Police' };
    await record(engine, 'partnership-eastvale', 'PartnershipRegistered', {
      on: '2020-04-01',
      data: { name: 'Eastvale' },
    });
    await record(engine, 'partnership-eastvale', 'BodyJoined', { on: '2020-04-01', data });
    await registerPerson(engine, 'other', [{ role: 'delegate', body: 'police' }], 'eastvale');
  });
});
afterAll(() => house.close());

it('a partnership that begins leads those who set it up from their tasks to what is to be said first, and nobody else', async () => {
  const tasks = await house.as('founder').get('/tasks');
  const links = tasks.$('main ol a').toArray();
  expect(links.map((link) => tasks.$(link).attr('href'))).toEqual([
    '/administration/northmoor/bodies',
    '/administration/northmoor/agencies',
    '/administration/northmoor/people',
    '/cases/new',
  ]);
  expect(words(tasks.$('main').text())).toContain('4 things are waiting for you');
  for (const link of links) expect((await house.as('founder').get(tasks.$(link).attr('href')!)).status).toBe(200);
  expect((await house.as('other').get('/tasks')).$('main ol')).toHaveLength(0);
});
