import type { TaskOnBoard } from '../board/board';
import { selectTasks, tasksOnPage, type TaskFilters } from './select-tasks';
import { task, unit, type TaskSaid } from './task';

const all: TaskFilters = { whose: 'everybody', kind: null, band: null, owner: null };
const seen = (id: string, said: Partial<TaskSaid> & { mine?: boolean; band?: TaskOnBoard['band'] } = {}) => ({
  mine: said.mine ?? false,
  task: {
    ...task({ kind: 'action', title: '', step: '', owner: unit, ...said }),
    id,
    case: 'c',
    reference: null,
    instance: null,
    band: said.band ?? 'overdue',
  } satisfies TaskOnBoard,
});

it('leaves what is mine, of a kind, of an owner, in a band', () => {
  const school = { to: 'agency', agency: 'school' } as const;
  const tasks = [
    seen('a', { mine: true }),
    seen('b', { owner: school }),
    seen('c', { kind: 'letter', band: 'due soon' }),
  ];
  const ids = (filters: Partial<TaskFilters>) =>
    selectTasks(tasks, { ...all, ...filters }, 1).tasks.map(({ task: { id } }) => id);
  expect(ids({})).toEqual(['a', 'b', 'c']);
  expect(ids({ whose: 'mine' })).toEqual(['a']);
  expect(ids({ owner: 'school' })).toEqual(['b']);
  expect(ids({ kind: 'letter' })).toEqual(['c']);
  expect(ids({ band: 'due soon' })).toEqual(['c']);
});

it('counts each band of all pages, and never goes beyond the last page', () => {
  const tasks = Array.from({ length: tasksOnPage + 1 }, (_, n) => seen(String(n)));
  expect(selectTasks(tasks, all, 1)).toMatchObject({
    total: tasksOnPage + 1,
    pages: 2,
    counts: { overdue: tasksOnPage + 1 },
  });
  expect(selectTasks(tasks, all, 99)).toMatchObject({ page: 2, tasks: [{ task: { id: String(tasksOnPage) } }] });
});
