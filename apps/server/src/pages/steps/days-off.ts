import { daysOff, type StepRead } from '@waymark/forms';
import type { WorkingCalendar } from '@waymark/statute';
import type { StepPlace } from './place';

/** Days to come that the answers set and that are no working days, in words. */
export const daysOffIn = (
  { form, today }: Pick<StepPlace, 'form' | 'today'>,
  read: Extract<StepRead, { answer: 'step' }>,
  calendar: WorkingCalendar,
): readonly string[] =>
  daysOff(
    [...form.fields, ...(form.planned ? form.frame : [])],
    { ...read.asked, occurredOn: read.occurredOn },
    today,
    calendar,
  );
