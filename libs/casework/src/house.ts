import { action } from './action';
import { actionPlan } from './action-plan';
import { caseRecord } from './case';
import { agency, calendarRecord, partnership, person } from './directory';
import { own, type AnyWorkflow } from './frame';
import { dispute } from './dispute';
import { meeting } from './meeting';
import { nationalLearning } from './national-learning';
import { otherReview } from './other-review';
import { practiceReview } from './practice-review';
import { rapidReview } from './rapid-review';
import { submission } from './submission';
import { deadlineWatch } from './watch';

/** The workflows that stand under a case and have a course of their own. */
export const workflows: readonly AnyWorkflow[] = [
  rapidReview,
  practiceReview,
  actionPlan,
  action,
  submission,
  dispute,
  meeting,
  otherReview,
  nationalLearning,
];

const others: readonly AnyWorkflow[] = [caseRecord, deadlineWatch, partnership, agency, person, calendarRecord];

/** Every kind of record that Waymark keeps, by the category of its streams. */
export const records: Readonly<Record<string, AnyWorkflow>> = Object.fromEntries(
  [...workflows, ...others].map((page) => [page.category, page]),
);

/** What the house itself writes into a record: no door records it, corrects it or takes it back. */
export const stepsOfTheHouse: ReadonlySet<string> = new Set([
  'CaseOpened',
  'WorkflowStarted',
  'KeyDestroyed',
  'WorkflowRevised',
  'AccountAdministered',
]);

export function recordOf(category: string): AnyWorkflow {
  const page = own(records, category);
  if (page === undefined) throw new Error(`This version keeps no records of the kind ${category}.`);
  return page;
}

/** `rapidReview-1f…` → `rapidReview`. */
export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));
