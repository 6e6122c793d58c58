import {
  chartOf,
  currentChart,
  firstStage,
  transitionsFrom,
  type AnyWorkflow,
  type Candidate,
} from '@waymark/casework';

// A workflow as plain data: what a page, a file or a drawing tells of it. Nothing here is about a case.

export interface StepDescribed {
  readonly type: string;
  /** What a timeline says of it. */
  readonly says: string;
  /** The stages that it may lead to, the ordinary one last; none where it leads nowhere else. */
  readonly leadsTo: readonly string[];
  readonly rules: readonly string[];
  /** The stages at which it usually comes, of a step that may come at any. */
  readonly usually: readonly string[];
  /** It names the body that decides. */
  readonly decision: boolean;
  /** Its date may lie in the future. */
  readonly planned: boolean;
}

export interface StageDescribed {
  readonly stage: string;
  readonly words: string;
  /** What this stage says for itself; all else is as at any stage. */
  readonly steps: readonly StepDescribed[];
}

export interface RuleDescribed {
  readonly name: string;
  readonly force: 'refuse' | 'ask';
  readonly words: string;
  readonly source: string | null;
}

export interface WorkflowDescription {
  readonly name: string;
  readonly title: string;
  readonly chart: number;
  readonly firstStage: string;
  readonly stages: readonly StageDescribed[];
  readonly anyStage: readonly StepDescribed[];
  readonly rules: readonly RuleDescribed[];
}

/** `version`: the chart to describe, for an instance that was opened under an earlier one. */
export function describeWorkflow(page: AnyWorkflow, version: number = currentChart(page)): WorkflowDescription {
  const chart = chartOf(page, version);
  const stages = Object.keys(chart.states);
  const from = (stage: string) => [...transitionsFrom(chart, stage).values()].filter(isStep);
  const described = (candidate: Candidate) => stepDescribed(page, candidate);
  const anyStage = new Map(
    stages.flatMap(from).flatMap((candidate) => (candidate.anywhere ? [[candidate.eventType, candidate]] : [])),
  );
  return {
    name: page.name,
    title: page.title,
    chart: version,
    firstStage: version === currentChart(page) ? firstStage(page) : stages[0]!,
    stages: stages.map((stage) => ({
      stage,
      words: page.stages[stage]!,
      steps: from(stage)
        .filter(({ anywhere }) => !anywhere)
        .map(described),
    })),
    anyStage: Object.keys(page.facts).flatMap((type) => {
      const candidate = anyStage.get(type);
      return candidate === undefined ? [] : [described(candidate)];
    }),
    rules: Object.entries(page.rules).map(([name, { force, source, generally }]) => ({
      name,
      force,
      words: generally ?? inWords(name),
      source,
    })),
  };
}

const isStep = ({ eventType }: Candidate): boolean => !eventType.includes(' ');

const stepDescribed = (page: AnyWorkflow, { eventType, targets, rules, usually }: Candidate): StepDescribed => {
  const { says, decision, tense } = page.facts[eventType]!;
  return { type: eventType, says, leadsTo: targets, rules, usually, decision, planned: tense === 'planned' };
};

/** A rule is named by what it holds to: `everyBodySignedOff` → `Every body signed off.` */
const inWords = (name: string): string => {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
};

export const stageWords = ({ stages }: WorkflowDescription, stage: string): string =>
  stages.find((each) => each.stage === stage)?.words ?? stage;
