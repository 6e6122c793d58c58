import { Command } from 'commander';
import { demonstrate, demonstrationPeople } from '@waymark/demonstration';
import { londonToday } from '@waymark/engine';
import { say, UnusableInput } from '../ending';
import { dateFor } from '../date-typed';
import { dataOption } from '../options';

interface Asked {
  readonly data: string;
  readonly seed: string;
  readonly until?: string;
  readonly partnerships: string;
}

export const demoCommand = () =>
  new Command('demo')
    .option('--seed <number>', 'another seed, another demonstration', '1')
    .option('--until <date>', 'tell the story up to this day (default: today)')
    .option('--partnerships <number>', 'how many partnerships, 1 to 200', '3')
    .addOption(dataOption())
    .action(demo);

async function demo({ data, seed, until, partnerships }: Asked): Promise<void> {
  const story = {
    seed: wholeNumber('--seed', seed, 0, 2 ** 31 - 1),
    partnerships: wholeNumber('--partnerships', partnerships, 1, 200),
  };
  const filled = await demonstrate({
    ...story,
    data,
    environment: process.env,
    until: until === undefined ? londonToday() : dateFor('--until', until),
    notice: (line) => process.stderr.write(`waymark: ${line}\n`),
  });
  say(
    `${filled.cases} invented cases stand in ${data}, told up to ${filled.day} in ${filled.steps} steps, of which ${filled.steps - filled.repeated} were recorded just now.`,
  );
  const units = demonstrationPeople(story.seed, story.partnerships).filter(({ roles }) =>
    roles.includes('business unit'),
  );
  say(
    `For the JSON API: npx waymark token --data ${data} --person ID, with one of these invented people of business units:`,
  );
  for (const { person, partnership } of units.slice(0, 5)) say(`  ${person}  ${partnership.name}`);
}

function wholeNumber(option: string, typed: string, least: number, most: number): number {
  const value = Number(typed);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new UnusableInput(`${option} must be a whole number from ${least} to ${most}.`);
  return value;
}
