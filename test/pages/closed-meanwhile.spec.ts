import { openHouse, type House } from './house';
import { registerPerson } from './people';
import { open, record, refer, registerNorthmoor, type Opened } from './steps';

// The read models are a moment behind the log; here they stay where they were. A list shows no case that its own record
// would not show.

const partnership = 'northmoor';
const on = '2026-06-02';

let house: House;
let closed: Opened;
let meeting: Opened;
let reference: string;

beforeAll(async () => {
  house = await openHouse('2026-06-30', async (engine, goTo) => {
    goTo(on);
    await registerNorthmoor(engine);
    await registerPerson(engine, 'chair', [{ role: 'chair', partnership }]);
    for (const id of ['unit', 'other']) await registerPerson(engine, id, [{ role: 'business unit', partnership }]);
    closed = await refer(engine, on);
    meeting = await open(engine, null, 'meeting', 'MeetingCalled', {
      on,
      data: { group: 'executive', on: '2026-07-07' },
    });
  });
  const { state } = (await house.engine.recorder.streams.load(`case-${closed.caseId}`)).instance;
  ({ reference } = state as { reference: string });
});
afterAll(() => house.close());

const lists = [
  '/cases',
  '/tasks?whose=everybody',
  '/timeliness/northmoor/incident-notification',
  '/cases?stage=rapidReview.referred',
];

const shown = async (person: string) => {
  const found: Record<string, boolean> = {};
  for (const address of lists) found[address] = (await house.as(person).get(address)).text.includes(reference);
  const token = house.engine.tokens.make({ person, label: 'test', madeAt: house.engine.time.now() }).text;
  const answer = await fetch(`${house.base}/api/v1/cases`, { headers: { authorization: `Bearer ${token}` } });
  return { ...found, api: (await answer.text()).includes(closed.caseId) };
};

it('is so once a case was restricted to others', async () => {
  const before = await shown('other');
  expect(before).toMatchObject({ '/cases': true, '/tasks?whose=everybody': true, api: true });
  const people = { on, data: { people: ['unit'], why: 'Colleagues of a parent.' } };
  await record(house.engine, `case-${closed.caseId}`, 'CaseRestricted', people);
  await record(house.engine, `case-${meeting.caseId}`, 'CaseRestricted', people);
  const position = house.engine.runner.position();
  expect((await house.as('other').get(`/cases/${closed.caseId}`)).status).toBe(404);
  expect(Object.values(await shown('other'))).toEqual(Object.values(before).map(() => false));
  expect((await house.as('other').get('/meetings')).text).not.toContain(meeting.caseId);
  expect((await house.as('unit').get('/meetings')).text).toContain(meeting.caseId);
  expect(await shown('unit')).toEqual(before);
  expect(house.engine.runner.position()).toBe(position);
});

it('is so once a role ended', async () => {
  const role = { role: 'business unit', partnership };
  await record(house.engine, 'person-unit', 'RoleGiven', { on, data: { role: 'administrator', partnership } });
  await record(house.engine, 'person-unit', 'RoleEnded', { on, data: role });
  const unit = house.as('unit');
  for (const address of lists) expect((await unit.get(address)).text).not.toContain(reference);
});
