import { openHouse, type House } from '../api/house';
import { agencyReturn, notified, openCase, request, take, view } from '../api/steps';
import { words } from './house';

let house: House;

beforeAll(async () => {
  house = await openHouse();
  const unit = house.as('northmoor-unit');
  const { id } = await openCase(unit);
  const views = ['council', 'icb', 'police'].map((body) => view(body));
  const asked = ['agency-8', 'agency-9'];
  for (const one of [...views, notified]) await take(unit, id, one);
  for (const agency of asked) {
    const { body } = await take(unit, id, request(agency));
    await take(unit, id, agencyReturn(agency, Number(body['revision'])));
  }
});
afterAll(() => house.close());

it('Returns that wait side by side to be looked at are told apart by their agencies', async () => {
  const { $ } = await house.browser('northmoor-unit').get('/tasks');
  const rows = $('tbody tr')
    .toArray()
    .map((row) => words($(row).text()))
    .filter((row) => row.includes('Return to look at'));
  expect(rows).toHaveLength(2);
  for (const agency of ['Northmoor agency-8', 'Northmoor agency-9'])
    expect(rows.filter((row) => row.includes(agency))).toHaveLength(1);
});
