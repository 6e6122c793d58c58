import type { CaseTimeliness, Timeliness } from '@waymark/projections';
import { nameOfDeadline, clockRule, editionOn, type ClockId } from '@waymark/statute';
import { basisInWords, dueHeading, listed as inOneList, startHeading, stopHeading } from '../words/deadlines';
import { caseRows, type CaseRow } from './case-rows';
import { measures, type CountedBy } from './days-taken';
import type { Moves } from './moves';
import {
  durationRows,
  periodRows,
  shareHeadings,
  type DurationRow,
  type PeriodRows,
  type ShareHeadings,
} from './periods';
import { plotOf, type Plot } from './plot';
import { plotWords, type PlotWords } from './plot-words';
import { heldBack } from './held-back';
import { startedIn } from './period';
import { sectionHeadline, type HeadlinedClock } from './section-headline';
import { setAside, type SetAside } from './set-aside';
import type { UncountableState } from './uncountable';
import { xmrShown, type XmrShown } from './xmr/xmr-shown';

/** All that the page says of one deadline. */
export interface DeadlineSection {
  readonly id: HeadlinedClock;
  readonly title: string;
  /** The rule in one sentence, and where it is written, by the edition in force on the day. */
  readonly rule: string;
  readonly source: string;
  /** Said where this partnership counts from another day than the rule does. */
  readonly basis: string | null;
  /** What partnerships set for themselves stands apart: it is never a breach. */
  readonly expectation: boolean;
  readonly headings: {
    readonly start: string;
    readonly due: string;
    readonly stop: string;
    readonly days: string;
    /** Stands where what ends it has not happened. */
    readonly open: string;
    readonly shares: ShareHeadings;
  };
  /** What its days are counted in. */
  readonly unit: string;
  /** All that is counted of it, in one sentence. */
  readonly headline: string;
  readonly heldBack: string | null;
  readonly periods: PeriodRows | null;
  /** How many started under a dated exception, and how many late ones it might excuse: counted beside, never left out. */
  readonly eased: number;
  readonly excusable: number;
  readonly durations: readonly DurationRow[];
  readonly plot: Plot | null;
  readonly words: PlotWords | null;
  readonly xmr: XmrShown;
  readonly rows: readonly CaseRow[];
  /** Cases of which nothing can be judged or counted: told in a sentence, and listed for whoever asks. */
  readonly aside: readonly SetAside[];
}

/** The deadlines of the page, the expectation last and apart. */
export const deadlinesShown = [
  'notification',
  'rapid-review',
  'practice-review',
  'advance-copies',
  'public-availability',
  'panel-letter',
] as const satisfies readonly HeadlinedClock[];

/** Drawn as days against a limit: what is counted back, or stands until a day, is not. */
const plotted: ReadonlySet<ClockId> = new Set(['notification', 'rapid-review', 'practice-review', 'panel-letter']);

/** Which of its cases are listed one by one, and what is needed to count their days. */
export interface Listed {
  readonly cases: readonly CaseTimeliness[];
  /** Those alone that started in it; null: all of them. */
  readonly period: string | null;
  /** Those alone that stand in no share for this reason; null: all of them. */
  readonly only: UncountableState | null;
  readonly by: CountedBy;
  readonly moves: Moves;
}

export function deadlineSection(
  id: HeadlinedClock,
  timeliness: Timeliness,
  { cases, period, only, by, moves }: Listed,
): DeadlineSection {
  const all = caseRows(cases, id, by, moves).filter(
    ({ clock }) => startedIn(period)(clock) && (only === null || clock.standing.state === only),
  );
  const { rows, aside } = only === null ? setAside(all) : { rows: all, aside: [] };
  const plot = only === null && plotted.has(id) ? plotOf(rows, by) : null;
  const { heading, unit } = measures[id];
  const edition = editionOn(timeliness.asAt)?.id ?? 'wt-2018';
  const rule = clockRule(id, edition);
  const expectation = rule?.force === 'expectation';
  const clocks = timeliness.cases.flatMap((one) => one.clocks).filter(startedIn(period));
  const eased = clocks.filter(({ clock, exception }) => clock === id && exception !== null);
  return {
    id,
    title: nameOfDeadline(id),
    rule: rule?.sentence ?? '',
    source: rule?.source ?? '',
    expectation,
    basis: ownBasis(id, rows),
    headings: {
      start: startHeading(new Set(rows.map(({ clock }) => clock.basis))),
      due: dueHeading(id, expectation),
      stop: stopHeading(id),
      days: heading,
      open: id === 'public-availability' ? 'Still public' : 'Still open',
      shares: shareHeadings(id),
    },
    unit,
    headline: sectionHeadline(id, clocks, edition, period === null),
    heldBack: id === 'practice-review' ? heldBack(timeliness.cases) : null,
    periods: expectation ? null : periodRows(timeliness, id),
    eased: eased.length,
    excusable: eased.filter(({ standing }) => isLate(standing.state)).length,
    durations: durationRows(timeliness, id),
    plot,
    words: plot === null ? null : plotWords(plot, expectation, unit),
    xmr: xmrShown(plotted.has(id) ? rows : [], unit),
    rows,
    aside,
  };
}

/** Partnerships choose from which day the fifteen days of a rapid review run; the rule speaks of the notification. */
function ownBasis(id: ClockId, rows: readonly CaseRow[]): string | null {
  const bases = new Set(id === 'rapid-review' ? rows.map(({ clock }) => clock.basis) : []);
  bases.delete('notification');
  return bases.size === 0 ? null : inOneList([...bases].map(basisInWords));
}

const isLate = (state: string): boolean => state === 'metLate' || state === 'missedOpen' || state === 'missed';
