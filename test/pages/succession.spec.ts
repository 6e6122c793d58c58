import type { PageAnswer } from '../signed-in';
import { fill } from './form';
import { forbiddenIn, openHouse, words, type House } from './house';
import { registerPerson } from './people';
import { record } from './steps';
import { furnishTheWhole } from './whole';

const today = '2025-02-10';
const page = '/administration/northmoor/succession';
const form = '/administration/northmoor/partnership/northmoor/steps/PartnershipSucceeded';
let house: House;
let caseId: string;

beforeAll(async () => {
  house = await openHouse(today, async (engine, on) => {
    ({ caseId } = await furnishTheWhole(engine, on));
    on(today);
    const data = { name: 'Southmoor' };
    await record(engine, 'partnership-southmoor', 'PartnershipRegistered', { on: '2025-01-21', data });
    await registerPerson(engine, 'admin', [{ role: 'administrator' }]);
    await registerPerson(engine, 'unit-2', [{ role: 'business unit' }]);
    await registerPerson(engine, 'chair', [{ role: 'chair' }]);
    await registerPerson(engine, 'auditor', [{ role: 'auditor' }]);
    await registerPerson(engine, 'south-admin', [{ role: 'administrator' }], 'southmoor');
    await registerPerson(engine, 'south-unit', [{ role: 'business unit' }], 'southmoor');
  });
});

afterAll(() => house.close());

const mainOf = ({ $ }: PageAnswer): string => words($('main').text());
const on = { 'occurredOn.day': '1', 'occurredOn.month': '2', 'occurredOn.year': '2025' };
const waiting = async (person: string) => {
  const { $ } = await house.as(person).get('/tasks?kind=succession');
  return $('main a[href*="/steps/LeadTransferred"]')
    .toArray()
    .map((link) => $(link).attr('href') ?? '');
};

describe('the succession of a partnership', () => {
  it('is recorded by those who administer it, and by nobody else', async () => {
    for (const person of ['south-admin', 'south-unit', 'chair', 'auditor'])
      expect((await house.as(person).get(form)).status).toBe(404);
    expect((await house.as('south-admin').get(page)).status).toBe(404);
    expect(mainOf(await house.as('admin').get(page))).toContain('Nobody is recorded as succeeding');
    const told = 'recorded by its business unit or its administrator';
    expect(mainOf(await house.as('chair').get(page))).toContain(told);
    expect(mainOf(await house.as('admin').get(page))).not.toContain(told);
    const empty = await fill(house.as('admin'), form, on);
    expect(words(empty.$('.govuk-error-summary').text())).toContain('Select who succeeds it');
    const alone = await fill(house.as('admin'), form, { ...on, as: 'division', by: ['southmoor'] });
    expect(mainOf(alone)).toContain('It is said to be divided among several, and one alone is named.');
    const answer = await fill(house.as('admin'), form, { ...on, as: 'merger', by: ['southmoor'] });
    expect(answer.$('h1').text()).toContain('Recorded');
    await house.engine.runner.catchUp();
  });

  it('stands on the page of both, and holds nothing of a case', async () => {
    const shown = await house.as('admin').get(page);
    expect(mainOf(shown)).toContain('Merged from 1 February 2025, and succeeded by Southmoor.');
    expect(forbiddenIn(shown.text)).toEqual([]);
    expect(shown.text).not.toContain(caseId);
    const other = mainOf(await house.as('south-admin').get('/administration/southmoor/succession'));
    expect(other).toContain('Merged from 1 February 2025');
    expect(other).not.toContain('Take back');
  });

  it('stands also where a boundary is told to have changed before or since', async () => {
    const east = { on: '2025-01-21', data: { name: 'Eastmere' } };
    await record(house.engine, 'partnership-eastmere', 'PartnershipRegistered', east);
    await house.engine.runner.catchUp();
    const changed = { ...on, 'occurredOn.day': '5', as: 'change of boundary', by: ['eastmere'] };
    expect((await fill(house.as('admin'), form, changed)).$('h1').text()).toContain('Recorded');
    await house.engine.runner.catchUp();
    const shown = mainOf(await house.as('admin').get(page));
    expect(shown).toContain('Merged from 1 February 2025, and succeeded by Southmoor.');
    expect(shown).toContain('A part of its area passes to Eastmere from 5 February 2025.');
    const { $ } = await house.as('admin').get(page);
    const answer = await fill(house.as('admin'), $('a[href*="StepWithdrawn"]').first().attr('href')!, {
      amendmentReason: 'It was not decided.',
    });
    expect(answer.$('h1').text()).toContain('Recorded');
    await house.engine.runner.catchUp();
    expect(mainOf(await house.as('admin').get(page))).toContain('Merged from');
  });

  it('opens no case to the successor, and has each open case wait for those who lead it', async () => {
    expect((await house.as('south-unit').get(`/cases/${caseId}`)).status).toBe(404);
    expect(await waiting('south-unit')).toEqual([]);
    const links = await waiting('unit-2');
    expect(links).toContain(`/cases/${caseId}/steps/LeadTransferred?newLead=southmoor`);
    expect(await waiting('chair')).toEqual(links);
    expect(await waiting('admin')).toEqual([]);
  });

  it('waits no more for a case of which the lead is transferred', async () => {
    const [first] = (await waiting('unit-2')).filter((link) => link.includes(caseId));
    const answer = await fill(house.as('unit-2'), first!, { ...on, newLead: 'southmoor', because: 'merger' });
    expect(answer.$('h1').text()).toContain('Recorded');
    await house.engine.runner.catchUp();
    expect((await waiting('unit-2')).some((link) => link.includes(caseId))).toBe(false);
    expect((await house.as('south-unit').get(`/cases/${caseId}`)).status).toBe(200);
  });

  it('is taken back as recorded by mistake, and nothing waits any more', async () => {
    const { $ } = await house.as('admin').get(page);
    const takeBack = $('a[href*="StepWithdrawn"]').attr('href')!;
    const answer = await fill(house.as('admin'), takeBack, { amendmentReason: 'It was not decided.' });
    expect(answer.$('h1').text()).toContain('Recorded');
    await house.engine.runner.catchUp();
    expect(mainOf(await house.as('admin').get(page))).toContain('Nobody is recorded as succeeding');
    expect(await waiting('unit-2')).toEqual([]);
    expect((await house.as('south-unit').get(`/cases/${caseId}`)).status).toBe(200);
  });
});
