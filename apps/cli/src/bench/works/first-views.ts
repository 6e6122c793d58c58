import { setTimeout as pause } from 'node:timers/promises';
import { accountsOf, passwordIn, signedIn } from '../material/visiting/browser';
import { onDemonstration } from '../material/visiting/demonstration';
import { pagesOf, type MeasuredPage } from '../material/visiting/pages';
import { isRecorded, stepsOn } from '../material/visiting/steps';
import { figure, type Benchmark, type Figure } from '../benchmark';
import type { Asked } from '../measuring/loaded';
import { inRounds, median } from '../measuring/rounds';
import { served, waymarkSays, type Served } from '../measuring/served';

const names = [
  'case',
  'timeline',
  'fifteen-days',
  'form',
  'tasks',
  'cases',
  'actions',
  'meetings',
  'timeliness-one',
  'timeliness-days',
  'agenda',
];

const rounds = 15;
/** The compiler sees the code in these; they are not counted. */
const unmeasured = 5;

/** What `pages` leaves out: it asks again and again for pages that were drawn before, and nothing is recorded. */
export const firstViews: Benchmark = {
  name: 'first-views',
  says: 'a page seen first after a step was recorded there: processor time, on the same demonstration',
  run: ({ progress, data }) => onDemonstration(data, progress, (folder) => measured(folder, progress)),
};

async function measured(data: string, progress: (line: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  await served(data, async (server) => {
    const [unit] = await accountsOf(data, 'business-unit');
    if (unit === undefined) throw new Error('No business unit can sign in.');
    const browser = await signedIn(server.base, unit.name, passwordIn(server.firstLine));
    const next = await stepsOn(server.base, await waymarkSays('token', '--data', data, '--person', unit.person));
    for (const page of await pagesOf([browser], names)) {
      const value = await firstViewOf(server, page, next);
      progress(`${page.name}: ${value.toFixed(1)} ms of the processor`);
      figures.push(figure(`first-${page.name}`, value, 'ms', null));
    }
  });
  return figures;
}

/** The median of some views, each after a step was recorded on a case of the same partnership and is carried everywhere. */
async function firstViewOf(server: Served, { name, visits }: MeasuredPage, next: () => Asked): Promise<number> {
  const times = await inRounds(unmeasured + rounds, async (round) => {
    await recorded(server, next());
    await atRest(server);
    const { path, by } = visits[round % visits.length]!;
    const before = await server.processorTime();
    if ((await by.open(path)) === null) throw new Error(`${name}: the page is there no more.`);
    await pause(afterwards);
    return (await server.processorTime()) - before;
  });
  return median(times.slice(unmeasured));
}

/** What a page costs once it has left, its line in the log for one, belongs to it. */
const afterwards = 10;

async function recorded({ base }: Served, { path, ...asked }: Asked): Promise<void> {
  const answer = await fetch(base + path, asked);
  if (!isRecorded(await answer.text())) throw new Error(`A step was not recorded: ${answer.status}.`);
}

const atRestBelow = 1;
const longestWait = 40;

/** Read models, policies and the search index take in what was recorded; none of that is the page's. */
async function atRest(server: Served): Promise<void> {
  for (let waited = 0; waited < longestWait; waited += 1) {
    const before = await server.processorTime();
    await pause(25);
    if ((await server.processorTime()) - before < atRestBelow) return;
  }
}
