import { inWords } from '@waymark/statute';
import { listed } from '../../words/deadlines';
import { some } from '../../words/counts';
import type { CaseRow } from '../case-rows';
import { fewestPoints, xmrOf, type Signal, type Xmr } from './xmr';
import { xmrDrawing, type XmrDrawing } from './xmr-drawing';

/** The chart with its words and its table; or, below twelve points, why there is none. */
export type XmrShown =
  | { readonly missing: string }
  | {
      readonly missing: null;
      readonly headline: string;
      readonly sentence: string;
      readonly drawing: XmrDrawing;
      readonly rows: readonly XmrRow[];
    };

export interface XmrRow {
  readonly caseId: string;
  readonly reference: string;
  readonly started: string;
  readonly words: string;
  readonly range: string;
  readonly signal: string;
}

const signalsInWords: Readonly<Record<Signal, string>> = {
  'outside a limit': 'outside a limit',
  shift: 'one of seven or more in a row on one side of the mean',
  trend: 'one of seven or more in a row that rise or fall',
  'near a limit': 'one of two in three near a limit',
};

/** Of the cases that ended, in the order in which they started: an open one has no value yet. Rows come latest first. */
export function xmrShown(rows: readonly CaseRow[], unit: string): XmrShown {
  const ended = rows.toReversed().filter(({ stopped, taken }) => stopped !== null && taken !== null);
  const chart = xmrOf(ended.map(({ taken }) => taken!.value));
  if (chart === null) return { missing: whyNone(ended.length) };
  if (chart.rangeLimit < 1) return { missing: hardlyVary };
  return {
    missing: null,
    headline: headlineOf(chart),
    sentence: sentenceOf(chart, unit),
    drawing: xmrDrawing(chart),
    rows: chart.points.map(({ range, signals, kind }, index) => {
      const { caseId, reference, started, taken } = ended[index]!;
      const marked = signals.map((signal) => signalsInWords[signal]);
      return {
        caseId,
        reference,
        started: started === null ? '' : inWords(started),
        words: taken!.words,
        range: range === null ? '' : figure(range),
        signal: marked.length === 0 ? '' : `${kind === 'concern' ? 'Longer' : 'Shorter'}: ${listed(marked)}`,
      };
    }),
  };
}

/** What is counted in whole days cannot be told apart more finely than by one. */
const hardlyVary =
  'No XmR chart: the cases hardly differ, and its limits would lie so close together that a single day counted as more than chance.';

const whyNone = (ended: number): string =>
  `No XmR chart: it needs ${fewestPoints} cases that have ended, and ${ended === 0 ? 'none has' : ended === 1 ? 'there is 1' : `there are ${ended}`}. With fewer its limits would say more about chance than about the work.`;

function headlineOf({ points }: Xmr): string {
  const longer = points.filter(({ kind }) => kind === 'concern').length;
  const shorter = points.filter(({ kind }) => kind === 'improvement').length;
  if (longer + shorter === 0) return 'No sign of more than chance: the days vary as they always did';
  const parts = [some(longer, 'longer'), some(shorter, 'shorter')].filter((part) => part !== null);
  return `${longer + shorter} of ${points.length} differ by more than chance: ${listed(parts)}`;
}

const sentenceOf = ({ mean, lower, upper, averageRange }: Xmr, unit: string): string =>
  `Mean ${figure(mean)} ${unit}; unless the work changes, a case takes between ${figure(lower)} and ${figure(upper)}. From one case to the next it differs by ${figure(averageRange)} on average.`;

export const figure = (value: number): string => String(Math.round(value * 10) / 10);
