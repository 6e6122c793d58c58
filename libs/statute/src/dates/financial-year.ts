import { addYears, type CivilDate } from './civil-date';

const firstYearOf = (date: CivilDate): number => Number(date.slice(0, 4)) - (date.slice(5, 7) < '04' ? 1 : 0);

/** The financial year, April to March, in which the day lies: '2026-27'. */
export const financialYearOf = (date: CivilDate): string => {
  const first = firstYearOf(date);
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
};

/** The quarter of the financial year in which the day lies: '2026-27 Q1' is April to June 2026. */
export const quarterOf = (date: CivilDate): string => {
  const monthsSinceApril = (Number(date.slice(5, 7)) + 8) % 12;
  return `${financialYearOf(date)} Q${Math.floor(monthsSinceApril / 3) + 1}`;
};

/** The 31 March that ends the financial year in which the day lies. */
export const financialYearEnd = (date: CivilDate): CivilDate => `${firstYearOf(date) + 1}-03-31`;

/** The 31 March that ends the financial year of that name; null where the text names none, as '2025-27' does. */
export function endOfFinancialYear(name: string): CivilDate | null {
  const first = `${name.slice(0, 4)}-04-01`;
  const isNamed = /^[12]\d{3}-\d{2}$/.test(name) && financialYearOf(first) === name;
  return isNamed ? financialYearEnd(first) : null;
}

/** The 31 March that came last: on that day itself the year before is the one that has ended. */
export const lastFinancialYearEnd = (on: CivilDate): CivilDate => addYears(financialYearEnd(on), -1);
