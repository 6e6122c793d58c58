#!/usr/bin/env node
import 'reflect-metadata';
import { Command } from 'commander';
import { accountCommand } from './commands/account';
import { backupCommand } from './commands/backup';
import { clockCommand } from './commands/clock';
import { demoCommand } from './commands/demo';
import { rebuildCommand } from './commands/rebuild';
import { restoreCommand } from './commands/restore';
import { resumeCommand } from './commands/resume';
import { serveCommand } from './commands/serve';
import { timelinessCommand } from './commands/timeliness';
import { tokenCommand } from './commands/token';
import { verifyCommand } from './commands/verify';
import { workflowCommand } from './commands/workflow';
import { endWith } from './ending';

const waymark = new Command('waymark')
  .description(
    'Records what a safeguarding partnership does after a child has died or been seriously harmed, and when it was due.',
  )
  .version('0.1.0')
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('Add --help to see what is possible.');

for (const add of [
  serveCommand,
  demoCommand,
  timelinessCommand,
  clockCommand,
  workflowCommand,
  accountCommand,
  tokenCommand,
  verifyCommand,
  rebuildCommand,
  resumeCommand,
  backupCommand,
  restoreCommand,
]) {
  waymark.addCommand(add());
}

// Whoever reads the output may stop early (`waymark timeliness | head`).
process.stdout.on('error', (failure: NodeJS.ErrnoException) => process.exit(failure.code === 'EPIPE' ? 0 : 1));

waymark.parseAsync().catch(endWith);
