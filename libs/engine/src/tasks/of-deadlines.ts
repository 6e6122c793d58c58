import { practiceReview, rapidReview } from '@waymark/casework';
import type { DeadlineListed } from '@waymark/projections';
import { nameOfDeadline, type ClockId, type AgreedDeadlineId } from '@waymark/statute';
import { task, unit, type Task } from './task';

/**
 * Which step of which workflow ends a deadline, and what is asked beside its name. Those that people agreed stand with
 * what they are about.
 */
const deadlines: Partial<Record<ClockId | AgreedDeadlineId, { of: string; step: string; todo: string }>> = {
  notification: { of: rapidReview.category, step: 'IncidentNotified', todo: 'to send' },
  'rapid-review': { of: rapidReview.category, step: 'SentToPanel', todo: 'to send to the Panel' },
  'panel-letter': { of: rapidReview.category, step: 'PanelLetterReceived', todo: 'awaited' },
  'practice-review': { of: practiceReview.category, step: 'Published', todo: 'to complete and publish' },
  'advance-copies': { of: practiceReview.category, step: 'AdvanceCopiesSent', todo: 'to send' },
  'learning-review': { of: practiceReview.category, step: 'ReportAccepted', todo: 'to accept' },
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
    const { of, step, todo } = known;
    const deadline = clock as ClockId;
    const title = `${nameOfDeadline(deadline)} ${todo}`;
    const later = dueLatest === due ? null : dueLatest;
    return [{ ...task({ kind: 'deadline', title, step, owner: unit, due, dueLatest: later, deadline }), of, runsFor }];
  });
