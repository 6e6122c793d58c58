import { whoMayIn, type Case, type Meeting } from '@waymark/casework';
import type { AtWork } from './at-work';
import { task, unit, type Task } from './task';

// A conflict of interest that was declared waits for the chair: until then it changes nothing.

const toDecideOn = (conflict: string): Task =>
  task({
    kind: 'decision',
    title: 'Declared conflict of interest to decide on',
    step: 'ConflictDecided',
    prefill: { conflict },
    owner: unit,
  });

export const tasksOfConflicts = (record: Case): Task[] =>
  Object.entries(whoMayIn(record).conflicts)
    .filter(([, { decision }]) => decision === 'undecided')
    .map(([conflict]) => toDecideOn(conflict));

/** Also once the minutes are agreed: what was decided in spite of it stands there. */
export const tasksOfMeeting = ({ state }: AtWork<Meeting>): Task[] =>
  state.cancelled
    ? []
    : Object.entries(state.conflicts)
        .filter(([, { decision }]) => decision === null)
        .map(([conflict]) => toDecideOn(conflict));
