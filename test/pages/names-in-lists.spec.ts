import type { Engine } from '@waymark/engine';
import { NamesOfPeopleHandler, NamesOfPeople } from '../../libs/engine/src/cqrs/queries/names-of-people';
import { openHouse, words, type House } from './house';
import { registerPerson } from './people';
import { open, record, refer, registerNorthmoor, type Opened } from './steps';

// Names in lists of many cases: who recorded something, and who is named in a text, is for those who see them in the case.

const partnership = 'northmoor';

let house: House;
let plan: Opened;
let meeting: Opened;

beforeAll(async () => {
  house = await openHouse('2026-06-30', async (engine, on) => {
    on('2026-06-02');
    await registerNorthmoor(engine);
    const trust = { name: 'Northmoor Hospitals', kind: 'health', partnership, area: 'own' };
    await record(engine, 'agency-trust', 'AgencyRegistered', { on: '2020-04-01', data: trust });
    await registerPerson(engine, 'unit', [{ role: 'business unit', partnership }]);
    await registerPerson(engine, 'scrutineer', [{ role: 'scrutineer', partnership }]);
    await registerPerson(engine, 'auditor', [{ role: 'auditor', partnership }]);
    await registerPerson(engine, 'lead', [{ role: 'agency lead', partnership, agency: 'trust' }]);
    const elsewhere = [
      { role: 'scrutineer', partnership },
      { role: 'business unit', partnership: 'eastvale' },
    ];
    await registerPerson(engine, 'both', elsewhere);
    const visiting = [
      { role: 'scrutineer', partnership },
      { role: 'auditor', partnership: 'eastvale' },
    ];
    await registerPerson(engine, 'visiting', visiting);
    plan = await evidenceSentBack(engine);
    const called = { on: '2026-06-02', data: { group: 'practice review group', on: '2026-07-10' } };
    meeting = await open(engine, null, 'meeting', 'MeetingCalled', called);
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

describe('names on a page of many cases, for an auditor', () => {
  const latest = (caseId: string) => house.engine.reads.ofCase(caseId, { before: null, limit: 1 })[0]?.page;

  it('stand in the agenda pack where they are asked for there, and each case that is read so is in the log', async () => {
    const address = `/meetings/${meeting.caseId}/agenda`;
    const { $, text } = await house.as('auditor').get(address);
    expect(text).not.toContain('Ida');
    expect(latest(meeting.caseId)).toBe('agenda');
    const named = await house.as('auditor').get($('main a[href$="names=shown"]').attr('href')!);
    expect(named.text).toContain('Train them, and Ida.');
    expect([latest(meeting.caseId), latest(plan.caseId)]).toEqual(['agenda with names', 'agenda with names']);
    expect(named.$(`main a[href="${address}"]`).text()).toBe('Hide the names again');
    expect((await house.as('scrutineer').get(`${address}?names=shown`)).status).toBe(404);
    expect((await house.as('scrutineer').get(address)).text).not.toContain('names=shown');
  });

  it('are not said in the log to have been read of a case in which they stay hidden from whoever asked', async () => {
    // An auditor of the partnership with which the meeting is shared alone; of the others they are the scrutineer.
    await record(house.engine, `case-${meeting.caseId}`, 'CaseShared', {
      on: '2026-06-03',
      data: { partnership: 'eastvale' },
    });
    const named = await house.as('visiting').get(`/meetings/${meeting.caseId}/agenda?names=shown`);
    expect(named.text).toContain('Train them, and [name hidden].');
    const by = (caseId: string) =>
      house.engine.reads.ofCase(caseId, { before: null, limit: 100 }).filter(({ person }) => person === 'visiting');
    expect(by(meeting.caseId).map(({ page }) => page)).toEqual(['agenda with names']);
    expect(by(plan.caseId)).toEqual([]);
  });

  it('stand among the reasons for departures alike', async () => {
    const kinds = await house.as('auditor').get(`/timeliness/${partnership}/departures`);
    expect(kinds.text).not.toContain('names=shown');
    const address = kinds.$('#departures-table').closest('table').find('a').first().attr('href')!;
    const { $ } = await house.as('auditor').get(address);
    const of = $('#departures-steps').closest('table').find('a').first().attr('href')!.split('/')[2]!;
    const named = await house.as('auditor').get($('main a[href$="names=shown"]').attr('href')!);
    expect(named.status).toBe(200);
    expect(named.$('main').text()).toContain('Hide the names again');
    expect(latest(of)).toBe('departures with names');
    expect((await house.as('scrutineer').get(`${address}&names=shown`)).status).toBe(404);
  });
});
