import { Command } from 'commander';
import { existingDataFolder, isLocked, londonToday, openEngine, type DataFolder } from '@waymark/engine';
import {
  openViews,
  partnershipsIn,
  tableForCsv,
  timelinessOf,
  toCsv,
  type Timeliness,
  type Views,
} from '@waymark/projections';
import { say, UnusableInput } from '../ending';
import { dataOption, dateFor } from '../options';
import { timelinessInWords } from '../timeliness-in-words';

interface Asked {
  readonly data: string;
  readonly asAt?: string;
  readonly hindsight?: true;
  readonly partnership?: string;
  readonly format: string;
}

export const timelinessCommand = () =>
  new Command('timeliness')
    .description(
      'Prints what the timeliness page shows: on a day as it was known on that day, or with --hindsight as it is known now.',
    )
    .option('--as-at <date>', 'the day (default: today)')
    .option('--hindsight', 'with late and imported facts included')
    .option('--partnership <id>', 'one partnership alone (default: all)')
    .option('--format <format>', 'table, json or csv', 'table')
    .addOption(dataOption())
    .action(timeliness);

async function timeliness({ data, asAt, hindsight, partnership, format }: Asked): Promise<void> {
  if (!['table', 'json', 'csv'].includes(format)) throw new UnusableInput(`--format must be table, json or csv.`);
  const day = asAt === undefined ? londonToday() : dateFor('--as-at', asAt);
  await withViews(existingDataFolder(data), async (views) => {
    const all = await partnershipsIn(views);
    const chosen = partnership === undefined ? all : all.filter(({ id }) => id === partnership);
    if (chosen.length === 0)
      throw new UnusableInput(
        partnership === undefined ? 'No partnership is registered yet.' : `There is no partnership "${partnership}".`,
      );
    const found: { name: string; timeliness: Timeliness }[] = [];
    for (const { id, name } of chosen) {
      found.push({
        name: name ?? id,
        timeliness: await timelinessOf(
          views,
          { partnerships: [id] },
          { partnership: id, asAt: day, hindsight: hindsight === true },
        ),
      });
    }
    if (format === 'json')
      say(
        JSON.stringify(
          found.map(({ name, timeliness }) => ({ name, ...timeliness })),
          null,
          2,
        ),
      );
    else if (format === 'csv') process.stdout.write(toCsv(found.flatMap(({ timeliness }) => tableForCsv(timeliness))));
    else for (const { name, timeliness } of found) timelinessInWords(name, timeliness).forEach(say);
  });
}

/** Beside a running server the read models are read as they stand; otherwise they are caught up first. */
async function withViews(folder: DataFolder, use: (views: Views) => Promise<void>): Promise<void> {
  const notice = (line: string) => process.stderr.write(`waymark: ${line}\n`);
  if (isLocked(folder)) {
    const views = await openViews({ file: folder.views, readOnly: true });
    try {
      notice('Another Waymark is writing here: this is what its read models hold now.');
      return await use(views);
    } finally {
      await views.close();
    }
  }
  const engine = await openEngine({ data: folder.path, environment: process.env, time: null, notice });
  try {
    await use(engine.views);
  } finally {
    await engine.close();
  }
}
