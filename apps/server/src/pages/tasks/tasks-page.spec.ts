import type { ListedTask, TaskFilters, TaskList } from '@waymark/engine/cqrs';
import { rowOf, summaryOf } from './tasks-page';

const counts: TaskList['counts'] = {
  'critically overdue': 1,
  overdue: 1,
  'due soon': 0,
  'waiting now': 2,
  'not due yet': 4,
  'waiting for others': 3,
};
const mine: TaskFilters = { whose: 'mine', kind: null, band: null, owner: null };
const none = { ...counts, 'critically overdue': 0, overdue: 0, 'waiting now': 0, 'not due yet': 0 };

const nothing = { waiting: 0, overdue: 0 };

describe('The sentence above a list of tasks', () => {
  it('counts what waits for the reader, and beside it what waits for others', () => {
    expect(summaryOf({ total: 11, counts }, nothing, mine)).toBe(
      '8 things are waiting for you, 2 of them overdue; 3 more wait for others.',
    );
    expect(summaryOf({ total: 11, counts }, nothing, { ...mine, whose: 'everybody' })).toMatch(
      /^8 things are waiting for anybody/,
    );
  });

  it('says that nothing waits where all of it waits for others', () => {
    expect(summaryOf({ total: 3, counts: none }, nothing, mine)).toBe(
      'Nothing is waiting for you; 3 things are waiting for others.',
    );
    expect(summaryOf({ total: 1, counts: { ...none, 'waiting for others': 1 } }, nothing, mine)).toBe(
      'Nothing is waiting for you; 1 thing is waiting for others.',
    );
  });

  it('counts what waits in the partnership itself', () => {
    expect(
      summaryOf({ total: 0, counts: { ...none, 'waiting for others': 0 } }, { waiting: 3, overdue: 1 }, mine),
    ).toBe('3 things are waiting for you, 1 of them overdue.');
  });

  it('of a narrowed list counts what the list shows alone', () => {
    expect(summaryOf({ total: 4, counts }, nothing, { ...mine, band: 'not due yet' })).toBe(
      '4 things are waiting for you.',
    );
    expect(summaryOf({ total: 1, counts }, nothing, { ...mine, band: 'overdue' })).toBe(
      '1 thing is waiting for you, and is overdue.',
    );
  });
});

describe('What a task leads to', () => {
  const task: ListedTask = {
    id: 'task',
    kind: 'deadline',
    title: 'Notification of the incident to send',
    step: 'IncidentNotified',
    leadsTo: 'form',
    prefill: {},
    owner: { to: 'unit' },
    due: '2026-06-20',
    dueLatest: null,
    since: null,
    deadline: 'notification',
    case: 'case-1',
    reference: null,
    instance: 'review',
    band: 'due soon',
    ownerTitle: null,
    ownerEndedOn: null,
    workingName: null,
    about: null,
    mayRecord: true,
    mayReadCase: true,
  };

  it('is the form of its step, and where other work comes before that, the record, which says what is next', () => {
    expect(rowOf(task, '2026-06-15').href).toBe('/cases/case-1/w/review/steps/IncidentNotified');
    expect(rowOf({ ...task, step: 'Published', leadsTo: 'record' }, '2026-06-15').href).toBe('/cases/case-1/w/review');
  });
});
