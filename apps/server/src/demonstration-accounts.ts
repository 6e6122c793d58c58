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
  const partnerships = await partnershipsIn(views);
  for (const partnership of partnerships) {
    const place = placeOf(partnership, partnerships);
    for (const { role, person } of onePerRole(partnership, await peopleOf(views, partnership.id)))
      chosen.push({ signIn: `${slugOf(role)}@${place}`, person, at });
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

/** As many words of its name as tell it from the others: it is typed. */
function placeOf({ id, name }: PartnershipEntry, all: readonly PartnershipEntry[]): string {
  const words = slugOf(name).split('-');
  const others = all.filter((other) => other.id !== id).map((other) => `${slugOf(other.name)}-`);
  const shortest = words.findIndex((_, last) => {
    const start = words.slice(0, last + 1).join('-');
    return !others.some((other) => other.startsWith(`${start}-`));
  });
  return shortest === -1 ? id : words.slice(0, shortest + 1).join('-');
}

const slugOf = (words: string | null): string =>
  (words ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** For the line that says where to look: who can sign in, of the first partnership. */
export function whoCanSignIn({ accounts, demonstration }: Engine): string {
  if (!demonstration) return '';
  const names = accounts.list().map(({ signIn }) => signIn);
  const partnership = names[0]?.split('@')[1] ?? '';
  const shown = roles.map((role) => `${slugOf(role)}@${partnership}`).filter((name) => names.includes(name));
  if (shown.length === 0) return '';
  return ` Sign in as ${shown.join(', ')}, each with the password "${demonstrationPassword}".`;
}
