import type { DeadlineListed } from '@waymark/projections';
import { nameOfDeadline, type ClockId, type AgreedDeadlineId } from '@waymark/statute';
import { task, unit, type Task } from './task';

/**
 * Which step ends a deadline, and what is asked beside its name. Those that people agreed stand with
 * what they are about.
 */
const deadlines: Partial<Record<ClockId | AgreedDeadlineId, { step: string; todo: string }>> = {
  notification: { step: 'IncidentNotified', todo: 'to send' },
  'rapid-review': { step: 'SentToPanel', todo: 'to send to the Panel' },
  'panel-letter': { step: 'PanelLetterReceived', todo: 'awaited' },
  'practice-review': { step: 'Published', todo: 'to complete and publish' },
  'advance-copies': { step: 'AdvanceCopiesSent', todo: 'to send' },
  'learning-review': { step: 'ReportAccepted', todo: 'to accept' },
};

export interface DeadlineTask extends Task {
  /** Which deadline, and what it runs for. */
  readonly clock: string;
  readonly runsFor: string;
}

export const tasksOfDeadlines = (running: readonly DeadlineListed[]): DeadlineTask[] =>
  running.flatMap(({ clock, runsFor, due, dueLatest }) => {
    const known = deadlines[clock as ClockId];
    if (known === undefined || (due ?? dueLatest) === null) return [];
    const { step, todo } = known;
    const deadline = clock as ClockId;
    const title = `${nameOfDeadline(deadline)} ${todo}`;
    const later = dueLatest === due ? null : dueLatest;
    return [
      { ...task({ kind: 'deadline', title, step, owner: unit, due, dueLatest: later, deadline }), clock, runsFor },
    ];
  });
