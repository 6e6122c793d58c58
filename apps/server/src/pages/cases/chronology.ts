import { howMany } from '@waymark/statute';
import type { OpenedStep, OpenedWorkflow } from '@waymark/engine/cqrs';
import {
  daysBetween,
  earliestDay,
  inWords,
  isPrecise,
  latestDay,
  spanOf,
  whenInWords,
  type CivilDate,
} from '@waymark/statute';
import { standingOfEach, stepsOf, textIn } from './standing';
import type { WordsOf } from './said';

// The combined chronology: every return's dated episodes in one order. What does not fit is found by plain rules, which
// stand on the page: nothing is weighed, and no figure is assumed.

export interface Episode {
  readonly on: string;
  readonly precise: boolean;
  readonly agency: string;
  readonly what: string;
  /** What does not fit, in words. */
  readonly marks: readonly string[];
  /** The return that says so. */
  readonly event: string;
}

export type Entry =
  ({ readonly kind: 'episode' } & Episode) | { readonly kind: 'gap'; readonly days: number; readonly words: string };

export interface Chronology {
  readonly entries: readonly Entry[];
  readonly agencies: number;
  /** Agencies that returned, and gave no dated episode. */
  readonly withoutEpisodes: readonly string[];
  readonly marked: number;
  readonly gaps: number;
}

interface Told {
  readonly on: string;
  readonly what: string;
  readonly agency: string;
  readonly title: string;
  readonly of: OpenedStep;
}

/** `gapOf`: from how many days without an episode on a gap is marked; null: the longest alone. */
export function chronologyOf(review: OpenedWorkflow, gapOf: number | null, wordsOf: WordsOf): Chronology {
  const all = stepsOf(review, 'ReturnReceived');
  const standing = [...standingOfEach(all, 'agency').values()];
  const told = standing.flatMap((step) => episodesIn(step, wordsOf)).toSorted(inOrder);
  const earlier = all.filter((step) => !standing.includes(step)).flatMap((step) => episodesIn(step, wordsOf));
  const nil = standing.filter(({ data }) => data['kind'] === 'nil').map((step) => titleOf(step, wordsOf));
  const episodes = told.map((one) => ({
    kind: 'episode' as const,
    on: inWords(one.on),
    precise: isPrecise(one.on),
    agency: one.title,
    what: one.what,
    marks: [
      ...outsideItsReturn(one),
      ...againstOthers(one, told),
      ...againstItself(one, earlier),
      ...namesNil(one, nil),
    ],
    event: one.of.event,
  }));
  const gaps = gapsIn(told, gapOf);
  return {
    entries: episodes.flatMap((episode, at): Entry[] => {
      const gap = gaps.get(at);
      return gap === undefined ? [episode] : [gap, episode];
    }),
    agencies: new Set(told.map(({ agency }) => agency)).size,
    withoutEpisodes: standing
      .filter((step) => episodesIn(step, wordsOf).length === 0)
      .map((step) => titleOf(step, wordsOf)),
    marked: episodes.filter(({ marks }) => marks.length > 0).length,
    gaps: gaps.size,
  };
}

const titleOf = ({ data }: OpenedStep, wordsOf: WordsOf): string =>
  wordsOf('agency', String(data['agency'])) ?? 'An agency that the directory does not name';

const episodesIn = (step: OpenedStep, wordsOf: WordsOf): readonly Told[] =>
  ((step.data['episodes'] as readonly { on: string; what: string }[] | undefined) ?? []).map((episode) => ({
    ...episode,
    agency: String(step.data['agency']),
    title: titleOf(step, wordsOf),
    of: step,
  }));

/** By the earliest day that a date may mean; one that has none by its latest; what has no date at all stands last. */
const place = (on: string): CivilDate => earliestDay(on) ?? latestDay(on) ?? '9999-12-31';
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const inOrder = (one: Told, other: Told): number =>
  compare(place(one.on), place(other.on)) || compare(latestDay(one.on) ?? '9999', latestDay(other.on) ?? '9999');

/** A stretch of days that no episode touches, between what came before and what comes next, by position of the next. */
function gapsIn(told: readonly Told[], gapOf: number | null): ReadonlyMap<number, Extract<Entry, { kind: 'gap' }>> {
  const found: { at: number; days: number; from: CivilDate; to: CivilDate }[] = [];
  let reached: CivilDate | null = null;
  told.forEach(({ on }, at) => {
    const { earliest, latest } = spanOf(on);
    const begins = earliest ?? latest;
    if (begins === null) return;
    if (reached !== null && earliest !== null && earliest > reached)
      found.push({ at, days: daysBetween(reached, earliest) - 1, from: reached, to: earliest });
    const ends = latest ?? begins;
    if (reached === null || ends > reached) reached = ends;
  });
  const longest = Math.max(0, ...found.map(({ days }) => days));
  const marked = found.filter(({ days }) => days > 0 && (gapOf === null ? days === longest : days >= gapOf));
  return new Map(
    marked.map(({ at, days, from, to }) => [
      at,
      {
        kind: 'gap',
        days,
        words: `${howMany(days, 'day', 'days')} without an episode, between ${inWords(from)} and ${inWords(to)}`,
      },
    ]),
  );
}

const certainlyBefore = (one: string, other: string): boolean => {
  const [latest, earliest] = [latestDay(one), earliestDay(other)];
  return latest !== null && earliest !== null && latest < earliest;
};

function outsideItsReturn({ on, of }: Told): string[] {
  const period = textIn(of, 'period');
  const marks: string[] = [];
  if (certainlyBefore(of.occurredOn, on))
    marks.push(`It lies after the return itself, which is dated ${inWords(of.occurredOn)}.`);
  if (period !== null && (certainlyBefore(on, period) || certainlyBefore(period, on)))
    marks.push(`It lies outside the period that its return covers (${inWords(period)}).`);
  return marks;
}

const sameWords = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const apart = (one: string, other: string): boolean => certainlyBefore(one, other) || certainlyBefore(other, one);

const againstOthers = (one: Told, all: readonly Told[]): string[] =>
  all
    .filter((other) => other.agency !== one.agency && sameWords(other.what, one.what) && apart(one.on, other.on))
    .map(({ title, on }) => `${title} tells the same ${whenInWords(on)}.`);

const againstItself = (one: Told, earlier: readonly Told[]): string[] =>
  earlier
    .filter((before) => before.agency === one.agency && sameWords(before.what, one.what) && apart(one.on, before.on))
    .map(({ on, of }) => `Its return of ${inWords(of.occurredOn)} told the same ${whenInWords(on)}.`);

const namesNil = ({ what }: Told, nil: readonly string[]): string[] =>
  nil
    .filter((title) => what.toLowerCase().includes(title.toLowerCase()))
    .map((title) => `It names ${title}, which returned that it had no involvement.`);

/** The rules by which the page marks anything, as it states them. */
export const rulesOfMarking = (gapOf: number | null): readonly string[] => [
  gapOf === null
    ? 'A gap is the longest run of days that no agency’s episode touches. Enter a number of days to mark every run that is as long or longer.'
    : `A gap is a run of ${gapOf} or more days that no agency’s episode touches.`,
  'An episode with an imprecise date stands at the earliest day that it may mean, and covers all days that it may mean.',
  'An episode is marked where it lies after the return that tells it, or outside the period that its return covers.',
  'An episode is marked where another agency, or an earlier return of the same agency, tells the same words of days that cannot be the same.',
  'An episode is marked where it names an agency that returned that it had no involvement.',
];
