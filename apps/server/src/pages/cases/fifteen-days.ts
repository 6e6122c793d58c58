import type { CaseDeadlinesShown, OpenedStep, OpenedWorkflow } from '@waymark/engine/cqrs';
import type { ClockTimeliness } from '@waymark/projections';
import {
  addWorkingDays,
  dayWithWeekday,
  inWords,
  isPrecise,
  weekdayOf,
  workingDaysBetween,
  type CivilDate,
} from '@waymark/statute';
import { stateShown, type StateShown } from '../timeliness/states';
import { amount } from '../timeliness/states';
import { basisInWords } from '../words/deadlines';
import { stepsOf } from './standing';
import type { WordsOf } from './said';

/** One working day of the fifteen. */
export interface Square {
  readonly day: number;
  readonly date: CivilDate;
  /** 'Wed 13 May' */
  readonly dated: string;
  readonly today: boolean;
  readonly past: boolean;
  /** The last day of the national limit. */
  readonly limit: boolean;
  /** The partnership's own days. They are no national limit. */
  readonly milestones: readonly string[];
  readonly happened: readonly { readonly words: string; readonly event: string }[];
}

/** The fifteen working days of one notification. */
export interface FifteenDays {
  readonly title: string;
  readonly started: string;
  readonly due: string | null;
  /** When it was sent to the Panel. */
  readonly ended: string | null;
  readonly basis: string;
  readonly state: StateShown;
  /** Why there are no dated squares. */
  readonly cannot: string | null;
  readonly squares: readonly Square[];
  /** What happened before the first day and after the last. */
  readonly before: readonly { readonly words: string; readonly event: string }[];
  readonly after: readonly { readonly words: string; readonly event: string }[];
}

const lastDay = 15;

/** Steps that move a rapid review along; the rest stands on the timeline. */
const shown: Readonly<Record<string, string>> = {
  IncidentNotified: 'Notification sent',
  NotificationCopied: 'Copy reached the business unit',
  InformationRequested: 'Asked',
  ReturnReceived: 'Return received',
  ReturnChased: 'Chased',
  ReturnQueried: 'Queried',
  ReturnEscalated: 'Escalated',
  MeetingPlanned: 'Meeting planned',
  MeetingHeld: 'Meeting held',
  GroupRecommended: 'Group recommended',
  BodyDecided: 'Partner decided',
  DraftPrepared: 'Draft prepared',
  SignedOff: 'Signed off',
  NoMaterialChangeConfirmed: 'No material change',
  OutcomeRecorded: 'Outcome recorded',
  PanelToldOfDelay: 'Panel told of delay',
  SentToPanel: 'Sent to the Panel',
  SentWithJoinedReview: 'Sent with the joined review',
};

export function fifteenDaysOf(
  review: OpenedWorkflow,
  { timeliness, today, calendar, milestones }: CaseDeadlinesShown,
  wordsOf: WordsOf,
): readonly FifteenDays[] {
  const clocks = (timeliness?.clocks ?? []).filter(({ clock }) => clock === 'rapid-review');
  const happened = happenedIn(review, wordsOf);
  return clocks.map((clock, at) => ({
    title: clocks.length === 1 ? 'Working days 0 to 15' : `Notification ${at + 1} of ${clocks.length}`,
    started: clock.started === null ? 'a day that is not known' : inWords(clock.started),
    due: clock.due === null ? null : dayWithWeekday(clock.due),
    ended: clock.stopped === null ? null : inWords(clock.stopped),
    basis: basisInWords(clock.basis),
    state: stateShown(clock),
    ...squaresOf(clock),
  }));

  function squaresOf(clock: ClockTimeliness): Pick<FifteenDays, 'cannot' | 'squares' | 'before' | 'after'> {
    const none = { squares: [], before: [], after: [] };
    if (clock.standing.state === 'notApplicable')
      return { ...none, cannot: `The fifteen days do not apply: ${clock.standing.because}.` };
    if (clock.started === null || !isPrecise(clock.started))
      return {
        ...none,
        cannot: 'The day from which they are counted is not one exact day, so that they have no dates.',
      };
    const start = clock.started;
    const dates = Array.from({ length: lastDay + 1 }, (_, day) =>
      day === 0 ? start : addWorkingDays(start, day, calendar),
    );
    if (dates.some((date) => date === null))
      return { ...none, cannot: 'The working calendar does not reach that far.' };
    const days = dates as CivilDate[];
    const squares = days.map((date, day) => {
      // What happened on a weekend or a holiday stands with the working day before it.
      const next = days[day + 1] ?? addWorkingDays(start, day + 1, calendar) ?? '9999-12-31';
      return {
        day,
        date,
        dated: `${weekdayOf(date).slice(0, 3)} ${inWords(date).replace(/ \d{4}$/, '')}`,
        today: date <= today && today < next,
        past: next <= today,
        limit: date === clock.due,
        milestones: milestones.filter(({ workingDay }) => workingDay === day).map(({ name }) => name),
        happened: happened.filter(({ on }) => on >= date && on < next),
      };
    });
    const end = addWorkingDays(start, lastDay + 1, calendar) ?? '9999-12-31';
    return {
      cannot: null,
      squares,
      before: happened.filter(({ on }) => on < start),
      after: happened.filter(({ on }) => on >= end),
    };
  }
}

