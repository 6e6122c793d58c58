import type { Partnership, Watch } from '@waymark/casework';
import { derivedId } from '@waymark/ledger';
import type { Streams } from '@waymark/recording';
import { countStated, isAgreedDeadline, type WorkingCalendar } from '@waymark/statute';
import type { Finding } from './record';
import type { CountedClock } from './watched';

/** Counts a running clock anew with the calendar as it is known today; null where its due date stays. */
export async function moveOf(
  running: CountedClock,
  today: string,
  calendar: WorkingCalendar,
  streams: Streams,
): Promise<Finding | null> {
  const anew = await dueAnew(running, calendar, streams);
  if (anew === null || (anew.to === running.due && anew.toLatest === running.dueLatest)) return null;
  const { case: caseId, clock, runsFor, basis, countedFrom, due } = running;
  const { moved } = (await streams.load(`clock-${caseId}`)).instance.state as Watch;
  const last = moved[`${clock}|${runsFor}|${basis}`];
  // The read models may lag behind what this watch recorded a moment ago.
  if (last !== undefined && last.countedFrom === countedFrom && last.to === anew.to) return null;
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
      ...anew,
      because: anew.to > due ? 'a bank holiday became known' : 'a bank holiday was withdrawn',
      calendar: calendar.version,
    },
    occurredOn: today,
  };
}

async function dueAnew(running: CountedClock, calendar: WorkingCalendar, streams: Streams) {
  // What people agreed is a day, and no calendar moves it.
  if (isAgreedDeadline(running.clock)) return null;
  const { earliest, latest } = countStated(running.clock, running.started, {
    calendar,
    edition: 'by start date',
    panelLetterWorkingDays: running.clock === 'panel-letter' ? await expectationOf(running.lead, streams) : null,
  });
  if ('cannot' in latest) return null;
  return { to: 'cannot' in earliest ? latest.due : earliest.due, toLatest: latest.due };
}

const expectationOf = async (lead: string, streams: Streams): Promise<number | null> =>
  ((await streams.load(`partnership-${lead}`)).instance.state as Partnership).panelLetterWorkingDays;
