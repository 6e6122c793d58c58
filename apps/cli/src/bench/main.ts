import { parseArgs } from 'node:util';
import type { Benchmark, Figure } from './benchmark';
import { benchmarks } from './benchmarks';
import { foldersAreInMemory, removeFoldersAtTheEnd } from './measuring/folder';
import { asJson, asTable } from './report';

interface Asked {
  readonly chosen: readonly Benchmark[];
  readonly json: boolean;
  readonly events: number;
  readonly data: string | null;
}

const usage = `npm run bench [-- NAME… --json --events N]

Measures Waymark on this machine, in temporary folders (TMPDIR chooses the disk). A missed goal is said, and is no failure.

${benchmarks.map(({ name, says }) => `  ${name.padEnd(12)}${says}`).join('\n')}

  --json      one JSON object a line
  --data DIR  for pages, first-views and api-steps: a demonstration of 20 partnerships that is there already; steps are added to it
  --events N  size of the log that rebuild and verify read (default 1000000)
`;

async function bench(): Promise<void> {
  const asked = read(process.argv.slice(2));
  if (asked === 'help') return print(usage);
  removeFoldersAtTheEnd();
  if (foldersAreInMemory())
    note('The temporary folder is in memory: what is said of durable writes says little. Set TMPDIR.');
  const figures: Figure[] = [];
  for (const { name, run } of asked.chosen) {
    const progress = (line: string) => note(`${name}: ${line}`);
    progress('running');
    try {
      const measured = await run({ events: asked.events, data: asked.data, progress });
      figures.push(...measured);
      // A line as soon as it is known: whoever reads it may not want to wait for the rest.
      if (asked.json) measured.forEach((figure) => print(`${asJson(figure)}\n`));
    } catch (failure) {
      // What the others measured took minutes, and is worth no less for it.
      failed(failure, progress);
    }
  }
  if (!asked.json) print(`${asTable(figures)}\n`);
}

function read(typed: readonly string[]): Asked | 'help' {
  const { values, positionals } = parseArgs({
    args: [...typed],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      data: { type: 'string' },
      events: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return 'help';
  const names = benchmarks.map(({ name }) => name);
  const unknown = positionals.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`There is no benchmark "${unknown}". Possible are ${names.join(', ')}.`);
  const events = Number(values.events ?? 1_000_000);
  if (!Number.isSafeInteger(events) || events < 10_000) throw new Error('--events must be a whole number from 10000.');
  const chosen = benchmarks.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  return { chosen, json: values.json === true, events, data: values.data ?? null };
}

const print = (text: string): void => void process.stdout.write(text);
const note = (line: string): void => void process.stderr.write(`bench: ${line}\n`);

function failed(failure: unknown, say: (line: string) => void): void {
  say(failure instanceof Error ? failure.message : String(failure));
  process.exitCode = 1;
}

bench().catch((failure: unknown) => failed(failure, note));
