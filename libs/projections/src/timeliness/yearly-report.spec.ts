import { yearlyReportOn } from './yearly-report';

test('the yearly report is due by the end of September, and is said not to be recorded here', () => {
  expect(yearlyReportOn('2025-09-20')).toMatchObject({
    year: '2024-25',
    due: '2025-09-30',
    daysLeft: 10,
    edition: 'wt-2023',
    words: 'not recorded in Waymark',
  });
  expect(yearlyReportOn('2026-03-31')).toMatchObject({ year: '2024-25', daysLeft: -182 });
  expect(yearlyReportOn('2026-04-01')).toMatchObject({ year: '2025-26', due: '2026-09-30' });
});

test('where the edition sets no day, none is made up', () => {
  expect(yearlyReportOn('2022-06-01')).toMatchObject({
    year: '2021-22',
    due: null,
    words:
      'not recorded in Waymark; the day cannot be computed, because Working Together to Safeguard Children 2018 sets no day for it',
  });
});
