import { wholeOf } from '../scope';
import { caseOpened, openBench, stepOf, type Bench, type Said } from '../log.fixture';
import { timelinessOf } from '../timeliness/timeliness-of';

const scope = wholeOf(['north']);

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  await bench.log.record(caseOpened('c1', 'north', '2024-01-01'));
  await say('actionPlan-p1', 'PlanOpened', '2024-01-02', { source: 'rapid review' });
  for (const [id, name] of [
    ['council', 'Northmoor Council'],
    ['trust', 'Northmoor Hospitals'],
    ['new-trust', 'Vale Hospitals'],
  ] as const) {
    await bench.log.record({
      ...stepOf(`agency-${id}`, 'AgencyRegistered', '2020-01-01', {
        name,
        kind: 'health',
        partnership: 'north',
        area: 'own',
      }),
      case: null,
    });
  }
});
afterEach(() => bench.end());

const say = (stream: string, fact: string, on: string, data: object = {}, more: Partial<Said> = {}) =>
  bench.log.record(stepOf(stream, fact, on, { ...data }, more));

async function on(asAt: string, hindsight = false) {
  await bench.runner.catchUp();
  expect(bench.parked).toEqual([]);
  const { actions } = await timelinessOf(bench.views, scope, { partnership: 'north', asAt, hindsight });
  return actions;
}

/** An action that was agreed, with the day that was agreed. */
async function agreed(id: string, due: string, agencies: readonly string[] = ['council']) {
  await say(`action-${id}`, 'Drafted', '2024-01-10', { plan: 'p1', kind: 'training' });
  await say(`action-${id}`, 'Agreed', '2024-01-15', { agencies, owner: agencies[0], due });
}

const evidence = (id: string, agency: string, on: string) =>
  say(`action-${id}`, 'EvidenceSubmitted', on, { evidence: `e-${id}-${agency}`, agency });

const accepted = (id: string, agency: string, on: string, more: object = {}) =>
  say(`action-${id}`, 'EvidenceAccepted', on, { evidence: `e-${id}-${agency}`, ...more });

describe('overdue actions', () => {
  test('are open past the day agreed, with the case, the agency and how many days', async () => {
    await agreed('a1', '2024-03-01');
    expect((await on('2024-03-01')).late).toEqual([]);
    expect(await on('2024-03-31')).toMatchObject({
      total: { actions: 1, open: 1, overdue: 1 },
      late: [
        {
          caseId: 'c1',
          reference: '0000-0000',
          action: 'a1',
          source: 'rapid review',
          what: 'action',
          due: '2024-03-01',
          days: 30,
          agencies: [{ agency: 'council', title: 'Northmoor Council' }],
          evidenceWaiting: false,
        },
      ],
    });
  });

  test('are still so while the evidence waits for the chair, and say so', async () => {
    await agreed('a1', '2024-03-01');
    await evidence('a1', 'council', '2024-02-20');
    const { late, waiting } = await on('2024-03-11');
    expect(late).toMatchObject([{ days: 10, evidenceWaiting: true }]);
    expect(waiting).toMatchObject([{ action: 'a1', title: 'Northmoor Council', since: '2024-02-20', days: 20 }]);
    await accepted('a1', 'council', '2024-03-11');
    expect(await on('2024-03-11')).toMatchObject({ late: [], waiting: [], total: { open: 1, overdue: 0 } });
  });

  test('count for the agency that is late, and not for one whose own evidence is accepted', async () => {
    await agreed('a1', '2024-03-01', ['council', 'trust']);
    await evidence('a1', 'council', '2024-02-20');
    await accepted('a1', 'council', '2024-02-25');
    const { byAgency, late, total } = await on('2024-03-02');
    expect(byAgency.map(({ agency, open, overdue }) => [agency, open, overdue])).toEqual([
      ['trust', 1, 1],
      ['council', 1, 0],
    ]);
    expect(late[0]?.agencies).toEqual([{ agency: 'trust', title: 'Northmoor Hospitals' }]);
    expect(total).toMatchObject({ actions: 1, overdue: 1 });
  });

  test('follow a changed day, an ongoing action its review, and accepted evidence its impact check', async () => {
    await agreed('a1', '2024-03-01');
    await say('action-a1', 'DueDateChanged', '2024-02-28', { due: '2024-06-01' });
    await agreed('a2', '2024-03-01');
    await say('action-a2', 'MadeOngoing', '2024-02-28', { reviewOn: '2024-05-01' });
    await agreed('a3', '2024-03-01');
    await evidence('a3', 'council', '2024-02-20');
    await accepted('a3', 'council', '2024-02-25', { impactCheckDue: '2024-05-15' });
    expect((await on('2024-04-30')).late).toEqual([]);
    const { late, total } = await on('2024-06-02');
    expect(late.map(({ action, what, due, dueChanged }) => [action, what, due, dueChanged])).toEqual([
      ['a2', 'review of an ongoing action', '2024-05-01', 0],
      ['a3', 'impact check', '2024-05-15', 0],
      ['a1', 'action', '2024-06-01', 1],
    ]);
    expect(total).toMatchObject({ open: 3, overdue: 1, ongoing: 1 });
  });

  test('go with the agency that follows on, with what its predecessor did', async () => {
    await agreed('a1', '2024-03-01', ['trust']);
    await say('action-a1', 'AgencySucceeded', '2024-04-01', { agency: 'trust', by: 'new-trust' });
    await agreed('a2', '2024-03-01', ['council']);
    await say('action-a2', 'OwnerTransferred', '2024-04-01', { from: 'council', to: 'new-trust' });
    const { byAgency } = await on('2024-04-02');
    expect(byAgency.map(({ title, overdue }) => [title, overdue])).toEqual([['Vale Hospitals', 2]]);
    expect((await on('2024-03-31')).byAgency.map(({ agency }) => agency).toSorted()).toEqual(['council', 'trust']);
  });
});

