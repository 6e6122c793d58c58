import { openHouse, words, type House } from './house';
import { registerPerson } from './people';
import { open, record, refer, registerNorthmoor, type Opened } from './steps';

// A child's own name that a case keeps as its working name, with a reason: open to those who see names, and to nobody else.

const partnership = 'northmoor';

let house: House;
let named: Opened;
let neutral: Opened;
let meeting: Opened;

const of = (child: string) => ({ particulars: [{ child: 'child-1', name: child }] });

beforeAll(async () => {
  house = await openHouse('2026-06-30', async (engine, on) => {
    on('2026-06-02');
    await registerNorthmoor(engine);
    for (const role of ['business unit', 'scrutineer', 'auditor'])
      await registerPerson(engine, role.replace('business ', ''), [{ role, partnership }]);
    const call = (caseId: string, name: string, day = '2026-06-02') =>
      record(engine, `case-${caseId}`, 'WorkingNameGiven', { on: day, data: { name } });
    named = await refer(engine, '2026-06-01', of('Wren Hollis'));
    neutral = await refer(engine, '2026-06-01', of('Corin Marsh'));
    await call(named.caseId, 'Wren');
    await call(neutral.caseId, 'Corin', '2026-06-01');
    await call(neutral.caseId, 'Lantern');
    const on2 = '2026-06-02';
    await record(engine, `case-${neutral.caseId}`, 'CaseLinked', {
      on: on2,
      data: { case: named.caseId, as: 'related' },
    });
    const plan = { source: 'inspection', what: 'What was found.' };
    await open(engine, named.caseId, 'actionPlan', 'PlanOpened', { on: on2, data: plan }).then(({ stream }) =>
      open(engine, named.caseId, 'action', 'Drafted', {
        on: on2,
        data: { plan: stream.replace('actionPlan-', ''), kind: 'training', what: 'Train them.', agencies: [] },
      }),
    );
    const called = { on: on2, data: { group: 'practice review group', on: '2026-07-10' } };
    meeting = await open(engine, null, 'meeting', 'MeetingCalled', called);
    const review = {
      kind: 'domestic-abuse-related-death-review',
      ledBy: 'Eastmere',
      who: 'Wren Hollis',
      about: 'A death.',
      contribution: 'not asked for',
    };
    await open(engine, named.caseId, 'otherReview', 'ReviewRecorded', { on: on2, data: review });
  });
});
afterAll(() => house.close());

const pages = () => [
  '/cases',
  '/tasks',
  '/actions',
  '/actions.csv',
  '/other-reviews',
  '/deadlines',
  `/timeliness/${partnership}`,
  `/meetings/${meeting.caseId}/agenda`,
  `/cases/${named.caseId}`,
  `/cases/${named.caseId}/timeline`,
  `/cases/${named.caseId}/deadlines`,
  `/cases/${named.caseId}/scrutiny`,
  `/cases/${named.caseId}/steps/ObservationRecorded`,
  `/cases/${neutral.caseId}`,
];

const read = async (person: string, address: string) => words((await house.as(person).get(address)).text);

it.each(['scrutineer', 'auditor'])('is on no page that a %s reads', async (person) => {
  for (const address of pages()) {
    const { text, status } = await house.as(person).get(address);
    expect([address, status, /Wren|Hollis/.test(text)]).toEqual([address, status, false]);
  }
});

it('stands for whoever sees names in the register, above the case, on its forms, in lists and on agendas', async () => {
  for (const address of [
    '/cases',
    '/actions',
    '/other-reviews',
    `/meetings/${meeting.caseId}/agenda`,
    `/cases/${named.caseId}`,
  ])
    expect([address, /Wren/.test(await read('unit', address))]).toEqual([address, true]);
  expect(await read('unit', `/cases/${named.caseId}/steps/WorkingNameGiven`)).toContain(', Wren');
  expect(await read('unit', `/cases/${neutral.caseId}`)).toContain('Wren');
});

it('is drawn in its place as every name that somebody does not see, and a neutral word stands open', async () => {
  const above = async (caseId: string) =>
    words((await house.as('scrutineer').get(`/cases/${caseId}`)).$('.waymark-identity-name a').text());
  expect([await above(named.caseId), await above(neutral.caseId)]).toEqual(['[name hidden]', 'Lantern']);
  const register = await read('scrutineer', '/cases');
  expect(register).toContain('[name hidden]');
  expect(register).toContain('Lantern');
});

it('stands for an auditor where names are asked for, and that is in the log of each case', async () => {
  const latest = (caseId: string) => house.engine.reads.ofCase(caseId, { before: null, limit: 1 })[0]?.page;
  expect(await read('auditor', `/cases/${named.caseId}/timeline?names=shown`)).toContain('Wren');
  expect(await read('auditor', `/meetings/${meeting.caseId}/agenda?names=shown`)).toContain('Wren');
  expect(latest(named.caseId)).toBe('agenda with names');
});

it('finds no case for whoever sees no names, the one before it neither; a neutral word does', async () => {
  const found = async (person: string, search: string) =>
    (await house.as(person).send('/cases/search', { search })).$('main tbody tr').length;
  expect([await found('unit', 'Wren'), await found('unit', 'Corin')]).toEqual([1, 1]);
  expect([await found('scrutineer', 'Wren'), await found('scrutineer', 'Corin')]).toEqual([0, 0]);
  expect(await found('scrutineer', 'Lantern')).toBe(1);
});

it('is hidden in the JSON API alike', async () => {
  const asked = async (person: string, address: string) => {
    const { text } = house.engine.tokens.make({ person, label: 'test', madeAt: house.engine.time.now() });
    const answer = await fetch(`${house.base}/api/v1${address}`, { headers: { authorization: `Bearer ${text}` } });
    return answer.text();
  };
  for (const address of ['/cases', `/cases/${named.caseId}`]) {
    expect(await asked('unit', address)).toContain('"workingName":"Wren"');
    const seen = await asked('scrutineer', address);
    expect(seen).toContain('"workingName":"[name hidden]"');
    expect(seen).not.toContain('Wren');
  }
});
