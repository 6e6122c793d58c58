import { dayInWords, dayWithWeekday } from '../dates/words';
import { editionOf } from '../editions/editions';
import type { Sureness } from '../editions/sureness';
import { surenessMeans } from '../editions/sureness';
import type { Counted } from './counted';

const passedOver = ({ skipped }: Counted): string[] =>
  skipped.length === 0
    ? ['Days passed over: none']
    : ['Days passed over:', ...skipped.map(({ date, why }) => `  ${dayInWords(date)}: ${why}`)];

/** A due date explained line by line: rule, paragraph, edition with its mark, calendar, days passed over and why. */
export const explain = (counted: Counted): string[] => {
  const edition = editionOf(counted.edition);
  const mark = surenessMeans[counted.sure as Sureness] ?? 'not marked';
  const provisional = counted.provisional ? ', provisional: to be confirmed' : '';
  return [
    `Due ${dayWithWeekday(counted.due)}`,
    `Counted from ${dayWithWeekday(counted.from)}`,
    `Rule: ${counted.rule}`,
    `Source: ${counted.source} [${counted.sure}: ${mark}]`,
    `Force: ${counted.force}`,
    `Edition: ${counted.edition}, ${edition.title}, in force from ${dayInWords(edition.inForce.from)} ` +
      `[${edition.sure}: ${edition.sureMeans}]${provisional}`,
    `Counting: ${counted.counting}`,
    `Working calendar: ${counted.calendar}`,
    ...passedOver(counted),
    ...counted.notes.map((note) => `Note: ${note}`),
    ...(counted.exception ? [`Exception: ${counted.exception.words}`] : []),
  ];
};
