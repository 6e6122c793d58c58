import type { YearlyReport } from '@waymark/projections';
import { certainlyBefore, inWords, whenInWords } from '@waymark/statute';
import { amount } from './states';

/** A yearly report in sentences. Of one of which nothing is on record nothing is judged. */
export function yearlyReportInWords({ year, due, daysLeft, standing, publishedOn, words, sent }: YearlyReport): string {
  if (due === null || daysLeft === null) {
    return `The yearly report on ${year} ${publishedOn === null ? 'is' : 'was'} ${words}.`;
  }
  const when =
    daysLeft < 0
      ? `was due on ${inWords(due)}`
      : `is due on ${inWords(due)}${daysLeft === 0 ? ', which is today' : `: ${amount(daysLeft, 'days')} left`}`;
  if (standing === null) return `The yearly report on ${year} ${when}. Whether it was published is ${words}.`;
  const stands =
    publishedOn === null
      ? `The yearly report on ${year} ${when}. It is not recorded as published.`
      : `The yearly report on ${year} was ${words}: it ${daysLeft < 0 ? 'was' : 'is'} due on ${inWords(due)}.`;
  return [stands, ...sent.map(sendingInWords)].join(' ');
}

/** 'Department for Education: sent on 1 October 2026.' */
function sendingInWords({ title, on, due }: YearlyReport['sent'][number]): string {
  const by = due === null ? '' : `, due by ${inWords(due)}`;
  if (on === null) return `${title}: not recorded as sent${by}.`;
  const late = due !== null && certainlyBefore(due, on) ? `, late: it was due by ${inWords(due)}` : '';
  return `${title}: sent ${whenInWords(on)}${late}.`;
}
