import type { LookedAt } from '@waymark/engine/cqrs';
import { capital } from '@waymark/forms';
import { readInWords } from './names-asked';

export interface ReadShown {
  readonly at: string;
  readonly who: string;
  readonly roles: string;
  readonly page: string;
}

/** What the pages are called in the log of reads. */
const pages: Readonly<Record<string, string>> = {
  case: 'Where it stands',
  'fifteen-days': 'The fifteen days',
  'children with names': 'Children, with their names',
  access: 'Who has looked',
};

export const readsShown = ({ reads, people, head }: LookedAt): readonly ReadShown[] =>
  reads.map(({ at, person, roles, page, door }) => ({
    at,
    who: people.get(person) ?? (head.seesNames ? 'Somebody whose name can no longer be read' : 'Name not shown to you'),
    roles: roles.length === 0 ? 'No role' : capital(roles.join(', ')),
    page: `${pages[page] ?? capital(readInWords(page.replaceAll('-', ' ')))}${door === 'api' ? ' (by another system)' : ''}`,
  }));
