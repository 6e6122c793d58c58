import { wholeOf } from '../scope';
import { parse } from 'csv-parse/sync';
import { departuresOnDay } from '../departures/figures';
import { caseOpened, openBench, started, step, stepOf, stopped, type Bench, type Said } from '../log.fixture';
import { tableForCsv, timelinessColumns, toCsv } from './table';
import { flatCsv } from './tables';
import { timelinessOf, timelinessOfCase } from './timeliness-of';

const north = wholeOf(['north']);

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.end());

async function on(asAt: string, hindsight = false) {
  await bench.runner.catchUp();
  expect(bench.parked).toEqual([]);
  return timelinessOf(bench.views, north, { partnership: 'north', asAt, hindsight });
}

/** One rapid review from its notification to its sending, if it was sent. */
async function review(id: string, from: string, due: string, sentOn: string | null, more: Partial<Said> = {}) {
  await bench.log.record(caseOpened(id, 'north', from));
  await bench.log.record(step(id, 'IncidentNotified', from, { clocks: [started(from, due)], ...more }));
  if (sentOn !== null) await bench.log.record(step(id, 'SentToPanel', sentOn, { clocks: [stopped(sentOn)] }));
}

describe('shares', () => {
  test('count clocks by the quarter and the financial year in which they started', async () => {
    await review('c1', '2024-01-08', '2024-01-29', '2024-01-26');
    await review('c2', '2024-05-24', '2024-06-17', '2024-06-18');
    await review('c3', '2024-06-03', '2024-06-24', '2024-06-20');
    await review('c4', '2024-06-10', '2024-07-01', null);
    const { shares } = await on('2024-06-21');
    expect(
      shares.map(({ clock, by, period, shares: { words, running } }) => [clock, by, period, words, running]),
    ).toEqual([
      ['rapid-review', 'quarter', '2023-24 Q4', '1 of 1 on time', 0],
      ['rapid-review', 'quarter', '2024-25 Q1', '1 of 2 on time', 1],
      ['rapid-review', 'financial year', '2023-24', '1 of 1 on time', 0],
      ['rapid-review', 'financial year', '2024-25', '1 of 2 on time', 1],
    ]);
  });

  test('leave out the figures beside the governing basis, and what is only expected', async () => {
    await review('c1', '2024-01-08', '2024-01-29', '2024-02-01', {
      clocks: [
        started('2024-01-08', '2024-01-29'),
        started('2024-01-05', '2024-01-26', { basis: 'awareness', governs: false }),
        started('2024-02-01', '2024-02-15', { clock: 'panel-letter', runsFor: 's1', basis: 'submission' }),
      ],
    });
    const { shares, cases } = await on('2024-03-01');
    expect(shares.map(({ clock, by }) => [clock, by])).toEqual([
      ['rapid-review', 'quarter'],
      ['rapid-review', 'financial year'],
    ]);
    expect(
      cases[0]?.clocks.map(({ clock, words, expectation, beside }) => [clock, words, expectation, beside.length]),
    ).toEqual([
      ['rapid-review', 'met late by 3 working days', false, 1],
      ['panel-letter', 'later than expected by 11 working days and still awaited', true, 0],
    ]);
    expect(cases[0]?.clocks[0]?.beside[0]).toMatchObject({
      basis: 'awareness',
      words: 'missed by 25 working days and still open',
    });
  });

  test('keep a start that lies in no one quarter for certain, under no quarter', async () => {
    await review('c1', '2024-04-10', '2024-03-22', null, {
      clocks: [started('2024-03-01/2024-04-08', '2024-03-22', { dueLatest: '2024-04-29' })],
    });
    const { shares } = await on('2024-04-11');
    expect(shares.map(({ by, period, shares: { cannotBeJudged } }) => [by, period, cannotBeJudged])).toEqual([
      ['quarter', null, 1],
      ['financial year', null, 1],
    ]);
  });
});

describe('durations', () => {
  test('say how many are still open, and have no spread below four values', async () => {
    await review('c1', '2024-01-08', '2024-01-29', '2024-01-26');
    await review('c2', '2024-01-08', '2024-01-29', '2024-01-31');
    await review('c3', '2024-01-15', '2024-02-05', null);
    const [all] = (await on('2024-02-01')).durations;
    expect(all).toMatchObject({ counted: 2, stillOpen: 1, median: 15.5, spread: null });
    expect(all?.words).toBe('median 15.5 working days of 2, 1 still open');
  });

  test('from four values on show least, quartiles and most', async () => {
    for (const [place, sent] of ['2024-01-10', '2024-01-12', '2024-01-16', '2024-01-18'].entries()) {
      await review(`c${place}`, '2024-01-08', '2024-01-29', sent);
    }
    const [all] = (await on('2024-02-01')).durations;
    expect(all).toMatchObject({ median: 5, spread: { min: 2, lowerQuartile: 3.5, upperQuartile: 6.5, max: 8 } });
  });

  test('do not count a stop before its start, and say so', async () => {
    await review('c1', '2024-01-08', '2024-01-29', '2024-01-05');
    expect((await on('2024-02-01')).durations[0]).toMatchObject({ counted: 0, notCounted: 1, median: null });
  });
});

