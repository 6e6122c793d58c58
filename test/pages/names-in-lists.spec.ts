import type { Engine } from '@waymark/engine';
import { NamesOfPeopleHandler, NamesOfPeople } from '../../libs/engine/src/cqrs/queries/names-of-people';
import { openHouse, words, type House } from './house';
import { registerPerson } from './people';
import { open, record, refer, registerNorthmoor, type Opened } from './steps';

// Names in lists of many cases: who recorded something, and who is named in a text, is for those who see them in the case.

const partnership = 'northmoor';

let house: House;
let plan: Opened;

beforeAll(async () => {
  house = await openHouse('2026-06-30', async (engine, on) => {
    on('2026-06-02');
    await registerNorthmoor(engine);
    const trust = { name: 'Northmoor Hospitals', kind: 'health', partnership, area: 'own' };
    await record(engine, 'agency-trust', 'AgencyRegistered', { on: '2020-04-01', data: trust });
    await registerPerson(engine, 'unit', [{ role: 'business unit', partnership }]);
    await registerPerson(engine, 'scrutineer', [{ role: 'scrutineer', partnership }]);
    await registerPerson(engine, 'lead', [{ role: 'agency lead', partnership, agency: 'trust' }]);
    const elsewhere = [
      { role: 'scrutineer', partnership },
      { role: 'business unit', partnership: 'eastvale' },
    ];
    await registerPerson(engine, 'both', elsewhere);
    plan = await evidenceSentBack(engine);
    await refer(engine, '2026-06-01', { particulars: [{ child: 'child-1', name: 'Wren Hollis' }] });
  });
});
afterAll(() => house.close());

async function evidenceSentBack(engine: Engine): Promise<Opened> {
  const on = '2026-06-02';
  const source = { source: 'inspection', what: 'What was found.' };
  const opened = await open(engine, null, 'actionPlan', 'PlanOpened', { on, data: source });
  const terms = { agencies: ['trust'], owner: 'trust', due: '2026-06-10' };
  const drafted = {
    plan: opened.stream.replace('actionPlan-', ''),
    kind: 'training',
    what: 'Train them, and Ida.',
    ...terms,
  };
  const action = await open(engine, opened.caseId, 'action', 'Drafted', { on, data: drafted });
  const aims = { evidenceRequired: 'Registers.', intendedImpact: 'They ask about children.' };
  const say = (type: string, data: object) => record(engine, action.stream, type, { on, data: { ...data } });
  await say('Agreed', { ...terms, ...aims, responsible: 'Ida Pell, matron' });
  await say('EvidenceSubmitted', { evidence: 'e-1', agency: 'trust', what: 'A register.' });
  await say('FurtherEvidenceRequested', { evidence: 'e-1', reason: 'The night staff are missing.', due: '2026-06-20' });
  const further = { ...drafted, what: 'Read the report.' };
  const done = await open(engine, opened.caseId, 'action', 'Drafted', { on, data: further });
  const saidOf = (type: string, data: object) => record(engine, done.stream, type, { on, data: { ...data } });
  await saidOf('Agreed', { ...terms, ...aims, responsible: 'Ida Pell, matron' });
  await saidOf('ProgressReported', { agency: 'trust', brag: 'red', progress: 'Nobody has read it.' });
  const list = { evidence: 'e-2', agency: 'trust', what: 'A list of readers.' };
  await record(engine, done.stream, 'EvidenceSubmitted', { on, by: 'lead', data: list });
  await saidOf('EvidenceAccepted', { evidence: 'e-2', reasons: 'All have read it.' });
  return opened;
}

const actions = async (person: string) => words((await house.as(person).get('/actions')).$('main').text());

it('stands in the list of actions for the agency that is asked, and for whoever sees the case’s names', async () => {
  for (const person of ['lead', 'unit']) expect(await actions(person)).toContain('by Person unit');
});

it('does not stand there for a scrutineer, who reads the case without its names', async () => {
  const seen = await actions('scrutineer');
  expect(seen).toContain('The night staff are missing.');
  expect(seen).not.toContain('Person unit');
});

it('is hidden from a scrutineer as on the case’s own pages: who is responsible, and their name in any text', async () => {
  const [seen, csv] = [await actions('scrutineer'), (await house.as('scrutineer').get('/actions.csv')).text];
  for (const shown of [seen, csv]) {
    expect(shown).toContain('Train them, and [name hidden].');
    expect(shown).not.toMatch(/Ida|Pell/);
  }
  for (const person of ['lead', 'unit']) expect(await actions(person)).toContain('Train them, and Ida.');
});

it('how an agency said that its part goes is left out of the CSV once evidence was accepted, as on the page', async () => {
  const { text } = await house.as('unit').get('/actions.csv?standing=all');
  const row = text.split('\n').find((line) => line.includes('Read the report.'))!;
  expect(row).toContain('Nobody has read it.');
  expect(row).not.toMatch(/\bred\b/i);
  const { $ } = await house.as('unit').get('/actions?standing=all');
  expect($('main .govuk-tag:contains("(red)")')).toHaveLength(0);
});

it('is shown or hidden alike where the case tells what each of its actions asks', async () => {
  const stands = async (person: string) =>
    words((await house.as(person).get(`/cases/${plan.caseId}`)).$('main').text());
  for (const person of ['lead', 'unit']) expect(await stands(person)).toContain('Train them, and Ida.');
  expect(await stands('scrutineer')).toContain('Train them, and [name hidden].');
});

it('is told beside what came meanwhile to those alone who see the case’s names', async () => {
  const names = (person: string, of: string | null) =>
    new NamesOfPeopleHandler(house.engine).execute(new NamesOfPeople(person, of, ['unit', 'lead']));
  expect([...(await names('unit', plan.caseId)).keys()]).toEqual(['unit', 'lead']);
  expect([...(await names('lead', plan.caseId)).keys()]).toEqual(['lead']);
  expect([...(await names('scrutineer', plan.caseId)).keys()]).toEqual([]);
});

it('are found by those who see them in the case, and not by whoever sees names elsewhere alone', async () => {
  const found = async (person: string) =>
    (await house.as(person).send('/cases/search', { search: 'Wren' })).$('main tbody tr').length;
  expect(await found('unit')).toBe(1);
  expect([await found('scrutineer'), await found('both')]).toEqual([0, 0]);
});
