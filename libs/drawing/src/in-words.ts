import { howMany } from '@waymark/statute';
import { type RuleDescribed, type StepDescribed, type WorkflowDescription } from './describe';
import { destination } from './drawing-in-words';
import { leadsBack } from './arrows';

// A workflow in plain lines, for a terminal.

const lines = (indent: number, texts: readonly string[]): string[] =>
  texts.map((text) => `${' '.repeat(indent)}${text}`);

export const forceInWords = ({ force }: Pick<RuleDescribed, 'force'>): string =>
  force === 'refuse' ? 'cannot be recorded otherwise' : 'asks for a reason otherwise';

/** How many kinds of step there are, wherever they stand. */
export const stepsIn = ({ stages, anyStage }: WorkflowDescription): number =>
  new Set([...anyStage, ...stages.flatMap(({ steps }) => steps)].map(({ type }) => type)).size;

export function workflowInWords(description: WorkflowDescription): string[] {
  const { name, title, chart, stages, anyStage, rules } = description;
  return [
    `${title} (${name}), chart version ${chart}`,
    `${howMany(stages.length, 'stage', 'stages')}, ${howMany(stepsIn(description), 'step', 'steps')}, ${howMany(rules.length, 'rule', 'rules')}.`,
    '',
    'STAGES',
    ...stages.flatMap(({ stage, words, steps }) => [
      `  ${words} [${stage}]${stage === description.firstStage ? ', where it begins' : ''}`,
      ...steps.flatMap((step) => stepInWords(description, step)),
    ]),
    '',
    'STEPS AT ANY STAGE',
    ...anyStage.flatMap((step) => stepInWords(description, step)),
    '',
    'RULES',
    ...rules.flatMap(ruleInWords),
  ];
}

function stepInWords(description: WorkflowDescription, step: StepDescribed): string[] {
  const to = leadsBack(step) ? 'back to where the work stands' : destination(description, step);
  return [
    `    ${step.says} [${step.type}]${to === '' ? '' : ` -> ${to}`}`,
    ...lines(6, step.rules.length === 0 ? [] : [`rules: ${step.rules.join(', ')}`]),
  ];
}

const ruleInWords = (rule: RuleDescribed): string[] => [
  `  ${rule.name}: ${forceInWords(rule)}`,
  ...lines(4, [rule.words, ...(rule.source === null ? [] : [rule.source])]),
];
