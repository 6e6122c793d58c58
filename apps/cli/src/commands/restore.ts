import { Command } from 'commander';
import { lockFolder, prepareDataFolder, restoreFolder } from '@waymark/engine';
import { say } from '../ending';
import { dataOption } from '../options';

interface Asked {
  readonly data: string;
  readonly from: string;
  readonly keysFrom: string;
  readonly erasedIn?: string;
}

export const restoreCommand = () =>
  new Command('restore')
    .requiredOption('--from <folder>', "the log's backup")
    .requiredOption('--keys-from <folder>', "the keys' backup")
    .option('--erased-in <folder>', 'a data folder or later copy of the keys whose erasures are applied again')
    .addOption(dataOption())
    .action(restore);

async function restore({ data, from, keysFrom, erasedIn }: Asked): Promise<void> {
  const folder = prepareDataFolder(data);
  const lock = lockFolder(folder);
  try {
    const parts = {
      from,
      keysFrom,
      erasedIn: erasedIn ?? null,
      folder,
      environment: process.env,
      at: new Date().toISOString(),
    };
    const { events, streams, erased } = await restoreFolder(parts);
    say(`${events} events in ${streams} streams restored to ${folder.path}; ${erased} erasures applied again.`);
    say('Set the same master key as before. The read models are built at the next start; tokens have to be made anew.');
  } finally {
    lock.release();
  }
}
