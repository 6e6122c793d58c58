import { Command } from 'commander';
import { dataOption } from '../options';

export const serveCommand = () =>
  new Command('serve')
    .option('--demo-if-empty', 'fill an empty data folder with the demonstration first')
    .addOption(dataOption())
    .action(async ({ data, demoIfEmpty }: { data: string; demoIfEmpty?: true }) => {
      const { serve } = await import('../../../server/src/serve.js');
      await serve({ data, demoIfEmpty: demoIfEmpty === true, environment: process.env });
    });
