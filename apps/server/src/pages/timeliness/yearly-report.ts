import type { Timeliness } from '@waymark/projections';
import { inWords } from '@waymark/statute';
import { amount } from './states';

/** The yearly report in one sentence. Whether it was published is not recorded here, so nothing is judged. */
export function yearlyReportInWords({ yearlyReport }: Timeliness): string {
  const { year, due, daysLeft, words } = yearlyReport;
  if (due === null || daysLeft === null) return `The yearly report on ${year} is ${words}.`;
  const left =
    daysLeft < 0 ? 'that day has passed' : daysLeft === 0 ? 'that is today' : `${amount(daysLeft, 'days')} are left`;
  return `The yearly report on ${year} is due on ${inWords(due)}, and ${left}. Whether it was published is ${words}.`;
}
