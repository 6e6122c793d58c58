/** What a clock's figures count in. */
export type StandingUnit = 'working days' | 'days';

/**
 * Where a clock stands on a day. `because` completes the phrase '…, because …'. `atLeast` marks a figure that an
 * imprecise date makes a lower bound. `warning` is a sentence for the reader and changes nothing.
 * Working-day figures may be 0: due today, or late by a weekend alone.
 */
export type Standing = { warning?: string; atLeast?: true } & (
  | { state: 'running'; left: number; unit: StandingUnit }
  | { state: 'met'; before: number; unit: StandingUnit }
  | { state: 'metLate'; by: number; unit: StandingUnit }
  | { state: 'missedOpen'; by: number; unit: StandingUnit }
  /** It is over, and what was due was not done by then. */
  | { state: 'missed'; because: string }
  | { state: 'notApplicable'; because: string }
  | { state: 'cannotBeJudged'; because: string }
  | { state: 'cannotBeComputed'; because: string }
);

const amount = (count: number, unit: StandingUnit, atLeast: true | undefined): string => {
  const words = `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
  return atLeast ? `at least ${words}` : words;
};

const late = (count: number, unit: StandingUnit, atLeast: true | undefined): string =>
  count === 0 ? `less than 1 ${unit.slice(0, -1)}` : amount(count, unit, atLeast);

/** A standing for a reader: 'running, 3 working days left', 'met late by 2 working days'. */
export const standingInWords = (standing: Standing): string => {
  switch (standing.state) {
    case 'running':
      if (standing.left === 0 && !standing.atLeast) return 'running, due today';
      return `running, ${amount(standing.left, standing.unit, standing.atLeast)} left`;
    case 'met':
      return 'met';
    case 'metLate':
      return `met late by ${late(standing.by, standing.unit, standing.atLeast)}`;
    case 'missedOpen':
      return `missed by ${late(standing.by, standing.unit, standing.atLeast)} and still open`;
    case 'missed':
      return `missed: ${standing.because}`;
    case 'notApplicable':
      return `not applicable, because ${standing.because}`;
    case 'cannotBeJudged':
      return `cannot be judged, because ${standing.because}`;
    case 'cannotBeComputed':
      return `cannot be computed, because ${standing.because}`;
  }
};