interface Happened {
  readonly on: CivilDate;
  readonly words: string;
  readonly event: string;
}

/** Of several alike on one day one line: 'Asked: 5 agencies'. */
export function happenedIn(review: Pick<OpenedWorkflow, 'steps'>, wordsOf: WordsOf): readonly Happened[] {
  const all = stepsOf(review, ...Object.keys(shown)).filter(({ occurredOn }) => isPrecise(occurredOn));
  const meetingsIn = (type: string) => new Set(stepsOf(review, type).map(({ data }) => data['meeting']));
  const [held, cancelled] = [meetingsIn('MeetingHeld'), meetingsIn('MeetingCancelled')];
  // A meeting that was held is told by that alone.
  const steps = all.filter(({ type, data }) => type !== 'MeetingPlanned' || !held.has(data['meeting']));
  const together = new Map<string, OpenedStep[]>();
  for (const step of steps) {
    const key = `${step.occurredOn}|${step.type}`;
    together.set(key, [...(together.get(key) ?? []), step]);
  }
  return [...together.values()].map((alike) => {
    const [first] = alike as [OpenedStep];
    const words = inOneLine(alike, wordsOf);
    const none = alike.every(({ data }) => cancelled.has(data['meeting']) && !held.has(data['meeting']));
    return { on: first.occurredOn, words: none ? `${words}, and cancelled since` : words, event: first.event };
  });
}

function inOneLine(alike: readonly OpenedStep[], wordsOf: WordsOf): string {
  const [first] = alike as readonly [OpenedStep];
  const what = shown[first.type]!;
  if (first.type === 'DraftPrepared') return `${what}: version ${String(first.data['version'])}`;
  // One that did the same twice on a day is one.
  const who = [...new Set(alike.map(({ data }) => String(data['agency'] ?? data['body'] ?? '')))];
  const names = who.flatMap((id) => wordsOf('agency', id) ?? []);
  if (names.length === 0) return what;
  return names.length > 2
    ? `${what}: ${names.length} ${'agency' in first.data ? 'agencies' : 'partners'}`
    : `${what}: ${names.join(', ')}`;
}

/** What a reader asks first: how many working days are left or were taken. */
export function headlineOf(days: FifteenDays, { today, calendar }: CaseDeadlinesShown): string {
  const limit = days.squares.find((square) => square.limit);
  if (limit === undefined) return days.cannot ?? 'No limit is counted.';
  if (days.ended !== null) return `Sent to the Panel on ${days.ended}; the limit was ${days.due}.`;
  if (today > limit.date) return `The limit was ${days.due}.`;
  const left = workingDaysBetween(today, limit.date, calendar);
  return left === 0
    ? `The limit is today, ${days.due}.`
    : `${amount(left, 'working days')} are left: the limit is ${days.due}.`;
}
