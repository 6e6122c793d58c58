import {
  endOfFinancialYear,
  financialYearEnd,
  financialYearOf,
  lastFinancialYearEnd,
  quarterOf,
} from './financial-year';

describe('a financial year', () => {
  it('runs from April to March, in four quarters', () => {
    expect(['2026-03-31', '2026-04-01', '2027-03-31'].map(financialYearOf)).toEqual(['2025-26', '2026-27', '2026-27']);
    expect(['2026-04-01', '2026-07-01', '2026-12-31', '2027-03-31'].map(quarterOf)).toEqual([
      '2026-27 Q1',
      '2026-27 Q2',
      '2026-27 Q3',
      '2026-27 Q4',
    ]);
    expect(financialYearOf('1999-06-01')).toBe('1999-00');
  });

  it('ends on 31 March; the last one that has ended did so before today', () => {
    expect(['2026-03-31', '2026-04-01'].map(financialYearEnd)).toEqual(['2026-03-31', '2027-03-31']);
    expect(['2026-03-31', '2026-04-01'].map(lastFinancialYearEnd)).toEqual(['2025-03-31', '2026-03-31']);
  });

  it('is found by its name, and only by a name that two years following one another have', () => {
    expect(endOfFinancialYear('2025-26')).toBe('2026-03-31');
    expect(endOfFinancialYear('1999-00')).toBe('2000-03-31');
    for (const name of ['2025-27', '2025-2026', '2025', '0025-26', ' 2025-26', '']) {
      expect(endOfFinancialYear(name)).toBeNull();
    }
  });
});
