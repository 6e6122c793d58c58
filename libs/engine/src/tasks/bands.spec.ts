import { builtInCalendar } from '@waymark/statute';
import type { TaskOnBoard } from '../board/board';
import { byPress } from '../board/tasks-of-case';
import { bandOf } from './bands';
import { task, unit, type Task } from './task';

const by = { today: '2026-06-15', calendar: builtInCalendar, notices: {} };

describe('How pressing something is', () => {
  const on = (said: Partial<Task>) => bandOf(task({ kind: 'action', title: '', step: '', owner: unit, ...said }), by);
  it.each([
    ['a week past a deadline of the statute', { due: '2026-06-08', deadline: 'rapid-review' }, 'overdue'],
    ['more than a week past it', { due: '2026-06-07', deadline: 'rapid-review' }, 'critically overdue'],
    ['four weeks past an agreed day', { due: '2026-05-18', deadline: 'action' }, 'overdue'],
    ['more than four weeks past it', { due: '2026-05-17', deadline: 'action' }, 'critically overdue'],
    ['today', { due: '2026-06-15' }, 'due soon'],
    ['in a week', { due: '2026-06-22' }, 'due soon'],
    ['in eight days', { due: '2026-06-23' }, 'not due yet'],
    ['between a day that is past and one to come', { due: '2026-06-10', dueLatest: '2026-06-30' }, 'due soon'],
    ['a letter of the Panel that never came', { due: '2020-01-01', deadline: 'panel-letter' }, 'waiting for others'],
    [
      'a letter of the Panel that may still come',
      { due: '2026-06-17', deadline: 'panel-letter' },
      'waiting for others',
    ],
    ['without a day', {}, 'waiting now'],
    ['that holds up what is due far ahead', { due: '2026-12-31', since: '2026-06-01' }, 'waiting now'],
    ['that holds up what is late', { due: '2026-06-10', since: '2026-06-01' }, 'overdue'],
  ] as const)('%s', (_, said, band) => {
    expect(on(said)).toBe(band);
  });

  it('follows the notice that the partnership has set', () => {
    const set = { ...by, notices: { 'rapid-review': 10 } };
    const due = task({
      kind: 'deadline',
      title: '',
      step: '',
      owner: unit,
      due: '2026-06-26',
      deadline: 'rapid-review',
    });
    expect([bandOf(due, by), bandOf(due, set)]).toEqual(['not due yet', 'due soon']);
  });

  it('puts what has no day behind what is due soon and before what has time, and what waits longest first', () => {
    const on = (reference: string, said: Partial<Task>): TaskOnBoard => {
      const one = task({ kind: 'letter', title: '', step: '', owner: unit, ...said });
      return { ...one, id: reference, case: 'case-1', instance: null, reference, band: bandOf(one, by) };
    };
    const tasks = [
      on('has time', { due: '2026-12-31' }),
      on('Panel', { due: '2026-06-17', deadline: 'panel-letter' }),
      on('nobody knows since when', {}),
      on('since May', { since: '2026-05' }),
      on('since February', { since: '2026-02-16' }),
      on('soon', { due: '2026-06-20' }),
      on('overdue', { due: '2026-06-10' }),
    ];
    expect(tasks.toSorted(byPress).map(({ reference }) => reference)).toEqual([
      'overdue',
      'soon',
      'since February',
      'since May',
      'nobody knows since when',
      'has time',
      'Panel',
    ]);
  });
});
