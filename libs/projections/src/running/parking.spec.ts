import { wholeOf } from '../scope';
import { caseOf, casesOf } from '../cases/queries';
import { caseOpened, openBench, started, step, type Bench } from '../log.fixture';
import { timelineOf } from '../timeline/queries';
import { contentsOf } from '../views/contents-of';
import { rebuild } from '../rebuilding/rebuild';
import { parkedIn } from './parked-in';
import { createRunner } from './create-runner';
import type { Runner } from './types';
import { openViewsOf, type Views } from '../views/open-views';
import { projections } from '../projections';
import { everyKind, type Projection } from '../projection';

const scope = wholeOf(['north']);

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  for (const id of ['c1', 'c2']) await bench.log.record(caseOpened(id, 'north'));
});
afterEach(() => bench.end());

const typesOf = async (caseId: string) =>
  (await timelineOf(bench.views, bench.log.store, scope, caseId))?.map(({ type }) => type.split('.')[1]);

/** Children that are no list: no projector can take that. */
const poison = step('c1', 'Referred', '2024-03-02', { data: { children: 7, name: 'Alex Example' } });

describe('an event that a projector cannot take', () => {
  beforeEach(async () => {
    await bench.log.record(poison);
    await bench.log.record(step('c1', 'Closed', '2024-03-03'));
    await bench.log.record(step('c2', 'Closed', '2024-03-03'));
    await bench.runner.catchUp();
  });

  test('parks its case in all read models, and the others go on', async () => {
    expect(await typesOf('c1')).toEqual(['CaseOpened']);
    expect(await typesOf('c2')).toEqual(['CaseOpened', 'Closed']);
    expect((await casesOf(bench.views, scope, { after: null, limit: 9 })).cases.map(({ parked }) => parked)).toEqual([
      false,
      true,
    ]);
  });

  test('is named with where it stands and why, and nothing of what it holds', async () => {
    const [row, ...others] = await parkedIn(bench.views);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      record: 'c1',
      case_id: 'c1',
      projection: 'children',
      stream: 'rapidReview-c1',
      revision: 0,
      position: '0000000000000003',
    });
    expect(row?.reason).toMatch(/^TypeError in children\/projection\.ts:\d+$/);
    expect(bench.parked).toEqual([row]);
  });

  test('stays parked after a restart, and in a rebuild', async () => {
    const again = await createRunner({ ...silent, store: bench.log.store, views: bench.views });
    await bench.log.record(step('c1', 'Reopened', '2024-03-04'));
    await again.catchUp();
    expect(await typesOf('c1')).toEqual(['CaseOpened']);
    const before = await contentsOf(bench.views);
    await rebuild({ ...bench, store: bench.log.store, viewsFile: bench.file, projections, runner: bench.runner });
    expect(await contentsOf(bench.views)).toEqual(before);
  });

  test('parks it again when it is resumed and nothing was put right', async () => {
    const before = await contentsOf(bench.views);
    expect(await bench.runner.resume('c1')).toBe(false);
    expect(bench.parked).toHaveLength(2);
    expect(await contentsOf(bench.views)).toEqual(before);
  });
});

const silent = { onParked: () => undefined, onTrouble: () => undefined, pauseAfterTrouble: 1 };

