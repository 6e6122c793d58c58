import type { Succession } from '@waymark/casework';
import { task, unit, type Task } from './task';

/** A case that is open, and led by a partnership that is no more: it waits for a successor to lead it. */
export function tasksOfSuccession(succeeded: Succession | null, isOpen: boolean): Task[] {
  if (succeeded === null || !isOpen) return [];
  const [only, ...others] = succeeded.by;
  const prefill = only === undefined || others.length > 0 ? {} : { newLead: only };
  const title = 'Lead to transfer to a successor of the partnership';
  return [task({ kind: 'succession', title, step: 'LeadTransferred', prefill, owner: unit, since: succeeded.on })];
}
