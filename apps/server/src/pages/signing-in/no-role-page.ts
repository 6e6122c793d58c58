import type { Page } from '../rendering/page';

/** Whose last role has ended, or never began, and whom nobody invited to a case. */
export const holdsNothing = ({ roles, invited }: { roles: readonly unknown[]; invited: boolean }): boolean =>
  roles.length === 0 && !invited;

/** What stays somebody's own without any role: their account, and what they had typed. */
const ownPages = /^\/(account|kept|drafts)(\/|$)/;

/** Where somebody without a role goes on to once they have signed in: most of what they asked for is not open to them. */
export const withoutRole = (to: string): string => (ownPages.test(to) ? to : '/');

export const noRolePage: Page = {
  template: 'no-role.njk',
  title: 'You hold no role now',
  section: null,
  context: {},
};
