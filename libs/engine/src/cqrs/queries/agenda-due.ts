import { own, planReviewDue, type ActionPlan, type RapidReview } from '@waymark/casework';
import { daysBetween, type CivilDate } from '@waymark/statute';
import { instanceOf } from '../workflow-in-case';

// What an agenda pack names with its day: the Panel's questions, and reviews of action plans that are overdue.

/** The record that it stands in. */
export interface Standing {
  readonly caseId: string;
  readonly reference: string | null;
  readonly stream: string;
}

export interface QuestionOnAgenda {
  /** Its place in the letter: a letter's own words are sealed. */
  readonly number: number;
  /** By which day the Panel asked for the answer; null where the letter named none. */
  readonly due: CivilDate | null;
  readonly daysOver: number;
}

export interface LetterOnAgenda {
  readonly caseId: string;
  readonly reference: string | null;
  readonly id: string;
  readonly receivedOn: string;
  readonly questions: number;
  readonly unanswered: readonly QuestionOnAgenda[];
  readonly asksToReconsider: boolean;
}

export interface PlanReviewOnAgenda {
  readonly caseId: string;
  readonly reference: string | null;
  readonly id: string;
  readonly due: CivilDate;
  readonly daysOver: number;
}

const daysOver = (due: CivilDate, today: CivilDate): number => Math.max(0, daysBetween(due, today));

/** Letters of the Panel that ask for something still. */
export function letterOf(
  { caseId, reference, stream }: Standing,
  { letters }: RapidReview,
  today: CivilDate,
): LetterOnAgenda[] {
  return Object.values(letters).flatMap(({ questions, answersDue, superseded, receivedOn, ...letter }) => {
    const unanswered = Object.entries(questions).flatMap(([question, answered], at) => {
      const due = own(answersDue, question) ?? null;
      return answered ? [] : [{ number: at + 1, due, daysOver: due === null ? 0 : daysOver(due, today) }];
    });
    const asksToReconsider = letter.asksToReconsider && !letter.considered;
    if (superseded || (unanswered.length === 0 && !asksToReconsider)) return [];
    const count = Object.keys(questions).length;
    return [{ caseId, reference, id: instanceOf(stream), receivedOn, questions: count, unanswered, asksToReconsider }];
  });
}

/** That the progress of an action plan was to be reviewed by a day that has passed. */
export function overduePlanReview(
  { caseId, reference, stream }: Standing,
  plan: ActionPlan,
  today: CivilDate,
): PlanReviewOnAgenda[] {
  const due = planReviewDue(plan);
  if (due === null || due >= today) return [];
  return [{ caseId, reference, id: instanceOf(stream), due, daysOver: daysOver(due, today) }];
}
