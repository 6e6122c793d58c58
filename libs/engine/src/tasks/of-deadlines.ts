import type { DeadlineListed } from '@waymark/projections';
import { nameOfDeadline, type ClockId, type AgreedDeadlineId } from '@waymark/statute';
import { task, unit, type Task } from './task';

interface Ends {
  readonly step: string;
  readonly todo: string;
  readonly leadsTo: Task['leadsTo'];
}

/**
 * Which step ends a deadline, and what is asked beside its name. Those that people agreed stand with
 * what they are about. A review is no single step: its deadline leads to where it stands.
 */
const deadlines: Partial<Record<ClockId | AgreedDeadlineId, Ends>> = {
  notification: { step: 'IncidentNotified', todo: 'to send', leadsTo: 'form' },
  'rapid-review': { step: 'SentToPanel', todo: 'to send to the Panel', leadsTo: 'record' },
  'panel-letter': { step: 'PanelLetterReceived', todo: 'awaited', leadsTo: 'form' },
  'practice-review': { step: 'Published', todo: 'to complete and publish', leadsTo: 'record' },
  'advance-copies': { step: 'AdvanceCopiesSent', todo: 'to send', leadsTo: 'form' },
  'learning-review': { step: 'ReportAccepted', todo: 'to accept', leadsTo: 'record' },
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
    const { step, todo, leadsTo } = known;
    const deadline = clock as ClockId;
    const title = `${nameOfDeadline(deadline)} ${todo}`;
    const later = dueLatest === due ? null : dueLatest;
    return [
      {
        ...task({ kind: 'deadline', title, step, leadsTo, owner: unit, due, dueLatest: later, deadline }),
        clock,
        runsFor,
      },
    ];
  });
