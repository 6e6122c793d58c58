import type { AnyWorkflow } from '@waymark/casework';
import { describeWorkflow } from './describe';
import { workflowInMarkdown } from './markdown';
import { workflowSvg } from './svg';

export interface FileOfWorkflow {
  readonly name: string;
  readonly content: string;
}

/** The files of `docs/workflows`: a page and a drawing for each workflow, and the list of them. */
export function filesOf(workflows: readonly AnyWorkflow[]): FileOfWorkflow[] {
  const list = workflows.map(({ name, title }) => `- [${title}](${name}.md)`).join('\n');
  return [
    {
      name: 'README.md',
      content: `# The workflows\n\nEach page is written from the chart that Waymark runs by: \`npm run docs:workflows\` writes them anew.\n\n${list}\n`,
    },
    ...workflows.flatMap((page) => {
      const description = describeWorkflow(page);
      return [
        { name: `${page.name}.md`, content: workflowInMarkdown(description) },
        { name: `${page.name}.svg`, content: `${workflowSvg(description)}\n` },
      ];
    }),
  ];
}
