import { wholeOf } from '../scope';
import type { ClockMark } from '@waymark/casework';
import { caseOpened, openBench, started, step, stopped, type Bench, type Said } from '../log.fixture';
import { timelinessOf } from '../timeliness/timeliness-of';
import { clocksOf } from './queries';

const scope = wholeOf(['north']);

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  await bench.log.record(caseOpened('c1', 'north'));
});
afterEach(() => bench.end());

const notified = (from: string, due: string, recordedOn = from, more: Partial<Said> = {}): Said =>
  step('c1', 'IncidentNotified', recordedOn, {
    occurredOn: from,
    data: { notification: 'n1', category: 'death' },
    clocks: [started(from, due)],
    ...more,
  });

const sent = (on: string, recordedOn = on): Said =>
  step('c1', 'SentToPanel', recordedOn, { occurredOn: on, clocks: [stopped(on)] });

const corrected = (event: string, recordedOn: string, clocks: readonly ClockMark[]): Said =>
  step('c1', 'FactCorrected', recordedOn, { data: { event, fields: ['occurredOn'], clear: {} }, clocks });

const moved = (countedFrom: string, to: string, recordedOn: string): Said => ({
  stream: 'clock-c1',
  type: 'clock.DueDateMoved',
  case: 'c1',
  occurredOn: recordedOn,
  recordedAt: `${recordedOn}T06:00:00.000Z`,
  data: {
    clock: 'rapid-review',
    runsFor: 'n1',
    basis: 'notification',
    countedFrom,
    from: '2022-09-26',
    to,
    toLatest: to,
    because: 'a bank holiday became known',
    calendar: 'england-and-wales-2025-11-24+1',
  },
});

/** The one rapid-review clock on a day: its due date and how it stands. */
async function on(asAt: string, hindsight = false) {
  await bench.runner.catchUp();
  expect(bench.parked).toEqual([]);
  const { cases } = await timelinessOf(bench.views, scope, { partnership: 'north', asAt, hindsight });
  const clock = cases[0]?.clocks[0];
  return clock === undefined ? null : { due: clock.due, words: clock.words };
}

describe('as it was known on that day', () => {
  test('a clock is not there before it was recorded, and runs until its stop was recorded', async () => {
    await bench.log.record(notified('2024-05-24', '2024-06-17', '2024-05-28'));
    await bench.log.record(sent('2024-06-14', '2024-06-18'));
    expect(await on('2024-05-27')).toBeNull();
    expect(await on('2024-05-28')).toEqual({ due: '2024-06-17', words: 'running, 14 working days left' });
    expect(await on('2024-06-17')).toEqual({ due: '2024-06-17', words: 'running, due today' });
    expect(await on('2024-06-18')).toEqual({ due: '2024-06-17', words: 'met' });
  });

  test('a correction recorded later leaves the old figure on the days before', async () => {
    const event = await bench.log.record(notified('2024-05-24', '2024-06-17'));
    await bench.log.record(sent('2024-06-14'));
    await bench.log.record(corrected(event.id, '2024-07-10', [started('2024-05-16', '2024-06-07')]));
    expect(await on('2024-07-09')).toEqual({ due: '2024-06-17', words: 'met' });
    expect(await on('2024-07-10')).toEqual({ due: '2024-06-07', words: 'met late by 5 working days' });
  });

  test('of several changes on one day the last stands', async () => {
    const event = await bench.log.record(notified('2024-05-24', '2024-06-17'));
    await bench.log.record(corrected(event.id, '2024-05-24', [started('2024-05-23', '2024-06-14')]));
    await bench.log.record(corrected(event.id, '2024-05-24', [started('2024-05-22', '2024-06-13')]));
    expect(await on('2024-05-24')).toMatchObject({ due: '2024-06-13' });
    expect(await clocksOf(bench.views, scope, 'c1')).toHaveLength(1);
  });

  test('a change that was undone on the same day leaves the history as it was', async () => {
    await bench.log.record(notified('2024-05-24', '2024-06-17'));
    await bench.log.record(sent('2024-06-14'));
    await bench.log.record(step('c1', 'StepWithdrawn', '2024-06-14', { data: { event: 'x' }, clocks: [again] }));
    expect(await on('2024-06-13')).toMatchObject({ words: 'running, 2 working days left' });
    expect(await on('2024-06-14')).toMatchObject({ words: 'running, 1 working day left' });
  });

  test('what is recorded after 23:00 UTC in summer is known on the next London day', async () => {
    await bench.log.record(
      notified('2024-05-24', '2024-06-17', '2024-05-24', { recordedAt: '2024-05-24T23:30:00.000Z' }),
    );
    expect(await on('2024-05-24')).toBeNull();
    expect(await on('2024-05-25')).toMatchObject({ due: '2024-06-17' });
  });

  test('a recording time that runs back over midnight changes no day before', async () => {
    await bench.log.record(notified('2024-05-24', '2024-06-17'));
    await bench.log.record(sent('2024-05-23', '2024-05-23'));
    expect(await on('2024-05-23')).toBeNull();
    expect(await on('2024-05-24')).toMatchObject({
      words: 'cannot be judged, because it stopped on 23 May 2024, before it started on 24 May 2024',
    });
  });

  test('a start that a withdrawal took away is gone, and stays on the days before', async () => {
    await bench.log.record(notified('2024-05-24', '2024-06-17'));
    const never: ClockMark = { clock: 'rapid-review', runsFor: 'n1', basis: 'notification', mark: 'never started' };
    await bench.log.record(step('c1', 'StepWithdrawn', '2024-05-30', { data: { event: 'x' }, clocks: [never] }));
    expect(await on('2024-05-29')).toMatchObject({ due: '2024-06-17' });
    expect(await on('2024-05-30')).toBeNull();
  });
});

