import { countStated, type WorkingCalendar } from '@waymark/statute';
import { isAmendment } from './amendment';
import {
  clockKey,
  factOf,
  markClock,
  notMarked,
  type ClockStanding,
  type ClockStart,
  type EventOnRecord,
} from './instance';
import type { ClockMark } from './marks';
import type { Known } from './rule';
import { standingSteps } from './standing-steps';
import type { AnyWorkflow, ClockCall } from './workflow';

/** Counts what a page calls for. A due date is a fact from here on; want of a calendar or an edition refuses nothing. */
export const marksOf = (calls: readonly ClockCall[], known: Known): ClockMark[] =>
  calls.map((call) => markOf(call, known));

function markOf(call: ClockCall, known: Known): ClockMark {
  if ('stops' in call) return { ...nameOf(call), mark: 'stopped', ...endOf(call.stops, call.missed) };
  if ('runsAgain' in call) return { ...nameOf(call), mark: 'running again' };
  return startOf(call, known);
}

const endOf = (on: string, missed: string | undefined) => ({ on, ...(missed === undefined ? {} : { missed }) });

const nameOf = ({ clock, runsFor, basis }: ClockCall) => ({ clock, runsFor, basis });

function startOf(call: Exclude<ClockCall, { stops: string } | { runsAgain: true }>, known: Known): ClockStart {
  const name = nameOf(call);
  if ('doesNotApply' in call) return { ...name, mark: 'not applicable', because: call.doesNotApply };
  if ('dueOn' in call) return { ...name, mark: 'started', ...agreed(call.dueOn) };
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

const agreed = (due: string) =>
  ({ from: due, governs: true, due, dueLatest: due, edition: 'agreed', calendar: 'agreed' }) as const;

const using = ({ calendar, settings }: { calendar: WorkingCalendar | null; settings: Known['settings'] }) => ({
  calendar,
  edition: 'by start date' as const,
  panelLetterWorkingDays: settings.panelLetterWorkingDays,
});

/**
 * What a correction or a withdrawal does to clocks: the stream is walked anew with it in place, and where a clock then
 * stands otherwise than before, the difference is marked. A start that did not change stays the stored fact, with the
 * due date that was shown; which basis governs stays as it was when the clock first started.
 */
export function marksOfAmendment(
  workflow: AnyWorkflow,
  itself: string,
  history: readonly EventOnRecord[],
  amendment: EventOnRecord,
  known: Known,
): ClockMark[] {
  return differences(clocksStored(history), clocksAnew(workflow, itself, history, amendment, known));
}

function clocksStored(history: readonly EventOnRecord[]): Map<string, ClockStanding> {
  const clocks = new Map<string, ClockStanding>();
  for (const event of history) for (const mark of event.clocks) markClock(clocks, dated(mark, event, clocks));
  return clocks;
}

/** Before its day was kept, a correction stored what did not apply anyway once more: it was so since the day before. */
function dated(mark: ClockMark, { type, occurredOn }: EventOnRecord, clocks: Map<string, ClockStanding>): ClockMark {
  if (mark.mark !== 'not applicable' || mark.since !== undefined) return mark;
  if (!isAmendment(factOf(type))) return { ...mark, since: occurredOn };
  const before = clocks.get(clockKey(mark))?.start;
  return before?.mark === 'not applicable' && before.because === mark.because ? before : mark;
}

function clocksAnew(
  workflow: AnyWorkflow,
  itself: string,
  history: readonly EventOnRecord[],
  amendment: EventOnRecord,
  known: Known,
): Map<string, ClockStanding> {
  const stored = storedStarts(history);
  const clocks = new Map<string, ClockStanding>();
  let state = workflow.initial;
  for (const step of standingSteps(workflow, [...history, amendment])) {
    for (const call of workflow.clocks(state, step as never, known.settings, itself)) {
      const mark = stored(call) ?? markOf(asItGoverned(call, stored), known);
      markClock(clocks, mark.mark === 'not applicable' ? { ...mark, since: step.occurredOn } : mark);
    }
    state = workflow.fold(state, step);
  }
  return clocks;
}

/** Finds the mark that was stored for a start, by clock and by day; by clock alone, the first one. */
function storedStarts(history: readonly EventOnRecord[]) {
  const found = new Map<string, ClockStart>();
  for (const { clocks } of history) {
    for (const mark of clocks) {
      if (!('from' in mark)) continue;
      found.set(`${clockKey(mark)}|${mark.from}`, mark);
      if (!found.has(clockKey(mark))) found.set(clockKey(mark), mark);
    }
  }
  return (call: ClockCall, onThatDay = true): ClockStart | undefined => {
    const from = 'starts' in call ? call.starts : 'dueOn' in call ? call.dueOn : null;
    return from === null ? undefined : found.get(onThatDay ? `${clockKey(call)}|${from}` : clockKey(call));
  };
}

/** The partnership may have chosen another basis since: that is for reviews to come, not for this one. */
function asItGoverned(call: ClockCall, stored: ReturnType<typeof storedStarts>): ClockCall {
  const first = stored(call, false);
  return 'starts' in call && first !== undefined && 'governs' in first ? { ...call, governs: first.governs } : call;
}

/** What was stored has its members in the order of the log, what is counted anew in that of the code. */
const said = (start: ClockStart | null): string =>
  start === null ? '' : JSON.stringify(Object.entries(start).sort(([one], [other]) => (one < other ? -1 : 1)));

function differences(before: Map<string, ClockStanding>, after: Map<string, ClockStanding>): ClockMark[] {
  const marks: ClockMark[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [clock, runsFor, basis] = key.split('|') as [ClockMark['clock'], string, string];
    const name = { clock, runsFor, basis };
    const old = before.get(key) ?? notMarked;
    const now = after.get(key) ?? notMarked;
    if (said(old.start) !== said(now.start)) {
      marks.push(now.start ?? { ...name, mark: 'never started' });
    }
    if (old.stopped !== now.stopped || old.missed !== now.missed) {
      marks.push(
        now.stopped === null
          ? { ...name, mark: 'running again' }
          : { ...name, mark: 'stopped', ...endOf(now.stopped, now.missed) },
      );
    }
  }
  return marks;
}
