import { Command } from 'commander';
import { backupFolder, configurationFrom, existingDataFolder } from '@waymark/engine';
import { say, UnusableInput } from '../ending';
import { dataOption } from '../options';

export const backupCommand = () =>
  new Command('backup')
    .requiredOption('--to <folder>', "an empty folder for the log's copy")
    .option('--keys-to <folder>', 'another empty folder for the keys, which never lie with the log')
    .addOption(dataOption())
    .action(backup);

async function backup({ data, to, keysTo }: { data: string; to: string; keysTo?: string }): Promise<void> {
  if (configurationFrom(process.env).eventStore !== null) {
    throw new UnusableInput('The log is in EventStoreDB: use its own backup. This command copies the embedded store.');
  }
  const made = await backupFolder(existingDataFolder(data), to, keysTo ?? null, new Date().toISOString());
  say(
    `${made.events} events in ${made.streams} streams copied to ${to} and verified, up to position ${made.through ?? 'none'}.`,
  );
  if (keysTo === undefined)
    say(
      'The keys were not copied: without them nothing sealed can be read. Back up into another empty folder, with --keys-to as well.',
    );
  else say(`The keys were copied to ${keysTo}. The master key is in neither folder: keep it apart.`);
}
