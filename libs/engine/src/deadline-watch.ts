import type { Partnership, Watch } from '@waymark/casework';
import { derivedId, londonDateOf } from '@waymark/ledger';
import type { Recorder, StepCommand, Time } from '@waymark/recording';
import { calendarStream } from '@waymark/recording';
import { asKnownOn, builtInCalendar, countStated, type ClockId, type WorkingCalendar } from '@waymark/statute';

/** A clock that runs, as the read models have it. */
export interface RunningClock {
  readonly case: string;
  readonly lead: string;
  readonly clock: ClockId;
  readonly runsFor: string;
  readonly basis: string;
  readonly started: string;
  readonly due: string;
  readonly dueLatest: string;
  /** The event that started it. */
  readonly countedFrom: string;
}

export interface DeadlineWatch {
  /**
   * Counts every running clock anew with the calendar as it is known today, and records each due date that moved. The
   * date shown before stays in history. A repeat records nothing twice.
   *
   * @returns how many moved
   */
  look(): Promise<number>;
}

export interface WatchParts {
  readonly recorder: Recorder;
  readonly time: Time;
  readonly runningClocks: () => Promise<readonly RunningClock[]>;
}

export function openDeadlineWatch({ recorder, time, runningClocks }: WatchParts): DeadlineWatch {
  const { streams } = recorder;

  const expectationOf = async (lead: string): Promise<number | null> =>
    ((await streams.load(`partnership-${lead}`)).instance.state as Partnership).panelLetterWorkingDays;

  const dueAnew = async (running: RunningClock, calendar: WorkingCalendar) => {
    const panelLetterWorkingDays = running.clock === 'panel-letter' ? await expectationOf(running.lead) : null;
    const { earliest, latest } = countStated(running.clock, running.started, {
      calendar,
      edition: 'by start date',
      panelLetterWorkingDays,
    });
    if ('cannot' in latest) return null;
    return { to: 'cannot' in earliest ? latest.due : earliest.due, toLatest: latest.due };
  };

  const record = async (
    running: RunningClock,
    { to, toLatest }: { to: string; toLatest: string },
    today: string,
    calendar: string,
  ) => {
    const { case: caseId, lead, clock, runsFor, basis, countedFrom, due } = running;
    const stream = `clock-${caseId}`;
    const subject = (await streams.load(stream)).instance.subjects.get(`${clock}|${runsFor}|${basis}`);
    const command: StepCommand = {
      commandId: derivedId('due date moved', countedFrom, clock, runsFor, basis, calendar, today),
      by: { person: 'deadline-watch', partnership: lead },
      type: 'DueDateMoved',
      data: {
        clock,
        runsFor,
        basis,
        countedFrom,
        from: due,
        to,
        toLatest,
        because: to > due ? 'a bank holiday became known' : 'a bank holiday was withdrawn',
        calendar,
      },
      occurredOn: today,
      dateNotKnownBecause: null,
      subjectRevision: subject?.revision ?? null,
      decidedBy: null,
      departures: [],
      causation: countedFrom,
    };
    return recorder.record(stream, command);
  };

  const movedAlready = async (
    { case: caseId, clock, runsFor, basis, countedFrom }: RunningClock,
    to: string,
  ): Promise<boolean> => {
    const { moved } = (await streams.load(`clock-${caseId}`)).instance.state as Watch;
    const last = moved[`${clock}|${runsFor}|${basis}`];
    return last !== undefined && last.countedFrom === countedFrom && last.to === to;
  };

  return {
    async look() {
      const today = londonDateOf(time.now());
      const stored = (await streams.load(calendarStream)).instance.state as { calendar: WorkingCalendar };
      const calendar = asKnownOn(stored.calendar ?? builtInCalendar, today);
      let moves = 0;
      for (const running of await runningClocks()) {
        const anew = await dueAnew(running, calendar);
        if (anew === null || (anew.to === running.due && anew.toLatest === running.dueLatest)) continue;
        // The read models may lag behind what this watch recorded a moment ago.
        if (await movedAlready(running, anew.to)) continue;
        const outcome = await record(running, anew, today, calendar.version);
        if (outcome.answer === 'recorded' && !outcome.repeated) moves += 1;
      }
      return moves;
    },
  };
}
