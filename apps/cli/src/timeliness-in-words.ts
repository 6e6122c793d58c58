import { factOf, records, departedFrom } from '@waymark/casework';
import { howMany, inWords, whenInWords, type Shares } from '@waymark/statute';
import type { ClockTimeliness, DepartureCount, Timeliness } from '@waymark/projections';
import { columns } from './columns';

/** What the timeliness page says, for a terminal: shares with their counts, durations, then each case's deadlines. */
export function timelinessInWords(name: string, figures: Timeliness): string[] {
  const { asAt, hindsight, cases, shares, durations, departures, calendar } = figures;
  const years = shares.filter(({ by }) => by === 'financial year');
  return [
    `${name}: on ${inWords(asAt)}, ${hindsight ? 'as it is known now' : 'as it was known on that day'}`,
    '',
    'On time, by the financial year in which the days began:',
    ...columns(years.map(({ clock, period, shares }) => ['', period ?? 'no one year', clock, shareInWords(shares)])),
    '',
    'From start to stop:',
    ...columns(durations.filter(({ period }) => period === null).map(({ clock, words }) => ['', clock, words])),
    '',
    ...columns([
      ['reference', 'deadline', 'started', 'due', 'stopped', 'standing'],
      ...cases.flatMap(({ reference, clocks }) => clocks.map((clock) => row(reference ?? '', clock))),
    ]),
    '',
    ...reviewsInWords(cases),
    ...[figures.yearlyReport, ...figures.yearlyReportsBefore].flatMap(yearlyReportInWords),
    '',
    'Departures from what is asked:',
    ...(departures.length === 0 ? ['  none'] : columns(departures.map(departure))),
    '',
    `Counted by the working calendar ${calendar}. The number of notifications is not a measure of performance (WT23 paragraph 333).`,
    '',
  ];
}

/** When it was due and published, and to whom it was sent or not. */
const yearlyReportInWords = ({ year, due, words, sent }: Timeliness['yearlyReport']): string[] => [
  `Yearly report on ${year}: ${due === null ? '' : `due ${due}; `}${words}`,
  ...sent.map(
    ({ title, on, due: by }) =>
      `  ${on === null ? `not recorded as sent to ${title}` : `sent to ${title} ${on}`}${by === null ? '' : `, due ${by}`}`,
  ),
];

/** A share, and beside it what is not in it. */
function shareInWords({ words, running, cannotBeJudged, cannotBeComputed, notApplicable }: Shares): string {
  const beside = [
    [running, 'running'],
    [cannotBeJudged, 'cannot be judged'],
    [cannotBeComputed, 'cannot be computed'],
    [notApplicable, 'not applicable'],
  ] as const;
  return [words, ...beside.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)].join(', ');
}

/** What holds reviews back, and who was told: nothing of it makes a late review one on time. */
function reviewsInWords(cases: Timeliness['cases']): string[] {
  const rows = cases.flatMap(({ reference, reviews }) =>
    reviews.flatMap(({ heldBy, wasHeldBy, told }) => [
      ...heldBy.map((held) => ['', reference ?? '', `held back: ${held}`]),
      ...wasHeldBy.map((held) => ['', reference ?? '', `was held back: ${held}`]),
      ...told.map(({ to, on, reason }) => [
        '',
        reference ?? '',
        `told of delay: ${to.join(', ')} ${whenInWords(on)} (${reason})`,
      ]),
    ]),
  );
  return rows.length === 0 ? [] : ['Reviews held back or delayed:', ...columns(rows), ''];
}

const row = (
  reference: string,
  { clock, started, due, dueLatest, stopped, words, warning, expectation, standing }: ClockTimeliness,
): string[] => [
  reference,
  clock,
  started ?? '',
  due === null ? '' : due === dueLatest || dueLatest === null ? due : `${due}/${dueLatest}`,
  stopped ?? '',
  expectation && standing.state === 'cannotBeComputed'
    ? 'no expectation set'
    : `${words}${warning === null ? '' : ` (${warning})`}`,
];

export const departure = ({ rule, type, count, cases }: DepartureCount): string[] => [
  '',
  `${saysOf(type)}:`,
  `${count} in ${howMany(cases, 'case', 'cases')}`,
  askedBy(rule, type),
];

/** What a timeline says of a step, of whichever workflow. */
const saysOf = (type: string): string => records[categoryOfType(type)]?.facts[factOf(type)]?.says ?? type;

const categoryOfType = (type: string): string => type.slice(0, type.indexOf('.'));

/** What was missing or out of order, in the words of the rule; a rule of an earlier version is left with its name. */
const askedBy = (rule: string, type: string): string => {
  const record = records[categoryOfType(type)];
  return (record === undefined ? null : departedFrom(record, rule)) ?? rule;
};
