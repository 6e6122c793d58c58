import { Command } from 'commander';
import { serve } from '../../../server/src/serve';
import { dataOption } from '../options';

export const serveCommand = () =>
  new Command('serve')
    .option('--demo-if-empty', 'fill an empty data folder with the demonstration first')
    .addOption(dataOption())
    .action(({ data, demoIfEmpty }: { data: string; demoIfEmpty?: true }) =>
      serve({ data, demoIfEmpty: demoIfEmpty === true, environment: process.env }),
    );
