import type { ClockRule } from './clock-rule';
import { counted } from './clock-rule';

const edition = 'wt-2023';

/** The clocks of Working Together 2023, with its paragraphs. */
export const rules2023: readonly ClockRule[] = [
  {
    id: 'notification',
    edition,
    title: 'Serious incident notification',
    starts: 'the local authority becomes aware that the incident has occurred',
    stops: 'the serious incident notification is submitted',
    limit: { count: 5, unit: 'working days', direction: 'after' },
    sentence:
      'The local authority should notify a serious incident within 5 working days of becoming aware that it has occurred.',
    counting: counted.workingDays,
    force: 'should',
    source:
      'Working Together 2023, paragraph 330 and box on page 144; the duty itself: Children Act 2004, section 16C(1)',
    sure: 'S',
    note:
      'The Act sets no number of days. Awareness of the incident and of suspected abuse or neglect may be different ' +
      'days: who records the notification says which of them starts the count, and why.',
  },
  {
    id: 'rapid-review',
    edition,
    title: 'Rapid review',
    starts: 'the serious incident notification is submitted',
    stops: 'the rapid review is first sent to the Panel',
    limit: { count: 15, unit: 'working days', direction: 'after' },
    sentence:
      'The rapid review should be sent to the Panel within 15 working days of the serious incident notification.',
    counting: counted.workingDays,
    force: 'should',
    source: 'Working Together 2023, box on page 144 (a non-statutory requirement) and paragraphs 327 and 343',
    sure: 'S',
    note:
      'The box on page 144 counts from the incident; partnerships that apply the Panel’s guidance count from the ' +
      'notification, as here. The awareness- and incident-based figures are shown beside it. Day 0 as the day of the ' +
      'notification is an inference from local practice.',
  },
  {
    id: 'panel-letter',
    edition,
    title: 'Panel’s letter',
    starts: 'the rapid review is first sent to the Panel',
    stops: 'the Panel’s letter is received',
    limit: null,
    sentence: 'The Panel’s letter is looked for within the time that the partnership expects; it is never a breach.',
    counting: counted.workingDays,
    force: 'expectation',
    source: 'Working Together 2023, paragraph 348 (“promptly”) and paragraph 327',
    sure: 'S',
    note: 'Working Together sets no number of days: the figure is the partnership’s own expectation.',
  },
  {
    id: 'practice-review',
    edition,
    title: 'Local child safeguarding practice review',
    starts: 'the safeguarding partners decide to initiate the review',
    stops: 'the report, or the information on improvements, is published',
    limit: { count: 6, unit: 'months', direction: 'after' },
    sentence:
      'The report should be completed and published as soon as possible and no later than six months from the ' +
      'decision to initiate the review.',
    counting: counted.months,
    force: 'should',
    source: 'Working Together 2023, paragraph 365',
    sure: 'S',
    note:
      'A delay is explained to the Panel and the Secretary of State with its reasons. That a month too short gives its ' +
      'last day is an inference.',
  },
  {
    id: 'advance-copies',
    edition,
    title: 'Advance copies',
    starts: 'the planned day of publication, counted back',
    stops: 'the full report, or the information on improvements, is sent to the Panel and the Secretary of State',
    limit: { count: 7, unit: 'working days', direction: 'before' },
    sentence:
      'The report must be sent to the Panel and the Secretary of State, and should be sent to Ofsted, no later than ' +
      '7 working days before the day of publication.',
    counting: counted.workingDaysBack,
    force: 'must',
    source: 'Working Together 2023, paragraph 364',
    sure: 'S',
  },
  {
    id: 'public-availability',
    edition,
    title: 'Public availability',
    starts: 'the report, or the information on improvements, is published',
    stops: 'the report is taken down',
    limit: { count: 1, unit: 'years', direction: 'after' },
    sentence: 'The published report must be publicly available for at least one year.',
    counting: counted.year,
    force: 'must',
    source: 'Working Together 2023, paragraph 362',
    sure: 'S',
    note: 'The day shown is the first on which it may be taken down.',
  },
  {
    id: 'yearly-report',
    edition,
    title: 'Yearly report',
    starts: 'the financial year that it reports on ends',
    stops: 'the yearly report is published',
    limit: { count: 6, unit: 'months', direction: 'after' },
    sentence: 'The yearly report for April to March should be submitted and published by the end of September.',
    counting: counted.september,
    force: 'should',
    source: 'Working Together 2023, paragraphs 106 to 109; Children Act 2004, section 16G(7)',
    sure: 'S',
    note:
      'It is sent to the Panel and the Department for Education within 7 days of publication. The Act itself asks for a ' +
      'report at least once in every 12 months. That the day is a should is an inference.',
  },
];
