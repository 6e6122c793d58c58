import { approachesFrom, noticeBefore, type Partnership } from '@waymark/casework';
import { openDeadlineWatch, type RunningClock } from '@waymark/engine';
import type { EventStore, Position } from '@waymark/event-store';
import { readEvent } from '@waymark/ledger';
import type { Recorder } from '@waymark/recording';
import { addDays, builtInCalendar, type CivilDate } from '@waymark/statute';
import { daysOfNews, instantOf } from '../days';
import type { DrivenTime } from '../driven-time';
import { KeptClocks, keyOf } from './clocks';

export interface Watching {
  /** Lets the deadline watch look on each day after one, up to and with another. */
  passDays(passed: CivilDate, until: CivilDate): Promise<void>;
}

const sevenInTheMorning = 7 * 3_600_000;
const batch = 5_000;

/**
 * The deadline watch of the demonstration, on its clock. It looks every morning; so that five years of mornings take no
 * time, it is shown only the deadlines that it has something to say of.
 */
export function openWatching(store: EventStore, recorder: Recorder, clock: DrivenTime): Watching {
  const kept = new KeptClocks();
  let read: Position | null = null;
  let today: CivilDate = '';
  let isDayOfNews = false;

  const catchUp = async (): Promise<void> => {
    for (;;) {
      const { events, next } = await store.readAll(read, batch);
      for (const { text } of events) kept.take(readEvent(text));
      read = next;
      if (events.length < batch) return;
    }
  };

  const isSaid = (type: string, { due, ...deadline }: RunningClock): boolean =>
    kept.said.has(`${type}|${keyOf(deadline.case, deadline)}|${due}`);

  const isOfInterest = async (running: RunningClock): Promise<boolean> => {
    if (isDayOfNews) return true;
    if (running.dueLatest < today && !isSaid('DeadlineMissed', { ...running, due: running.dueLatest })) return true;
    if (isSaid('DeadlineApproaching', running)) return false;
    const { noticeBeforeDeadlines = {} } = (await recorder.streams.load(`partnership-${running.lead}`)).instance
      .state as Partnership;
    const notice = noticeBefore(running.clock, noticeBeforeDeadlines);
    // A holiday that was not known then may bring it a day or two earlier or later: the watch counts exactly.
    return addDays(approachesFrom(running.due, notice, builtInCalendar), -3) <= today;
  };

  const watch = openDeadlineWatch({
    recorder,
    time: clock,
    watched: {
      async running() {
        const interesting: RunningClock[] = [];
        for (const running of kept.running()) if (await isOfInterest(running)) interesting.push(running);
        return interesting;
      },
      misses: async () => {
        await catchUp();
        return kept.misses();
      },
    },
  });

  return {
    async passDays(passed, until) {
      const news = new Set(daysOfNews(addDays(passed, 1), until));
      for (let day = addDays(passed, 1); day <= until; day = addDays(day, 1)) {
        const at = instantOf(day, sevenInTheMorning);
        // What the log's end has left behind was looked at then.
        if (clock.notBefore !== null && at < clock.notBefore) continue;
        clock.moveTo(at);
        today = day;
        isDayOfNews = news.has(day);
        await catchUp();
        await watch.look();
      }
    },
  };
}
