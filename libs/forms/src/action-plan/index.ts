import { form, orWhyNot, type Forms } from '../declare';
import { disputes, reopening } from '../rapid-review/ending';
import { partaking } from '../rapid-review/notifying';

const recommendation = { label: 'Recommendation', called: 'which recommendation', from: 'recommendation' } as const;
const asked = {
  agencies: { label: 'Agencies that it is for', called: 'which agencies it is for', wanted: true, hint: orWhyNot },
  due: { label: 'By when', called: 'day by which it is to be done', wanted: true, hint: orWhyNot },
  text: { label: 'Recommendation' },
  outcome: { label: 'What it is to change', called: 'what it is to change' },
} as const;

export const actionPlanForms: Forms = {
  PlanOpened: form({
    title: 'Open an action plan',
    when: { label: 'Date it was opened' },
    fields: {
      source: { label: 'Where its actions come from', called: 'where its actions come from' },
      from: { label: 'Record that they come from', from: 'workflow of the case' },
      what: { label: 'What it follows from', called: 'what it follows from' },
    },
    next: 'Make its recommendations, and draft the actions of each.',
  }),
  PlanAgreed: form({
    title: "Record a partner's agreement to the plan",
    when: { label: 'Date it was agreed' },
    fields: { body: { kind: 'decider' }, rationale: { label: 'Rationale' } },
    next: 'An action is drafted for each recommendation, from here or from the page of the plan. It is listed in the plan by itself.',
  }),
  RecommendationMade: form({
    title: 'Make a recommendation',
    when: { label: 'Date it was made' },
    fields: { recommendation: { kind: 'new id' }, ...asked },
  }),
  RecommendationAmended: form({
    title: 'Amend a recommendation',
    when: { label: 'Date it was amended' },
    fields: { recommendation, ...asked, rationale: { label: 'Why it is amended', called: 'why it is amended' } },
  }),
  RecommendationWithdrawn: form({
    title: 'Stop pursuing a recommendation',
    when: { label: 'Date it was decided' },
    fields: { recommendation, rationale: { label: 'Why', called: 'why' } },
  }),
  ActionAdded: form({
    title: 'List an action in the plan',
    when: { label: 'Date it was listed' },
    fields: { action: { label: 'Action', called: 'which action', from: 'other action' }, recommendation },
  }),
  ProgressReviewed: form({
    title: 'Review the progress of the plan',
    when: { label: 'Date of the review' },
    fields: {
      finding: { label: 'What was found', called: 'what was found' },
      nextReview: { label: 'Next review' },
      meeting: { label: 'Meeting at which it was reviewed', from: 'meeting' },
    },
  }),
  ProgressReported: form({
    title: 'Report the progress of the plan',
    when: { label: 'Date of the report' },
    fields: {
      report: { kind: 'new id' },
      to: { label: 'To whom', called: 'to whom it was reported' },
      toWhom: { label: 'Named more closely', kind: 'short text' },
      summary: { label: 'Summary' },
      meeting: { label: 'Meeting at which it was reported', from: 'meeting' },
    },
  }),
  ActionClosed: form({
    title: 'Record that an action of the plan ended',
    intro: 'Usually carried here from the action itself.',
    when: { label: 'Date it ended' },
    fields: {
      action: { label: 'Action', called: 'which action', from: 'other action' },
      how: { label: 'How it ended', called: 'how it ended' },
    },
  }),
  ActionReopened: form({
    title: 'Record that an action of the plan was reopened',
    intro: 'Usually carried here from the action itself.',
    when: { label: 'Date it was reopened' },
    fields: { action: { label: 'Action', called: 'which action', from: 'other action' } },
  }),
  ProgressPublished: form({
    title: 'Record that a summary of progress was published',
    when: { label: 'Date it was published' },
    fields: { where: { label: 'Where it is found', called: 'where it is found' }, summary: { label: 'Summary' } },
  }),
  ...partaking,
  ...reopening('action plan'),
  ...disputes,
};