describe('a case that is resumed', () => {
  let broken = true;
  let views: Views;
  let runner: Runner;

  /** Cannot take closings until it is put right. */
  const closings: Projection = {
    name: 'closings',
    version: 1,
    tables: [],
    concerns: everyKind,
    looksInto: () => [],
    changes: ({ fact, event }) => {
      if (broken && fact === 'Closed' && event.case === 'c1') throw new RangeError('Alex Example');
      return [];
    },
  };

  beforeEach(async () => {
    broken = true;
    views = await openViewsOf({ file: `${bench.file}.own`, readOnly: false }, [...projections, closings]);
    runner = await createRunner({ ...silent, store: bench.log.store, views });
    await bench.log.record(
      step('c1', 'IncidentNotified', '2024-03-02', { clocks: [started('2024-03-02', '2024-03-22')] }),
    );
    await bench.log.record(step('c1', 'Closed', '2024-03-03'));
    await bench.log.record({ ...step('c1', 'DueDateMoved', '2024-03-03'), stream: 'clock-c1', type: 'clock.Unknown' });
    await bench.log.record({ ...step('c1', 'Opened', '2024-03-04'), stream: 'meeting-m1', type: 'meeting.Opened' });
    await bench.log.record(step('c2', 'Closed', '2024-03-04'));
    await runner.catchUp();
  });
  afterEach(async () => {
    await runner.stop();
    await views.close();
  });

  test('has all its events again, those of streams begun meanwhile too, and goes on with the others', async () => {
    expect((await caseOf(views, scope, 'c1'))?.parked).toBe(true);
    broken = false;
    expect(await runner.resume('c1')).toBe(true);
    const position = runner.position();
    await bench.log.record(step('c1', 'Reopened', '2024-03-05'));
    await runner.catchUp();
    expect((await timelineOf(views, bench.log.store, scope, 'c1'))?.map(({ type }) => type)).toEqual([
      'case.CaseOpened',
      'rapidReview.IncidentNotified',
      'rapidReview.Closed',
      'clock.Unknown',
      'meeting.Opened',
      'rapidReview.Reopened',
    ]);
    expect(position).toBe('0000000000000007');
    const { closings: _none, ...resumed } = { closings: null, ...(await contentsOf(views)) };
    await bench.runner.catchUp();
    expect(resumed).toEqual(await contentsOf(bench.views));
  });
});

describe('something that is no event of the ledger', () => {
  test('parks the case of its stream', async () => {
    await bench.log.record(step('c1', 'IncidentNotified', '2024-03-02'));
    await bench.log.scribble('rapidReview-c1', '{"envelope":2,"account":"Alex Example"}');
    await bench.log.record(step('c2', 'Closed', '2024-03-03'));
    await bench.runner.catchUp();
    expect(bench.parked).toEqual([
      {
        record: 'c1',
        case_id: 'c1',
        projection: 'reading',
        stream: 'rapidReview-c1',
        revision: 1,
        position: '0000000000000004',
        reason: 'its envelope is not version 1, the only one known here',
      },
    ]);
    expect(await typesOf('c2')).toEqual(['CaseOpened', 'Closed']);
  });

  test('as the first of a stream parks the case that was opened for it', async () => {
    await bench.runner.catchUp();
    await bench.log.scribble('rapidReview-c2', 'no JSON at all');
    await bench.runner.catchUp();
    expect(bench.parked).toMatchObject([{ record: 'c2', reason: 'it is not JSON' }]);
  });

  test('of a stream that nothing tells of parks that stream alone', async () => {
    await bench.log.scribble('agency-a1', '[]');
    await bench.log.record({ stream: 'agency-a1', type: 'agency.AgencyEnded', case: null });
    await bench.log.record({
      stream: 'agency-a2',
      type: 'agency.AgencyRegistered',
      case: null,
      data: { name: 'Northmoor Hospital', kind: 'health', partnership: 'north', area: 'own' },
    });
    await bench.runner.catchUp();
    expect(bench.parked).toMatchObject([{ record: 'agency-a1', case_id: null, reason: 'it is not a JSON object' }]);
    const directory = await bench.views.db.selectFrom('directory').select('id').execute();
    expect(directory).toEqual([{ id: 'a2' }]);
  });

  test('with a date that cannot be read parks its case', async () => {
    await bench.log.record(step('c1', 'Closed', '2024-03-02', { occurredOn: 'Alex Example' }));
    await bench.runner.catchUp();
    expect(bench.parked).toMatchObject([
      { record: 'c1', projection: 'reading', reason: 'a date of it cannot be read' },
    ]);
  });

  test('a value that no row holds parks its case', async () => {
    const opened = caseOpened('c3', 'north');
    await bench.log.record({ ...opened, data: { ...opened.data, reference: { given: 'Alex Example' } } });
    await bench.runner.catchUp();
    expect(bench.parked).toMatchObject([
      { record: 'c3', projection: 'cases', reason: 'a row of cases where "reference" is no string' },
    ]);
  });
});
