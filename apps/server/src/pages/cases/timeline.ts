import type { StepShown } from './steps';

export const stepsOnAPage = 30;

/** Pages are numbered from the first step on, so that an address shows the same steps however the case goes on. */
export interface TimelinePage {
  /** The latest first. */
  readonly steps: readonly StepShown[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** `asked`: null: the last page, where what happened last stands. Null where there is no such page. */
export function timelinePage(steps: readonly StepShown[], asked: number | null): TimelinePage | null {
  const pages = Math.max(1, Math.ceil(steps.length / stepsOnAPage));
  const page = asked ?? pages;
  if (page < 1 || page > pages) return null;
  const shown = steps.slice((page - 1) * stepsOnAPage, page * stepsOnAPage).toReversed();
  return { steps: shown, page, pages, total: steps.length };
}

/** The page on which each step stands. */
export const pageOf = (steps: readonly StepShown[], event: string): number | null => {
  const at = steps.findIndex((step) => step.event === event);
  return at < 0 ? null : Math.floor(at / stepsOnAPage) + 1;
};
