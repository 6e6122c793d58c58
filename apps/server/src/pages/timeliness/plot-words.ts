import { numberInWords } from '../words/numbers';
import { some } from '../words/counts';
import type { Plot } from './plot';

/** What a plot shows, for whoever does not see it: a headline, and one sentence. */
export interface PlotWords {
  readonly headline: string;
  readonly sentence: string;
}

/** 'Median 14 working days of 5': of the points that have ended. */
function median({ points }: Plot, unit: string): string | null {
  const days = points
    .filter(({ mark }) => mark === 'on time' || mark === 'late')
    .map((point) => point.value)
    .toSorted((one, other) => one - other);
  const middle = (days.length - 1) / 2;
  const [below, above] = [days[Math.floor(middle)], days[Math.ceil(middle)]];
  if (below === undefined || above === undefined) return null;
  return `median ${Math.round((below + above) * 5) / 10} ${unit} of ${days.length}`;
}

export function plotWords(plot: Plot, expectation: boolean, unit: string): PlotWords {
  const counts = { 'on time': 0, late: 0, running: 0, overdue: 0 };
  for (const { mark } of plot.points) counts[mark] += 1;
  const ended = counts['on time'] + counts.late;
  const within = `within ${numberInWords(plot.limitValue)} ${unit}`;
  const headline =
    ended === 0
      ? 'None has ended yet'
      : `Of ${ended} that ${ended === 1 ? 'has' : 'have'} ended, ${counts['on time']} ended ${within}`;
  const parts = [
    median(plot, unit),
    some(counts.running, expectation ? 'awaited' : 'running'),
    // The share above this counts them: the day that they had has passed.
    some(
      counts.overdue,
      `${expectation ? 'awaited longer than expected' : 'overdue and still open'}, in the share above and not in this one`,
    ),
    some(plot.points.filter(({ above }) => above).length, 'above the scale'),
    some(plot.notDrawn, 'not drawn, because the days cannot be counted for certain'),
  ].filter((part) => part !== null);
  const text = parts.length === 0 ? '' : `${parts.join('; ')}.`;
  return { headline, sentence: text.charAt(0).toUpperCase() + text.slice(1) };
}
