import { waymarkSays } from '../../measuring/served';

/** A person with their session, as far as a bench needs a browser. */
export interface Browser {
  readonly headers: Readonly<Record<string, string>>;
  /** Null where the page is not there for them. A redirect is no page. */
  open(path: string): Promise<string | null>;
  /** Where an address sends them on to; null where it does not. */
  sentOn(path: string): Promise<string | null>;
}

/** Everybody who can sign in by one role, of each partnership one, as `waymark account list` names them. */
export async function namesOf(data: string, role: string): Promise<string[]> {
  const listed = await waymarkSays('account', 'list', '--data', data);
  return listed.split('\n').flatMap((line) => new RegExp(`^\\s*(${role}@[^,\\s]+)`).exec(line)?.[1] ?? []);
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

/** A whole page of somebody who is signed in: whoever is not gets no way to sign out. */
export const isPage = (body: string): boolean =>
  body.includes('action="/sign-out"') && body.trimEnd().endsWith('</html>');
