import { londonDateOf } from '@waymark/ledger';
import { calendarStream, type Recorder, type Time } from '@waymark/recording';
import { asKnownOn, builtInCalendar, type WorkingCalendar } from '@waymark/statute';
import { dueNews, takenBack } from './watching/misses';
import { moveOf } from './watching/moves';
import { recordFinding, type Finding } from './watching/record';
import type { Watched } from './watching/watched';

export interface DeadlineWatch {
  /**
   * Looks at every deadline with what is known today, and records what it finds: due dates that moved, deadlines that
   * approach or are missed, and those that prove not to be missed after all. A repeat records nothing twice.
   *
   * @returns how much was found
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
    let news = 0;
    for (const running of await watched.running()) {
      const moved = await moveOf(running, today, calendar, streams);
      // By the due date as it is from now on: what moves today is not missed today.
      const { to: due, toLatest: dueLatest } = (moved?.data ?? {}) as { to?: string; toLatest?: string };
      const now = due === undefined || dueLatest === undefined ? running : { ...running, due, dueLatest };
      news += await record([moved, ...(await dueNews(now, today, calendar, streams))]);
    }
    for (const miss of await watched.misses()) news += await record([await takenBack(miss, today, streams)]);
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
