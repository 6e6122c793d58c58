import type { Timeliness } from '@waymark/projections';
import { inWords } from '@waymark/statute';
import { amount } from './states';

/** The yearly report in one sentence. Whether it was published is not recorded here, so nothing is judged. */
export function yearlyReportInWords({ yearlyReport }: Timeliness): string {
  const { year, due, daysLeft, words } = yearlyReport;
  if (due === null || daysLeft === null) return `The yearly report on ${year} is ${words}.`;
  const stands =
    daysLeft < 0
      ? `was due on ${inWords(due)}`
      : `is due on ${inWords(due)}${daysLeft === 0 ? ', which is today' : `: ${amount(daysLeft, 'days')} left`}`;
  return `The yearly report on ${year} ${stands}. Whether it was published is ${words}.`;
}
