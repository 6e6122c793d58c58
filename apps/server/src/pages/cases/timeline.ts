import type { StepShown, StepsInOrder } from './steps';

const stepsOnAPage = 30;

/**
 * Addresses are numbered from the first step on, so that one shows the same steps however the case goes on. Whoever reads
 * begins with what happened last, and is told pages counted from there.
 */
interface TimelinePage {
  /** The latest first. */
  readonly steps: readonly StepShown[];
  /** In an address. */
  readonly page: number;
  /** As it is called: what happened last stands on page 1. */
  readonly place: number;
  readonly pages: number;
  readonly total: number;
}

/** `asked`: null: the last page, where what happened last stands. Null where there is no such page. */
export function timelinePage({ events, at }: StepsInOrder, asked: number | null): TimelinePage | null {
  const total = events.length;
  const pages = Math.max(1, Math.ceil(total / stepsOnAPage));
  const page = asked ?? pages;
  if (page < 1 || page > pages) return null;
  const first = (page - 1) * stepsOnAPage;
  const places = events.slice(first, first + stepsOnAPage).map((_, place) => first + place);
  return { steps: places.toReversed().map(at), page, place: pages - page + 1, pages, total };
}

/** The page on which a step stands. */
export const pageOf = (place: number): number => Math.floor(place / stepsOnAPage) + 1;
