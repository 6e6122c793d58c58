import type { OpenedStep } from '@waymark/engine/cqrs';
import type { Whom } from '../steps/place';
import { registrations, type DirectoryAt } from './addresses';
import { namelessAgency, namelessPerson } from './nameless';

/**
 * Whom a form of the directory is about. Two windows of one form look alike but for this, and a role that is given to the
 * wrong person opens cases to them.
 */
export function whomIn({ kind }: DirectoryAt, type: string, steps: readonly OpenedStep[]): Whom | null {
  if (kind !== 'person' && kind !== 'agency') return null;
  const registered = steps.filter((step) => step.type === registrations[kind]);
  // Of an agency that was taken back the name still tells which it was.
  const last = registered.findLast(({ withdrawnBy }) => withdrawnBy === null) ?? registered.at(-1);
  if (last === undefined) return null;
  const said = [last.data['name'], last.data['title']].filter((one) => typeof one === 'string');
  const nameless = kind === 'person' ? namelessPerson : namelessAgency;
  return {
    label: type === 'RoleGiven' ? 'To' : 'About',
    name: typeof last.data['name'] === 'string' ? said.join(', ') : nameless,
  };
}
