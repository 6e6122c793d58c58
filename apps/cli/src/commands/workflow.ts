import { Command } from 'commander';
import { workflows, type AnyWorkflow } from '@waymark/casework';
import { describeWorkflow, standingInWords, standingOf, workflowInWords, workflowSvg } from '@waymark/drawing';
import { say, UnusableInput } from '../ending';
import { dataOption } from '../options';
import { withCase, type Found } from '../case-read';

interface Asked {
  readonly data: string;
  readonly case?: string;
  readonly svg?: true;
  readonly json?: true;
}

export const workflowCommand = () =>
  new Command('workflow')
    .argument('<name>', workflows.map(({ name }) => name).join(', '))
    .option('--case <reference>', "Waymark's own reference of a case, for example 7K2M-4QXD")
    .option('--svg', 'print the drawing, with the same in words inside')
    .option('--json', 'print JSON')
    .addOption(dataOption())
    .action(showWorkflow);

async function showWorkflow(name: string, asked: Asked): Promise<void> {
  const page = workflows.find((each) => each.name === name);
  if (page === undefined) {
    const known = workflows.map(({ name }) => name).join(', ');
    throw new UnusableInput(`There is no workflow ${JSON.stringify(name)}. Possible are ${known}.`);
  }
  if (asked.svg === true && asked.json === true) throw new UnusableInput('Ask for --svg or for --json, not for both.');
  if (asked.case === undefined) return show(page, asked);
  const reference = asked.case.toUpperCase();
  if (!/^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(reference))
    throw new UnusableInput('--case must be a reference of Waymark, which reads like 7K2M-4QXD.');
  await withCase(asked.data, reference, page, (found) => showCase(page, found, asked));
}

function show(page: AnyWorkflow, { svg, json }: Asked): void {
  const description = describeWorkflow(page);
  if (svg === true) say(workflowSvg(description));
  else if (json === true) say(JSON.stringify(description, null, 2));
  else workflowInWords(description).forEach(say);
}

function showCase(page: AnyWorkflow, { reference, position, holds, instances }: Found, { svg, json }: Asked): void {
  if (instances.length === 0)
    throw new UnusableInput(
      `The case ${reference} holds no ${page.title.toLowerCase()} (position ${position}). It holds: ${holds.join(', ').toLowerCase()}.`,
    );
  const drawn = ({ instance }: Found['instances'][number]) =>
    workflowSvg(describeWorkflow(page, instance.chart), { stage: instance.stage });
  if (svg === true) {
    if (instances.length > 1)
      process.stderr.write(`waymark: the case holds ${instances.length}; this is the one begun last.\n`);
    return say(drawn(instances.at(-1)!));
  }
  const standings = instances.map(({ stream, instance, known }) => ({
    stream,
    chart: instance.chart,
    revision: instance.revision,
    ...standingOf(page, instance, known),
  }));
  if (json === true) return say(JSON.stringify({ case: reference, position, workflow: page.name, standings }, null, 2));
  say(`${page.title} of case ${reference}, as of position ${position}.`);
  for (const standing of standings) {
    say('');
    say(`${standing.stream}, revision ${standing.revision}, chart version ${standing.chart}`);
    standingInWords(page, standing).forEach(say);
  }
}
