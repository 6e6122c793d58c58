import type { ClockRule } from './clock-rule';
import { rules2023 } from './rules-2023';

const quoted = 'Working Together 2018, chapter 4, as quoted by local partnerships';

/** What the edition of 2018 says otherwise; starts and stops are those of 2023. */
const differences: Record<ClockRule['id'], Partial<ClockRule> & Pick<ClockRule, 'source' | 'sure' | 'note'>> = {
  notification: {
    source: `${quoted} (North East Lincolnshire, St Helens, Bedford)`,
    sure: 'S',
    note: 'The mandatory wording of this edition differs from that of 2023; the edition itself was seen only in part.',
  },
  'rapid-review': {
    source: `${quoted} (North East Lincolnshire, St Helens, Bedford, Trafford)`,
    sure: 'S',
    note:
      'Counted from the notification, as partnerships that apply the Panel’s guidance do. The awareness- and ' +
      'incident-based figures are shown beside it.',
  },
  'panel-letter': {
    source: 'Working Together 2018, chapter 4',
    sure: 'M',
    note: 'No number of days of this edition was seen: the figure is the partnership’s own expectation.',
  },
  'practice-review': {
    source: `${quoted} (North East Lincolnshire, St Helens, Bedford)`,
    sure: 'S',
    note: 'That a month too short gives its last day is an inference.',
  },
  'advance-copies': {
    source: 'Working Together 2018, chapter 4; that it sets a time for advance copies: Trafford, 2020',
    sure: 'M',
    note: 'That this edition had a rule on advance notice was seen; its number of days is carried back from 2023.',
  },
  'public-availability': {
    source: 'SI 2018/789 (wording not seen); Working Together 2018, chapter 4',
    sure: 'M',
    note: 'The day shown is the first on which it may be taken down.',
  },
  'yearly-report': {
    limit: null,
    sentence: 'The safeguarding partners must report at least once in every 12 months.',
    counting: 'Not counted: no day of the year is set.',
    force: 'must',
    source: 'Children Act 2004, section 16G(7)',
    sure: 'S',
    note: 'The end of September is a rule of the 2023 edition.',
  },
};

/** The clocks of Working Together 2018, with the mark that each rule deserves. */
export const rules2018: readonly ClockRule[] = rules2023.map((rule) => ({
  ...rule,
  ...differences[rule.id],
  edition: 'wt-2018',
}));
