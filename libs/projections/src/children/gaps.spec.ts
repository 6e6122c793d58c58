import { wholeOf } from '../scope';
import { caseOpened, openBench, step, type Bench, type Said } from '../log.fixture';
import { characteristics } from './characteristics';
import { gapsOf } from './queries';

const north = wholeOf(['north']);

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  await bench.log.record(caseOpened('c1', 'north'));
});
afterEach(() => bench.end());

const gaps = async () => {
  await bench.runner.catchUp();
  expect(bench.parked).toEqual([]);
  const found = await gapsOf(bench.views, north, null);
  return found.map(({ child, given, notKnown, absent }) => ({ child, given, notKnown, absent: absent.length }));
};

const referred = (held: Said['held'] = {}) =>
  step('c1', 'Referred', '2024-03-02', {
    data: { children: ['k1', 'k2'] },
    held: { account: 'given', ...held },
  });

const all = characteristics.length;

test('characteristics are the ones that the rapid review asks for', () => {
  expect(characteristics).toEqual(expect.arrayContaining(['sex', 'ethnicity', 'disability', 'bornOn']));
  expect(characteristics).not.toEqual(expect.arrayContaining(['name']));
});

test('by child: what was given, what is not known, what is left out', async () => {
  const record = referred({
    'particulars.k1.child': 'given',
    'particulars.k1.name': 'given',
    'particulars.k1.sex': 'given',
    'particulars.k2.sex': 'not known',
  });
  await bench.log.record(record);
  expect(await gaps()).toEqual([
    { child: 'k1', given: ['sex'], notKnown: [], absent: all - 1 },
    { child: 'k2', given: [], notKnown: ['sex'], absent: all - 1 },
  ]);
});

test('a description later fills gaps', async () => {
  await bench.log.record(referred({ 'particulars.k1.sex': 'not known' }));
  const held = { 'particulars.sex': 'given', 'particulars.religion': 'not known' } as const;
  await bench.log.record(step('c1', 'ChildDescribed', '2024-03-03', { data: { child: 'k1' }, held }));
  expect((await gaps())[0]).toEqual({ child: 'k1', given: ['sex'], notKnown: ['religion'], absent: all - 2 });
});

test('children who are added count, and those removed do not', async () => {
  await bench.log.record(referred());
  await bench.log.record(step('c1', 'ChildAdded', '2024-03-03', { data: { child: 'k3' } }));
  await bench.log.record(step('c1', 'ChildRemoved', '2024-03-04', { data: { child: 'k1' } }));
  expect((await gaps()).map(({ child }) => child)).toEqual(['k2', 'k3']);
});

test('a correction takes the place of what it corrects, and a withdrawal leaves nothing', async () => {
  const first = await bench.log.record(referred({ 'particulars.k1.sex': 'given', 'particulars.k2.sex': 'given' }));
  const added = await bench.log.record(step('c1', 'ChildAdded', '2024-03-03', { data: { child: 'k3' } }));
  const data = { event: first.id, fields: ['particulars'], clear: {} };
  const held = { 'particulars.k1.sex': 'not known' } as const;
  await bench.log.record(step('c1', 'FactCorrected', '2024-03-04', { data, held }));
  expect(await gaps()).toMatchObject([{ child: 'k1', notKnown: ['sex'] }, { child: 'k2', given: [] }, { child: 'k3' }]);
  await bench.log.record(step('c1', 'StepWithdrawn', '2024-03-05', { data: { event: added.id } }));
  expect((await gaps()).map(({ child }) => child)).toEqual(['k1', 'k2']);
});

test('a corrected list of children is the list', async () => {
  const first = await bench.log.record(referred({ 'particulars.k1.sex': 'given' }));
  const data = { event: first.id, fields: ['children'], clear: { children: ['k1', 'k4'] } };
  await bench.log.record(step('c1', 'FactCorrected', '2024-03-04', { data }));
  expect(await gaps()).toMatchObject([
    { child: 'k1', given: ['sex'] },
    { child: 'k4', given: [] },
  ]);
});

test('what was told of a later day stands, in whichever order it was recorded, and also where the day is corrected', async () => {
  await bench.log.record(referred());
  const described = (on: string, sex: 'given' | 'not known') =>
    step('c1', 'ChildDescribed', on, { data: { child: 'k1' }, held: { 'particulars.sex': sex } });
  await bench.log.record(described('2024-03-09', 'given'));
  const earlier = await bench.log.record(described('2024-03-05', 'not known'));
  expect((await gaps())[0]).toMatchObject({ given: ['sex'], notKnown: [] });
  const data = { event: earlier.id, fields: ['occurredOn'], clear: {}, occurredOn: '2024-03-10' };
  await bench.log.record(step('c1', 'FactCorrected', '2024-03-11', { data }));
  expect((await gaps())[0]).toMatchObject({ given: [], notKnown: ['sex'] });
});

test('of a child who was added again after being removed, and of two referrals, the days tell', async () => {
  await bench.log.record(referred({ 'particulars.k1.sex': 'given' }));
  await bench.log.record(step('c1', 'ChildAdded', '2024-03-08', { data: { child: 'k2' } }));
  await bench.log.record(step('c1', 'ChildRemoved', '2024-03-05', { data: { child: 'k2' } }));
  await bench.log.record({ ...referred({ 'particulars.k1.sex': 'not known' }), occurredOn: '2024-03-01' });
  expect(await gaps()).toMatchObject([{ child: 'k1', given: ['sex'], notKnown: [] }, { child: 'k2' }]);
});
