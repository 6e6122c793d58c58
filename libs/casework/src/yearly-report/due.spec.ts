import { yearlyReportsWaiting } from './due';
import type { Reporting, YearlyReport } from './state';

const bodies = [{ body: 'police', kind: 'police', title: 'Police', from: '2020-01-01', until: null }] as const;
const report = (said: Partial<YearlyReport>): YearlyReport => ({
  holds: [],
  reviewed: false,
  signedOff: [],
  publishedOn: null,
  sent: {},
  ...said,
});
const waiting = (today: string, yearlyReports: Reporting['yearlyReports'] = {}, of: Reporting['bodies'] = bodies) =>
  yearlyReportsWaiting({ bodies: of, yearlyReports }, today).map(({ year, to, due }) => [year, to, due]);

describe('A yearly report that waits', () => {
  it('is asked for as its day comes near, and later waits still without being called late', () => {
    expect(waiting('2026-06-29')).toEqual([]);
    expect(waiting('2026-06-30')).toEqual([['2025-26', 'publish', '2026-09-30']]);
    expect(waiting('2026-10-01')).toEqual([['2025-26', 'publish', null]]);
  });

  it('is none of a partnership that was founded after the year ended, or has no body that decides', () => {
    expect(waiting('2026-09-01', {}, [{ ...bodies[0], from: '2026-04-01' }])).toEqual([]);
    expect(waiting('2026-09-01', {}, [])).toEqual([]);
  });

  it('waits by its day from its first step on until it is published', () => {
    expect(waiting('2026-05-01', { '2025-26': report({}) })).toEqual([['2025-26', 'publish', '2026-09-30']]);
    expect(waiting('2026-11-01', { '2025-26': report({}) })).toEqual([['2025-26', 'publish', '2026-09-30']]);
  });

  it('waits to be sent within seven days of its publication, until each was sent it', () => {
    const publishedOn = '2026-09-21';
    expect(waiting('2026-09-22', { '2025-26': report({ publishedOn }) })).toEqual([['2025-26', 'send', '2026-09-28']]);
    const sent = { panel: '2026-09-22', 'department-for-education': '2026-09-22' };
    expect(waiting('2026-09-23', { '2025-26': report({ publishedOn, sent }) })).toEqual([]);
  });
});
