import type { Partnership, Watch } from '@waymark/casework';
import { derivedId } from '@waymark/ledger';
import type { Streams } from '@waymark/recording';
import {
  changedSince,
  countStated,
  isAgreedDeadline,
  type CivilDate,
  type EditionId,
  type WorkingCalendar,
} from '@waymark/statute';
import type { Finding } from './record';
import type { RunningClock } from './watched';

/** Counts a running clock anew with the calendar as it is known today; null where its due date stays. */
export async function moveOf(
  running: RunningClock,
  today: string,
  calendar: WorkingCalendar,
  streams: Streams,
): Promise<Finding | null> {
  const anew = await dueAnew(running, calendar, streams);
  if (anew === null || (anew.to === running.due && anew.toLatest === running.dueLatest)) return null;
  const { case: caseId, clock, runsFor, basis, countedFrom, due, dueLatest } = running;
  const { to, toLatest } = anew;
  const { moved } = (await streams.load(`clock-${caseId}`)).instance.state as Watch;
  const last = moved[`${clock}|${runsFor}|${basis}`];
  // The read models may lag behind what this watch recorded a moment ago.
  if (last !== undefined && last.countedFrom === countedFrom && last.to === to && last.toLatest === toLatest)
    return null;
  return {
    of: running,
    commandId: derivedId('due date moved', countedFrom, clock, runsFor, basis, calendar.version, today),
    type: 'DueDateMoved',
    data: {
      clock,
      runsFor,
      basis,
      countedFrom,
      from: due,
      ...(dueLatest === due ? {} : { fromLatest: dueLatest }),
      to,
      toLatest,
      because: whyMoved(running, anew, calendar),
      calendar: calendar.version,
    },
    occurredOn: today,
  };
}

interface Anew {
  readonly to: CivilDate;
  readonly toLatest: CivilDate;
  readonly edition: EditionId;
}

async function dueAnew(running: RunningClock, calendar: WorkingCalendar, streams: Streams): Promise<Anew | null> {
  // What people agreed is a day, and no calendar moves it.
  if (isAgreedDeadline(running.clock)) return null;
  const { earliest, latest } = countStated(running.clock, running.started, {
    calendar,
    edition: 'by start date',
    panelLetterWorkingDays: running.clock === 'panel-letter' ? await expectationOf(running.lead, streams) : null,
  });
  if ('cannot' in latest) return null;
  return { to: 'cannot' in earliest ? latest.due : earliest.due, toLatest: latest.due, edition: latest.edition };
}

/** What else is counted than before: by another edition, to another expectation, or over other bank holidays. */
export function whyMoved(running: RunningClock, anew: Anew, calendar: WorkingCalendar): string {
  if (running.edition !== null && running.edition !== anew.edition) return 'an edition became known';
  const days = [running.started, running.due, running.dueLatest, anew.to, anew.toLatest].toSorted();
  const changed = running.calendar === null ? null : changedSince(calendar, running.calendar);
  const isAmong = (day: CivilDate): boolean => days[0]! <= day && day <= days.at(-1)!;
  if (running.clock === 'panel-letter' && changed?.some(isAmong) === false) {
    return 'the partnership expects the letter on another day';
  }
  const later = anew.to > running.due || anew.toLatest > running.dueLatest;
  // Counted back from a day that is planned, a further holiday brings the deadline forward.
  const isCountedBack = running.dueLatest < running.started;
  return later === isCountedBack ? 'a bank holiday was withdrawn' : 'a bank holiday became known';
}

const expectationOf = async (lead: string, streams: Streams): Promise<number | null> =>
  ((await streams.load(`partnership-${lead}`)).instance.state as Partnership).panelLetterWorkingDays;
