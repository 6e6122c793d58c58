import { latestDay, type StatedDate } from '@waymark/statute';

/** The earlier of two days, as far as they are known: what happened first counts, also when it is recorded later. */
export const firstDay = (before: StatedDate | null, now: StatedDate): StatedDate =>
  before === null || dayFor(now) < dayFor(before) ? now : before;

/** The day by which it had happened. What is not known sorts after every day. */
export const dayFor = (stated: StatedDate): string => latestDay(stated) ?? stated;
