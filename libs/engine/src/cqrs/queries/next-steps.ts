import { chartOf, transitionsFrom, type Known, type Objection, type Step } from '@waymark/casework';
import type { LoadedStream } from '@waymark/recording';
import { possibleAtADoor } from '../house-steps';

/** A step that may be recorded from where a record stands. */
export interface NextStep {
  readonly type: string;
  readonly title: string;
  /** Its date may lie in the future. */
  readonly planned: boolean;
  /** It names the body that decides. */
  readonly decision: boolean;
  /** Rules that would object now, whatever the step says. */
  readonly objections: readonly Objection[];
  /** Rules that look at what the step says: only the step itself can tell. */
  readonly judgedOnRecording: readonly string[];
}

class LooksAtTheStep extends Error {}

/** A step of which only the kind is known yet. A rule that looks at more says so by the way it ends. */
const yetToCome = (type: string, today: string): Step => ({
  type,
  occurredOn: today,
  actor: '',
  departures: [],
  get data(): never {
    throw new LooksAtTheStep();
  },
  get decidedBy(): never {
    throw new LooksAtTheStep();
  },
});

export function nextSteps(loaded: LoadedStream, known: Known): NextStep[] {
  const { workflow, instance } = loaded;
  const transitions = transitionsFrom(chartOf(workflow, instance.chart), instance.stage);
  return possibleAtADoor(loaded).map((type) => {
    const fact = workflow.facts[type]!;
    const objections: Objection[] = [];
    const judgedOnRecording: string[] = [];
    for (const name of transitions.get(type)?.rules ?? []) {
      const rule = workflow.rules[name]!;
      const step = yetToCome(type, known.today);
      const matter = { state: instance.state, step, stage: instance.stage, known, amends: null };
      try {
        if (rule.holds(matter)) continue;
        objections.push({ rule: name, force: rule.force, because: rule.because(matter), source: rule.source });
      } catch (reason) {
        if (!(reason instanceof LooksAtTheStep)) throw reason;
        judgedOnRecording.push(name);
      }
    }
    return {
      type,
      title: fact.says,
      planned: fact.tense === 'planned',
      decision: fact.decision,
      objections,
      judgedOnRecording,
    };
  });
}
