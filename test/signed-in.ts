import { formTokenOf } from '@waymark/access';
import type { Engine } from '@waymark/engine';
import { load, type CheerioAPI } from 'cheerio';

export interface PageAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly $: CheerioAPI;
}

/** A browser as a server sees one: it keeps the cookie, and sends forms as they stand on the page. */
export interface Browser {
  readonly person: string;
  /** The session's text, as in the cookie; null when it was taken back. */
  cookie(): string | null;
  /** What the forms of the session carry. */
  readonly csrf: string;
  get(address: string): Promise<PageAnswer>;
  /** A form with its token; lists are repeated fields. No redirect is followed, but to the form itself as it was answered. */
  post(address: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<PageAnswer>;
  /** The same, and then the page to which the answer sends on. */
  send(address: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<PageAnswer>;
}

interface Standing {
  readonly engine: Engine;
  readonly base: string;
}

/** A browser in which this person has signed in just now. */
export function signedIn({ engine, base }: Standing, person: string): Browser {
  const { text } = engine.sessions.begin({ person, device: 'Test', at: engine.time.now() });
  return browserAt(base, person, text);
}

/** A browser in which nobody has signed in. */
export const strangerAt = (base: string): Browser => browserAt(base, 'nobody', null);

function browserAt(base: string, person: string, text: string | null): Browser {
  let cookie = text;
  const csrf = text === null ? '' : formTokenOf(text);
  const asked = async (address: string, init: RequestInit): Promise<PageAnswer> => {
    const headers = {
      accept: 'text/html',
      ...(cookie === null ? {} : { cookie: `waymark=${cookie}` }),
      ...init.headers,
    };
    const answer = await fetch(`${base}${address}`, { ...init, headers, redirect: 'manual' });
    const given = answer.headers.getSetCookie().find((line) => line.startsWith('waymark='));
    if (given !== undefined) cookie = /^waymark=([^;]+);/.exec(given)?.[1] ?? null;
    const page = await answer.text();
    return { status: answer.status, headers: answer.headers, text: page, $: load(page) };
  };
  const post: Browser['post'] = async (address, fields) => {
    const body = new URLSearchParams(csrf === '' ? {} : { csrf });
    for (const [name, value] of Object.entries(fields)) {
      body.delete(name);
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
    }
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
    const answer = await asked(address, { method: 'POST', body: body.toString(), headers });
    const to = answer.headers.get('location');
    return answer.status === 303 && to !== null && /[?&]answered=/.test(to) ? get(to) : answer;
  };
  const get: Browser['get'] = (address) => asked(address, {});
  return {
    person,
    csrf,
    cookie: () => cookie,
    get,
    post,
    async send(address, fields) {
      const answer = await post(address, fields);
      const to = answer.headers.get('location');
      return answer.status === 303 && to !== null ? get(to) : answer;
    },
  };
}
