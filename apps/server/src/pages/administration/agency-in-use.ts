import type { QueryBus } from '@nestjs/cqrs';
import { DirectoryLists, type ListedPerson } from '@waymark/engine/cqrs';
import { namelessPerson } from './nameless';
import { roleInWords } from './roles';

interface Asking {
  readonly queries: QueryBus;
  readonly person: string;
  readonly partnership: string;
}

/**
 * What is left without an agency that is taken back. Who administers the directory sees no case: how many requests to it
 * are open is the business unit's to know.
 */
export async function leftBehindBy(agency: string, { queries, person, partnership }: Asking): Promise<string[]> {
  const found = await queries.execute(new DirectoryLists(person, { list: 'people', partnership }));
  const people = found.answer === 'directory list' ? (found.entries as readonly ListedPerson[]) : [];
  const held = people.flatMap(({ name, roles }) =>
    roles
      .filter((role) => role.agency === agency)
      .map(({ role }) => `${name ?? namelessPerson}: ${roleInWords({ role, agency: null, body: null }, () => null)}.`),
  );
  return [
    ...held.map((words) => `A role is held for it, and gives no rights once the agency is taken back. ${words}`),
    'Requests for information to it that are still open stay open in their cases, and it cannot answer them any more. Ask the business unit to end them first.',
  ];
}
