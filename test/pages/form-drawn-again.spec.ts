import { dateIn, fill } from '../forms/filling';
import type { PageAnswer } from '../signed-in';
import { openHouse, type House } from './house';
import { registerPerson } from './people';
import { record, refer, registerNorthmoor, type Opened } from './steps';

// A step's form is given again like any page, but never with another one's command, and never with what somebody typed.

let house: House;
let opened: Opened;
let form: string;

beforeAll(async () => {
  house = await openHouse('2026-06-30', async (engine, on) => {
    on('2026-06-02');
    await registerNorthmoor(engine);
    await registerPerson(engine, 'unit', [{ role: 'business unit', partnership: 'northmoor' }]);
    await registerPerson(engine, 'other', [{ role: 'business unit', partnership: 'northmoor' }]);
    opened = await refer(engine, '2026-06-01');
  });
  form = `/cases/${opened.caseId}/steps/WorkingNameGiven`;
});
afterAll(() => house.close());

const historyOf = (stream: string) => house.engine.recorder.streams.history(stream);
const stepsRecorded = async () => (await historyOf(`case-${opened.caseId}`)).length;
const commandOn = ({ $ }: PageAnswer): string => String($('input[name="form:command"]').attr('value'));
const nameOn = ({ $ }: PageAnswer): string => String($('#name').attr('value'));
const saved = (page: PageAnswer): boolean => page.$('main').text().includes('You saved these answers');

/** How often the record was read while this was asked for. */
async function readings(ask: () => Promise<unknown>): Promise<number> {
  const history = jest.spyOn(house.engine.recorder.streams, 'history');
  try {
    await ask();
    return history.mock.calls.length;
  } finally {
    history.mockRestore();
  }
}

it('is drawn once while nothing happens, and is another command each time; each look at it is recorded', async () => {
  const unit = house.as('unit');
  const looks = () => house.engine.reads.ofCase(opened.caseId, { before: null, limit: 100 });
  const before = looks().length;
  const first = await unit.get(form);
  let second = first;
  expect(await readings(async () => void (second = await unit.get(form)))).toBe(0);
  expect(commandOn(second)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(commandOn(second)).not.toBe(commandOn(first));
  expect(second.text.replace(commandOn(second), '')).toBe(first.text.replace(commandOn(first), ''));
  expect(looks()).toHaveLength(before + 2);
  expect(looks()[0]).toMatchObject({ person: 'unit', page: 'step' });
});

it('sent twice has one effect, and opened anew and sent has another', async () => {
  const unit = house.as('unit');
  const before = await stepsRecorded();
  const named = (page: PageAnswer, name: string) =>
    fill(unit, page, { ...dateIn('occurredOn', '2026-06-20'), name }, 'record');
  const one = await unit.get(form);
  expect((await named(one, 'Oak')).status).toBe(303);
  expect((await named(one, 'Oak')).status).toBe(303);
  expect(await stepsRecorded()).toBe(before + 1);
  expect((await named(await unit.get(form), 'Ash')).status).toBe(303);
  expect(await stepsRecorded()).toBe(before + 2);
});

it('shows what was recorded since', async () => {
  const unit = house.as('unit');
  const seenOn = ({ $ }: PageAnswer) => Number($('input[name="form:seen"]').attr('value'));
  const before = seenOn(await unit.get(form));
  await record(house.engine, `case-${opened.caseId}`, 'WorkingNameGiven', { on: '2026-06-21', data: { name: 'Elm' } });
  expect(seenOn(await unit.get(form))).toBe(before + 1);
});

it('shows what was saved meanwhile, to whoever saved it alone, and keeps none of it', async () => {
  const [unit, elsewhere, other] = [house.as('unit'), house.as('unit'), house.as('other')];
  await unit.get(form);
  await elsewhere.get(form);
  await other.get(form);
  const begun = await unit.get(form);
  expect((await fill(unit, begun, { name: 'Typed and not recorded' }, 'save')).status).toBe(200);
  for (const browser of [unit, elsewhere]) {
    const page = await browser.get(form);
    expect(saved(page)).toBe(true);
    expect(nameOn(page)).toBe('Typed and not recorded');
    expect(commandOn(page)).toBe(commandOn(begun));
    expect(await readings(() => browser.get(form))).toBeGreaterThan(0);
  }
  const theirs = await other.get(form);
  expect(saved(theirs)).toBe(false);
  expect(theirs.text).not.toContain('Typed and not recorded');
});

it('shows what was saved last where it was saved again, and is begun anew once that is recorded', async () => {
  const unit = house.as('unit');
  const gone = await unit.get(form);
  await fill(unit, gone, { name: 'Typed later' }, 'save');
  const later = await unit.get(form);
  expect(nameOn(later)).toBe('Typed later');
  const sent = await fill(unit, later, { ...dateIn('occurredOn', '2026-06-22'), name: 'Yew' }, 'record');
  expect(sent.status).toBe(303);
  const anew = await unit.get(form);
  expect(saved(anew)).toBe(false);
  expect(nameOn(anew)).toBe('');
  expect(commandOn(anew)).not.toBe(commandOn(later));
});

it('is gone as soon as its reader may not record any more', async () => {
  await registerPerson(house.engine, 'leaving', [{ role: 'business unit', partnership: 'northmoor' }]);
  const leaving = house.as('leaving');
  expect((await leaving.get(form)).status).toBe(200);
  expect((await leaving.get(form)).status).toBe(200);
  const data = { role: 'business unit', partnership: 'northmoor' };
  await record(house.engine, 'person-leaving', 'RoleEnded', { on: '2026-06-29', data });
  expect((await leaving.get(form)).status).toBe(404);
});