test('A review that was notified later runs from no other day before that, also by hindsight', async () => {
  await review('c1', '2024-01-08', '2024-01-29', null, {
    clocks: [
      started('2024-01-08', '2024-01-29'),
      started('2024-01-03', '2024-01-24', { basis: 'awareness', governs: false }),
    ],
  });
  expect((await on('2024-01-05', true)).cases[0]?.clocks ?? []).toEqual([]);
  const [clock] = (await on('2024-01-08', true)).cases[0]!.clocks;
  expect(clock).toMatchObject({ basis: 'notification', governs: true, beside: [{ basis: 'awareness' }] });
});

describe('where the days went', () => {
  const steps = [
    step('c1', 'Referred', '2024-05-13', {
      data: { children: [] },
      clocks: [started('2024-05-13', '2024-05-20', { clock: 'notification', runsFor: 'incident', basis: 'awareness' })],
    }),
    step('c1', 'IncidentNotified', '2024-05-17', { clocks: [started('2024-05-17', '2024-06-10')] }),
    step('c1', 'NotificationCopied', '2024-05-20', { data: { notification: 'n1' } }),
    step('c1', 'InformationRequested', '2024-05-21'),
    step('c1', 'InformationRequested', '2024-05-22'),
    step('c1', 'ReturnReceived', '2024-05-29'),
    step('c1', 'ReturnReceived', '2024-06-01', { occurredOn: '2024-05-30' }),
    step('c1', 'MeetingHeld', '2024-05-20', { data: { kind: 'criteria meeting' } }),
    step('c1', 'MeetingHeld', '2024-06-03', { data: { kind: 'rapid review meeting' } }),
    step('c1', 'SignedOff', '2024-06-06'),
    step('c1', 'SentToPanel', '2024-06-07', { clocks: [stopped('2024-06-07')] }),
    step('c1', 'ReturnReceived', '2024-06-20'),
  ];

  const daysOn = async (asAt: string, hindsight = false) => {
    const [theCase] = (await on(asAt, hindsight)).cases;
    return theCase?.days.map(({ milestone, on, workingDays }) => [milestone, on, workingDays]);
  };

  beforeEach(async () => {
    await bench.log.record(caseOpened('c1', 'north', '2024-05-13'));
  });

  test('are the dates from awareness to sending, and the working days between them', async () => {
    for (const said of steps) await bench.log.record(said);
    expect(await daysOn('2024-07-01')).toEqual([
      ['awareness', '2024-05-13', null],
      ['notification', '2024-05-17', 4],
      ['copy to the business unit', '2024-05-20', 1],
      ['first request', '2024-05-21', 1],
      ['last return', '2024-05-30', 6],
      ['meeting', '2024-06-03', 2],
      ['last sign-off', '2024-06-06', 3],
      ['sending', '2024-06-07', 1],
    ]);
  });

  test('as known on a day, and with hindsight', async () => {
    for (const said of steps) await bench.log.record(said);
    expect((await daysOn('2024-05-31'))?.[4]).toEqual(['last return', '2024-05-29', 5]);
    expect((await daysOn('2024-05-31', true))?.[4]).toEqual(['last return', '2024-05-30', 6]);
  });

  test('name the last return and the last sign-off so far, while the review goes on', async () => {
    for (const said of steps) await bench.log.record(said);
    const soFarOn = async (asAt: string) =>
      (await on(asAt)).cases[0]!.days.filter(({ soFar }) => soFar).map(({ milestone }) => milestone);
    expect(await soFarOn('2024-05-22')).toEqual([]);
    expect(await soFarOn('2024-05-31')).toEqual(['last return']);
    expect(await soFarOn('2024-06-06')).toEqual(['last return', 'last sign-off']);
    expect(await soFarOn('2024-07-01')).toEqual([]);
    expect(flatCsv('days', [await on('2024-05-31')])).toMatch(/^north,c1,[^,]*,last return,2024-05-29,5,yes\r$/m);
  });

  test('follow corrections and withdrawals from the day on which they are known', async () => {
    const ids: string[] = [];
    for (const said of steps) ids.push((await bench.log.record(said)).id);
    const copy = { event: ids[2], fields: ['occurredOn'], occurredOn: '2024-05-17', clear: {} };
    await bench.log.record(step('c1', 'FactCorrected', '2024-06-10', { data: copy }));
    await bench.log.record(step('c1', 'StepWithdrawn', '2024-06-11', { data: { event: ids[3] } }));
    expect((await daysOn('2024-06-09'))?.slice(2, 4)).toEqual([
      ['copy to the business unit', '2024-05-20', 1],
      ['first request', '2024-05-21', 1],
    ]);
    expect((await daysOn('2024-06-11'))?.slice(2, 4)).toEqual([
      ['copy to the business unit', '2024-05-17', 0],
      ['first request', '2024-05-22', 3],
    ]);
  });
});

