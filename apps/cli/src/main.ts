#!/usr/bin/env node
import { Command } from 'commander';
import { commands, type Listed } from './commands';
import { endWith } from './ending';
import { dataOption } from './options';

/** What `waymark --help` lists of a command that was not asked for. */
function named(name: string, { takes, parts }: Listed): Command {
  const command = new Command(name);
  if (takes !== undefined) command.argument(takes);
  return parts === true ? command : command.addOption(dataOption());
}

async function waymark(typed: readonly string[]): Promise<void> {
  const program = new Command('waymark')
    .description(
      'Records what a safeguarding partnership does after a child has died or been seriously harmed, and when it was due.',
    )
    .version('0.1.0')
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('Add --help to see what is possible.');
  const asked = typed.find((word) => Object.hasOwn(commands, word));
  for (const [name, listed] of Object.entries(commands)) {
    const command = name === asked ? await listed.load() : named(name, listed);
    program.addCommand(command.description(listed.says));
  }
  await program.parseAsync();
}

// Whatever it writes, data and backups alike, is for the user who runs it alone.
process.umask(0o077);

// Whoever reads the output may stop early (`waymark timeliness | head`).
process.stdout.on('error', (failure: NodeJS.ErrnoException) => process.exit(failure.code === 'EPIPE' ? 0 : 1));

waymark(process.argv.slice(2)).catch(endWith);
