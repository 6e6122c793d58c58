import { Command } from 'commander';
import { checkReads } from '@waymark/access';
import { configurationFrom, dataFolderAt, existingDataFolder, everythingIn, openLogToRead } from '@waymark/engine';
import { verifyLog } from '@waymark/ledger';
import { say } from '../ending';
import { dataOption } from '../options';

export const verifyCommand = () =>
  new Command('verify').option('--json', 'print JSON').addOption(dataOption()).action(verify);

async function verify({ data, json }: { data: string; json?: true }): Promise<void> {
  const configuration = configurationFrom(process.env);
  const store = openLogToRead(
    configuration.eventStore === null ? existingDataFolder(data) : dataFolderAt(data),
    configuration,
  );
  try {
    const result = await verifyLog(everythingIn(store), { onProgress: () => {} });
    const reads = checkReads({ file: dataFolderAt(data).reads });
    if (json === true) say(JSON.stringify({ ...result, reads }, null, 2));
    else {
      say(
        `${result.events} events in ${result.streams} streams read, up to position ${result.through ?? 'none: the log is empty'}.`,
      );
      if (result.firstBreak === null) say('Every hash and every chain holds.');
      else {
        const { stream, revision, position, reason } = result.firstBreak;
        say(`BROKEN at position ${position}, ${stream} revision ${revision}: ${reason}`);
        say(`${result.brokenStreams} ${result.brokenStreams === 1 ? 'stream is' : 'streams are'} broken.`);
      }
      if (reads !== null)
        say(
          reads.firstBreak === null
            ? `${reads.entries} entries of who looked at what; every one holds.`
            : `BROKEN: entry ${reads.firstBreak} of who looked at what is not as it was written.`,
        );
      say('This does not prove:');
      for (const limit of result.doesNotProve) say(`  - ${limit}`);
    }
    if (!result.sound || (reads?.firstBreak ?? null) !== null) process.exitCode = 1;
  } finally {
    await store.close();
  }
}