describe('a case of which the lead is transferred', () => {
  const practice = { clock: 'practice-review', runsFor: 'p1', basis: 'decision' } as const;
  const everybody = wholeOf(['north', 'south']);
  const of = async (partnership: string, asAt: string, hindsight = false) => {
    await bench.runner.catchUp();
    expect(bench.parked).toEqual([]);
    return timelinessOf(bench.views, everybody, { partnership, asAt, hindsight });
  };
  const clocks = async (...asked: Parameters<typeof of>) =>
    (await of(...asked)).cases.flatMap((one) => one.clocks.map(({ clock }) => clock));
  const shares = async (partnership: string, asAt: string) =>
    (await of(partnership, asAt)).shares
      .filter(({ by }) => by === 'financial year')
      .map(({ clock, period, shares: { words } }) => `${clock} ${period}: ${words}`);

  beforeEach(async () => {
    await review('c1', '2024-03-04', '2024-03-25', '2024-03-22', { departures: ['everyBodyWouldNotify'] });
    await bench.log.record({
      ...stepOf('case-c1', 'LeadTransferred', '2024-04-02', { newLead: 'south', because: 'merger' }),
      occurredOn: '2024-04-01',
    });
    const clocks = [started('2024-04-10', '2024-10-10', practice)];
    const initiated = { kind: 'local-child-safeguarding-practice-review', origin: 'rapid review', cases: ['c1'] };
    await bench.log.record(stepOf('practiceReview-p1', 'Initiated', '2024-04-10', initiated, { clocks }));
    await bench.log.record(stepOf('action-a1', 'Drafted', '2024-03-20', { plan: 'p', agencies: ['trust'] }));
    const held = { held: 'online', attendance: [], apologies: [] };
    for (const [id, on] of [
      ['m1', '2024-03-20'],
      ['m2', '2024-05-20'],
    ] as const) {
      await bench.log.record(stepOf(`meeting-${id}`, 'MeetingCalled', on, { group: 'panel', on }));
      await bench.log.record(stepOf(`meeting-${id}`, 'MeetingHeld', on, held));
    }
  });

  test('counts each deadline once, for the partnership that led when it started', async () => {
    expect(await shares('north', '2024-11-01')).toEqual(['rapid-review 2023-24: 1 of 1 on time']);
    expect(await shares('south', '2024-11-01')).toEqual(['practice-review 2024-25: 0 of 1 on time']);
    expect(await clocks('north', '2024-05-01', true)).toEqual(['rapid-review']);
    expect(await clocks('south', '2024-05-01', true)).toEqual(['practice-review']);
  });

  test('stands on a day as it was known on that day', async () => {
    expect(await clocks('north', '2024-03-31')).toEqual(['rapid-review']);
    expect(await clocks('south', '2024-03-31')).toEqual([]);
    expect(await clocks('north', '2024-04-01')).toEqual(['rapid-review']);
  });

  test('counts departures and meetings by their days, and actions for whoever leads on the day', async () => {
    const told = async (partnership: string, asAt: string) => {
      const { departures, attendance, actions } = await of(partnership, asAt);
      return [departures.length, attendance.groups.map(({ meetings }) => meetings), actions.total.actions];
    };
    expect(await told('north', '2024-03-31')).toEqual([1, [1], 1]);
    expect(await told('north', '2024-06-01')).toEqual([1, [1], 0]);
    expect(await told('south', '2024-06-01')).toEqual([0, [1], 1]);
  });

  test('counts all for whoever opened it again once the transfer is taken back', async () => {
    const transfer = (await bench.log.store.readStream('case-c1', 0)).find(
      ({ type }) => type === 'case.LeadTransferred',
    )!;
    await bench.log.record(stepOf('case-c1', 'StepWithdrawn', '2024-06-01', { event: transfer.id }));
    expect(await clocks('north', '2024-06-01')).toEqual(['rapid-review', 'practice-review']);
    expect(await clocks('south', '2024-06-01')).toEqual([]);
    // As it was known before.
    expect(await clocks('south', '2024-05-31')).toEqual(['practice-review']);
  });

  test('is told whole on its own page', async () => {
    await bench.runner.catchUp();
    const asked = { partnership: 'south', asAt: '2024-05-01', hindsight: true };
    const found = await timelinessOfCase(bench.views, everybody, 'c1', asked);
    expect(found?.clocks.map(({ clock }) => clock)).toEqual(['rapid-review', 'practice-review']);
  });
});

