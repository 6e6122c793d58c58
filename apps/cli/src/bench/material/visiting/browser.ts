import { waymarkSays } from '../../measuring/served';

/** A person with their session, as far as a bench needs a browser. */
export interface Browser {
  readonly headers: Readonly<Record<string, string>>;
  /** Null where the page is not there for them. A redirect is no page. */
  open(path: string): Promise<string | null>;
  /** Where an address sends them on to; null where it does not. */
  sentOn(path: string): Promise<string | null>;
}

interface Account {
  readonly name: string;
  readonly person: string;
}

/** Everybody who can sign in by one role, of each partnership one, as `waymark account list` names them. */
export async function accountsOf(data: string, role: string): Promise<Account[]> {
  const listed = await waymarkSays('account', 'list', '--data', data);
  return listed.split('\n').flatMap((line) => {
    const [, name, person] = new RegExp(`^\\s*(${role}@[^,\\s]+), person ([^,\\s]+)`).exec(line) ?? [];
    return name === undefined || person === undefined ? [] : [{ name, person }];
  });
}

export async function signedIn(base: string, name: string, password: string): Promise<Browser> {
  const body = new URLSearchParams({ name, password, to: '/' });
  const answer = await fetch(`${base}/sign-in`, { method: 'POST', redirect: 'manual', body });
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('waymark='));
  if (cookie === undefined) throw new Error(`${name} could not sign in: ${answer.status}.`);
  const headers = { cookie: cookie.split(';')[0]!, accept: 'text/html' };
  return {
    headers,
    async open(path) {
      const page = await fetch(base + path, { headers, redirect: 'manual' });
      const text = await page.text();
      return page.status === 200 ? text : null;
    },
    async sentOn(path) {
      const answer = await fetch(base + path, { headers, redirect: 'manual' });
      await answer.arrayBuffer();
      return answer.headers.get('location');
    },
  };
}

/** With the password that the first line of a server on a demonstration tells. @throws where it tells none */
export function passwordIn(firstLine: string): string {
  const password = /password "(.+)"/.exec(firstLine)?.[1];
  if (password === undefined) throw new Error('The server does not say who can sign in.');
  return password;
}

/** A whole page of somebody who is signed in: whoever is not gets no way to sign out. */
export const isPage = (body: string): boolean =>
  body.includes('action="/sign-out"') && body.trimEnd().endsWith('</html>');
