import { practiceReview, rapidReview } from '@waymark/casework';
import type { DeadlineListed } from '@waymark/projections';
import type { ClockId, AgreedDeadlineId } from '@waymark/statute';
import { task, unit, type Task } from './task';

/** Which step of which workflow ends a deadline, and what it is called in a list. Those that people agreed stand with what they are about. */
const deadlines: Partial<Record<ClockId | AgreedDeadlineId, { of: string; step: string; title: string }>> = {
  notification: { of: rapidReview.category, step: 'IncidentNotified', title: 'Notify the Panel' },
  'rapid-review': { of: rapidReview.category, step: 'SentToPanel', title: 'Send the rapid review to the Panel' },
  'panel-letter': { of: rapidReview.category, step: 'PanelLetterReceived', title: "Panel's letter awaited" },
  'practice-review': { of: practiceReview.category, step: 'Published', title: 'Complete and publish the review' },
  'advance-copies': { of: practiceReview.category, step: 'AdvanceCopiesSent', title: 'Send the advance copies' },
  'learning-review': { of: practiceReview.category, step: 'ReportAccepted', title: 'Report of the review' },
};

export interface DeadlineTask extends Task {
  /** The category of the workflow that it belongs to, and what it runs for there. */
  readonly of: string;
  readonly runsFor: string;
}

export const tasksOfDeadlines = (running: readonly DeadlineListed[]): DeadlineTask[] =>
  running.flatMap(({ clock, runsFor, due, dueLatest }) => {
    const known = deadlines[clock as ClockId];
    if (known === undefined || (due ?? dueLatest) === null) return [];
    const { of, step, title } = known;
    const deadline = clock as ClockId;
    const later = dueLatest === due ? null : dueLatest;
    return [{ ...task({ kind: 'deadline', title, step, owner: unit, due, dueLatest: later, deadline }), of, runsFor }];
  });
