import { inWords } from '@waymark/statute';
import type { ClockTimeliness, Timeliness } from '@waymark/projections';

/** What the timeliness page says, for a terminal: shares with their counts, durations, then each case's deadlines. */
export function timelinessInWords(
  name: string,
  { asAt, hindsight, cases, shares, durations, departures, calendar }: Timeliness,
): string[] {
  const known = hindsight ? 'as it is known now' : 'as it was known on that day';
  return [
    `${name}: on ${inWords(asAt)}, ${known}`,
    '',
    'On time, by the financial year in which the days began:',
    ...shares
      .filter(({ by }) => by === 'financial year')
      .map(({ clock, period, shares: { words } }) => `  ${(period ?? 'no year').padEnd(9)}${clock.padEnd(16)}${words}`),
    '',
    ...durations.filter(({ period }) => period === null).map(({ clock, words }) => `  ${clock.padEnd(16)}${words}`),
    '',
    'reference   deadline        started       due           stopped       standing',
    ...cases.flatMap(({ reference, clocks }) => clocks.map((clock) => row(reference ?? '', clock))),
    '',
    ...(departures.length === 0
      ? []
      : [
          'Departures from what is asked:',
          ...departures.map(
            ({ rule, count, cases: of }) => `  ${rule}: ${count} in ${of} ${of === 1 ? 'case' : 'cases'}`,
          ),
          '',
        ]),
    `Counted by the working calendar ${calendar}. The number of notifications is not a measure of performance (WT23 paragraph 333).`,
    '',
  ];
}

const row = (reference: string, { clock, started, due, dueLatest, stopped, words, warning }: ClockTimeliness): string =>
  [
    reference.padEnd(12),
    clock.padEnd(16),
    (started ?? '').padEnd(14),
    (due === null ? '' : due === dueLatest ? due : `${due}…`).padEnd(14),
    (stopped ?? '').padEnd(14),
    words,
    warning === null ? '' : ` (${warning})`,
  ].join('');
