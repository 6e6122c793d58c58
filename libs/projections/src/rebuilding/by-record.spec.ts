import { caseOpened, openBench, step, type Bench } from '../log.fixture';
import { contentsOf } from '../views/contents-of';
import { byRecord } from './by-record.fixture';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  for (const id of ['c1', 'c2', 'c3', 'c4', 'c5']) await bench.log.record(caseOpened(id, 'north'));
});
afterEach(() => bench.end());

const followed = async () => {
  await bench.runner.catchUp();
  return contentsOf(bench.views);
};

test('a record that cannot be taken is set aside as it is where the log is followed', async () => {
  await bench.log.record(step('c2', 'Referred', '2024-03-01', { data: { children: 7 } }));
  await bench.log.record(step('c2', 'Closed', '2024-03-02'));
  await bench.log.record(step('c3', 'Closed', '2024-03-02', { occurredOn: 'some day' }));
  const contents = await followed();
  expect(contents['parked']).toHaveLength(2);
  expect(await byRecord(bench)).toEqual(contents);
});

test('records of the directory stand beside those of cases', async () => {
  const partnership = { stream: 'partnership-north', type: 'partnership.PartnershipRegistered', case: null };
  await bench.log.record({ ...partnership, data: { name: 'North' } });
  const contents = await followed();
  expect(contents['directory']).toHaveLength(1);
  expect(await byRecord(bench)).toEqual(contents);
});

test('a log is not taken record by record where an event says nothing that can be read', async () => {
  await bench.log.scribble('rapidReview-c1', 'no event');
  expect(await byRecord(bench)).toBe('it strays');
});

test('nor where a stream holds an event of another case', async () => {
  await bench.log.record(step('c1', 'Closed', '2024-03-02'));
  await bench.log.record(step('c1', 'Reopened', '2024-03-03', { case: 'c5' }));
  expect(await byRecord(bench)).toBe('it strays');
});
