import { table, type RowOf } from '../table';

/**
 * The steps that courses are made of: of reviews, plans, actions, meetings and challenges. A case's lie side by side,
 * and how an instance stood on a day is folded from them when it is asked for.
 */
export const courseSteps = table({
  name: 'course_steps',
  columns: {
    record: 'text',
    category: 'text',
    stream: 'text',
    revision: 'integer',
    event_id: 'text',
    fact: 'text',
    occurred_on: 'text',
    /** The London date from which it is known. */
    known_from: 'text',
    actor: 'text',
    /** The clear half, as JSON. */
    data: 'text',
  },
  record: 'record',
  key: ['record', 'category', 'stream', 'revision'],
  inHand: 'none',
  indexes: [],
});

export type CourseStepRow = RowOf<typeof courseSteps.columns>;
