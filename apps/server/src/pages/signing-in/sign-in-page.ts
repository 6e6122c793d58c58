import { howMany } from '@waymark/statute';
import { keptForms } from '../../access/late-forms';
import type { Page } from '../rendering/page';

export type SignInProblem =
  | { readonly kind: 'missing'; readonly name: boolean; readonly password: boolean }
  | { readonly kind: 'not taken' }
  | { readonly kind: 'too often'; readonly minutes: number };

interface SignInAsked {
  /** Where to go on. */
  readonly to: string;
  /** What was typed, shown again; the password never is. */
  readonly name: string;
  readonly problem: SignInProblem | null;
}

export function signInPage({ to, name, problem }: SignInAsked): Page {
  const { nameError = null, passwordError = null } = problem === null ? {} : errorsOf(problem);
  const errors = [
    ...(nameError === null ? [] : [{ text: nameError, href: '#name' }]),
    ...(passwordError === null ? [] : [{ text: passwordError, href: '#password' }]),
  ];
  return {
    template: 'sign-in.njk',
    title: `${problem === null ? '' : 'Error: '}Sign in`,
    section: null,
    status: problem === null ? 200 : problem.kind === 'too often' ? 429 : 422,
    context: {
      to,
      kept: to.startsWith(keptForms),
      name,
      errors,
      nameError: nameError === null ? undefined : { text: nameError },
      passwordError: passwordError === null ? undefined : { text: passwordError },
    },
  };
}

/** Which of the two is wrong is not said: it would tell whoever guesses who has an account. */
function errorsOf(problem: SignInProblem): { nameError?: string; passwordError?: string } {
  switch (problem.kind) {
    case 'missing':
      return {
        ...(problem.name ? { nameError: 'Enter the name that you sign in with' } : {}),
        ...(problem.password ? { passwordError: 'Enter your password' } : {}),
      };
    case 'not taken':
      return { nameError: 'Name or password is not right' };
    case 'too often':
      return {
        nameError: `Too many attempts failed. Try again in ${howMany(problem.minutes, 'minute', 'minutes')}`,
      };
  }
}

export const signedOutPage: Page = { template: 'signed-out.njk', title: 'Signed out', section: null, context: {} };

/** What was typed in a box of one line; nothing where something else was sent. */
export const textIn = (value: unknown, longest = 200): string =>
  typeof value === 'string' && value.length <= longest && value.isWellFormed() ? value : '';
