import { approachesFrom, noticeBefore, type Partnership } from '@waymark/casework';
import { openDeadlineWatch, type RunningClock } from '@waymark/engine';
import type { EventStore, Position, RecordedEvent } from '@waymark/event-store';
import { readEvent } from '@waymark/ledger';
import type { Recorder } from '@waymark/recording';
import { addDays, builtInCalendar, type CivilDate } from '@waymark/statute';
import { daysOfNews, instantOf } from '../days';
import type { DrivenTime } from '../driven-time';
import { KeptClocks } from './clocks';

export interface Watching {
  /** Lets the deadline watch look on each day after one, up to and with another. */
  passDays(passed: CivilDate, until: CivilDate): Promise<void>;
}

const sevenInTheMorning = 7 * 3_600_000;
const batch = 5_000;

/** Told by the stored text, so that the many events that mark no clock are not even parsed. */
const concernsClocks = ({ type, stream, text }: RecordedEvent): boolean =>
  type === 'case.CaseOpened' || stream.startsWith('clock-') || !text.includes('"clocks":[]');

/**
 * The deadline watch of the demonstration, on its clock. It looks every morning; so that five years of mornings take no
 * time, it is shown only the deadlines that it has something to say of.
 */
export function openWatching(store: EventStore, recorder: Recorder, clock: DrivenTime): Watching {
  const kept = new KeptClocks();
  const near = new WeakMap<RunningClock, CivilDate>();
  let read: Position | null = null;
  let today: CivilDate = '';
  let isDayOfNews = false;

  const catchUp = async (): Promise<void> => {
    for (;;) {
      const { events, next } = await store.readAll(read, batch);
      for (const event of events) if (concernsClocks(event)) kept.take(readEvent(event.text));
      read = next;
      if (events.length < batch) return;
    }
  };

  /** From when on a deadline approaches, or some days earlier: the watch counts exactly. */
  const nearFrom = async (running: RunningClock): Promise<CivilDate> => {
    const known = near.get(running);
    if (known !== undefined) return known;
    const { instance } = await recorder.streams.load(`partnership-${running.lead}`);
    const { noticeBeforeDeadlines = {} } = instance.state as Partnership;
    const notice = noticeBefore(running.clock, noticeBeforeDeadlines);
    // A holiday that was not known then may bring it a few days earlier or later.
    const from = addDays(approachesFrom(running.due, notice, builtInCalendar), -4);
    near.set(running, from);
    return from;
  };

  const isOfInterest = async (running: RunningClock): Promise<boolean> => {
    if (isDayOfNews) return true;
    const { clock, governs, due, dueLatest } = running;
    if (!governs || clock === 'public-availability') return false;
    if (dueLatest < today && !kept.isSaid('DeadlineMissed', running, dueLatest)) return true;
    return (
      (near.get(running) ?? (await nearFrom(running))) <= today && !kept.isSaid('DeadlineApproaching', running, due)
    );
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
      stoppedLate: async () => {
        await catchUp();
        return kept.stoppedLate();
      },
      misses: async () => {
        await catchUp();
        return kept.missesChanged();
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
