import { clockKey, type ClockMark, type ClockStanding } from '@waymark/casework';
import { nameOfDeadline, dayWithWeekday, inWords } from '@waymark/statute';

/** By clock: how it ended, in words. One that runs is not among them. */
export type Stopped = Readonly<Record<string, string>>;

export const stoppedIn = (clocks: ReadonlyMap<string, ClockStanding>): Stopped =>
  Object.fromEntries(
    [...clocks].flatMap(([key, { stopped, missed }]) =>
      stopped === null ? [] : [[key, endInWords(stopped, missed)] as const],
    ),
  );

const endInWords = (on: string, missed: string | undefined): string => missed ?? `ended ${inWords(on)}`;

/**
 * Deadlines that a step starts, counts anew or stops, in words. `stopped`: how they stand beside it; what has ended is due
 * no more, though a correction counts its days anew.
 */
export function deadlinesOf(clocks: readonly ClockMark[], stopped: Stopped): string[] {
  const ends = { ...stopped, ...endsIn(clocks) };
  const counted = new Set(clocks.flatMap((mark) => (isGoverning(mark) ? [clockKey(mark)] : [])));
  const said = clocks.flatMap((mark) => {
    const title = nameOfDeadline(mark.clock);
    const end = ends[clockKey(mark)] ?? null;
    if (isGoverning(mark)) {
      const due = dayWithWeekday(mark.due);
      return [end === null ? `${title}: due ${due}` : `${title}: ${end} (its day: ${due})`];
    }
    if (mark.mark !== 'stopped' || counted.has(clockKey(mark))) return [];
    return [`${title}: ${end}`];
  });
  // One deadline is counted from several days at once: what is said of each is said once.
  return [...new Set(said)];
}

const isGoverning = (mark: ClockMark): mark is Extract<ClockMark, { mark: 'started' }> =>
  mark.mark === 'started' && mark.governs;

/** What the step itself says of ends, which comes after how they stood. */
const endsIn = (clocks: readonly ClockMark[]): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    clocks.flatMap((mark): (readonly [string, string | null])[] => {
      if (mark.mark === 'stopped') return [[clockKey(mark), endInWords(mark.on, mark.missed)]];
      return mark.mark === 'running again' ? [[clockKey(mark), null]] : [];
    }),
  );
