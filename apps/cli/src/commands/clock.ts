import { Command } from 'commander';
import { existsSync } from 'node:fs';
import type { Calendar } from '@waymark/casework';
import { configurationFrom, dataFolderAt, londonToday, readCalendar } from '@waymark/engine';
import {
  asKnownOn,
  builtInCalendar,
  clockIds,
  count,
  editions,
  explain,
  type ClockId,
  type EditionId,
} from '@waymark/statute';
import { say, UnusableInput } from '../ending';
import { dateFor } from '../date-typed';
import { dataOption } from '../options';

interface Asked {
  readonly data: string;
  readonly from: string;
  readonly edition?: string;
  readonly workingDays?: string;
  readonly json?: true;
}

export const clockCommand = () =>
  new Command('clock')
    .argument('<clock>', clockIds.join(', '))
    .requiredOption('--from <date>', 'the day that starts it; for advance-copies the day of publication')
    .option('--edition <edition>', `judge by this edition: ${editions.map(({ id }) => id).join(', ')}`)
    .option('--working-days <number>', "what the partnership expects of the Panel's letter (panel-letter only)")
    .option('--json', 'print JSON')
    .addOption(dataOption())
    .action(explainClock);

async function explainClock(clock: string, asked: Asked): Promise<void> {
  if (!clockIds.includes(clock as ClockId))
    throw new UnusableInput(`There is no deadline "${clock}". Possible are ${clockIds.join(', ')}.`);
  const known = editions.map(({ id }) => id);
  if (asked.edition !== undefined && !known.includes(asked.edition as EditionId)) {
    throw new UnusableInput(`There is no edition "${asked.edition}". Possible are ${known.join(', ')}.`);
  }
  if (asked.workingDays !== undefined && clock !== 'panel-letter')
    throw new UnusableInput(
      '--working-days is what a partnership expects of panel-letter; no other deadline takes it.',
    );
  const counted = count(clock as ClockId, dateFor('--from', asked.from), {
    calendar: asKnownOn(await calendarOf(asked.data), londonToday()),
    edition: (asked.edition as EditionId | undefined) ?? 'by start date',
    panelLetterWorkingDays: workingDays(asked.workingDays),
  });
  if ('cannot' in counted) throw new UnusableInput(`This deadline cannot be computed, because ${counted.because}`);
  if (asked.json === true) say(JSON.stringify(counted, null, 2));
  else explain(counted).forEach(say);
}

/** The calendar of the log where there is one, else the built-in; what is printed names its version. */
async function calendarOf(data: string): Promise<Calendar['calendar']> {
  const folder = dataFolderAt(data);
  const configuration = configurationFrom(process.env);
  const hasLog = configuration.eventStore !== null || existsSync(folder.events);
  return hasLog ? readCalendar(folder, configuration) : builtInCalendar;
}

function workingDays(typed: string | undefined): number | null {
  if (typed === undefined) return null;
  const days = Number(typed);
  if (!Number.isInteger(days) || days < 1 || days > 250)
    throw new UnusableInput('--working-days must be a whole number from 1 to 250.');
  return days;
}
