import { formTokenOf } from '@waymark/access';
import { KeepSearch } from '@waymark/engine/cqrs';
import { people, type Cast } from '../browser/furnished';
import type { House } from '../browser/house';
import type { Records } from './records';
import type { Row } from './matrix';

export interface Answered {
  readonly status: number;
  readonly to: string | null;
  /** Without what is new in every answer (the token of the form, ids), and where somebody is sent back to. */
  readonly text: string;
}

/** Asks as this person would: pages with their session, the API with their token. */
export async function asked(house: House, role: Cast | null, row: Row, records: Records | null): Promise<Answered> {
  const [method, pattern] = row.route.split(' ') as [string, string];
  const person = role === null ? null : people[role].id;
  const path = await pathOf(house, pattern, row, records, person);
  const api = pattern.startsWith('/api/');
  const keys = person === null ? null : keysOf(house, person, pattern);
  const response = await fetch(`${house.base}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      accept: api ? 'application/json' : 'text/html',
      ...(keys === null ? {} : api ? { authorization: `Bearer ${keys.token}` } : { cookie: `waymark=${keys.session}` }),
      ...(method === 'GET' ? {} : api ? sendsStep : sendsForm),
    },
    ...(method === 'GET' ? {} : { body: api ? stepOf(row) : formOf(row, keys?.session ?? null) }),
  });
  const text = (await response.text())
    .replaceAll(encodeURIComponent(path), 'where they were going')
    .replace(/name="csrf" value="[^"]*"/g, 'name="csrf"')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'an-id');
  return { status: response.status, to: response.headers.get('location'), text };
}

const sendsForm = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
const sendsStep = {
  'content-type': 'application/json',
  'idempotency-key': 'nothing-is-ever-recorded-with-it',
};

/** A step whose frame can be read and whose data cannot: whoever may record it is told so, and nobody else. */
const stepOf = ({ parts, route }: Row): string => {
  const step = { type: parts['type'] ?? 'Nothing', data: {}, occurredOn: '2026-03-02' };
  return JSON.stringify(/(cases|workflows)$/.test(route) ? { workflow: parts['workflow'], step } : step);
};

/** A form with nothing filled in but its token, and the button that the row names. */
const formOf = ({ parts }: Row, session: string | null): string =>
  new URLSearchParams({
    csrf: session === null ? '' : formTokenOf(session),
    ...(parts['does'] === undefined ? {} : { do: parts['does'] }),
  }).toString();

interface Keys {
  readonly session: string;
  readonly token: string;
}

const kept = new WeakMap<House, Map<string, Keys>>();

/** Made once for each person; for what ends a session, made for that alone. */
function keysOf(house: House, person: string, pattern: string): Keys {
  const { sessions, tokens, time } = house.engine;
  const make = () => ({
    session: sessions.begin({ person, device: 'Test', at: time.now() }).text,
    token: tokens.make({ person, label: 'test', madeAt: time.now() }).text,
  });
  if (/^\/(sign-|account)/.test(pattern)) return make();
  const all = kept.get(house) ?? new Map<string, Keys>();
  kept.set(house, all);
  const found = all.get(person) ?? make();
  all.set(person, found);
  return found;
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

/** `[action]` in the table means the id of the action on record. */
const valueOf = (named: string, records: Records | null): string => {
  const id = /^\[(\w+)\]$/.exec(named)?.[1];
  if (id === undefined) return named;
  return records === null ? nothingHas : (records as unknown as Record<string, string>)[id]!;
};

async function byName(house: House, name: string, records: Records | null, person: string | null): Promise<string> {
  if (name === 'search') {
    const whose = records?.partnership === 'hillbridge' && person !== null ? person : 'neighbour';
    return records === null ? nothingHas : house.commands.execute(new KeepSearch(whose, 'lantern'));
  }
  if (name === 'name') return (await styleSheetOf(house)).slice('/assets/'.length);
  if (records === null) return nothingHas;
  const value = (records as unknown as Record<string, string | undefined>)[name];
  return value ?? nothingHas;
}

async function styleSheetOf({ base }: House): Promise<string> {
  const page = await (await fetch(`${base}/sign-in`, { headers: { accept: 'text/html' } })).text();
  return /\/assets\/waymark\.[0-9a-f]+\.css/.exec(page)![0];
}
