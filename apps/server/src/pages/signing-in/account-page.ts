import { howMany } from '@waymark/statute';
import type { Engine } from '@waymark/engine';
import type { Who } from '../../access/who';
import { draftsShown } from '../drafts/drafts-saved';
import type { Page } from '../rendering/page';

export interface AccountProblem {
  readonly field: string;
  readonly because: string;
}

export function accountPage(
  { accounts, drafts, sessions, tokens, time }: Engine,
  who: Who,
  problems: readonly AccountProblem[],
  typed: Readonly<Record<string, unknown>>,
): Page {
  const now = time.now();
  const account = accounts.of(who.person);
  return {
    template: 'account.njk',
    title: `${problems.length === 0 ? '' : 'Error: '}Your account`,
    section: 'account',
    status: problems.length === 0 ? 200 : 422,
    context: {
      signIn: account?.signIn ?? null,
      passwordSetAt: account?.passwordSetAt ?? null,
      roles: [...new Set(who.roles.map(({ role }) => role))],
      // Which case one is of, and which body or agency, stands on its own page.
      drafts: draftsShown(drafts.of(who.person), { references: new Map(), who, kept: drafts, titleOf: () => null }),
      sessions: sessions.openOf(who.person, now).map((session) => ({ ...session, own: session.id === who.session })),
      tokens: tokens.listOf(who.person).map(({ id, label, expiresAt, revokedAt, scope }) => ({
        id,
        label,
        expiresAt,
        state: revokedAt !== null ? 'Revoked' : expiresAt <= now ? 'Expired' : 'In use',
        may: `${scope.rights === 'read' ? 'Reads' : 'Reads and records'}${scope.cases === null ? '' : `, in ${howMany(scope.cases.length, 'case', 'cases')} alone`}`,
      })),
      errors: problems.map(({ field, because }) => ({ text: because, href: `#${field}` })),
      errorOf: Object.fromEntries(problems.map(({ field, because }) => [field, { text: because }])),
      typed,
    },
  };
}

/** The one page on which a token is ever shown. */
export const tokenMadePage = (text: string, expiresAt: string): Page => ({
  template: 'token-made.njk',
  title: 'Token made',
  section: 'account',
  context: { text, expiresAt },
});
