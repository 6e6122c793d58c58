import { approachesFrom, noticeBefore, type Partnership } from '@waymark/casework';
import { openDeadlineWatch, type Miss, type RunningClock } from '@waymark/engine';
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
const news: ReadonlySet<CivilDate> = new Set(daysOfNews('2018-01-01', '2099-12-31'));

/** Told by the stored text, so that the many events that mark no clock are not even parsed. */
const concernsClocks = ({ type, stream, text }: RecordedEvent): boolean =>
  type === 'case.CaseOpened' || stream.startsWith('clock-') || !text.includes('"clocks":[]');

/**
 * The deadline watch of the demonstration, on its clock. It looks every morning; so that five years of mornings take no
 * time, it is woken only when there is something to say, and shown only the deadlines that it is about.
 */
export function openWatching(store: EventStore, recorder: Recorder, clock: DrivenTime, notAfter: string): Watching {
  const kept = new KeptClocks();
  const near = new WeakMap<RunningClock, CivilDate>();
  let read: Position | null = null;
  let running: readonly RunningClock[] = [];
  let late: readonly RunningClock[] = [];
  let misses: readonly Miss[] = [];

  const catchUp = async (): Promise<void> => {
    for (;;) {
      const { events, next } = await store.readAll(read, batch);
      for (const event of events) if (concernsClocks(event)) kept.take(readEvent(event.text));
      read = next;
      if (events.length < batch) return;
    }
  };

  /** From when on a deadline approaches, or some days earlier: the watch counts exactly. */
  const nearFrom = async (deadline: RunningClock): Promise<CivilDate> => {
    const { instance } = await recorder.streams.load(`partnership-${deadline.lead}`);
    const { noticeBeforeDeadlines = {} } = instance.state as Partnership;
    const notice = noticeBefore(deadline.clock, noticeBeforeDeadlines);
    // A holiday that was not known then may bring it a few days earlier or later.
    const from = addDays(approachesFrom(deadline.due, notice, builtInCalendar), -4);
    near.set(deadline, from);
    return from;
  };

  const isOfInterest = async (deadline: RunningClock, today: CivilDate): Promise<boolean> => {
    const { clock, governs, due, dueLatest } = deadline;
    if (!governs || clock === 'public-availability') return false;
    if (dueLatest < today && !kept.isSaid('DeadlineMissed', deadline, dueLatest)) return true;
    const from = near.get(deadline) ?? (await nearFrom(deadline));
    return from <= today && !kept.isSaid('DeadlineApproaching', deadline, due);
  };

  const ofInterest = async (today: CivilDate): Promise<RunningClock[]> => {
    const found: RunningClock[] = [];
    for (const deadline of kept.running()) if (await isOfInterest(deadline, today)) found.push(deadline);
    return found;
  };

  const watch = openDeadlineWatch({
    recorder,
    time: clock,
    watched: {
      running: async () => running,
      async stoppedLate() {
        await catchUp();
        return [...late, ...kept.stoppedLate()];
      },
      async misses() {
        // What was moved a moment ago may not be missed any more.
        await catchUp();
        return [...misses, ...kept.missesChanged()];
      },
    },
  });

  return {
    async passDays(passed, until) {
      await catchUp();
      for (let day = addDays(passed, 1); day <= until; day = addDays(day, 1)) {
        const at = instantOf(day, sevenInTheMorning);
        if (at > notAfter) return;
        // What the log's end has left behind was looked at then.
        if (clock.notBefore !== null && at < clock.notBefore) continue;
        running = news.has(day) ? [...kept.running()] : await ofInterest(day);
        late = kept.stoppedLate();
        misses = kept.missesChanged();
        if (running.length + late.length + misses.length === 0) continue;
        clock.moveTo(at);
        await watch.look();
        await catchUp();
      }
    },
  };
}
