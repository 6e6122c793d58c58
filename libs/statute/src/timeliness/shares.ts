import type { Standing } from './standing';

/** How many clocks stand where; `onTime` of `judged` with a percentage only from ten judged on. */
export interface Shares {
  met: number;
  metLate: number;
  missedOpen: number;
  missed: number;
  running: number;
  notApplicable: number;
  cannotBeJudged: number;
  cannotBeComputed: number;
  /** Met, met late, and missed, whether still open or over. */
  judged: number;
  onTime: number;
  /** Whole per cent, or null below ten judged: with small numbers a percentage misleads. */
  percentage: number | null;
  /** '1 of 2 on time' */
  words: string;
}

const fewestForPercentage = 10;

/** Counts standings. Those that cannot be judged stand beside the share and are never dropped. */
export const sharesOf = (standings: readonly Standing[]): Shares => {
  const counts: Record<Standing['state'], number> = {
    met: 0,
    metLate: 0,
    missedOpen: 0,
    missed: 0,
    running: 0,
    notApplicable: 0,
    cannotBeJudged: 0,
    cannotBeComputed: 0,
  };
  for (const { state } of standings) counts[state] += 1;
  const judged = counts.met + counts.metLate + counts.missedOpen + counts.missed;
  const percentage = judged < fewestForPercentage ? null : Math.round((counts.met / judged) * 100);
  const words = judged === 0 ? 'none judged yet' : `${counts.met} of ${judged} on time`;
  return { ...counts, judged, onTime: counts.met, percentage, words };
};
