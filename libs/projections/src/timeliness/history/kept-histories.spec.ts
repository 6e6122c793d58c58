import { caseOpened, openBench, started, step, stepOf, stopped, type Bench, type Said } from '../../log.fixture';
import { rebuild } from '../../rebuilding/rebuild';
import { projections } from '../../projections';
import { wholeOf } from '../../scope';
import { openViews, type Views } from '../../views/open-views';
import { timelinessOf } from '../timeliness-of';
import { historiesOf, roomForHistories } from './histories';
import { readHistoriesAhead } from './read-ahead';

const north = wholeOf(['north']);
const days = ['2024-01-10', '2024-03-05', '2024-06-30', '2025-01-01'];

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.end());

const figures = (views: Views) =>
  Promise.all(
    days.flatMap((asAt) =>
      [true, false].map((hindsight) => timelinessOf(views, north, { partnership: 'north', asAt, hindsight })),
    ),
  );

/** Beside a writer nothing is kept: there everything is read anew. */
async function readAnew() {
  const beside = await openViews({ file: bench.file, readOnly: true });
  try {
    return await figures(beside);
  } finally {
    await beside.close();
  }
}

test('after each step the figures are those that are read anew', async () => {
  const notified = await recorded(
    caseOpened('c1', 'north', '2024-01-02'),
    step('c1', 'IncidentNotified', '2024-01-03', { clocks: [started('2024-01-03', '2024-01-24')] }),
  );
  await recorded(caseOpened('c2', 'north', '2024-02-01'));
  const steps: readonly Said[] = [
    stepOf(
      'practiceReview-r1',
      'Initiated',
      '2024-02-03',
      { kind: 'local', origin: 'rapid review', cases: [] },
      { case: 'c2' },
    ),
    stepOf('action-a1', 'Drafted', '2024-02-04', { plan: 'p1', kind: 'training' }, { case: 'c2' }),
    step('c1', 'SentToPanel', '2024-02-20', { clocks: [stopped('2024-02-20')], departures: ['sent-late'] }),
    step('c1', 'FactCorrected', '2024-04-01', {
      data: { event: notified, schema: 1, fields: ['occurredOn'], occurredOn: '2024-01-08', clear: {} },
      clocks: [started('2024-01-08', '2024-01-29')],
    }),
    stepOf('case-c2', 'ChallengeRaised', '2024-05-01', { challenge: 'h1', answerBy: '2024-06-01' }, { case: 'c2' }),
    stepOf(
      'partnership-north',
      'ChallengeRaised',
      '2024-05-02',
      { challenge: 'h2', answerBy: '2024-06-02' },
      { case: null },
    ),
    stepOf(
      'action-a1',
      'Agreed',
      '2024-06-04',
      { agencies: ['council'], owner: 'council', due: '2024-06-20' },
      { case: 'c2' },
    ),
  ];
  let before = await figures(bench.views);
  for (const said of steps) {
    await recorded(said);
    const now = await figures(bench.views);
    expect(now).toEqual(await readAnew());
    expect(now).not.toEqual(before);
    before = now;
  }
});

test('after a rebuild nothing is given that was read before', async () => {
  await recorded(
    caseOpened('c1', 'north', '2024-01-02'),
    step('c1', 'IncidentNotified', '2024-01-03', { clocks: [started('2024-01-03', '2024-01-24')] }),
  );
  const right = await figures(bench.views);
  await bench.views.db.updateTable('clocks').set({ due: '1999-01-01', due_latest: '1999-01-01' }).execute();
  await rebuild({ store: bench.log.store, viewsFile: bench.file, projections, runner: bench.runner });
  expect(await figures(bench.views)).toEqual(right);
  expect(await readAnew()).toEqual(right);
});

test('the rows of a record that is made anew are read anew', async () => {
  await recorded(
    caseOpened('c1', 'north', '2024-01-02'),
    step('c1', 'IncidentNotified', '2024-01-03', { clocks: [started('2024-01-03', '2024-01-24')] }),
  );
  const right = await figures(bench.views);
  await bench.views.db.updateTable('clocks').set({ due: '1999-01-01', due_latest: '1999-01-01' }).execute();
  bench.views.records!.anew();
  expect(await figures(bench.views)).not.toEqual(right);
  await bench.runner.resume('c1');
  expect(await figures(bench.views)).toEqual(right);
});

describe('reading ahead', () => {
  const due = started('2024-01-04', '2024-01-25');
  beforeEach(async () => {
    for (const id of ['c1', 'c2']) {
      await recorded(
        caseOpened(id, 'north', '2024-01-02'),
        step(id, 'IncidentNotified', '2024-01-04', { clocks: [due] }),
      );
    }
  });

  test('keeps what is asked for later, until a step is recorded in its case', async () => {
    const free = roomForHistories(bench.views);
    await readHistoriesAhead(bench.views, new AbortController().signal);
    expect(roomForHistories(bench.views)).toBeLessThan(free);
    await bench.views.db.deleteFrom('clocks').execute();
    const [one, two] = await both();
    expect([one!.clocks.length, two!.clocks.length]).toEqual([1, 1]);
    await recorded(step('c1', 'IncidentNotified', '2024-01-05', { clocks: [due] }));
    const [otherwise, still] = await both();
    expect([otherwise === one, still === two]).toEqual([false, true]);
  });

  test('reads nothing for a server that is about to stop, nor beside one that writes', async () => {
    const free = roomForHistories(bench.views);
    await readHistoriesAhead(bench.views, AbortSignal.abort());
    expect(roomForHistories(bench.views)).toBe(free);
    const beside = await openViews({ file: bench.file, readOnly: true });
    await readHistoriesAhead(beside, new AbortController().signal);
    expect(roomForHistories(beside)).toBe(free);
    await beside.close();
  });
});

test('a holiday that is proclaimed is counted the next time, on every day that is asked for', async () => {
  await recorded(
    caseOpened('c1', 'north', '2024-01-02'),
    step('c1', 'IncidentNotified', '2024-01-03', { clocks: [started('2024-01-03', '2024-01-24')] }),
  );
  const before = await figures(bench.views);
  await recorded(
    stepOf(
      'calendar-england-and-wales',
      'HolidayProclaimed',
      '2024-02-01',
      { date: '2024-02-05', title: 'A day of mourning' },
      { case: null },
    ),
  );
  const now = await figures(bench.views);
  expect(now).not.toEqual(before);
  expect(now).toEqual(await readAnew());
});

const both = async () => {
  const found = await historiesOf(bench.views, ['c1', 'c2']);
  return [found.get('c1'), found.get('c2')];
};

/** Answers with the id of the last of them. */
async function recorded(...said: readonly Said[]): Promise<string> {
  let id = '';
  for (const one of said) ({ id } = await bench.log.record(one));
  await bench.runner.catchUp();
  expect(bench.parked).toEqual([]);
  return id;
}
