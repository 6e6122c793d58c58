import type { ClockMark } from '@waymark/casework';
import { caseOpened, openBench, started, step, type Bench } from '../log.fixture';
import { wholeOf } from '../scope';
import { tableForCsv } from './table';
import { timelinessOf } from './timeliness-of';

const north = wholeOf(['north']);
const fiveDays = { clock: 'notification', runsFor: 'incident', basis: 'awareness' } as const;

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  await bench.log.record(caseOpened('c1', 'north', '2024-03-01'));
  await bench.log.record(
    step('c1', 'AwarenessEstablished', '2024-03-01', { clocks: [started('2024-03-01', '2024-03-08', fiveDays)] }),
  );
  const stops: ClockMark = { ...fiveDays, mark: 'stopped', on: '2024-03-06' };
  await bench.log.record(step('c1', 'IncidentNotified', '2024-03-06', { clocks: [stops] }));
});
afterEach(() => bench.end());

async function timeliness(asAt: string) {
  await bench.runner.catchUp();
  expect(bench.parked).toEqual([]);
  return timelinessOf(bench.views, north, { partnership: 'north', asAt, hindsight: false });
}

const clockOn = async (asAt: string) => (await timeliness(asAt)).cases[0]?.clocks[0];

describe('A further notification of an incident', () => {
  test('that came after the five days shows its own lateness beside them, and leaves what they count', async () => {
    await bench.log.record(step('c1', 'IncidentNotified', '2024-03-14'));
    expect(await clockOn('2024-03-13')).not.toHaveProperty('furtherNotifications');
    const clock = await clockOn('2024-03-14');
    expect(clock).toMatchObject({ stopped: '2024-03-06', standing: { state: 'met' } });
    expect(clock?.furtherNotifications).toMatchObject([{ on: '2024-03-14', words: 'met late by 4 working days' }]);
    const [row] = tableForCsv(await timeliness('2024-03-14'));
    expect(row?.warning).toBe('Further notification on 14 March 2024: met late by 4 working days.');
  });

  test('within the five days is told too, and is no warning', async () => {
    await bench.log.record(step('c1', 'IncidentNotified', '2024-03-08'));
    expect((await clockOn('2024-03-14'))?.furtherNotifications).toMatchObject([{ words: 'met' }]);
    expect(tableForCsv(await timeliness('2024-03-14'))[0]?.warning).toBe('');
  });

  test('is judged by its day as it was corrected, and not at all once it is taken back', async () => {
    const late = await bench.log.record(step('c1', 'IncidentNotified', '2024-03-14'));
    const said = { event: late.id, fields: ['occurredOn'], clear: {}, occurredOn: '2024-03-11' };
    await bench.log.record(step('c1', 'FactCorrected', '2024-03-15', { data: said }));
    expect((await clockOn('2024-03-15'))?.furtherNotifications).toMatchObject([{ words: 'met late by 1 working day' }]);
    await bench.log.record(step('c1', 'StepWithdrawn', '2024-03-18', { data: { event: late.id } }));
    expect(await clockOn('2024-03-18')).not.toHaveProperty('furtherNotifications');
  });
});
