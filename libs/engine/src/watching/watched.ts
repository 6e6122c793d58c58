import type { ClockName } from '@waymark/casework';
import {
  openClocks,
  standingMisses,
  unsaidMisses,
  type ClockView,
  type Runner,
  type StandingMiss,
  type Views,
} from '@waymark/projections';

/** A clock that was counted, as the read models have it. */
export interface RunningClock extends ClockName {
  readonly case: string;
  readonly lead: string;
  /** Whether it is the one that counts, where several bases stand beside one another. */
  readonly governs: boolean;
  readonly started: string;
  readonly due: string;
  readonly dueLatest: string;
  /** By which edition and which working calendar it was counted. */
  readonly edition: string | null;
  readonly calendar: string | null;
  /** The event that started it. */
  readonly countedFrom: string;
}

/** A deadline recorded as missed, with the partnership that leads its case. */
export interface Miss extends Omit<StandingMiss, 'caseId'> {
  readonly case: string;
  readonly lead: string;
}

/** What the deadline watch looks at: the read models, once they have taken in what the log holds. */
export interface Watched {
  running(): Promise<readonly RunningClock[]>;
  /** Those that were stopped late while nobody looked. */
  stoppedLate(): Promise<readonly RunningClock[]>;
  misses(): Promise<readonly Miss[]>;
}

export function watchedIn(views: Views, runner: Runner): Watched {
  const leads = async () => {
    await runner.catchUp();
    const cases = await views.db.selectFrom('cases').select(['case_id', 'lead']).execute();
    return new Map(cases.map(({ case_id, lead }) => [case_id, lead]));
  };
  return {
    running: async () => counted(await leads(), await openClocks(views)),
    stoppedLate: async () => counted(await leads(), await unsaidMisses(views)),
    async misses() {
      const led = await leads();
      return (await standingMisses(views)).flatMap(({ caseId, ...miss }) => {
        const lead = led.get(caseId) ?? null;
        return lead === null ? [] : [{ ...miss, case: caseId, lead }];
      });
    },
  };
}

const counted = (led: ReadonlyMap<string, string | null>, clocks: readonly ClockView[]): RunningClock[] =>
  clocks.flatMap(({ caseId, started, due, dueLatest, countedFrom, ...clock }) => {
    const lead = led.get(caseId) ?? null;
    if (lead === null || started === null || due === null || countedFrom === null) return [];
    const { clock: id, runsFor, basis, governs, edition, calendar } = clock;
    const name = { case: caseId, lead, clock: id, runsFor, basis, governs, edition, calendar };
    return [{ ...name, started, due, dueLatest: dueLatest ?? due, countedFrom }];
  });
