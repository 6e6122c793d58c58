import { roles, type Role } from '@waymark/casework';
import type { Engine } from '@waymark/engine';
import { partnershipsIn, peopleOf, type PartnershipEntry, type PersonEntry } from '@waymark/projections';

/** Known to everybody, and only where everything is invented. */
export const demonstrationPassword = 'every name is invented';

/** In a demonstration one person for each role of each partnership has an account; elsewhere nobody has a default one. */
export async function demonstrationAccounts({ accounts, demonstration, views, time }: Engine): Promise<void> {
  if (!demonstration || accounts.list().length > 0) return;
  const at = time.now();
  const chosen: { signIn: string; person: string; at: string }[] = [];
  for (const partnership of await partnershipsIn(views)) {
    for (const { role, person } of onePerRole(partnership, await peopleOf(views, partnership.id)))
      chosen.push({ signIn: signInOf(role, partnership), person, at });
  }
  await accounts.makeAlike(chosen, demonstrationPassword);
}

/** Whoever holds the fewest roles shows best what the one opens. Nobody is chosen twice. */
function onePerRole({ id }: PartnershipEntry, people: readonly PersonEntry[]): { role: Role; person: string }[] {
  const taken = new Set<string>();
  const byFewest = people.toSorted((one, other) => one.roles.length - other.roles.length);
  return roles.flatMap((role) => {
    const found = byFewest.find(
      (person) => !taken.has(person.id) && person.roles.some((held) => held.role === role && held.partnership === id),
    );
    if (found === undefined) return [];
    taken.add(found.id);
    return [{ role, person: found.id }];
  });
}

const signInOf = (role: Role, { name }: PartnershipEntry): string => `${slugOf(role)}@${slugOf(name)}.example`;

const slugOf = (words: string | null): string =>
  (words ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** For the line that says where to look: who can sign in, of the first partnership. */
export function whoCanSignIn({ accounts, demonstration }: Engine): string {
  if (!demonstration) return '';
  const names = accounts.list().map(({ signIn }) => signIn);
  const first = names[0]?.split('@')[1];
  const shown = names.filter((name) => name.endsWith(`@${first}`));
  if (first === undefined || shown.length === 0) return '';
  return ` Sign in as ${shown.join(', ')}, each with the password "${demonstrationPassword}".`;
}
