import type { CaseTimeliness, ClockTimeliness, ClockView } from '@waymark/projections';
import type { DeadlineChange } from '@waymark/engine/cqrs';
import { nameOfDeadline, type CivilDate, type WorkingCalendar } from '@waymark/statute';
import type { Beside } from '../timeliness/case-rows';
import { notesOn, type Note } from '../timeliness/notes';
import type { Moves } from '../timeliness/moves';
import { stateShown, type StateShown } from '../timeliness/states';
import { basisInWords, dueHeading, startHeading, stopHeading } from '../words/deadlines';
import type { DayCorrected } from './corrected-days';
import { explained, type Explained } from './explained';

/** How a deadline stood on record, until a step told it otherwise. */
export interface KnownBefore extends Pick<ClockView, 'started' | 'due' | 'dueLatest' | 'stopped'> {
  readonly until: CivilDate;
  /** The step that told it otherwise, as the timeline calls it; null where it cannot be named. */
  readonly by: string | null;
}

/** One deadline of the case, explained. */
export interface CaseDeadline {
  /** Names it in an address: it stays, whatever else comes to run in the case. */
  readonly id: string;
  readonly title: string;
  readonly headings: { readonly start: string; readonly due: string; readonly stop: string };
  readonly expectation: boolean;
  readonly clock: ClockTimeliness;
  /** Given when an imprecise start makes the deadline a span of days. */
  readonly dueLatest: CivilDate | null;
  readonly basis: string;
  /** Where no day stands on which it ended. */
  readonly withoutEnd: string;
  readonly state: StateShown;
  readonly explained: Explained | null;
  readonly beside: readonly Beside[];
  readonly notes: readonly Note[];
  /** What was known before of when it started, stopped and was due, oldest first. */
  readonly before: readonly KnownBefore[];
  /** What was corrected of the entries that it rests on. */
  readonly corrected: readonly DayCorrected[];
}

export function caseDeadlines(
  of: CaseTimeliness,
  known: readonly ClockView[],
  calendar: WorkingCalendar,
  today: CivilDate,
  moves: Moves,
  changes: readonly DeadlineChange[],
  corrected: (deadline: ClockTimeliness) => readonly DayCorrected[],
): readonly CaseDeadline[] {
  return of.clocks.map((clock, index) => {
    const history = known.filter(
      (view) => view.clock === clock.clock && view.runsFor === clock.runsFor && view.basis === clock.basis,
    );
    const ofKind = of.clocks.filter((other) => other.clock === clock.clock);
    const place = of.clocks.slice(0, index + 1).filter((other) => other.clock === clock.clock).length;
    return {
      id: `${clock.clock}-${clock.runsFor}`,
      title: nameOfDeadline(clock.clock) + (ofKind.length > 1 ? ` ${place} of ${ofKind.length}` : ''),
      headings: {
        start: startHeading(new Set([clock.basis])),
        due: dueHeading(clock.clock, clock.expectation),
        stop: stopHeading(clock.clock),
      },
      expectation: clock.expectation,
      clock,
      dueLatest: clock.dueLatest === clock.due ? null : clock.dueLatest,
      basis: basisInWords(clock.basis),
      withoutEnd: withoutEnd(clock),
      state: stateShown(clock),
      explained: explain(clock, history, calendar, today),
      beside: clock.beside.map((basis) => ({
        from: basisInWords(basis.basis),
        started: basis.started,
        due: basis.due,
        dueLatest: basis.dueLatest === basis.due ? null : basis.dueLatest,
        words: basis.words,
      })),
      notes: notesOn(clock, of, moves),
      before: knownBefore(history, changes),
      corrected: corrected(clock),
    };
  });
}

/** What does not apply, or is over, waits for nothing. */
export const withoutEnd = ({ standing: { state } }: Pick<ClockTimeliness, 'standing'>): string =>
  state === 'missed' || state === 'notApplicable' ? 'None' : 'Still open';

function explain(
  { clock, started, due, edition, calendar: version }: ClockTimeliness,
  history: readonly ClockView[],
  calendar: WorkingCalendar,
  today: CivilDate,
): Explained | null {
  if (started === null || due === null || edition === null) return null;
  // The day on which this due date was first on record: later rows may only add the stop.
  const knownFrom = history.find((view) => view.due === due && view.started === started)?.knownFrom ?? today;
  return explained({ clock, started, due, edition, calendar: version, knownFrom }, calendar, today);
}

/**
 * What stood on record before something else was told. That a deadline ran before it ended is its course, and that the
 * deadline watch moved it is said as such: neither is shown here.
 */
export const knownBefore = (
  history: readonly ClockView[],
  changes: readonly DeadlineChange[],
): readonly KnownBefore[] =>
  history.flatMap((view, index) => {
    const next = history[index + 1];
    if (next === undefined || view.started === null || next.movedBy !== view.movedBy) return [];
    const isOtherStart = next.started !== view.started;
    if (!isOtherStart && (view.stopped === null || next.stopped === view.stopped)) return [];
    const { started, due, dueLatest, stopped } = view;
    return [{ started, due, dueLatest, stopped, until: next.knownFrom, by: toldBy(next, isOtherStart, changes) }];
  });

/** Another start is counted from the step that told it; another end was told by the last step about it on that day. */
function toldBy(next: ClockView, isOtherStart: boolean, changes: readonly DeadlineChange[]): string | null {
  const about = changes.filter(
    ({ clock, runsFor, basis, on }) =>
      clock === next.clock && runsFor === next.runsFor && basis === next.basis && on === next.knownFrom,
  );
  const found = isOtherStart ? about.find(({ event }) => event === next.countedFrom) : undefined;
  return (found ?? about.at(-1))?.says ?? null;
}
