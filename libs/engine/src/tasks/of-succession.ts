import { inItsCourse, recordOf, usualWaysOn, type Succession } from '@waymark/casework';
import { task, unit, type Task } from './task';

/** A workflow of the case, and where it stands. */
interface Standing {
  readonly category: string;
  readonly stage: string;
  readonly ended: boolean;
  readonly state: unknown;
}

/** A case in which something goes on, and that a partnership leads which is no more: it waits for a successor to lead it. */
export function tasksOfSuccession(succeeded: Succession | null, workflows: readonly Standing[]): Task[] {
  if (succeeded === null || !workflows.some(goesOn)) return [];
  const [only, ...others] = succeeded.by;
  const prefill = only === undefined || others.length > 0 ? {} : { newLead: only };
  const title = 'Lead to transfer to a successor of the partnership';
  return [task({ kind: 'succession', title, step: 'LeadTransferred', prefill, owner: unit, since: succeeded.on })];
}

/** What was sent, or a meeting with its minutes agreed, has come to its usual end, though it is never closed. */
const goesOn = ({ category, stage, ended, state }: Standing): boolean =>
  !ended && usualWaysOn(inItsCourse(recordOf(category), state), stage).length > 0;
