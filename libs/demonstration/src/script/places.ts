import type { ActionPlan, Submission } from '@waymark/casework';
import type { Place } from './deed';

// Where a deed is recorded, when it is not the record that its case was opened with.

/** A record that an earlier deed of the case opened. */
export const opened =
  (as: string): Place =>
  (records) =>
    records.find((record) => record.as === as);

/** The last of a kind. */
export const lastOf =
  (category: string): Place =>
  (records) =>
    records.findLast((record) => record.category === category);

/** The pack of a kind that Waymark prepared last. */
export const pack =
  (kind: Submission['kind']): Place =>
  (records) =>
    records.findLast(({ category, state }) => category === 'submission' && (state as Submission).kind === kind);

/** The action plan that came from another record of the case. */
export const planFrom =
  (review: Place): Place =>
  (records) => {
    const from = review(records)?.id;
    return records.find(({ category, state }) => category === 'actionPlan' && (state as ActionPlan).from === from);
  };
