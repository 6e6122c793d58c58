import type { StepShown, StepsInOrder } from './steps';

const stepsOnAPage = 30;

/**
 * What happened last stands on a full first page, and the oldest page has the rest. An address names how many steps there
 * were up to the last that it shows, so that it shows the same steps however the case goes on.
 */
interface TimelinePage {
  /** The latest first. */
  readonly steps: readonly StepShown[];
  /** As it is called: what happened last stands on page 1. */
  readonly place: number;
  readonly pages: number;
  readonly total: number;
  /** What stands in the address of the page before and after it; null: none. The newest page has nothing there: ''. */
  readonly later: string | null;
  readonly earlier: string | null;
}

/** `upTo`: the steps up to this one, counted from the first; null: to the last. Null where there is no such page. */
export function timelinePage({ events, at }: StepsInOrder, upTo: number | null): TimelinePage | null {
  const total = events.length;
  const end = upTo ?? total;
  if (upTo !== null && (upTo < 1 || upTo > total)) return null;
  const first = Math.max(0, end - stepsOnAPage);
  const places = events.slice(first, end).map((_, place) => first + place);
  const place = Math.ceil((total - end) / stepsOnAPage) + 1;
  const next = end + stepsOnAPage;
  return {
    steps: places.toReversed().map(at),
    place,
    pages: place + Math.ceil(first / stepsOnAPage),
    total,
    later: end === total ? null : next >= total ? '' : `upTo=${next}`,
    earlier: first === 0 ? null : `upTo=${first}`,
  };
}

/** What stands in the address of the page on which a step stands. */
export function pageOf(place: number, total: number): string {
  const end = total - Math.floor((total - 1 - place) / stepsOnAPage) * stepsOnAPage;
  return `upTo=${end}`;
}
