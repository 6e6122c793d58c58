import { openHouse, type House } from './house';
import { registerPerson } from './people';
import { notify, record, refer, registerNorthmoor, type Opened } from './steps';

// A page that was drawn a moment ago is given again only while nothing changed of which it is made.

let house: House;
let opened: Opened;

beforeAll(async () => {
  house = await openHouse('2026-06-30', async (engine, on) => {
    on('2026-06-02');
    await registerNorthmoor(engine);
    await registerPerson(engine, 'unit', [{ role: 'business unit', partnership: 'northmoor' }]);
    await registerPerson(engine, 'other', [{ role: 'business unit', partnership: 'northmoor' }]);
    opened = await refer(engine, '2026-06-01');
  });
});
afterAll(() => house.close());

const drawings = () => jest.spyOn(house.engine.recorder.streams, 'history');
const looks = () => house.engine.reads.ofCase(opened.caseId, { before: null, limit: 100 }).length;

it('is drawn once while nothing happens, and each look at it is recorded', async () => {
  const unit = house.as('unit');
  const [address, before] = [`/cases/${opened.caseId}/timeline`, looks()];
  const first = await unit.get(address);
  const histories = drawings();
  const second = await unit.get(address);
  expect(histories).not.toHaveBeenCalled();
  histories.mockRestore();
  expect(second.text).toBe(first.text);
  expect(looks()).toBe(before + 2);
});

it('is drawn for each session by itself: their names and the tokens of their forms stand on it', async () => {
  const [unit, other] = [house.as('unit'), house.as('other')];
  const address = `/cases/${opened.caseId}`;
  await unit.get(address);
  const { text } = await other.get(address);
  expect(text).toContain('Person other');
  expect(text).toContain(other.csrf);
  expect(text).not.toContain('Person unit</a>');
  expect(text).not.toContain(unit.csrf);
});

it('shows what was recorded since', async () => {
  const unit = house.as('unit');
  const before = await unit.get(`/cases/${opened.caseId}`);
  await notify(house.engine, opened, '2026-06-03');
  const after = await unit.get(`/cases/${opened.caseId}`);
  expect(after.text).not.toBe(before.text);
});

it('is gone as soon as its reader may not see it any more', async () => {
  await registerPerson(house.engine, 'leaving', [{ role: 'business unit', partnership: 'northmoor' }]);
  const leaving = house.as('leaving');
  expect((await leaving.get(`/cases/${opened.caseId}`)).status).toBe(200);
  expect((await leaving.get(`/cases/${opened.caseId}`)).status).toBe(200);
  const data = { role: 'business unit', partnership: 'northmoor' };
  await record(house.engine, 'person-leaving', 'RoleEnded', { on: '2026-06-29', data });
  expect((await leaving.get(`/cases/${opened.caseId}`)).status).toBe(404);
});

const inAWindow = { begunWith: null, window: 'a window' };

it('does not outlive what was saved to finish later', async () => {
  const unit = house.as('unit');
  const place = { person: 'unit', case: opened.caseId, place: 'case', step: 'WorkingNameGiven', about: '' };
  house.engine.drafts.keep(place, { name: 'Oak' }, '2026-06-30T20:00:00.000Z', inAWindow);
  expect((await unit.get('/tasks')).text).toContain('Saved to finish later');
  house.engine.drafts.forget(place, 0);
  expect((await unit.get('/tasks')).text).not.toContain('Saved to finish later');
});

it('names no case any more in which something was saved, once its reader is kept out of it', async () => {
  const unit = house.as('unit');
  const hidden = await refer(house.engine, '2026-06-10');
  const place = { person: 'unit', case: hidden.caseId, place: 'case', step: 'WorkingNameGiven', about: '' };
  house.engine.drafts.keep(place, { name: 'Oak' }, '2026-06-30T20:00:00.000Z', inAWindow);
  const { reference } = (await house.engine.recorder.streams.load(`case-${hidden.caseId}`)).instance.state as {
    reference: string;
  };
  const saved = async () => (await unit.get('/tasks')).$('section[aria-labelledby="drafts"]').text();
  expect(await saved()).toContain(reference);
  const restricted = { people: ['other'], why: 'A relative works in the unit.' };
  await record(house.engine, `case-${hidden.caseId}`, 'CaseRestricted', { on: '2026-06-30', data: restricted });
  expect(await saved()).not.toContain(reference);
  house.engine.drafts.forget(place, 0);
});

it('is drawn anew for the day that begins while it is asked for', async () => {
  const { time, store } = house.engine;
  let instant = '2026-06-30T22:59:59.000Z';
  const now = jest.spyOn(time, 'now').mockImplementation(() => instant);
  const unit = house.as('unit');
  const head = jest.spyOn(store, 'head');
  head.mockImplementationOnce(async () => {
    instant = '2026-06-30T23:00:01.000Z';
    return store.head();
  });
  try {
    await unit.get('/timeliness/northmoor');
    const { $ } = await unit.get('/timeliness/northmoor');
    expect($('main').text()).toContain('On 1 July 2026');
  } finally {
    now.mockRestore();
    head.mockRestore();
  }
});

it('shows nothing more of what was sealed once its key is destroyed', async () => {
  const unit = house.as('unit');
  const address = `/cases/${opened.caseId}/timeline`;
  expect((await unit.get(address)).text).toContain('ward sister');
  house.engine.keys.destroy(`case:${opened.caseId}`, '2026-06-30T20:00:00.000Z');
  expect((await unit.get(address)).text).not.toContain('ward sister');
});
