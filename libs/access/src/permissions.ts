import { roles, type Role, type RoleHeld } from '@waymark/casework';

// Who may come to which pages at all. Which case, agency or partnership somebody then sees is judged with each record
// (rights.ts): a permission opens a door, and never a record.

const everyRole: readonly Role[] = roles;
const withoutContent: readonly Role[] = ['administrator'];
const insideCases = everyRole.filter((role) => !withoutContent.includes(role));
const group: readonly Role[] = ['business unit', 'chair', 'group member', 'delegate', 'lead'];
const watchers: readonly Role[] = ['scrutineer', 'auditor'];

/** `anybody`: whoever has signed in, with no role at all too. Whoever is invited to a case holds `invited` there. */
export const permissions = {
  account: 'anybody',
  'deadlines.read': 'anybody',
  tasks: everyRole,
  'cases.list': [...group, ...watchers, 'reviewer'],
  'case.open': ['business unit', 'chair'],
  'case.read': insideCases,
  'case.record': ['business unit', 'chair', 'delegate', 'lead', 'agency lead', 'reviewer', 'scrutineer'],
  /** Names as a matter of course; others see them where they ask for them, or never. */
  'case.names': group,
  'case.namesAsked': [...group, 'auditor'],
  'case.access': ['business unit', 'chair', ...watchers],
  'agency.answer': ['agency lead'],
  'actions.list': insideCases,
  'actions.record': ['business unit', 'chair', 'agency lead'],
  'timeliness.read': [...group, ...watchers],
  'meeting.read': [...group, ...watchers],
  'scrutiny.record': ['scrutineer', 'business unit', 'chair'],
  'directory.read': ['business unit', 'chair', 'administrator', 'auditor'],
  'directory.administer': ['business unit', 'administrator'],
  'calendar.administer': ['administrator'],
  'accounts.administer': ['administrator'],
} as const satisfies Record<string, 'anybody' | readonly Role[]>;

export type Permission = keyof typeof permissions;

/** What somebody who was invited to a case, and holds no role, comes to: the list of what is theirs, and that case. */
const ofTheInvited: readonly Permission[] = ['tasks', 'cases.list', 'case.read'];

export interface Holder {
  readonly roles: readonly Pick<RoleHeld, 'role'>[];
  readonly invited?: boolean;
}

/** Whether the roles that somebody holds now, in any partnership, open this door. */
export function isPermitted({ roles: held, invited = false }: Holder, permission: Permission): boolean {
  const to: 'anybody' | readonly Role[] = permissions[permission];
  if (to === 'anybody') return true;
  return held.some(({ role }) => to.includes(role)) || (invited && ofTheInvited.includes(permission));
}
