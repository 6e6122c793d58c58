import { judgeBeforehand, type Beforehand, type Known } from '@waymark/casework';
import type { LoadedStream } from '@waymark/recording';
import { possibleAtADoor } from '../house-steps';

/** A step that may be recorded from where a record stands. */
export interface NextStep extends Beforehand {
  readonly type: string;
  readonly title: string;
  /** Its date may lie in the future. */
  readonly planned: boolean;
  /** It names the body that decides. */
  readonly decision: boolean;
}

export function nextSteps(loaded: LoadedStream, known: Known): NextStep[] {
  const { workflow, instance } = loaded;
  return possibleAtADoor(loaded).map((type) => {
    const fact = workflow.facts[type]!;
    return {
      type,
      title: fact.says,
      planned: fact.tense === 'planned',
      decision: fact.decision,
      ...judgeBeforehand(workflow, instance, type, known),
    };
  });
}
