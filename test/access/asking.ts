import { formTokenOf } from '@waymark/access';
import { KeepSearch } from '@waymark/engine/cqrs';
import { people, type Cast } from '../browser/furnished';
import type { House } from '../browser/house';
import type { Records } from './records';
import type { Row } from './matrix';

export interface Answered {
  readonly status: number;
  readonly to: string | null;
  /** Without what is new in every answer: the token of the form, and the number by which the log finds it. */
  readonly text: string;
}

/** Asks as this person would: pages with a session begun just now, the API with a token. */
export async function asked(house: House, role: Cast | null, row: Row, records: Records | null): Promise<Answered> {
  const [method, pattern] = row.route.split(' ') as [string, string];
  const person = role === null ? null : people[role].id;
  const path = await pathOf(house, pattern, row, records, person);
  const api = pattern.startsWith('/api/');
  const at = house.engine.time.now();
  const session = person === null || api ? null : house.engine.sessions.begin({ person, device: 'Test', at }).text;
  const token = person === null || !api ? null : house.engine.tokens.make({ person, label: 'test', madeAt: at }).text;
  const form = method !== 'GET' && !api;
  const response = await fetch(`${house.base}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      accept: api ? 'application/json' : 'text/html',
      ...(session === null ? {} : { cookie: `waymark=${session}` }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(method === 'GET' ? {} : { 'idempotency-key': `key-${Math.random()}` }),
      ...(form
        ? { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
        : method === 'GET'
          ? {}
          : { 'content-type': 'application/json' }),
    },
    ...(method === 'GET'
      ? {}
      : { body: form ? new URLSearchParams({ csrf: session === null ? '' : formTokenOf(session) }).toString() : '{}' }),
  });
  const text = (await response.text())
    .replace(/name="csrf" value="[^"]*"/g, 'name="csrf"')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'an-id');
  return { status: response.status, to: response.headers.get('location'), text };
}

/** Whether they came in: not sent to sign in, and not told that there is nothing here for them. */
export const isLetIn = ({ status, to }: Answered): boolean =>
  ![401, 403, 404].includes(status) && !(to?.startsWith('/sign-in') ?? false);

/** The address with what stands on record in its place; `null`: with ids that nothing has. */
async function pathOf(house: House, pattern: string, { parts }: Row, records: Records | null, person: string | null) {
  const own: Record<string, string> = {};
  for (const name of [...pattern.matchAll(/:([A-Za-z]+)/g)].map(([, name]) => name!)) {
    const named = parts[name];
    own[name] = named === undefined ? await byName(house, name, records, person) : valueOf(named, records);
  }
  return pattern.replace(/:([A-Za-z]+)/g, (_, name: string) => own[name]!);
}

const nothingHas = '7d1c3a52-9d1f-4a7b-8f0e-2b6f5c4d3e2a';

/** A part of the table that names a record means its id. */
const valueOf = (named: string, records: Records | null): string => {
  if (records === null)
    return ['rapidReview', 'practiceReview', 'action', 'meeting', 'meetingCase', 'event', 'reviewEvent'].includes(named)
      ? nothingHas
      : named;
  return (records as unknown as Record<string, string>)[named] ?? named;
};

async function byName(house: House, name: string, records: Records | null, person: string | null): Promise<string> {
  if (name === 'search') {
    const whose = records?.partnership === 'hillbridge' && person !== null ? person : 'neighbour';
    return records === null ? nothingHas : house.commands.execute(new KeepSearch(whose, 'lantern'));
  }
  if (records === null) return nothingHas;
  const value = (records as unknown as Record<string, string | undefined>)[name === 'id' ? 'person' : name];
  return value ?? nothingHas;
}
