import { wholeOf } from '../scope';
import { caseOpened, openBench, step, type Bench, type Said } from '../log.fixture';
import { caseByReference, caseOf, casesOf } from './queries';

const north = wholeOf(['north']);

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  await bench.log.record(caseOpened('c1', 'north'));
});
afterEach(() => bench.end());

const ofCase = (fact: string, more: Partial<Said>): Said => ({
  stream: 'case-c1',
  type: `case.${fact}`,
  case: 'c1',
  stage: 'open',
  ...more,
});

async function theCase() {
  await bench.runner.catchUp();
  expect(bench.parked).toEqual([]);
  return caseOf(bench.views, north, 'c1');
}

const idsFor = async (partnerships: readonly string[]) => {
  await bench.runner.catchUp();
  const { cases } = await casesOf(bench.views, wholeOf(partnerships), { after: null, limit: 10 });
  return cases.map(({ caseId }) => caseId);
};

test('a case without a step of its workflow is begun only', async () => {
  expect(await theCase()).toMatchObject({ begunOnly: true, stage: null, lead: 'north', reference: '0000-0000' });
  await bench.log.record(step('c1', 'Referred', '2024-03-02', { stage: 'referred', data: referred }));
  expect(await theCase()).toMatchObject({ begunOnly: false, stage: 'referred', entry: 'incident', children: 2 });
});

const referred = {
  entry: 'incident',
  children: ['k1', 'k2'],
  parts: { k1: 'harmed', k2: 'sibling' },
};

test('the stage is its workflow’s, whatever is recorded of the case beside it', async () => {
  await bench.log.record(step('c1', 'IncidentNotified', '2024-03-02', { stage: 'gathering' }));
  await bench.log.record(ofCase('KeyDestroyed', { recordedAt: '2024-03-09T10:00:00.000Z' }));
  expect(await theCase()).toMatchObject({
    stage: 'gathering',
    keyDestroyed: true,
  });
});

test('a corrected entry is the entry', async () => {
  const first = await bench.log.record(step('c1', 'Referred', '2024-03-02', { data: referred }));
  const data = { event: first.id, fields: ['entry'], clear: { entry: 'near miss' } };
  await bench.log.record(step('c1', 'FactCorrected', '2024-03-03', { data }));
  expect(await theCase()).toMatchObject({ entry: 'near miss' });
});

describe('the working name', () => {
  const sealed = (text: string) => [{ part: 'case', key: 'c1', nonce: 'AAECAwQFBgcICQoL', text }];

  test('stays sealed, with what is needed to open it', async () => {
    const event = await bench.log.record(ofCase('WorkingNameGiven', { sealed: sealed('b25l') }));
    expect((await theCase())?.workingName).toEqual([
      {
        fact: 'WorkingNameGiven',
        stream: 'case-c1',
        revision: 1,
        event: event.id,
        sealed: sealed('b25l'),
        on: event.occurredOn,
      },
    ]);
  });

  test('has its corrections laid over it, until another is given', async () => {
    const { id } = await bench.log.record(ofCase('WorkingNameGiven', { sealed: sealed('b25l') }));
    const data = { event: id, fields: ['name'], clear: {} };
    await bench.log.record(ofCase('FactCorrected', { data, sealed: sealed('dHdv') }));
    expect((await theCase())?.workingName?.map(({ fact }) => fact)).toEqual(['WorkingNameGiven', 'FactCorrected']);
    await bench.log.record(ofCase('WorkingNameGiven', { sealed: sealed('dHJl') }));
    expect((await theCase())?.workingName?.map(({ sealed: [part] }) => part?.text)).toEqual(['dHJl']);
  });

  test('given on an earlier day and recorded late does not stand, until its day is corrected', async () => {
    const texts = async () => (await theCase())?.workingName?.map(({ sealed: [part] }) => part?.text) ?? null;
    await bench.log.record(ofCase('WorkingNameGiven', { sealed: sealed('b25l'), occurredOn: '2024-03-05' }));
    const late = await bench.log.record(
      ofCase('WorkingNameGiven', { sealed: sealed('dHdv'), occurredOn: '2024-03-02' }),
    );
    expect(await texts()).toEqual(['b25l']);
    const data = { event: late.id, fields: ['occurredOn'], clear: {}, occurredOn: '2024-03-06' };
    await bench.log.record(ofCase('FactCorrected', { data }));
    expect((await texts())?.[0]).toBe('dHdv');
  });

  test('is the one before it where it was taken back, with its corrections, and none where that was taken back too', async () => {
    const texts = async () => (await theCase())?.workingName?.map(({ sealed: [part] }) => part?.text) ?? null;
    const first = await bench.log.record(ofCase('WorkingNameGiven', { sealed: sealed('b25l') }));
    const second = await bench.log.record(ofCase('WorkingNameGiven', { sealed: sealed('dHdv') }));
    const data = { event: first.id, fields: ['name'], clear: {} };
    await bench.log.record(ofCase('FactCorrected', { data, sealed: sealed('dHJl') }));
    expect(await texts()).toEqual(['dHdv']);
    await bench.log.record(ofCase('StepWithdrawn', { data: { event: second.id } }));
    expect(await texts()).toEqual(['b25l', 'dHJl']);
    await bench.log.record(ofCase('StepWithdrawn', { data: { event: first.id } }));
    expect(await texts()).toBeNull();
  });
});

