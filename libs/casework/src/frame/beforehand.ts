import { transitionsFrom } from './chart';
import type { Instance } from './instance';
import { own } from './own';
import type { Known, Matter, Objection, Rule } from './rule';
import type { Step } from './step';
import { chartOf, type AnyWorkflow } from './workflow';

/** What can be said of a step before it is taken. */
export interface Beforehand {
  /** Rules that would object now, whatever the step says. */
  readonly objections: readonly Objection[];
  /** Rules that look at what the step says: only the step itself can tell. */
  readonly judgedOnRecording: readonly string[];
  /** What usually comes before it and is not on record yet. Nothing asks for it: it is offered first. */
  readonly usuallyAfter: readonly Objection[];
}

/** One for all: it is thrown for dozens of rules on a page, and nobody reads where. */
class LooksAtTheStep extends Error {}
const looksAtTheStep = new LooksAtTheStep('The rule looks at what the step says.');

/** A step of which only the kind is known yet. A rule that looks at more says so by the way it ends. */
const yetToCome = (type: string, today: string): Step => ({
  type,
  occurredOn: today,
  actor: '',
  departures: [],
  get data(): never {
    throw looksAtTheStep;
  },
  get decidedBy(): never {
    throw looksAtTheStep;
  },
  get deciderNamed(): never {
    throw looksAtTheStep;
  },
  get noticed(): never {
    throw looksAtTheStep;
  },
});

/** What holds whatever the step says is told in general words, where the words of the case name what only the step does. */
function becauseOf({ because, generally }: Rule<unknown, unknown>, matter: Matter<unknown, unknown>): string {
  try {
    return because(matter);
  } catch (reason) {
    if (reason !== looksAtTheStep || generally === null) throw reason;
    return generally;
  }
}

export function judgeBeforehand(workflow: AnyWorkflow, instance: Instance, type: string, known: Known): Beforehand {
  const { chart, stage, state } = instance;
  const matter = { state, step: yetToCome(type, known.today), stage, known, amends: null };
  const rules = transitionsFrom(chartOf(workflow, chart), stage).get(type)?.rules ?? [];
  return { ...judgedBy(workflow, rules, matter), usuallyAfter: comesBefore(workflow, type, matter) };
}

/** What only the step can tell, such as what is done early or never, is not known to hold: it still comes before. */
function comesBefore(workflow: AnyWorkflow, type: string, matter: Matter<unknown, unknown>): readonly Objection[] {
  const { objections, judgedOnRecording } = judgedBy(workflow, own(workflow.usuallyAfter ?? {}, type) ?? [], matter);
  const untold = judgedOnRecording.flatMap((name) => {
    const { force, generally, source } = workflow.rules[name]!;
    return generally === null ? [] : [{ rule: name, force, because: generally, source }];
  });
  return [...objections, ...untold];
}

function judgedBy(
  workflow: AnyWorkflow,
  rules: readonly string[],
  matter: Matter<unknown, unknown>,
): Pick<Beforehand, 'objections' | 'judgedOnRecording'> {
  const objections: Objection[] = [];
  const judgedOnRecording: string[] = [];
  for (const name of rules) {
    const rule = workflow.rules[name]!;
    try {
      if (rule.holds(matter)) continue;
      objections.push({ rule: name, force: rule.force, because: becauseOf(rule, matter), source: rule.source });
    } catch (reason) {
      if (reason !== looksAtTheStep) throw reason;
      judgedOnRecording.push(name);
    }
  }
  return { objections, judgedOnRecording };
}
