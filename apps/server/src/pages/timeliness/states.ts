import type { Standing, StandingUnit } from '@waymark/statute';

/** How a standing shows: an adjective in a coloured tag, and beside it the figure or the reason. */
export interface StateShown {
  readonly tag: string;
  readonly colour: string;
  readonly more: string;
}

const tags: Record<Standing['state'], readonly [string, string]> = {
  met: ['On time', 'green'],
  metLate: ['Late', 'orange'],
  missedOpen: ['Overdue', 'red'],
  missed: ['Missed', 'red'],
  running: ['Running', 'blue'],
  notApplicable: ['Not applicable', 'grey'],
  cannotBeJudged: ['Cannot be judged', 'yellow'],
  cannotBeComputed: ['Cannot be computed', 'yellow'],
};

/** Later than a partnership expected is no breach: neither its words nor its colours may say so. */
const tagsOfExpectation: typeof tags = {
  ...tags,
  met: ['As expected', 'teal'],
  metLate: ['Later than expected', 'grey'],
  missedOpen: ['Still awaited', 'grey'],
  running: ['Awaited', 'blue'],
};

/** A report is available until it is taken down: nothing is done by a day here. */
const tagsOfAvailability: typeof tags = {
  ...tags,
  met: ['Available', 'green'],
  missedOpen: ['Taken down', 'red'],
  running: ['Available', 'blue'],
};

interface Shown {
  readonly clock: string;
  readonly standing: Standing;
  readonly expectation: boolean;
}

export function stateShown({ clock, standing, expectation }: Shown): StateShown {
  const isAvailability = clock === 'public-availability';
  const [tag, colour] = (expectation ? tagsOfExpectation : isAvailability ? tagsOfAvailability : tags)[standing.state];
  const special = isAvailability ? moreOfAvailability(standing) : expectation ? moreOfExpectation(standing) : null;
  return { tag, colour, more: special ?? more(standing) };
}

function moreOfAvailability(standing: Standing): string | null {
  const least = standing.atLeast ? 'at least ' : '';
  if (standing.state === 'met') return 'for its full time';
  return standing.state === 'missedOpen' ? `${least}${amount(standing.by, standing.unit)} too soon` : null;
}

/** What is awaited still is not late: the partnership expected it sooner. */
function moreOfExpectation(standing: Standing): string | null {
  if (standing.state !== 'missedOpen') return null;
  return `${standing.atLeast ? 'at least ' : ''}${late(standing.by, standing.unit)} later than expected so far`;
}

function more(standing: Standing): string {
  const least = standing.atLeast ? 'at least ' : '';
  switch (standing.state) {
    case 'met':
      return standing.before === 0 ? 'on the last day' : `${least}${amount(standing.before, standing.unit)} to spare`;
    case 'metLate':
      return `by ${least}${late(standing.by, standing.unit)}`;
    case 'missedOpen':
      return `by ${least}${late(standing.by, standing.unit)} so far`;
    case 'running':
      return standing.left === 0 ? 'due today' : `${least}${amount(standing.left, standing.unit)} left`;
    case 'missed':
    case 'notApplicable':
      return standing.because;
    default:
      return `because ${standing.because}`;
  }
}

export const amount = (count: number, unit: StandingUnit): string =>
  `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;

/** Late by a weekend alone is late by no working day. */
const late = (count: number, unit: StandingUnit): string =>
  count === 0 ? `less than 1 ${unit.slice(0, -1)}` : amount(count, unit);
