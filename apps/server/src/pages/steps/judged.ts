import type { NoSuchRecord, NotPermitted, OpenCaseOutcome } from '@waymark/engine/cqrs';
import type { Judgement, OpenOutcome, StepOutcome } from '@waymark/recording';
import type { Judged } from './place';

export type Outcome = Judgement | StepOutcome | OpenOutcome | OpenCaseOutcome | NotPermitted | NoSuchRecord;

/** `to`: where the confirmation of a step that was recorded stands. */
export function judgedFrom(
  outcome: Outcome,
  to: (outcome: { stream: string; event: string; case?: string }) => string,
): Judged {
  switch (outcome.answer) {
    case 'possible':
      return { is: 'possible', clocks: outcome.clocks };
    case 'recorded already':
      return { is: 'possible', clocks: [] };
    case 'recorded':
    case 'opened':
      return { is: 'recorded', to: to(outcome) };
    case 'unreadable':
      return { is: 'unreadable', problems: outcome.problems };
    case 'objections':
      return { is: 'objections', objections: outcome.objections };
    case 'changed meanwhile':
      return { is: 'changed', revisions: [outcome.revision] };
    case 'no such step':
      return { is: 'not at this stage', possible: outcome.possible };
    case 'same command, other content':
      return { is: 'other content' };
    case 'erased':
    case 'busy':
      return { is: outcome.answer };
    default:
      return { is: 'gone' };
  }
}
