import { owningAction, wasToldOf, type Action, type AgencyReturn, type PracticeReview } from '@waymark/casework';

// Whom a workflow concerns, by its own record: the agencies that were asked or queried or own a part, and its reviewers.
// An agency that was asked once finds its request, and what it wrote, also when the request has ended.

/** A workflow of a case: the category of its stream, and what its fold makes of it. */
export interface WorkflowAt {
  readonly category: string;
  readonly state: unknown;
}

const askedIn = ({ returns }: { readonly returns: Readonly<Record<string, AgencyReturn>> }): readonly string[] =>
  Object.keys(returns).filter((agency) => wasToldOf(returns[agency]!));

const agenciesOf: Readonly<Record<string, (state: never) => readonly string[]>> = {
  rapidReview: askedIn,
  otherReview: askedIn,
  nationalLearning: askedIn,
  action: (state: Action) => owningAction(state),
};

const reviewersOf: Readonly<Record<string, (state: never) => readonly (string | null)[]>> = {
  practiceReview: ({ reviewers }: PracticeReview) =>
    Object.values(reviewers).flatMap(({ standing, person }) => (standing === 'appointed' ? [person] : [])),
};

/** Whether the agency was asked for something here, also where that has ended, or owns a part of it. */
export const concernsAgency = ({ category, state }: WorkflowAt, agency: string): boolean =>
  agenciesOf[category]?.(state as never).includes(agency) ?? false;

/** Whether the person stands appointed as a reviewer here. */
export const isReviewedBy = ({ category, state }: WorkflowAt, person: string): boolean =>
  reviewersOf[category]?.(state as never).includes(person) ?? false;

/** Whether a conflict of interest shut the person out of this review, as the chair decided. */
export const isBarredFrom = ({ category, state }: WorkflowAt, person: string): boolean =>
  category === 'practiceReview' &&
  Object.values((state as PracticeReview).reviewers).some((one) => one.person === person && one.barred === true);
