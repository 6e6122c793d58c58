import { fill, sendOn } from './form';
import { openHouse, words, type House } from './house';
import type { PageAnswer } from '../signed-in';
import { registerPerson } from './people';
import { record } from './steps';
import { furnishTheWhole } from './whole';

const today = '2025-02-10';
let house: House;
let caseId: string;
let review: string;

beforeAll(async () => {
  house = await openHouse(today, async (engine, on) => {
    ({ caseId } = await furnishTheWhole(engine, on));
    on(today);
    for (const [id, name] of [
      ['southmoor', 'Southmoor'],
      ['eastmere', 'Eastmere'],
      ['lonely', 'Lonely Fen'],
    ] as const)
      await record(engine, `partnership-${id}`, 'PartnershipRegistered', { on: '2025-01-21', data: { name } });
    const body = { body: 'south-council', kind: 'local authority', name: 'Southmoor Council' };
    await record(engine, 'partnership-southmoor', 'BodyJoined', { on: '2025-01-21', data: body });
    await registerPerson(engine, 'unit-2', [{ role: 'business unit' }]);
    await registerPerson(engine, 'lead', [{ role: 'agency lead', agency: 'trust' }]);
    await registerPerson(engine, 'south-unit', [{ role: 'business unit' }], 'southmoor');
    await registerPerson(engine, 'east-unit', [{ role: 'business unit' }], 'eastmere');
    const { workflows } = (await engine.recorder.streams.load(`case-${caseId}`)).instance.state as {
      workflows: string[];
    };
    review = workflows.find((stream) => stream.startsWith('rapidReview-'))!;
    const asked = { agency: 'trust', due: '2025-02-20', basis: 'Children Act 2004 s16H', scope: 'The last two years.' };
    await record(engine, review, 'InformationRequested', { on: '2025-02-03', data: asked });
    await record(engine, `case-${caseId}`, 'WorkingNameGiven', { on: '2025-02-03', data: { name: 'Juniper' } });
  });
});

afterAll(() => house.close());

const day = (on: string) => {
  const [year, month, of] = on.split('-');
  return { 'occurredOn.day': of!, 'occurredOn.month': month!, 'occurredOn.year': year! };
};
const sees = async (person: string, address: string) => (await house.as(person).get(address)).status;
const step = (type: string) => `/cases/${caseId}/steps/${type}`;
const mainOf = ({ $ }: PageAnswer): string => words($('main').text());
const found = async (person: string) => {
  const browser = house.as(person);
  return mainOf(await browser.send('/cases/search', { search: 'Juniper' })).includes('Juniper');
};
const rapidReviews = async (person: string, partnership: string) =>
  mainOf(await house.as(person).get(`/timeliness/${partnership}/rapid-review?period=2023-24`));

describe('the lead of a case', () => {
  it('is not passed on by those who do not lead it, and nobody else sees the case', async () => {
    for (const person of ['south-unit', 'east-unit', 'lead'])
      expect(await sees(person, step('LeadTransferred'))).toBe(404);
    expect(await sees('south-unit', `/cases/${caseId}`)).toBe(404);
    expect(await rapidReviews('unit-2', 'northmoor')).toContain('1 of 1');
  });

  it('is not passed to whoever leads it', async () => {
    const offered = mainOf(await house.as('unit-2').get(step('LeadTransferred')));
    expect(offered).toContain('Southmoor');
    expect(offered).not.toContain('Northmoor Safeguarding');
  });

  it('passes to one in which nobody records only where it is said why', async () => {
    await registerPerson(house.engine, 'lonely-reader', [{ role: 'scrutineer' }], 'lonely');
    await house.engine.runner.catchUp();
    const unit = house.as('unit-2');
    const address = step('LeadTransferred');
    const answers = { newLead: 'lonely', because: 'merger', ...day('2025-02-01') };
    const checked = async () => mainOf(await sendOn(unit, await unit.get(address), address, answers));
    expect(await checked()).toContain('Nobody in that partnership holds a role that records');
    await registerPerson(house.engine, 'lonely-chair', [{ role: 'chair' }], 'lonely');
    await house.engine.runner.catchUp();
    const open = await checked();
    expect(open).toContain('Check your answers');
    expect(open).toContain('the new partnership alone can correct it, take it back');
    expect(open).not.toContain('holds a role');
  });

  it('passes to another partnership, whose unit goes on with the case', async () => {
    const answers = {
      newLead: 'southmoor',
      because: 'merger',
      why: 'By the order of that year.',
      ...day('2025-02-01'),
    };
    const answer = await fill(house.as('unit-2'), step('LeadTransferred'), answers);
    expect(answer.$('h1').text()).toContain('Recorded');
    await house.engine.runner.catchUp();
    const page = await house.as('south-unit').get(`/cases/${caseId}`);
    expect(page.status).toBe(200);
    const shown = mainOf(page);
    expect(shown).toContain('until 1 February 2025, then by Southmoor');
    expect(shown).toContain('Shared with Northmoor');
    const isMine = async (person: string) => (await house.as(person).get('/tasks')).text.includes(caseId);
    expect([await isMine('south-unit'), await isMine('unit-2')]).toEqual([true, false]);
    expect((await house.as('unit-2').get('/tasks?whose=everybody')).text).toContain(caseId);
    expect(await sees('south-unit', step('WorkingNameGiven'))).toBe(200);
    expect(await found('south-unit')).toBe(true);
  });

  it('leaves what was asked of an agency of the partnership that led: it answers, and its answer is recorded', async () => {
    const address = `/cases/${caseId}/w/${review.slice('rapidReview-'.length)}/steps/ReturnReceived`;
    expect((await house.as('lead').get(`${address}?agency=trust`)).status).toBe(200);
    expect(mainOf(await house.as('south-unit').get(address))).toContain('Northmoor Hospitals');
  });

  it('shows whoever led the case on, and who shares it is now for the other to say', async () => {
    expect(await sees('unit-2', `/cases/${caseId}`)).toBe(200);
    expect(await found('unit-2')).toBe(true);
    expect(await sees('unit-2', step('CaseShared'))).toBe(404);
    expect(await sees('unit-2', step('LeadTransferred'))).toBe(404);
    expect(await sees('east-unit', `/cases/${caseId}`)).toBe(404);
  });

  it('leaves its deadlines with the partnership that led when they started', async () => {
    expect(await rapidReviews('unit-2', 'northmoor')).toContain('1 of 1');
    expect(await rapidReviews('south-unit', 'southmoor')).not.toContain('1 of 1');
  });

  it('and once the sharing is ended, the case is closed to whoever led it', async () => {
    const ended = { partnership: 'northmoor', why: 'All is handed over.', ...day('2025-02-09') };
    const end = (reasons: Record<string, string>) => fill(house.as('south-unit'), step('SharingEnded'), ended, reasons);
    const asked = mainOf(await end({}));
    expect(asked).toContain('Agencies of that partnership still owe 1 return and 3 actions, and would see');
    const because = { 'reason:nothingIsOwed': 'They were told, and answer by letter.' };
    expect((await end(because)).$('h1').text()).toContain('Recorded');
    await house.engine.runner.catchUp();
    expect(await sees('unit-2', `/cases/${caseId}`)).toBe(404);
    expect(await sees('lead', `/cases/${caseId}`)).toBe(404);
    expect(await sees('south-unit', `/cases/${caseId}`)).toBe(200);
  });
});
