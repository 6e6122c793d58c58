import { recipientNames, whenInWords, type Standing } from '@waymark/statute';
import { stringify } from 'csv-stringify/sync';
import type { ReviewTimeliness } from '../reviews/types';
import type { BasisTimeliness, CaseTimeliness, ClockTimeliness, Timeliness, TimelinessTableRow } from './types';

/** The figures row by row: the same rows in the same order on the page, in the JSON, in the CLI's table and in the CSV. */
export const tableForCsv = ({ partnership, cases }: Timeliness): readonly TimelinessTableRow[] =>
  cases.flatMap((one) =>
    one.clocks.flatMap((clock) =>
      [clock, ...clock.beside].map((basis): TimelinessTableRow => ({
        partnership,
        case: one.caseId,
        reference: one.reference ?? '',
        entry: one.entry ?? '',
        clock: clock.clock,
        runsFor: clock.runsFor,
        basis: basis.basis,
        governs: basis.governs ? 'yes' : 'no',
        expectation: clock.expectation ? 'yes' : 'no',
        started: basis.started ?? '',
        due: basis.due ?? '',
        dueLatest: basis.dueLatest ?? '',
        edition: basis.edition ?? '',
        calendar: basis.calendar ?? '',
        stopped: basis.stopped ?? '',
        state: basis.standing.state,
        ...figureOf(basis.standing),
        words: basis.words,
        warning: warningsOf(basis, clock).join(' '),
        told: toldOfDelay(one, clock),
        ...holdsOf(clock.clock === 'practice-review' ? reviewOf(one, clock) : null),
      })),
    ),
  );

/** What a reader of the row must know: beside its own warning, each further notification that was not in time for certain. */
const warningsOf = (basis: BasisTimeliness, { furtherNotifications = [] }: ClockTimeliness): string[] => [
  ...(basis.warning === null ? [] : [basis.warning]),
  ...furtherNotifications
    .filter(({ standing }) => basis.governs && standing.state !== 'met')
    .map(({ on, words }) => `Further notification ${whenInWords(on)}: ${words}.`),
];

const holdsOf = (review: ReviewTimeliness | null): Pick<TimelinessTableRow, 'heldBy' | 'wasHeldBy'> => ({
  heldBy: review?.heldBy.join('; ') ?? '',
  wasHeldBy: review?.wasHeldBy.join('; ') ?? '',
});

export const timelinessColumns: readonly (keyof TimelinessTableRow)[] = [
  'partnership',
  'case',
  'reference',
  'entry',
  'clock',
  'runsFor',
  'basis',
  'governs',
  'expectation',
  'started',
  'due',
  'dueLatest',
  'edition',
  'calendar',
  'stopped',
  'state',
  'figure',
  'unit',
  'words',
  'warning',
  'told',
  'heldBy',
  'wasHeldBy',
];

/** Working days left, before the deadline, or late; none where nothing can be counted. */
function figureOf(standing: Standing): Pick<TimelinessTableRow, 'figure' | 'unit'> {
  switch (standing.state) {
    case 'running':
      return { figure: standing.left, unit: standing.unit };
    case 'met':
      return { figure: standing.before, unit: standing.unit };
    case 'metLate':
    case 'missedOpen':
      return { figure: standing.by, unit: standing.unit };
    default:
      return { figure: '', unit: '' };
  }
}

function toldOfDelay(one: CaseTimeliness, clock: ClockTimeliness): string {
  const tellings =
    clock.clock === 'rapid-review'
      ? one.tellings.filter(({ fact }) => fact === 'PanelToldOfDelay').map(({ told, on }) => ({ to: told, on }))
      : clock.clock === 'practice-review'
        ? (reviewOf(one, clock)?.told ?? [])
        : [];
  return tellings.map(({ to, on }) => `${to.map(nameOf).join(', ')} ${whenInWords(on)}`).join('; ');
}

/** The practice review that a deadline runs for. */
export const reviewOf = ({ reviews }: CaseTimeliness, { runsFor }: ClockTimeliness): ReviewTimeliness | null =>
  reviews.find(({ review }) => review === runsFor) ?? (reviews.length === 1 ? reviews[0]! : null);

const nameOf = (recipient: string): string => recipientNames[recipient as keyof typeof recipientNames] ?? recipient;

export const toCsv = (rows: readonly TimelinessTableRow[]): string => csvOf(timelinessColumns, rows);

/**
 * CSV with a heading. What a spreadsheet would take for a formula is made plain text. Of the ends of lines csv-stringify
 * quotes its own alone, and a text of several lines would become several rows.
 */
export const csvOf = <Row extends object>(columns: readonly (keyof Row & string)[], rows: readonly Row[]): string =>
  stringify([...rows], {
    header: true,
    columns: [...columns],
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  });
