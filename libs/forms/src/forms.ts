import {
  agency,
  calendarRecord,
  caseRecord,
  own,
  partnership,
  person,
  stepsOfTheHouse,
  workflows,
  type AnyWorkflow,
} from '@waymark/casework';
import { actionForms } from './action';
import { actionPlanForms } from './action-plan';
import { caseForms } from './case';
import type { Forms } from './declare';
import { calendarForms, partnershipForms } from './directory/partnership';
import { agencyForms, personForms } from './directory/people';
import { disputeForms } from './dispute';
import { meetingForms } from './meeting';
import { nationalLearningForms } from './national-learning';
import { otherReviewForms } from './other-review';
import { practiceReviewForms } from './practice-review';
import { rapidReviewForms } from './rapid-review';
import { stepForm, type StepForm } from './step-form';
import { submissionForms } from './submission';

/** Whose steps have a form: the workflows that stand under a case, the case itself, and the directory. */
export const formed: readonly AnyWorkflow[] = [...workflows, caseRecord, partnership, agency, person, calendarRecord];

/** The declarations, by workflow. Every step has one; a step that is added without one is asked by its schema and the names in it. */
export const declaredForms: Readonly<Record<string, Forms>> = {
  'rapid-review': rapidReviewForms,
  'practice-review': practiceReviewForms,
  'action-plan': actionPlanForms,
  action: actionForms,
  submission: submissionForms,
  dispute: disputeForms,
  meeting: meetingForms,
  'other-review': otherReviewForms,
  'national-learning': nationalLearningForms,
  case: caseForms,
  partnership: partnershipForms,
  agency: agencyForms,
  person: personForms,
  calendar: calendarForms,
};

const made = new Map<string, StepForm>();

/** The form of a step; null where there is no such step, or where it is the house's own to record. */
export function formFor(workflow: string, type: string): StepForm | null {
  const known = made.get(`${workflow} ${type}`);
  if (known !== undefined) return known;
  const page = formed.find(({ name }) => name === workflow);
  const fact = page === undefined || stepsOfTheHouse.has(type) ? undefined : own(page.facts, type);
  if (fact === undefined) return null;
  const form = stepForm(workflow, type, fact, own(declaredForms[workflow] ?? {}, type));
  made.set(`${workflow} ${type}`, form);
  return form;
}