test('departures are counted by kind, without those of withdrawn steps', async () => {
  await review('c1', '2024-01-08', '2024-01-29', null, { departures: ['everyBodyWouldNotify', 'referralRecorded'] });
  await review('c2', '2024-01-09', '2024-01-30', null, { departures: ['everyBodyWouldNotify'] });
  const { id } = await bench.log.record(step('c2', 'SentToPanel', '2024-01-10', { departures: ['draftPrepared'] }));
  await bench.log.record(step('c2', 'StepWithdrawn', '2024-01-12', { data: { event: id } }));
  const type = 'rapidReview.IncidentNotified';
  expect((await on('2024-01-12')).departures).toEqual([
    { rule: 'everyBodyWouldNotify', type, count: 2, cases: 2 },
    { rule: 'referralRecorded', type, count: 1, cases: 1 },
  ]);
  expect((await on('2024-01-11')).departures).toHaveLength(3);
});

test('departures of a review led by others, and of national learning, stand in no figure', async () => {
  await review('c1', '2024-01-08', '2024-01-29', null, { departures: ['referralRecorded'] });
  await bench.log.record(
    stepOf('otherReview-o1', 'ContributionSent', '2024-01-10', {}, { departures: ['returnsAreIn'] }),
  );
  await bench.log.record(stepOf('nationalLearning-n1', 'Closed', '2024-01-10', {}, { departures: ['gapsAreActedOn'] }));
  expect((await on('2024-01-12')).departures.map(({ rule }) => rule)).toEqual(['referralRecorded']);
  const asked = { partnership: 'north', asAt: '2024-01-12', hindsight: false };
  expect((await departuresOnDay(bench.views, north, asked, null)).map(({ rule }) => rule)).toEqual([
    'referralRecorded',
  ]);
});

describe('the table', () => {
  test('has a row for each basis, and as CSV the same rows in the same order', async () => {
    await review('c1', '2024-01-08', '2024-01-29', '2024-02-01', {
      clocks: [
        started('2024-01-08', '2024-01-29'),
        started('2024-01-05', '2024-01-26', { basis: 'awareness', governs: false }),
      ],
    });
    const data = { recipients: ['panel'], agreedDate: '2024-02-02' };
    await bench.log.record(step('c1', 'PanelToldOfDelay', '2024-01-28', { data }));
    const rows = tableForCsv(await on('2024-03-01'));
    expect(rows).toMatchObject([
      { basis: 'notification', governs: 'yes', state: 'metLate', figure: 3, unit: 'working days' },
      { basis: 'awareness', governs: 'no', told: 'Child Safeguarding Practice Review Panel on 28 January 2024' },
    ]);
    const [heading, ...lines] = parse(toCsv(rows)) as string[][];
    expect(heading).toEqual(timelinessColumns);
    expect(lines).toEqual(rows.map((row) => timelinessColumns.map((column) => String(row[column]))));
  });

  test('holds nothing that a spreadsheet would take for a formula', async () => {
    await review('c1', '2024-01-08', '2024-01-29', null);
    const [row] = tableForCsv(await on('2024-01-09'));
    for (const start of ['=', '+', '-', '@', '\t', '\r']) {
      const [, line] = parse(toCsv([{ ...row!, reference: `${start}cmd` }])) as string[][];
      expect(line?.[2]).toBe(`'${start}cmd`);
    }
  });

  test('is empty, with its heading, where nothing is known yet', async () => {
    expect(tableForCsv(await on('2024-01-09'))).toEqual([]);
    expect(toCsv([]).trim()).toBe(timelinessColumns.join(','));
  });
});

test('a partnership that is not in the scope shows nothing but what it shares', async () => {
  await review('c1', '2024-01-08', '2024-01-29', null);
  await bench.runner.catchUp();
  const asked = { partnership: 'north', asAt: '2024-01-09', hindsight: false };
  expect((await timelinessOf(bench.views, wholeOf(['south']), asked)).cases).toEqual([]);
});
