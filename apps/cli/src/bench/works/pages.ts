import { accountsOf, isPage, passwordIn, signedIn, type Browser } from '../material/visiting/browser';
import { pagesOf, type MeasuredPage } from '../material/visiting/pages';
import { weightOf } from '../material/visiting/weight';
import { figure, type Benchmark, type Figure } from '../benchmark';
import { onDemonstration, partnerships } from '../material/visiting/demonstration';
import { loaded, type Loaded } from '../measuring/loaded';
import { fewestRounds, inRounds, median } from '../measuring/rounds';
import { loadedInRounds } from '../measuring/loaded-in-rounds';
import { served, type Served } from '../measuring/served';
import { startOf } from './start';

const seconds = 1;

/** Fifty people at once on a demonstration of twenty partnerships: the business unit of each, on its own cases. */
export const pages: Benchmark = {
  name: 'pages',
  says: 'main pages for 50 connections, on a demonstration of 20 partnerships',
  run: ({ progress, data }) => onDemonstration(data, progress, (folder) => measured(folder, progress)),
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
      const { p95, perSecond } = await loadedInRounds(() => visited(server, page), page.name);
      progress(`${page.name}: ${p95} ms, ${Math.round(perSecond)} /s, up to ${await memory(server)} MB`);
      figures.push(figure(`${page.name}-p95`, p95, 'ms', { of: 'value', atMost: 150 }));
      figures.push(figure(`${page.name}-pages`, perSecond, '/s', null));
    }
    figures.push(figure('memory-of-pages', await server.mostMemory(), 'MB', { of: 'value', atMost: 300 }));
  });
  return figures;
}

const memory = async (server: Served) => Math.round(await server.mostMemory());

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

/** The business unit of each partnership. */
async function unitsOf(data: string, { base, firstLine }: Served): Promise<Browser[]> {
  const password = passwordIn(firstLine);
  const units: Browser[] = [];
  for (const { name } of await accountsOf(data, 'business-unit')) units.push(await signedIn(base, name, password));
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
