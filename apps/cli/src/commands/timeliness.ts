import { Command } from 'commander';
import { existingDataFolder, isLocked, londonToday, openEngine, type DataFolder } from '@waymark/engine';
import {
  openViews,
  flatCsv,
  flatTableNames,
  isFlatTable,
  partnershipsIn,
  timelinessOf,
  type FlatTableName,
  type Timeliness,
  type Views,
  wholeOf,
  positionIn,
} from '@waymark/projections';
import { say, UnusableInput } from '../ending';
import { dateFor } from '../date-typed';
import { dataOption } from '../options';
import {
  actionsInWords,
  attendanceInWords,
  challengesInWords,
  daysInWords,
  departuresInWords,
} from '../beside-in-words';
import { timelinessInWords } from '../timeliness-in-words';

interface Asked {
  readonly data: string;
  readonly asAt?: string;
  readonly hindsight?: true;
  readonly partnership?: string;
  readonly format: string;
  readonly of: string;
  readonly attendanceFrom?: string;
}

export const timelinessCommand = () =>
  new Command('timeliness')
    .option('--as-at <date>', 'the day (default: today)')
    .option('--hindsight', 'with late and imported facts included')
    .option('--partnership <id>', 'one partnership alone (default: all)')
    .option('--of <table>', `${flatTableNames.join(', ')}: for the table and the CSV`, 'deadlines')
    .option('--attendance-from <date>', 'the first day of the attendance (default: twelve months up to the day)')
    .option('--format <format>', 'table, json or csv', 'table')
    .addOption(dataOption())
    .action(timeliness);

async function timeliness({ data, asAt, hindsight, partnership, format, of, attendanceFrom }: Asked): Promise<void> {
  if (!['table', 'json', 'csv'].includes(format)) throw new UnusableInput(`--format must be table, json or csv.`);
  if (!isFlatTable(of)) throw new UnusableInput(`--of must be one of ${flatTableNames.join(', ')}.`);
  const from = attendanceFrom === undefined ? undefined : dateFor('--attendance-from', attendanceFrom);
  const day = asAt === undefined ? londonToday() : dateFor('--as-at', asAt);
  if (from !== undefined && from > day)
    throw new UnusableInput('--attendance-from must not lie after the day on which things are shown.');
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
        timeliness: await timelinessOf(views, wholeOf([id]), {
          partnership: id,
          asAt: day,
          hindsight: hindsight === true,
          attendanceFrom: from,
        }),
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
    else if (format === 'csv')
      process.stdout.write(
        flatCsv(
          of,
          found.map(({ timeliness }) => timeliness),
        ),
      );
    else for (const { name, timeliness } of found) inWords[of](name, timeliness).forEach(say);
  });
}

type InWords = (name: string, timeliness: Timeliness) => string[];

const inWords: Readonly<Record<FlatTableName, InWords>> = {
  deadlines: timelinessInWords,
  days: daysInWords,
  actions: actionsInWords,
  'late-actions': actionsInWords,
  attendance: attendanceInWords,
  departures: departuresInWords,
  challenges: challengesInWords,
};

/** Beside a running server the read models are read as they stand; otherwise they are caught up first. */
async function withViews(folder: DataFolder, use: (views: Views) => Promise<void>): Promise<void> {
  const notice = (line: string) => process.stderr.write(`waymark: ${line}\n`);
  if (isLocked(folder)) {
    const views = await openViews({ file: folder.views, readOnly: true });
    try {
      const position = await positionIn(views.db);
      notice(
        `Another Waymark is writing here: this is what its read models hold up to position ${position ?? 'none'}.`,
      );
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
