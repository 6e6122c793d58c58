import { howMany } from '@waymark/statute';
import { leadsBack } from './arrows';
import { stageWords, type StepDescribed, type WorkflowDescription } from './describe';
import { destination } from './drawing-in-words';
import { forceInWords, stepsIn } from './in-words';

/** The page of `docs/workflows` on one workflow, with its drawing beside it. */
export function workflowInMarkdown(description: WorkflowDescription): string {
  const { name, title, chart, stages, anyStage, rules } = description;
  const leading = stages.filter(({ steps }) => steps.length > 0);
  return `${[
    `# ${title}`,
    `Chart version ${chart} of \`${name}\`: ${howMany(stages.length, 'stage', 'stages')}, ${howMany(stepsIn(description), 'step', 'steps')}, ${howMany(rules.length, 'rule', 'rules')}. Written by \`npm run docs:workflows\` from the chart itself; \`waymark workflow ${name}\` prints the same.`,
    `![${title}: its stages and what leads from one to another](${name}.svg)`,
    '## Stages',
    `It begins at **${stageWords(description, description.firstStage)}**.`,
    stages.map(({ stage, words }) => `- ${words} (\`${stage}\`)`).join('\n'),
    '## What a stage says for itself',
    ...leading.flatMap(({ words, steps }) => [`### ${words}`, stepTable(description, steps)]),
    '## What may be recorded at any stage',
    'Where a stage says nothing else for itself.',
    stepTable(description, anyStage),
    '## Rules',
    rules.length === 0
      ? 'None.'
      : table(
          ['rule', 'force', 'what is said', 'source'],
          rules.map((rule) => [`\`${rule.name}\``, forceInWords(rule), rule.words, rule.source ?? '']),
        ),
  ].join('\n\n')}\n`;
}

const stepTable = (description: WorkflowDescription, steps: readonly StepDescribed[]): string =>
  table(
    ['step', 'leads to', 'rules'],
    steps.map((step) => [
      `${step.says} (\`${step.type}\`)`,
      leadsBack(step) ? 'back to where the work stands' : destination(description, step),
      step.rules.map((rule) => `\`${rule}\``).join(', '),
    ]),
  );

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
