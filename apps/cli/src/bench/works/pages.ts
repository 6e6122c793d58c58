import { demonstrationPeople } from '@waymark/demonstration';
import type { Benchmark, Figure } from '../benchmark';
import { isPage, namesOf, signedIn, type Browser } from '../material/visiting/browser';
import { pagesOf, type MeasuredPage } from '../material/visiting/pages';
import { isRecorded, stepsOn } from '../material/visiting/steps';
import { weightOf } from '../material/visiting/weight';
import { inFolder } from '../measuring/folder';
import { loaded, type Loaded } from '../measuring/loaded';
import { fewestRounds, inRounds, median, percentile } from '../measuring/rounds';
import { served, waymarkSays, type Served } from '../measuring/served';
import { startOf } from './start';

const partnerships = 20;
const seconds = 1;

/** Fifty people at once on a demonstration of twenty partnerships: the business unit of each, on its own cases. */
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
  // The first start makes the accounts of a demonstration, which takes its time once.
  await startOf(data);
  const starts = await inRounds(fewestRounds, () => startOf(data));
  const figures: Figure[] = [figure('pages-start', median(starts), 's', { of: 'value', atMost: 3 })];
  await served(data, async (server) => {
    const found = await pagesOf(await unitsOf(data, server));
    figures.push(...(await weights(server, found)));
    for (const page of found) {
      progress(page.name);
      const { p95, perSecond } = await rounds(() => visited(server, page), page.name);
      figures.push(figure(`${page.name}-p95`, p95, 'ms', { of: 'value', atMost: 150 }));
      figures.push(figure(`${page.name}-pages`, perSecond, '/s', null));
    }
    figures.push(figure('memory-of-pages', await server.mostMemory(), 'MB', { of: 'value', atMost: 300 }));
    progress('API steps');
    const steps = await apiSteps(data, server);
    figures.push(figure('api-steps', steps.perSecond, '/s', { of: 'value', atLeast: 800 }));
    figures.push(figure('api-steps-p95', steps.p95, 'ms', null));
    figures.push(figure('memory-with-steps', await server.mostMemory(), 'MB', { of: 'value', atMost: 300 }));
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
}

/**
 * A first round fills caches and lets the compiler see the code; it is not counted.
 *
 * @throws where any answer was not what was asked for
 */
async function rounds(load: () => Promise<Loaded>, name: string): Promise<Rounds> {
  const all = [await load(), ...(await inRounds(fewestRounds, load))];
  const failed = all.reduce((sum, one) => sum + one.failed, 0);
  if (failed > 0) throw new Error(`${name}: ${failed} answers were not what was asked for.`);
  const counted = all.slice(1);
  return {
    p95: median(counted.map(({ times }) => percentile(times, 0.95))),
    perSecond: median(counted.map(({ perSecond }) => perSecond)),
  };
}

function visited({ base }: Served, { visits }: MeasuredPage): Promise<Loaded> {
  let next = 0;
  return loaded({
    url: base,
    seconds,
    isRight: isPage,
    next: () => {
      const { path, by } = visits[next++ % visits.length]!;
      return { method: 'GET', path, headers: by.headers };
    },
  });
}

async function apiSteps(data: string, { base }: Served): Promise<Rounds> {
  const unit = demonstrationPeople(1, partnerships).find(({ roles }) =>
    roles.every((role) => role === 'business unit'),
  )!;
  const next = await stepsOn(base, await waymarkSays('token', '--data', data, '--person', unit.person));
  return rounds(() => loaded({ url: base, seconds: 2, next, isRight: isRecorded }), 'API steps');
}

/** The business unit of each partnership, with the password that the server's first line tells. */
async function unitsOf(data: string, { base, firstLine }: Served): Promise<Browser[]> {
  const password = /password "(.+)"/.exec(firstLine)?.[1];
  if (password === undefined) throw new Error('The server does not say who can sign in.');
  const units: Browser[] = [];
  for (const name of await namesOf(data, 'business-unit')) units.push(await signedIn(base, name, password));
  if (units.length !== partnerships) throw new Error(`${units.length} business units can sign in.`);
  return units;
}

async function weights({ base }: Served, found: readonly MeasuredPage[]): Promise<Figure[]> {
  const all = [];
  for (const page of found) all.push({ name: page.name, ...(await weightOf(base, page)) });
  const heaviest = all.reduce((one, other) => (other.page > one.page ? other : one));
  return [
    figure(`weight-heaviest-page (${heaviest.name})`, heaviest.page, 'kB', { of: 'value', atMost: 150 }),
    figure('weight-with-styles', Math.max(...all.map(({ whole }) => whole)), 'kB', null),
  ];
}
