import { openBench, stepOf, type Bench } from '../log.fixture';
import { wholeOf } from '../scope';
import { timelinessOf } from '../timeliness/timeliness-of';
import { yearlyReportsOn } from './yearly-report';

const latest = (on: string) => yearlyReportsOn({}, on).yearlyReport;

test('the yearly report is due by the end of September, and nothing is judged where none of its steps is on record', () => {
  expect(latest('2025-09-20')).toMatchObject({
    year: '2024-25',
    due: '2025-09-30',
    daysLeft: 10,
    edition: 'wt-2023',
    standing: null,
    words: 'not recorded in Waymark',
  });
  expect(latest('2026-03-31')).toMatchObject({ year: '2024-25', daysLeft: -182 });
  expect(latest('2026-04-01')).toMatchObject({ year: '2025-26', due: '2026-09-30' });
});

test('where the edition sets no day, none is made up', () => {
  expect(latest('2022-06-01')).toMatchObject({
    year: '2021-22',
    due: null,
    words:
      'not recorded in Waymark; the day cannot be computed, because Working Together to Safeguard Children 2018 sets no day for it',
  });
});

describe('A yearly report on record', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.end());

  const records = (fact: string, day: string, data: object) =>
    bench.log.record(stepOf('partnership-north', fact, day, { year: '2024-25', ...data }, { case: null }));

  async function on(asAt: string, partnerships = ['north']) {
    await bench.runner.catchUp();
    expect(bench.parked).toEqual([]);
    return timelinessOf(bench.views, wholeOf(partnerships), { partnership: 'north', asAt, hindsight: false });
  }

  test('is judged by the end of September, and then by the seven days for the Panel and the Department', async () => {
    await records('YearlyReportDrafted', '2025-06-02', { holds: [] });
    expect((await on('2025-09-20')).yearlyReport.words).toBe('not recorded as published, running, 10 days left');
    expect((await on('2025-10-02')).yearlyReport.words).toBe(
      'not recorded as published, missed by 2 days and still open',
    );
    await records('YearlyReportPublished', '2025-09-28', {});
    await records('YearlyReportSent', '2025-10-03', { to: ['panel'] });
    const { yearlyReport } = await on('2025-10-31');
    expect(yearlyReport.words).toBe('published on 28 September 2025, in time');
    expect(yearlyReport.sent).toEqual([
      { to: 'panel', title: expect.any(String), on: '2025-10-03', due: '2025-10-05' },
      { to: 'department-for-education', title: expect.any(String), on: null, due: '2025-10-05' },
    ]);
  });

  test('that was sent before it was published says so', async () => {
    await records('YearlyReportSent', '2025-09-03', { to: ['panel'] });
    expect((await on('2025-09-20')).yearlyReport.sent).toEqual([
      { to: 'panel', title: expect.any(String), on: '2025-09-03', due: null },
    ]);
  });

  test('that was late says by how much, and stays on the page when its year is the last no more', async () => {
    await records('YearlyReportPublished', '2025-10-09', {});
    const { yearlyReport, yearlyReportsBefore } = await on('2026-04-20');
    expect(yearlyReport).toMatchObject({ year: '2025-26', words: 'not recorded in Waymark' });
    expect(yearlyReportsBefore.map(({ year, words }) => [year, words])).toEqual([
      ['2024-25', 'published on 9 October 2025, late by 9 days'],
    ]);
  });

  test('was first published on the first day of which that is said', async () => {
    await records('YearlyReportPublished', '2025-10-09', {});
    await records('YearlyReportPublished', '2025-09-29', {});
    expect((await on('2025-10-31')).yearlyReport.publishedOn).toBe('2025-09-29');
  });

  test('is shown to those who read the partnership alone', async () => {
    await records('YearlyReportPublished', '2025-10-09', {});
    expect((await on('2025-10-31', ['south'])).yearlyReport.standing).toBeNull();
  });
});