const none: ClockMark = {
  clock: 'rapid-review',
  runsFor: 'n1',
  basis: 'notification',
  mark: 'not applicable',
  because: 'criteria found not met',
};
const criteriaFoundNotMet = step('c1', 'CriteriaFoundNotMet', '2024-06-05', {
  data: { panelTold: true },
  clocks: [none],
});
const again: ClockMark = { clock: 'rapid-review', runsFor: 'n1', basis: 'notification', mark: 'running again' };

describe('what ended without what was due', () => {
  const ended: ClockMark = { ...stopped('2024-06-20'), missed: 'not sent before then' } as ClockMark;

  test('is missed from then on, and ended on no day', async () => {
    await bench.log.record(notified('2024-05-24', '2024-06-17'));
    await bench.log.record(step('c1', 'Closed', '2024-06-20', { clocks: [ended] }));
    expect(await on('2024-06-19')).toMatchObject({ words: 'missed by 2 working days and still open' });
    expect(await on('2024-06-20')).toMatchObject({ words: 'missed: not sent before then' });
    const asked = { partnership: 'north', asAt: '2024-06-20', hindsight: false };
    const { cases, shares } = await timelinessOf(bench.views, scope, asked);
    expect(cases[0]?.clocks[0]).toMatchObject({ stopped: null, standing: { state: 'missed' } });
    expect(shares[0]?.shares).toMatchObject({ missed: 1, judged: 1, onTime: 0 });
  });

  test('is not missed once it is recorded late as done in time, and was until then', async () => {
    await bench.log.record(notified('2024-05-24', '2024-06-17'));
    await bench.log.record(step('c1', 'Closed', '2024-06-20', { clocks: [ended] }));
    await bench.log.record(sent('2024-06-14', '2024-07-01'));
    expect(await on('2024-06-30')).toMatchObject({ words: 'missed: not sent before then' });
    expect(await on('2024-07-01')).toMatchObject({ words: 'met' });
    expect(await on('2024-06-14', true)).toMatchObject({ words: 'met' });
  });
});

describe('with hindsight', () => {
  test('what was recorded late counts from the day on which it happened', async () => {
    await bench.log.record(notified('2024-05-24', '2024-06-17', '2024-08-01'));
    await bench.log.record(sent('2024-06-14', '2024-08-01'));
    expect(await on('2024-06-01')).toBeNull();
    expect(await on('2024-06-01', true)).toMatchObject({ words: 'running, 11 working days left' });
    expect(await on('2024-06-14', true)).toMatchObject({ words: 'met' });
  });

  test('starts and stops dated later have not happened yet', async () => {
    await bench.log.record(notified('2024-05-24', '2024-06-17'));
    await bench.log.record(sent('2024-06-20'));
    expect(await on('2024-05-23', true)).toBeNull();
    expect(await on('2024-06-19', true)).toMatchObject({ words: 'missed by 2 working days and still open' });
    expect(await on('2024-06-20', true)).toMatchObject({ words: 'met late by 3 working days' });
  });

  test('what makes a clock not applicable counts from its own day, and always when a correction says so', async () => {
    await bench.log.record(notified('2024-05-24', '2024-06-17'));
    await bench.log.record(criteriaFoundNotMet);
    expect(await on('2024-06-04', true)).toMatchObject({ words: 'running, 9 working days left' });
    expect(await on('2024-06-05', true)).toMatchObject({ words: 'not applicable, because criteria found not met' });
    await bench.log.record(corrected('x', '2024-07-01', [started('2024-05-24', '2024-06-17'), none]));
    expect(await on('2024-06-04', true)).toMatchObject({ words: 'not applicable, because criteria found not met' });
    expect(await on('2024-06-04')).toMatchObject({ words: 'running, 9 working days left' });
  });

  test('a correction that says again what did not apply anyway changes nothing, and one of its day says that day', async () => {
    await bench.log.record(notified('2024-05-24', '2024-06-17'));
    await bench.log.record(criteriaFoundNotMet);
    await bench.log.record(corrected('x', '2024-07-01', [none]));
    expect(await on('2024-06-04', true)).toMatchObject({ words: 'running, 9 working days left' });
    await bench.log.record(corrected('x', '2024-07-02', [{ ...none, since: '2024-06-03' }]));
    expect(await on('2024-06-04', true)).toMatchObject({ words: 'not applicable, because criteria found not met' });
    expect(await on('2024-06-02', true)).toMatchObject({ words: 'running, 11 working days left' });
  });
});

