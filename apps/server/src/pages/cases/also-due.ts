import type { ListedTask } from '@waymark/engine/cqrs';
import { daysBetween, inWords, type CivilDate } from '@waymark/statute';
import { caseAddress, workflowAddress } from '../lists/case-links';
import { rowOf } from '../tasks/tasks-page';
import { amount, type StateShown } from '../timeliness/states';
import { listed } from '../words/deadlines';
import type { AgreedShown } from './agreed-deadlines';
import type { CaseDeadline } from './case-deadlines';

/** What waits in a case beside the deadlines that its page shows. */
export interface AlsoDue {
  readonly title: string;
  readonly href: string;
  readonly owner: string;
  /** The last day on which it may be due; null where none is set. */
  readonly day: CivilDate | null;
  readonly due: string;
  readonly state: StateShown;
}

/**
 * The tasks of a case that are no deadline shown there already: with both the page says all that the list of tasks says of the
 * case. What is the same to several agencies or bodies stands in one row.
 */
export function alsoDue(
  tasks: readonly ListedTask[],
  shown: { readonly due: readonly CaseDeadline[]; readonly agreedDue: readonly AgreedShown[] },
  labelOf: (instance: string | null) => string | null,
  awaitedFrom: (task: ListedTask) => string | null,
  today: CivilDate,
): readonly AlsoDue[] {
  const rows = new Map<string, { readonly of: ListedTask; readonly row: AlsoDue; readonly owners: string[] }>();
  for (const task of tasks.filter((one) => !isShown(one, shown))) {
    const { title, href, owner: owned } = rowOf(task, today);
    const awaited = awaitedFrom(task);
    const owner = awaited === null ? owned : `${owned}; awaited from ${awaited}`;
    const label = labelOf(task.instance);
    const row = { title: label === null ? title : `${label}: ${title}`, href, owner, ...dayOf(task, today) };
    const alike = JSON.stringify([row.title, row.due, row.state]);
    const before = rows.get(alike);
    if (before === undefined) rows.set(alike, { of: task, row, owners: [owner] });
    else before.owners.push(owner);
  }
  return [...rows.values()].map(({ of, row, owners }) => ({
    ...row,
    ...(owners.length === 1 ? {} : { href: whereAll(of) }),
    owner: listed([...new Set(owners)]),
  }));
}

/** Several stand together on the page of their record, or of the case's scrutiny. */
const whereAll = ({ case: of, instance, kind }: ListedTask): string =>
  kind === 'scrutiny' ? `${caseAddress(of)}/scrutiny` : workflowAddress(of, instance);

function isShown(
  { kind, deadline, since, instance, prefill }: ListedTask,
  { due, agreedDue }: { readonly due: readonly CaseDeadline[]; readonly agreedDue: readonly AgreedShown[] },
): boolean {
  // Who asks for the case's material stands beneath, each request with its day or without.
  if (kind === 'disclosure') return true;
  // What waits now is no deadline, though it holds one up.
  if (deadline === null || since !== null) return false;
  const about = [instance, ...Object.values(prefill)];
  return (
    due.some(({ clock }) => clock.clock === deadline) ||
    agreedDue.some((row) => row.deadline === deadline && about.includes(row.runsFor))
  );
}

function dayOf({ due, dueLatest, since }: ListedTask, today: CivilDate): Pick<AlsoDue, 'day' | 'due' | 'state'> {
  const last = dueLatest ?? due;
  if (last !== null && last < today) {
    const more = `by ${amount(daysBetween(last, today), 'days')} so far`;
    return { day: last, due: inWords(last), state: { tag: 'Overdue', colour: 'red', more } };
  }
  if (last === null || since !== null) {
    const more = since === null || since === 'not-known' ? '' : `since ${inWords(since)}`;
    const state = { tag: 'Waiting', colour: 'blue', more };
    return { day: last, due: last === null ? 'No day set' : inWords(last), state };
  }
  const left = daysBetween(today, last);
  const more = left === 0 ? 'due today' : `${amount(left, 'days')} left`;
  return { day: last, due: inWords(last), state: { tag: 'Running', colour: 'blue', more } };
}
