import { randomUUID } from 'node:crypto';
import { demonstrationPeople } from '@waymark/demonstration';
import type { Benchmark, Figure } from '../benchmark';
import { inFolder } from '../measuring/folder';
import { loaded, type Loaded } from '../measuring/loaded';
import { fewestRounds, inRounds, median, percentile } from '../measuring/rounds';
import { served, waymarkSays, type Served } from '../measuring/served';
import { startOf } from './start';

const partnerships = 20;
const seconds = 2;

/** Fifty people at once on a demonstration of twenty partnerships, signed in as one business unit. */
export const pages: Benchmark = {
  name: 'pages',
  says: 'main pages and API steps for 50 connections, on a demonstration of 20 partnerships',
  run: ({ progress, data }) => {
    if (data !== null) return measured(data, progress);
    return inFolder(async (folder) => {
      progress(`filling a folder with a demonstration of ${partnerships} partnerships`);
      await waymarkSays('demo', '--data', folder, '--partnerships', String(partnerships));
      return measured(folder, progress);
    });
  },
};

async function measured(data: string, progress: (line: string) => void): Promise<Figure[]> {
  const starts = await inRounds(fewestRounds, () => startOf(data));
  const figures: Figure[] = [figure('pages-start', median(starts), 's', { of: 'value', atMost: 3 })];
  const unit = demonstrationPeople(1, partnerships).find(({ roles }) =>
    roles.every((role) => role === 'business unit'),
  )!;
  await served(data, async (server) => {
    const cookie = await signedIn(server);
    const weights: number[] = [];
    for (const [name, path] of await mainPages(server, cookie)) {
      progress(path);
      const found = await rounds(() => loaded({ url: server.base + path, seconds, headers: { cookie } }));
      if (found.failed > 0) throw new Error(`${path}: ${found.failed} answers were no page.`);
      figures.push(figure(`${name}-p95`, found.p95, 'ms', { of: 'value', atMost: 150 }));
      figures.push(figure(`${name}-pages`, found.perSecond, '/s', null));
      weights.push(await server.memory());
    }
    progress('API steps');
    const token = await waymarkSays('token', '--data', data, '--person', unit.person);
    const steps = await rounds(await stepsOn(server, token));
    if (steps.failed > 0) throw new Error(`${steps.failed} steps were not recorded.`);
    figures.push(figure('api-steps', steps.perSecond, '/s', { of: 'value', atLeast: 800 }));
    figures.push(figure('api-steps-p95', steps.p95, 'ms', null));
    weights.push(await server.memory());
    figures.push(figure('server-memory', Math.max(...weights), 'MB', { of: 'value', atMost: 300 }));
  });
  return figures;
}

const figure = (work: string, value: number, unit: string, goal: Figure['goal']): Figure => ({
  work,
  value,
  unit,
  baseline: null,
  goal,
});

interface Rounds {
  readonly p95: number;
  readonly perSecond: number;
  readonly failed: number;
}

/** A first round fills caches and lets the compiler see the code; it is not counted. */
async function rounds(load: () => Promise<Loaded>): Promise<Rounds> {
  await load();
  const all = await inRounds(fewestRounds, load);
  return {
    p95: median(all.map(({ times }) => percentile(times, 0.95))),
    perSecond: median(all.map(({ perSecond }) => perSecond)),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** As the first business unit that the server's own first line names. */
async function signedIn({ base, firstLine }: Served): Promise<string> {
  const name = /business-unit@[^,\s]+/.exec(firstLine)?.[0];
  const password = /password "(.+)"/.exec(firstLine)?.[1];
  if (name === undefined || password === undefined) throw new Error('The server does not say who can sign in.');
  const body = new URLSearchParams({ name, password, to: '/' });
  const answer = await fetch(`${base}/sign-in`, { method: 'POST', redirect: 'manual', body });
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('waymark='));
  if (cookie === undefined) throw new Error(`${name} could not sign in: ${answer.status}.`);
  return cookie.split(';')[0]!;
}

/** What a business unit opens on a working day, by name. */
async function mainPages({ base }: Served, cookie: string): Promise<[string, string][]> {
  const page = async (path: string) => (await fetch(base + path, { headers: { cookie, accept: 'text/html' } })).text();
  const first = (text: string, link: RegExp): string => {
    const found = link.exec(text)?.[1];
    if (found === undefined) throw new Error(`No link like ${link.source} was found.`);
    return found;
  };
  const ofCase = first(await page('/cases'), /href="(\/cases\/[0-9a-f-]{36})"/);
  const ofPartnership = first(await page('/timeliness'), /href="(\/timeliness\/[A-Za-z0-9_-]+)[?"]/);
  return [
    ['tasks', '/tasks'],
    ['cases', '/cases'],
    ['case', ofCase],
    ['timeline', `${ofCase}/timeline`],
    ['fifteen-days', `${ofCase}/fifteen-days`],
    ['deadlines-of-case', `${ofCase}/deadlines`],
    ['actions', '/actions'],
    ['timeliness', ofPartnership],
    ['timeliness-deadline', `${ofPartnership}/rapid-review`],
  ];
}

interface Listed {
  readonly cases: readonly { readonly case: string }[];
}

/** Steps on all cases that the first page of the list has, one after another, each under a key of its own. */
async function stepsOn({ base }: Served, token: string): Promise<() => Promise<Loaded>> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const { cases } = (await (await fetch(`${base}/api/v1/cases`, { headers })).json()) as Listed;
  const of = (await Promise.all(cases.map((one) => hasRapidReview(base, headers, one.case)))).flat();
  if (of.length === 0) throw new Error('No rapid review was found to record steps on.');
  const step = {
    type: 'FurtherReferralReceived',
    occurredOn: '2026-03-02',
    data: { referral: '', referredBy: 'A neighbour', account: 'Seen again on the stairs.' },
  };
  let next = 0;
  const each = () => {
    const data = { ...step.data, referral: randomUUID() };
    return {
      path: `/api/v1/cases/${of[next++ % of.length]!}/rapid-review/steps`,
      body: JSON.stringify({ ...step, data }),
      headers: { ...headers, 'idempotency-key': randomUUID() },
    };
  };
  return () => loaded({ url: base, seconds, headers, each });
}

async function hasRapidReview(base: string, headers: Record<string, string>, id: string): Promise<string[]> {
  const answer = await fetch(`${base}/api/v1/cases/${id}/rapid-review`, { headers });
  await answer.arrayBuffer();
  return answer.ok ? [id] : [];
}
