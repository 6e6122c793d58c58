import { leadsBack } from './arrows';
import {
  chartOf,
  judgeBeforehand,
  stageTitleOf,
  transitionsFrom,
  type AnyWorkflow,
  type Beforehand,
  type Instance,
  type Known,
} from '@waymark/casework';

/** A step that may follow from where an instance stands. */
export interface MayFollow extends Beforehand {
  readonly type: string;
  readonly says: string;
  readonly leadsTo: readonly string[];
}

/** Where an instance stands and what may follow. */
export interface Standing {
  readonly stage: string;
  readonly words: string;
  readonly mayFollow: readonly MayFollow[];
}

export function standingOf(page: AnyWorkflow, instance: Instance, known: Known): Standing {
  const { chart, stage } = instance;
  const transitions = transitionsFrom(chartOf(page, chart), stage);
  const steps = Object.keys(page.facts).flatMap((type) => transitions.get(type) ?? []);
  return {
    stage,
    words: stageTitleOf(page, instance, known),
    mayFollow: steps.map(({ eventType, targets }) => ({
      type: eventType,
      says: page.facts[eventType]!.says,
      leadsTo: targets.map((target) => page.stages[target] ?? target),
      ...judgeBeforehand(page, instance, eventType, known),
    })),
  };
}

/** Free to follow first, then what would need a reason, then what cannot be recorded as things are. */
export function standingInWords(page: AnyWorkflow, { words, stage, mayFollow }: Standing): string[] {
  const refused = (step: MayFollow) => step.objections.some(({ force }) => force === 'refuse');
  const free = mayFollow.filter(({ objections }) => objections.length === 0);
  const asking = mayFollow.filter((step) => step.objections.length > 0 && !refused(step));
  const barred = mayFollow.filter(refused);
  const section = (heading: string, steps: readonly MayFollow[]): string[] =>
    steps.length === 0 ? [] : ['', heading, ...steps.flatMap((step) => stepLines(page, step))];
  return [
    `It stands at: ${words} [${stage}]`,
    ...section('MAY FOLLOW', free),
    ...section('MAY FOLLOW, WITH A REASON FOR DEPARTING FROM', asking),
    ...section('CANNOT BE RECORDED AS THINGS ARE', barred),
  ];
}

function stepLines(page: AnyWorkflow, { type, says, leadsTo, objections, judgedOnRecording }: MayFollow): string[] {
  const to = leadsBack({ leadsTo }) ? 'where the work stands' : leadsTo.join('; or ');
  return [
    `  ${says} [${type}]${to === '' ? '' : ` -> ${to}`}`,
    ...objections.map(({ because }) => `    ${because}`),
    ...onRecording(page, judgedOnRecording, 'refuse', 'cannot be recorded if:'),
    ...onRecording(page, judgedOnRecording, 'ask', 'asks for a reason if:'),
  ];
}

/** What only the step itself can tell, in the words of the rules. */
function onRecording(page: AnyWorkflow, rules: readonly string[], force: 'refuse' | 'ask', heading: string): string[] {
  const said = rules.flatMap((name) => {
    const rule = page.rules[name]!;
    return rule.force === force ? [`      ${rule.generally ?? name}`] : [];
  });
  return said.length === 0 ? [] : [`    ${heading}`, ...said];
}