describe('who may see a case', () => {
  test('its lead, and nobody by saying nothing', async () => {
    expect(await idsFor(['north'])).toEqual(['c1']);
    expect(await idsFor(['south'])).toEqual([]);
    expect(await idsFor([])).toEqual([]);
    expect(await caseOf(bench.views, wholeOf(['south']), 'c1')).toBeNull();
    expect(await caseByReference(bench.views, wholeOf(['south']), '0000-0000')).toEqual([]);
    expect(await caseByReference(bench.views, north, '0000-0000')).toHaveLength(1);
  });

  test('those it is shared with, until that ends', async () => {
    await bench.log.record(ofCase('CaseShared', { data: { partnership: 'south' } }));
    expect(await idsFor(['south'])).toEqual(['c1']);
    expect((await theCase())?.sharedWith).toEqual(['south']);
    await bench.log.record(ofCase('SharingEnded', { data: { partnership: 'south' } }));
    expect(await idsFor(['south'])).toEqual([]);
    await bench.log.record(ofCase('CaseShared', { data: { partnership: 'south' } }));
    expect(await idsFor(['south'])).toEqual(['c1']);
  });

  test('a sharing corrected to another partnership shuts the wrong one out', async () => {
    const { id } = await bench.log.record(ofCase('CaseShared', { data: { partnership: 'south' } }));
    const data = { event: id, fields: ['partnership'], clear: { partnership: 'east' } };
    await bench.log.record(ofCase('FactCorrected', { data }));
    expect(await idsFor(['south'])).toEqual([]);
    expect(await idsFor(['east'])).toEqual(['c1']);
  });

  test('an end of sharing corrected to another partnership lets the wrong one back in', async () => {
    for (const partnership of ['south', 'east'])
      await bench.log.record(ofCase('CaseShared', { data: { partnership } }));
    const { id } = await bench.log.record(ofCase('SharingEnded', { data: { partnership: 'south' } }));
    const data = { event: id, fields: ['partnership'], clear: { partnership: 'east' } };
    await bench.log.record(ofCase('FactCorrected', { data }));
    expect(await idsFor(['south'])).toEqual(['c1']);
    expect(await idsFor(['east'])).toEqual([]);
  });
});

describe('a case of which the lead is transferred', () => {
  const transfer = (newLead: string, occurredOn: string) =>
    bench.log.record(ofCase('LeadTransferred', { occurredOn, data: { newLead, because: 'merger' } }));
  const stands = async () => {
    await bench.runner.catchUp();
    expect(bench.parked).toEqual([]);
    const found = await caseOf(bench.views, wholeOf(['north', 'south', 'east']), 'c1');
    return [found?.lead, ...(found?.sharedWith ?? [])];
  };

  test('is led by the new one, and shared with whoever led it', async () => {
    await transfer('south', '2024-04-01');
    expect(await stands()).toEqual(['south', 'north']);
    expect(await idsFor(['south'])).toEqual(['c1']);
    expect(await idsFor(['north'])).toEqual(['c1']);
    await bench.log.record(ofCase('SharingEnded', { data: { partnership: 'north' } }));
    expect(await idsFor(['north'])).toEqual([]);
  });

  test('is led by the last by its day, whatever was told last', async () => {
    await transfer('east', '2024-06-01');
    await transfer('south', '2024-04-01');
    expect(await stands()).toEqual(['east', 'north', 'south']);
  });

  test('is closed to a partnership once that it led was taken back, or another was meant', async () => {
    const first = await transfer('south', '2024-04-01');
    await transfer('east', '2024-06-01');
    expect(await stands()).toEqual(['east', 'north', 'south']);
    await bench.log.record(ofCase('StepWithdrawn', { data: { event: first.id } }));
    expect(await stands()).toEqual(['east', 'north']);
    expect(await idsFor(['south'])).toEqual([]);
    const again = await transfer('south', '2024-07-01');
    expect(await stands()).toEqual(['south', 'east', 'north']);
    const data = { event: again.id, fields: ['newLead'], clear: { newLead: 'north' } };
    await bench.log.record(ofCase('FactCorrected', { data }));
    expect(await stands()).toEqual(['north', 'east']);
    expect(await idsFor(['south'])).toEqual([]);
  });

  test('stays closed to whoever led it and whose sharing was ended, shared again or not, whatever is transferred or told later', async () => {
    const sharing = (type: string) => bench.log.record(ofCase(type, { data: { partnership: 'north' } }));
    await transfer('south', '2024-04-01');
    await sharing('SharingEnded');
    await transfer('east', '2024-03-01');
    expect(await stands()).toEqual(['south', 'east']);
    await sharing('CaseShared');
    await sharing('SharingEnded');
    await transfer('east', '2024-05-01');
    expect(await stands()).toEqual(['east', 'south']);
    expect(await idsFor(['north'])).toEqual([]);
  });

  test('is where it was once the day of a transfer is corrected', async () => {
    const { id } = await transfer('south', '2024-07-01');
    await transfer('east', '2024-06-01');
    expect(await stands()).toEqual(['south', 'east', 'north']);
    const data = { event: id, fields: [], clear: {}, occurredOn: '2024-05-01' };
    await bench.log.record(ofCase('FactCorrected', { data }));
    expect(await stands()).toEqual(['east', 'north', 'south']);
  });
});

test('pages follow one another, newest first, without gap or repeat', async () => {
  for (const id of ['c2', 'c3', 'c4', 'c5']) await bench.log.record(caseOpened(id, 'north'));
  await bench.runner.catchUp();
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page = await casesOf(bench.views, north, { after, limit: 2 });
    seen.push(...page.cases.map(({ caseId }) => caseId));
    after = page.next;
  } while (after !== null);
  expect(seen).toEqual(['c5', 'c4', 'c3', 'c2', 'c1']);
});
