import { OutcomeUnknown, StoreUnavailable } from '@waymark/event-store';
import { londonDateOf } from '@waymark/ledger';
import { calendarStream, type Recorder, type Time } from '@waymark/recording';
import { asKnownOn, builtInCalendar, type WorkingCalendar } from '@waymark/statute';
import { dueNews, missOf, takenBack } from './watching/misses';
import { moveOf } from './watching/moves';
import { recordFinding, type Finding } from './watching/record';
import type { Watched } from './watching/watched';

export interface DeadlineWatch {
  /**
   * Looks at every deadline with what is known today, and records what it finds: due dates that moved, deadlines that
   * approach or are missed, and those that prove not to be missed after all. A repeat records nothing twice.
   *
   * @returns how much was found
   * @throws what a record threw that could not be read, once all the others were looked at
   */
  look(): Promise<number>;
}

export interface WatchParts {
  readonly recorder: Recorder;
  readonly time: Time;
  readonly watched: Watched;
}

export function openDeadlineWatch({ recorder, time, watched }: WatchParts): DeadlineWatch {
  const { streams } = recorder;
  let looking: Promise<number> = Promise.resolve(0);

  const record = async (findings: readonly (Finding | null)[]): Promise<number> => {
    let news = 0;
    for (const finding of findings) {
      if (finding !== null && (await recordFinding(finding, recorder))) news += 1;
    }
    return news;
  };

  const look = async (): Promise<number> => {
    const today = londonDateOf(time.now());
    const stored = (await streams.load(calendarStream)).instance.state as { calendar: WorkingCalendar };
    const calendar = asKnownOn(stored.calendar ?? builtInCalendar, today);
    const failures: unknown[] = [];
    let news = 0;
    /** A case that cannot be read stands still by itself; the others are looked at all the same. */
    const each = async <Looked>(all: readonly Looked[], findings: (one: Looked) => Promise<number>) => {
      for (const one of all) {
        try {
          news += await findings(one);
        } catch (failure) {
          if (failure instanceof StoreUnavailable || failure instanceof OutcomeUnknown) throw failure;
          failures.push(failure);
        }
      }
    };
    await each(await watched.running(), async (running) => {
      const moved = await moveOf(running, today, calendar, streams);
      // By the due date as it is from now on: what moves today is not missed today.
      const { to: due, toLatest: dueLatest } = (moved?.data ?? {}) as { to?: string; toLatest?: string };
      const now = due === undefined || dueLatest === undefined ? running : { ...running, due, dueLatest };
      return record([moved, ...(await dueNews(now, today, calendar, streams))]);
    });
    await each(await watched.stoppedLate(), async (clock) => record([await missOf(clock, streams)]));
    await each(await watched.misses(), async (miss) => record([await takenBack(miss, today, streams)]));
    if (failures.length > 0) throw failures[0];
    return news;
  };

  return {
    look: () => {
      const turn = looking.then(look, look);
      looking = turn;
      return turn;
    },
  };
}
