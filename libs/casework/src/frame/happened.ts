import { earliestDay } from '@waymark/statute';
import type { Fact } from './fact';
import type { FieldProblem } from './problems';

export const notAhead = 'The date lies in the future: what is recorded as having happened cannot come after today.';

/** Whether the earliest day that the date may mean comes after today. */
export function isAhead(stated: string, today: string): boolean {
  const earliest = earliestDay(stated);
  return earliest !== null && earliest > today;
}

/** The days of what has happened that lie in the future. An unreadable date is another's to find. */
export function daysAhead(
  fact: Fact,
  values: Readonly<Record<string, unknown>>,
  occurredOn: string | null,
  today: string,
): FieldProblem[] {
  const given: [string, string][] = fact.happened.flatMap((field) => {
    const value = values[field];
    return typeof value === 'string' && fact.whole.shape[field] !== undefined ? [[field, value]] : [];
  });
  if (occurredOn !== null && fact.tense === 'happened') given.push(['occurredOn', occurredOn]);
  return given
    .filter(([, stated]) => isReadable(stated) && isAhead(stated, today))
    .map(([field]) => ({ field, because: notAhead }));
}

function isReadable(stated: string): boolean {
  try {
    earliestDay(stated);
    return true;
  } catch {
    return false;
  }
}
