import { CivilDate, dayWithWeekday, whyNotWorking, type WorkingCalendar } from '@waymark/statute';
import type { Data } from '../held/choice';
import type { Field } from '../fields';

/**
 * Days to come that an answer names and that are no working days, in words. It is a remark and asks for nothing: a report
 * may be published on a Saturday, and whoever set the day may not have known that it is one.
 */
export const daysOff = (
  fields: readonly Field[],
  data: Data,
  today: CivilDate,
  calendar: WorkingCalendar,
): readonly string[] => [
  ...new Set(
    fields
      .flatMap((field) => daysIn(field, data[field.name]))
      .flatMap(({ label, day }) => {
        const why = day > today ? whyNotWorking(day, calendar) : null;
        return why === null ? [] : [`${label}: ${dayWithWeekday(day)} is ${kindOf(why)}.`];
      }),
  ),
];

const kindOf = (why: string): string => (why.startsWith('bank holiday') ? `a ${why}` : 'no working day');

interface Named {
  readonly label: string;
  readonly day: CivilDate;
}

/** A day that is not known exactly is no day of the week. */
function daysIn(field: Field, value: unknown): readonly Named[] {
  switch (field.kind) {
    case 'civil date':
    case 'stated date': {
      const day = CivilDate.safeParse(value);
      return day.success ? [{ label: field.label, day: day.data }] : [];
    }
    case 'group':
      return within(field.fields, value);
    case 'rows':
      return Array.isArray(value) ? value.flatMap((row) => within(field.fields, row)) : [];
    default:
      return [];
  }
}

const within = (fields: readonly Field[], value: unknown): readonly Named[] =>
  typeof value === 'object' && value !== null
    ? fields.flatMap((field) => daysIn(field, (value as Data)[field.name]))
    : [];
