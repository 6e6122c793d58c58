import { CivilDate } from '@waymark/statute';
import { UnusableInput } from './ending';

/** A civil date as it was typed, for the option that it was typed for. @throws UnusableInput */
export function dateFor(option: string, typed: string): string {
  const read = CivilDate.safeParse(typed);
  if (!read.success)
    throw new UnusableInput(`${option} must be a real date written as year-month-day, for example 2026-05-13.`);
  return read.data;
}
