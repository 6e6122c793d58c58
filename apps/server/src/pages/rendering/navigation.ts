import { isPermitted, type Permission } from '@waymark/access';
import type { Who } from '../../access/who';

interface Entry {
  readonly section: string;
  readonly text: string;
  readonly href: string;
  readonly permission: Permission;
}

/** The menu in its order. Whoever has signed in sees what their roles open, and starts with the first of it. */
const entries = [
  { section: 'tasks', text: 'My tasks', href: '/tasks', permission: 'tasks' },
  { section: 'cases', text: 'Cases', href: '/cases', permission: 'cases.list' },
  { section: 'requests', text: 'Requests', href: '/requests', permission: 'agency.answer' },
  { section: 'actions', text: 'Actions', href: '/actions', permission: 'actions.list' },
  { section: 'timeliness', text: 'Timeliness', href: '/timeliness', permission: 'timeliness.read' },
  { section: 'meetings', text: 'Meetings', href: '/meetings', permission: 'meeting.read' },
  { section: 'deadlines', text: 'Deadlines and calendar', href: '/deadlines', permission: 'deadlines.read' },
  { section: 'administration', text: 'Administration', href: '/administration', permission: 'directory.read' },
] as const satisfies readonly Entry[];

/** Which entry of the menu a page belongs under. */
export type Section = (typeof entries)[number]['section'] | 'account' | 'cases';

export const navigationFor = (who: Who, section: Section | null) =>
  entries
    .filter(({ permission }) => isPermitted(who, permission))
    .map(({ text, href, section: own }) => ({ text, href, active: own === section }));

/** Where whoever has signed in starts. */
export const homeOf = (who: Who): string =>
  entries.find(({ permission }) => isPermitted(who, permission))?.href ?? '/account';
