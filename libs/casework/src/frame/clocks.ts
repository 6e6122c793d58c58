import { countStated, type WorkingCalendar } from '@waymark/statute';
import { amended, amendmentsIn, isAmendment } from './amendment';
import { clockKey, markClock, onRecord, type ClockStanding, type EventOnRecord } from './instance';
import type { ClockMark } from './marks';
import type { Known } from './rule';
import type { AnyWorkflow, ClockCall } from './workflow';

/** Counts what a page calls for. A due date is a fact from here on; want of a calendar or an edition refuses nothing. */
export const marksOf = (calls: readonly ClockCall[], known: Known): ClockMark[] =>
  calls.map((call) => markOf(call, known));

function markOf(call: ClockCall, known: Known): ClockMark {
  const name = { clock: call.clock, runsFor: call.runsFor, basis: call.basis };
  if ('stops' in call) return { ...name, mark: 'stopped', on: call.stops };
  if ('doesNotApply' in call) return { ...name, mark: 'not applicable', because: call.doesNotApply };
  const { earliest, latest } = countStated(call.clock, call.starts, using(known));
  const counted = 'cannot' in earliest ? latest : earliest;
  if ('cannot' in counted || 'cannot' in latest) {
    const because = 'cannot' in latest ? latest.cannot : (counted as { cannot: string }).cannot;
    return { ...name, mark: 'cannot be counted', from: call.starts, governs: call.governs, because };
  }
  return {
    ...name,
    mark: 'started',
    from: call.starts,
    governs: call.governs,
    due: counted.due,
    dueLatest: latest.due,
    edition: counted.edition,
    calendar: counted.calendar,
  };
}

const using = ({ calendar, settings }: { calendar: WorkingCalendar | null; settings: Known['settings'] }) => ({
  calendar,
  edition: 'by start date' as const,
  panelLetterWorkingDays: settings.panelLetterWorkingDays,
});

/**
 * What a correction or a withdrawal does to clocks: the stream is walked anew with it in place, and where a clock then
 * stands otherwise than before, the difference is marked. A due date whose start did not change stays the stored fact.
 */
export function marksOfAmendment(
  workflow: AnyWorkflow,
  history: readonly EventOnRecord[],
  amendment: EventOnRecord,
  known: Known,
): ClockMark[] {
  const before = new Map<string, ClockStanding>();
  for (const { clocks } of history) for (const mark of clocks) markClock(before, mark);
  const after = clocksAnew(workflow, [...history, amendment], before, known);
  return differences(before, after);
}

function clocksAnew(
  workflow: AnyWorkflow,
  events: readonly EventOnRecord[],
  stored: Map<string, ClockStanding>,
  known: Known,
) {
  const amendments = amendmentsIn(events);
  const clocks = new Map<string, ClockStanding>();
  let state = workflow.initial;
  for (const event of events) {
    const step = amendments === null ? onRecord(event) : amended(onRecord(event), amendments);
    if (step === null || isAmendment(step.type)) continue;
    for (const call of workflow.clocks(state, step as never, known.settings)) {
      const start = stored.get(clockKey(call))?.start;
      const same = 'starts' in call && start?.mark === 'started' && start.from === call.starts;
      markClock(clocks, same ? start : markOf(call, known));
    }
    state = workflow.fold(state, step);
  }
  return clocks;
}

function differences(before: Map<string, ClockStanding>, after: Map<string, ClockStanding>): ClockMark[] {
  const marks: ClockMark[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [clock, runsFor, basis] = key.split('|') as [ClockMark['clock'], string, string];
    const name = { clock, runsFor, basis };
    const old = before.get(key) ?? { start: null, stopped: null };
    const now = after.get(key) ?? { start: null, stopped: null };
    if (JSON.stringify(old.start) !== JSON.stringify(now.start))
      marks.push(now.start ?? { ...name, mark: 'never started' });
    if (old.stopped !== now.stopped) {
      marks.push(
        now.stopped === null ? { ...name, mark: 'running again' } : { ...name, mark: 'stopped', on: now.stopped },
      );
    }
  }
  return marks;
}