describe('a due date that was moved', () => {
  test('is the moved one from the day on which that was found, and the old one before', async () => {
    const event = await bench.log.record(notified('2022-09-02', '2022-09-26'));
    await bench.log.record(moved(event.id, '2022-09-27', '2022-09-13'));
    expect(await on('2022-09-12')).toMatchObject({ due: '2022-09-26' });
    expect(await on('2022-09-13')).toMatchObject({ due: '2022-09-27' });
    const clocks = await clocksOf(bench.views, scope, 'c1');
    expect(clocks.at(-1)).toMatchObject({ calendar: 'england-and-wales-2025-11-24+1', countedFrom: event.id });
  });

  test('is void once a correction has counted the clock again', async () => {
    const event = await bench.log.record(notified('2022-09-02', '2022-09-26'));
    await bench.log.record(moved(event.id, '2022-09-27', '2022-09-13'));
    await bench.log.record(corrected(event.id, '2022-09-20', [started('2022-09-01', '2022-09-23')]));
    expect(await on('2022-09-19')).toMatchObject({ due: '2022-09-27' });
    expect(await on('2022-09-20')).toMatchObject({ due: '2022-09-23' });
  });

  test('counts for nothing when it comes after the correction of what it was counted from', async () => {
    const event = await bench.log.record(notified('2022-09-02', '2022-09-26'));
    const correction = await bench.log.record(corrected(event.id, '2022-09-12', [started('2022-09-01', '2022-09-23')]));
    await bench.log.record(moved(event.id, '2022-09-27', '2022-09-13'));
    expect(await on('2022-09-13')).toMatchObject({ due: '2022-09-23' });
    await bench.log.record(moved(correction.id, '2022-09-26', '2022-09-14'));
    expect(await on('2022-09-14')).toMatchObject({ due: '2022-09-26' });
  });
});

describe('a date that is not exact', () => {
  test('is never on time by assumption', async () => {
    await bench.log.record(
      step('c1', 'IncidentNotified', '2024-06-03', {
        clocks: [started('2024-05', '2024-05-23', { dueLatest: '2024-06-21' })],
      }),
    );
    await bench.log.record(sent('2024-06-10'));
    expect((await on('2024-06-10'))?.words).toMatch(/^cannot be judged, because it stopped on 10 June 2024/);
  });

  test('of which no earliest day is known cannot be met', async () => {
    await bench.log.record(
      step('c1', 'IncidentNotified', '2024-06-03', { clocks: [started('../2024-05-24', '2024-06-17')] }),
    );
    await bench.log.record(sent('2024-06-10'));
    expect(await on('2024-06-10')).toEqual({
      due: null,
      words: 'cannot be judged, because it stopped on 10 June 2024 and the deadline is no later than 17 June 2024',
    });
  });

  test('a stop before a start is shown with a warning', async () => {
    await bench.log.record(notified('2024-05-24', '2024-06-17'));
    await bench.log.record(sent('2024-05-20', '2024-05-24'));
    const asked = { partnership: 'north', asAt: '2024-05-24', hindsight: false };
    await bench.runner.catchUp();
    const { cases } = await timelinessOf(bench.views, scope, asked);
    expect(cases[0]?.clocks[0]?.warning).toMatch(/^It stopped on 20 May 2024, before it started on 24 May 2024/);
  });
});
