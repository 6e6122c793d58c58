import { wholeOf } from '../scope';
import type { ClockMark } from '@waymark/casework';
import { caseOpened, openBench, stepOf, type Bench } from '../log.fixture';
import { timelinessOf } from '../timeliness/timeliness-of';
import { agreedDeadlinesOf } from './agreed';
import { clocksOf } from './queries';

const scope = wholeOf(['north']);
const name = { clock: 'action', runsFor: 'a1', basis: 'agreed' } as const;

const agreed = (due: string): ClockMark => ({
  ...name,
  mark: 'started',
  from: due,
  governs: true,
  due,
  dueLatest: due,
  edition: 'agreed',
  calendar: 'agreed',
});

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  await bench.log.record(caseOpened('c1', 'north', '2024-01-01'));
  await bench.log.record(
    stepOf('action-a1', 'Agreed', '2024-01-10', { agencies: [] }, { clocks: [agreed('2024-03-01')] }),
  );
});
afterEach(() => bench.end());

async function on(asAt: string, hindsight = false) {
  await bench.runner.catchUp();
  expect(bench.parked).toEqual([]);
  return (await agreedDeadlinesOf(bench.views, scope, 'c1', { asAt, hindsight })).map(({ words }) => words);
}

test('a day that people agreed is judged in days, as known on a day and in hindsight', async () => {
  const moved = [agreed('2024-05-01')];
  await bench.log.record(stepOf('action-a1', 'DueDateChanged', '2024-03-11', { due: '2024-05-01' }, { clocks: moved }));
  const done: ClockMark[] = [{ ...name, mark: 'stopped', on: '2024-04-20' }];
  await bench.log.record(stepOf('action-a1', 'EvidenceAccepted', '2024-04-20', { evidence: 'e' }, { clocks: done }));
  expect(await on('2024-03-10')).toEqual(['missed by 9 days and still open']);
  expect(await on('2024-03-11')).toEqual(['running, 51 days left']);
  expect(await on('2024-04-20')).toEqual(['met']);
  expect(await on('2024-03-10', true)).toEqual(['running, 52 days left']);
});

test('one that no longer applies says why', async () => {
  const none: ClockMark[] = [{ ...name, mark: 'not applicable', because: 'superseded' }];
  await bench.log.record(stepOf('action-a1', 'Superseded', '2024-02-01', {}, { clocks: none }));
  expect(await on('2024-04-01')).toEqual(['not applicable, because superseded']);
});

test('it is no deadline of the statute: no share, no median and no row counts it', async () => {
  await bench.runner.catchUp();
  const found = await timelinessOf(bench.views, scope, { partnership: 'north', asAt: '2024-04-01', hindsight: false });
  expect([found.cases, found.shares, found.durations]).toEqual([[], [], []]);
  expect(await clocksOf(bench.views, scope, 'c1')).toMatchObject([{ clock: 'action', edition: 'agreed' }]);
});

test('nobody sees those of a case that is not theirs', async () => {
  await bench.runner.catchUp();
  const asked = { asAt: '2024-04-01', hindsight: false };
  expect(await agreedDeadlinesOf(bench.views, wholeOf(['south']), 'c1', asked)).toEqual([]);
});
