import { table, type RowOf } from '../table';

/**
 * The steps that timeliness reads of a case beside its clocks: where the days went, and what was corrected or withdrawn
 * since. They are few among all that a case's streams hold, and asked for on every page of a partnership.
 */
export const milestoneSteps = table({
  name: 'milestone_steps',
  columns: {
    case_id: 'text',
    position: 'text',
    event_id: 'text',
    type: 'text',
    occurred_on: 'text',
    known_from: 'text',
    amends: 'text?',
    /** The clear half as JSON, where reading the row needs it. */
    data: 'text?',
  },
  record: 'case_id',
  key: null,
  inHand: 'none',
  indexes: [['case_id', 'position']],
});

export type MilestoneStepRow = RowOf<typeof milestoneSteps.columns>;
