import type { RoleHeld } from '@waymark/casework';

const groups = [
  'People of the deciding bodies',
  'People of the partnership',
  'People of the agencies',
  'People without a role',
] as const;

type Group = (typeof groups)[number];
type Roles = readonly Pick<RoleHeld, 'agency' | 'body'>[];

/** Beneath which heading somebody stands in a long list: by the roles that they hold now. */
function peopleGroup(roles: Roles): Group {
  if (roles.length === 0) return 'People without a role';
  if (roles.some(({ body }) => body !== null)) return 'People of the deciding bodies';
  return roles.every(({ agency }) => agency !== null) ? 'People of the agencies' : 'People of the partnership';
}

/** Each group together; within one as they came. */
export const inPeopleGroups = <Any extends { readonly value: string }>(
  people: readonly Any[],
  rolesOf: ReadonlyMap<string, Roles>,
): (Any & { readonly group: Group })[] =>
  people
    .map((one) => ({ ...one, group: peopleGroup(rolesOf.get(one.value) ?? []) }))
    .toSorted((one, other) => groups.indexOf(one.group) - groups.indexOf(other.group));
