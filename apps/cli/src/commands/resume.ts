import { Command } from 'commander';
import {
  askLocally,
  existingDataFolder,
  isLocked,
  openEngine,
  resumeCase,
  setAsideIn,
  type Resumed,
  type StandingStill,
} from '@waymark/engine';
import { say, UnusableInput } from '../ending';
import { dataOption } from '../options';

export const resumeCommand = () =>
  new Command('resume')
    .argument('[case]', 'its id or its reference')
    .addOption(dataOption())
    .action((named: string | undefined, { data }: { data: string }) => resume(data, named ?? null));

async function resume(data: string, record: string | null): Promise<void> {
  const answer = await ask(data, record);
  if (!('still' in answer)) return say(answer.length === 0 ? 'Nothing is set aside.' : answer.map(line).join('\n'));
  if (answer.still.length === 0) return say(`${answer.record} goes on; nothing of it waits any more.`);
  throw new UnusableInput(`Still set aside: ${answer.still.map(line).join('; ')}.`);
}

async function ask(data: string, record: string | null): Promise<Resumed | readonly StandingStill[]> {
  const folder = existingDataFolder(data);
  if (isLocked(folder)) return (await askLocally(folder, 'resume', { record })) as Resumed | readonly StandingStill[];
  const engine = await openEngine({
    data,
    environment: process.env,
    time: null,
    notice: (line) => process.stderr.write(`waymark: ${line}\n`),
  });
  try {
    return record === null ? await setAsideIn(engine) : await resumeCase(engine, record);
  } finally {
    await engine.close();
  }
}

const line = ({ record, by, reason, waiting }: StandingStill): string =>
  `${record}, by the ${by}: ${reason}${waiting === null ? '' : `, ${waiting} waiting`}`;
