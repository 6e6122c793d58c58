import { openHouse, type House } from '../pages/house';
import { registerPerson } from '../pages/people';
import { record, refer, registerNorthmoor, type Opened } from '../pages/steps';
import { valuesOf } from './filling';

// Which local authorities are offered as that of an area in which somebody lives.

const on = '2026-06-01';

let house: House;
let opened: Opened;

beforeAll(async () => {
  house = await openHouse('2026-06-30', async (engine, goTo) => {
    goTo('2026-06-02');
    await registerNorthmoor(engine);
    await registerPerson(engine, 'unit', [{ role: 'business unit', partnership: 'northmoor' }]);
    const council = { body: 'council', kind: 'local authority', name: 'Northmoor Council' };
    await record(engine, 'partnership-northmoor', 'BodyJoined', { on, data: council });
    const agency = { kind: 'local-authority', partnership: 'northmoor', area: 'own' };
    const register = (id: string, name: string) =>
      record(engine, `agency-${id}`, 'AgencyRegistered', { on, data: { ...agency, name } });
    await register('council-as-agency', 'Northmoor  council');
    await register('westmoor-council', 'Westmoor Council');
    opened = await refer(engine, on);
  });
});
afterAll(() => house.close());

it('names one once that decides here and stands among the agencies too', async () => {
  const instance = opened.stream.slice('rapidReview-'.length);
  const moved = await house.as('unit').get(`/cases/${opened.caseId}/w/${instance}/steps/ChildMoved`);
  expect(moved.status).toBe(200);
  expect(valuesOf(moved, 'homeAuthority')).toEqual(['council', 'westmoor-council']);
});
