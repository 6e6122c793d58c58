import { caseRecord, meeting, type Case } from '@waymark/casework';
import { story } from '../../../casework/src/testing/story';
import { tasksOfCase } from '../board/tasks-of-case';
import { unit } from './task';
import { by, tasksOf } from './tasks.fixture';

const waiting = { title: 'Declared conflict of interest to decide on', step: 'ConflictDecided', owner: unit };

describe('A conflict of interest that was declared', () => {
  it('in a case waits for the chair’s decision', () => {
    const told = story(caseRecord)
      .takes('CaseOpened', { lead: 'north', reference: '7K2M-4QXD', workflow: 'rapid-review', stream: 'rapidReview-1' })
      .takes('ConflictDeclared', { conflict: 'c-1', person: 'member', interest: 'A cousin.' });
    const tasks = () => {
      const record = told.instance().state as Case;
      const of = { id: 'case-1', reference: null, running: [], workflows: [], endedAgencies: new Map(), record };
      return tasksOfCase(of, by);
    };
    expect(tasks()).toMatchObject([{ ...waiting, prefill: { conflict: 'c-1' }, instance: null }]);
    told.takes('ConflictDecided', { conflict: 'c-1', decision: 'shut out', rationale: 'Too near.' });
    expect(tasks()).toEqual([]);
  });

  it('in a meeting waits for it too, unless the meeting is cancelled', () => {
    const conflicts = {
      'c-1': { body: 'police', item: null, decision: null },
      'c-2': { body: 'council', item: null, decision: 'deputy acts' },
    };
    const held = { ...(meeting.initial as object), conflicts };
    expect(tasksOf(meeting, held, { stage: 'held' })).toMatchObject([{ ...waiting, prefill: { conflict: 'c-1' } }]);
    expect(tasksOf(meeting, { ...held, cancelled: true }, { stage: 'cancelled' })).toEqual([]);
  });
});