describe('actions that were closed', () => {
  beforeEach(async () => {
    for (const id of ['a1', 'a2', 'a3', 'a4', 'a5']) await agreed(id, '2024-03-01');
    for (const id of ['a1', 'a2']) {
      await evidence(id, 'council', '2024-02-20');
      await accepted(id, 'council', '2024-02-25');
    }
    await say('action-a1', 'ImpactFound', '2024-06-01', { impact: 'evidenced' });
    await say('action-a2', 'ImpactFound', '2024-06-01', { impact: 'not evidenced' });
    await say('action-a3', 'ImpactCheckNotNeeded', '2024-06-01');
    for (const id of ['a1', 'a2', 'a3']) await say(`action-${id}`, 'Closed', '2024-06-02');
    await say('action-a4', 'NotProgressed', '2024-06-02');
    await say('action-a5', 'Superseded', '2024-06-02');
  });

  test('are told apart: without evidence, without impact evidenced, not progressed, superseded', async () => {
    expect(await on('2024-06-03')).toMatchObject({
      total: {
        open: 0,
        closed: 3,
        closedWithoutEvidence: 1,
        closedWithoutImpactEvidenced: 2,
        notProgressed: 1,
        superseded: 1,
      },
      impact: { evidenced: 1, partlyEvidenced: 0, notEvidenced: 1, checkNotNeeded: 1, noCheck: 0 },
    });
  });

  test('are open again once reopened, and done again only with new evidence', async () => {
    await say('action-a1', 'Reopened', '2024-07-01');
    const { total, late } = await on('2024-07-02');
    expect(total).toMatchObject({ open: 1, overdue: 1, closed: 2 });
    expect(late).toMatchObject([{ action: 'a1', due: '2024-03-01' }]);
    expect((await on('2024-06-30')).total).toMatchObject({ open: 0, closed: 3 });
  });

  test('evidence that comes after closing waits for the chair too', async () => {
    await say('action-a3', 'EvidenceSubmitted', '2024-07-01', { evidence: 'later', agency: 'council' });
    expect((await on('2024-07-02')).waiting).toMatchObject([{ action: 'a3', afterClosing: true }]);
  });
});

describe('as of any day', () => {
  test('what was recorded late is known from then on, and with hindsight on its own day', async () => {
    await agreed('a1', '2024-03-01');
    await evidence('a1', 'council', '2024-02-20');
    await say(
      'action-a1',
      'EvidenceAccepted',
      '2024-05-01',
      { evidence: 'e-a1-council' },
      { occurredOn: '2024-02-28' },
    );
    expect((await on('2024-03-31')).total).toMatchObject({ overdue: 1, evidenceWaiting: 1 });
    expect((await on('2024-03-31', true)).total).toMatchObject({ overdue: 0, evidenceWaiting: 0 });
    expect((await on('2024-02-27', true)).total).toMatchObject({ evidenceWaiting: 1 });
  });

  test('a closing and a reopening that came later leave a day before as it was', async () => {
    await agreed('a1', '2024-03-01');
    await say('action-a1', 'Closed', '2024-04-01');
    await say('action-a1', 'Reopened', '2024-05-01');
    expect((await on('2024-03-15', true)).total).toMatchObject({ open: 1, overdue: 1 });
    expect((await on('2024-04-15', true)).total).toMatchObject({ open: 0, closed: 1 });
    expect((await on('2024-05-15', true)).total).toMatchObject({ open: 1, closed: 0 });
  });

  test('a correction takes the place of what was said, from its own day on', async () => {
    await say('action-a1', 'Drafted', '2024-01-10', { plan: 'p1', kind: 'training' });
    const { id } = await say('action-a1', 'Agreed', '2024-01-15', { agencies: ['council'], due: '2024-03-01' });
    const corrected = { event: id, schema: 1, fields: ['due'], clear: { due: '2024-05-01' } };
    await say('action-a1', 'FactCorrected', '2024-04-01', corrected);
    expect((await on('2024-03-31')).late).toMatchObject([{ due: '2024-03-01' }]);
    expect((await on('2024-04-02')).late).toEqual([]);
    expect((await on('2024-03-31', true)).late).toEqual([]);
    expect((await on('2024-05-02')).late).toMatchObject([{ due: '2024-05-01', days: 1 }]);
  });

  test('a step that was taken back is left out, from then on', async () => {
    await agreed('a1', '2024-03-01');
    const { id } = await say('action-a1', 'Closed', '2024-04-01');
    await say('action-a1', 'StepWithdrawn', '2024-04-10', { event: id });
    expect((await on('2024-04-09')).total).toMatchObject({ open: 0, closed: 1 });
    expect((await on('2024-04-10')).total).toMatchObject({ open: 1, closed: 0 });
  });
});

test('plans are counted by where they come from, with their actions', async () => {
  await say('actionPlan-p2', 'PlanOpened', '2024-01-05', { source: 'inspection' });
  await agreed('a1', '2024-03-01');
  await agreed('a2', '2024-05-01');
  const { bySource } = await on('2024-03-02');
  expect(bySource.map(({ source, plans, actions, overdue }) => [source, plans, actions, overdue])).toEqual([
    ['inspection', 1, 0, 0],
    ['rapid review', 1, 2, 1],
  ]);
});

test('a draft that nobody owns yet stands under no agency', async () => {
  await say('action-a1', 'Drafted', '2024-01-10', { plan: 'p1', kind: 'training' });
  const { byAgency } = await on('2024-01-11');
  expect(byAgency).toMatchObject([{ agency: null, title: null, open: 1, notYetAgreed: 1, overdue: 0 }]);
});
