import type { AnyWorkflow } from '@waymark/casework';
import { builtInCalendar } from '@waymark/statute';
import { tasksOfCase, type CaseToRead } from '../board/tasks-of-case';
import type { Task } from './task';

export const by = { today: '2026-06-15', calendar: builtInCalendar, notices: {}, bodies: ['council', 'police'] };
const nothing = { lead: 'northmoor', reference: null, sharedWith: [], workflows: [] };

/** The tasks of a case that holds this one record, in this state. */
export const tasksOf = (
  workflow: AnyWorkflow,
  state: unknown,
  more: Partial<CaseToRead> & { stage: string; ended?: boolean },
) =>
  tasksOfCase(
    {
      id: 'case-1',
      reference: '7K2M-4QXD',
      record: nothing,
      running: [],
      endedAgencies: new Map(),
      workflows: [
        {
          id: 'w1',
          stream: `${workflow.category}-w1`,
          category: workflow.category,
          stage: more.stage,
          stageTitle: '',
          ended: more.ended ?? false,
          state,
          revision: 3,
        },
      ],
      ...more,
    },
    by,
  );

export const said = ({ title, owner, due }: Task) => [title, owner, due];
