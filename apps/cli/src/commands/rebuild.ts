import { Command } from 'commander';
import { askLocally, existingDataFolder, isLocked, openEngine, rebuildViews } from '@waymark/engine';
import { say } from '../ending';
import { dataOption } from '../options';

export const rebuildCommand = () => new Command('rebuild').addOption(dataOption()).action(rebuild);

async function rebuild({ data }: { data: string }): Promise<void> {
  const folder = existingDataFolder(data);
  if (isLocked(folder)) {
    const { events } = (await askLocally(folder, 'rebuild', null)) as { events: number };
    return say(`The running Waymark built its read models anew from ${events} events.`);
  }
  const engine = await openEngine({
    data,
    environment: process.env,
    time: null,
    notice: (line) => process.stderr.write(`waymark: ${line}\n`),
  });
  try {
    const { events } = await rebuildViews(engine);
    say(`Read models built anew from ${events} events.`);
  } finally {
    await engine.close();
  }
}
