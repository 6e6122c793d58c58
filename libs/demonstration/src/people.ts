import type { Role } from '@waymark/casework';
import { planAreas } from './directory/areas';

/** Somebody who acts in the demonstration, as a token or a sign-in needs them. */
export interface DemonstrationPerson {
  readonly person: string;
  /** Invented, as everybody here is. */
  readonly name: string;
  readonly title: string;
  readonly partnership: { readonly id: string; readonly name: string };
  readonly roles: readonly Role[];
}

/** Everyone, partnership by partnership, business managers first. What they may do follows from their roles alone. */
export function demonstrationPeople(seed: number, partnerships: number): DemonstrationPerson[] {
  return planAreas(seed, partnerships).flatMap(({ id, name: partnership, manager, people }) =>
    [manager, ...people.filter((human) => human.id !== manager.id)].map(({ id: person, name, title, roles }) => ({
      person,
      name,
      title,
      partnership: { id, name: partnership },
      roles: [...new Set(roles.filter(({ until }) => until === null).map(({ role }) => role))],
    })),
  );
}
