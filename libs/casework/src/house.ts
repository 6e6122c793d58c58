import { caseRecord } from './case';
import { agency, calendarRecord, partnership, person } from './directory';
import { own, type AnyWorkflow } from './frame';
import { practiceReview } from './practice-review';
import { rapidReview } from './rapid-review';
import { deadlineWatch } from './watch';

/** Every kind of record that Waymark keeps, by the category of its streams. */
export const records: Readonly<Record<string, AnyWorkflow>> = Object.fromEntries(
  [caseRecord, rapidReview, practiceReview, deadlineWatch, partnership, agency, person, calendarRecord].map((page) => [
    page.category,
    page,
  ]),
);

/** The workflows that stand under a case and have a course of their own. */
export const workflows: readonly AnyWorkflow[] = [rapidReview, practiceReview];

export function recordOf(category: string): AnyWorkflow {
  const page = own(records, category);
  if (page === undefined) throw new Error(`This version keeps no records of the kind ${category}.`);
  return page;
}

/** `rapidReview-1f…` → `rapidReview`. */
export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));
