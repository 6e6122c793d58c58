import type { ClockTimeliness } from '@waymark/projections';
import { clockRule, type ClockId, type EditionId } from '@waymark/statute';
import { capitalised } from '../words/counts';
import { listed } from '../words/deadlines';
import { numberInWords } from '../words/numbers';
import { amount } from './states';
import { uncountableStates } from './uncountable';

interface Words {
  readonly many: string;
  /** 'sent within five working days' */
  readonly done: (limit: string) => string;
  readonly metLate: (count: number) => string;
  readonly missedOpen: (count: number) => string;
  /** Of what is over. */
  readonly missed: (count: number) => string;
  /** `left`: what the nearest has left. */
  readonly running: (count: number, left: string) => string;
}

const is = (count: number): string => (count === 1 ? 'is' : 'are');
const was = (count: number): string => (count === 1 ? 'was' : 'were');

const usual = {
  metLate: (count: number) => `${count} ${was(count)} late`,
  missedOpen: (count: number) => `${count} ${is(count)} overdue and still open`,
  missed: (count: number) => `${count} ${was(count)} missed`,
  running: (count: number, left: string) =>
    count === 1 ? `1 is running, ${left}` : `${count} are running, the nearest ${left}`,
};

const wordsOf: Readonly<Record<Exclude<ClockId, 'yearly-report'>, Words>> = {
  notification: { ...usual, many: 'notifications', done: (limit) => `sent within ${limit}` },
  'rapid-review': { ...usual, many: 'rapid reviews', done: (limit) => `sent to the Panel within ${limit}` },
  'practice-review': { ...usual, many: 'practice reviews', done: (limit) => `published within ${limit}` },
  'advance-copies': {
    ...usual,
    many: 'sets of advance copies',
    done: (limit) => `sent at least ${limit} before publication`,
    missed: (count) => `${count} ${was(count)} not recorded as sent before publication`,
  },
  'public-availability': {
    ...usual,
    many: 'reports',
    done: () => 'available for their full time',
    missedOpen: (count) => `${count} ${was(count)} taken down too soon`,
    running: (count) => `${count} ${is(count)} available`,
  },
  'panel-letter': {
    many: 'letters',
    done: () => 'received as early as the partnership expected',
    metLate: (count) => `${count} came later than expected`,
    missedOpen: (count) => `${count} ${is(count)} still awaited past that day`,
    missed: (count) => `${count} did not come`,
    running: (count) => `${count} ${is(count)} awaited`,
  },
};

export type HeadlinedClock = keyof typeof wordsOf;

/**
 * A deadline in one sentence: '9 of 11 notifications were sent within five working days; 2 were late, 1 is running.'
 * What cannot be judged is counted after it, and never dropped; `saidBeside`: it stands beside it, with links.
 */
export function sectionHeadline(
  id: HeadlinedClock,
  of: readonly ClockTimeliness[],
  edition: EditionId,
  saidBeside = false,
): string {
  const words = wordsOf[id];
  const clocks = of.filter(({ clock }) => clock === id);
  const count = (state: string): number => clocks.filter(({ standing }) => standing.state === state).length;
  const [met, late, open, missed, running] = ['met', 'metLate', 'missedOpen', 'missed', 'running'].map(count) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const judged = met + late + open + missed;
  const first =
    judged === 0
      ? `None of the ${words.many} can be judged yet`
      : `${met} of ${judged} ${words.many} ${was(met)} ${words.done(limitOf(id, edition))}`;
  const others = [
    late === 0 ? null : words.metLate(late),
    open === 0 ? null : words.missedOpen(open),
    missed === 0 ? null : words.missed(missed),
    running === 0 ? null : words.running(running, leftOfNearest(clocks)),
  ].filter((part) => part !== null);
  if (clocks.length === 0) return `No ${words.many}.`;
  return `${[first, ...(others.length === 0 ? [] : [listed(others)])].join('; ')}.${besideThem(count, saidBeside)}${furtherLate(clocks)}`;
}

/** How many notifications came late after the first one of their incident. */
export const furtherLateAmong = (clocks: readonly Pick<ClockTimeliness, 'furtherNotifications'>[]): number =>
  clocks
    .flatMap(({ furtherNotifications = [] }) => furtherNotifications)
    .filter(({ standing }) => standing.state === 'metLate').length;

/** An incident counts once, by its first notification: that a later one was late is said after it. */
function furtherLate(clocks: readonly ClockTimeliness[]): string {
  const late = furtherLateAmong(clocks);
  if (late === 0) return '';
  return ` Of further notifications of the same incidents, ${late} ${was(late)} late.`;
}

/** 'with 3 working days left' */
function leftOfNearest(clocks: readonly ClockTimeliness[]): string {
  const running = clocks.flatMap(({ standing }) => (standing.state === 'running' ? [standing] : []));
  const nearest = running.toSorted((one, other) => one.left - other.left)[0];
  return nearest === undefined || nearest.left === 0 ? 'due today' : `with ${amount(nearest.left, nearest.unit)} left`;
}

function besideThem(count: (state: string) => number, saidBeside: boolean): string {
  const apart = count('notApplicable');
  const [unclear, uncounted] = uncountableStates.map((state) => (saidBeside ? 0 : count(state))) as [number, number];
  const parts = [
    apart === 0 ? null : `it does not apply to ${apart} more`,
    unclear === 0 ? null : `${unclear} more cannot be judged, because a date is not exact or it ended before it began`,
    uncounted === 0 ? null : `${uncounted} more cannot be computed`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : ` ${capitalised(listed(parts))}.`;
}

/** 'five working days' */
function limitOf(id: ClockId, edition: EditionId): string {
  const limit = clockRule(id, edition)?.limit;
  if (limit === undefined || limit === null) return 'the days expected';
  return `${numberInWords(limit.count)} ${limit.count === 1 ? limit.unit.slice(0, -1) : limit.unit}`;
}
