import { certainlyBefore, inWords, type StatedDate } from '@waymark/statute';
import type { Followed } from './follows';
import type { EventOnRecord } from './instance';
import type { LookedBack } from './look-back';
import type { Objection } from './rule';
import { standingSteps } from './standing-steps';
import type { AnyWorkflow } from './workflow';

// A slip of the keyboard dates a step before what it can only follow: a sign-off before its draft. What follows what, each
// page says; what life allows in any order is not among it. Only what certainly lies before is asked about.

export const daysInOrder = {
  rule: 'daysInOrder',
  generally: 'A date lies before that of something which it can only follow, such as a sign-off before its draft.',
} as const;

interface Dated {
  readonly type: string;
  readonly data: unknown;
  readonly occurredOn: StatedDate;
}

function outOfOrder({ follows = {} }: AnyWorkflow, state: unknown, { type, data, occurredOn }: Dated): Followed[] {
  if (!Object.hasOwn(follows, type)) return [];
  return follows[type]!(state as never, data as never).filter(({ on }) =>
    certainlyBefore(occurredOn, on ?? 'not-known'),
  );
}

/** What is asked of a step that comes anew. */
export const askedOfOrder = (workflow: AnyWorkflow, state: unknown, step: Dated): Objection | null =>
  asked(step.occurredOn, outOfOrder(workflow, state, step));

/** Of a correction: what the step did not lie before already, as the record stood when it was recorded. */
export function askedOfCorrectedOrder(
  workflow: AnyWorkflow,
  history: readonly EventOnRecord[],
  { of, stands, corrected }: LookedBack,
): Objection | null {
  if (corrected === null) return null;
  const state = standingSteps(workflow, history)
    .filter(({ revision }) => revision < of.revision)
    .reduce((state, step) => workflow.fold(state, step), workflow.initial);
  const before = new Set(outOfOrder(workflow, state, stands).map(({ what }) => what));
  const after = outOfOrder(workflow, state, corrected).filter(({ what }) => !before.has(what));
  return asked(corrected.occurredOn, after);
}

function asked(occurredOn: StatedDate, found: readonly Followed[]): Objection | null {
  if (found.length === 0) return null;
  const what = [...new Set(found.map(({ what, on }) => `${what} (${inWords(on!)})`))].join(' and ');
  const because = `Dated ${inWords(occurredOn)}, before ${what}. If it is right all the same, say why.`;
  return { rule: daysInOrder.rule, force: 'ask', because, source: null };
}
