import { Command } from 'commander';
import { serve } from '../../../server/src/serve';
import { dataOption } from '../options';

export const serveCommand = () =>
  new Command('serve')
    .description('Serves the pages and the JSON API on 127.0.0.1 (PORT changes the port), with its data in one folder.')
    .option('--demo-if-empty', 'fill an empty data folder with the demonstration first')
    .addOption(dataOption())
    .action(({ data, demoIfEmpty }: { data: string; demoIfEmpty?: true }) =>
      serve({ data, demoIfEmpty: demoIfEmpty === true, environment: process.env }),
    );
