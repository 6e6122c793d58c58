import { amended, amendmentsIn, isAmendment, recordOf, type EventOnRecord, type StepOnRecord } from '@waymark/casework';

/** A step as a projection keeps it, to fold it anew where a later one amends it. */
export interface KeptStep {
  readonly event_id: string;
  readonly fact: string;
  readonly revision: number;
  readonly occurred_on: string;
  readonly data: string;
}

/** A record's events folded by its own page, corrections in their place; facts that the page does not know are left. */
export function foldRows(category: string, rows: readonly KeptStep[]): unknown {
  const page = recordOf(category);
  const steps = rows.map(stepOf);
  const amendments = amendmentsIn(steps as unknown as readonly EventOnRecord[]);
  let state = page.initial;
  for (const stored of steps) {
    if (isAmendment(stored.type)) continue;
    const step = amendments === null ? stored : amended(stored, amendments);
    if (step !== null) state = foldStep(category, state, step);
  }
  return state;
}

export function foldStep(category: string, state: unknown, step: StepOnRecord): unknown {
  const page = recordOf(category);
  return Object.hasOwn(page.facts, step.type) ? page.fold(state, step) : state;
}

export const stepOf = ({ event_id, fact, revision, occurred_on, data }: KeptStep): StepOnRecord => ({
  type: fact,
  data: JSON.parse(data) as Record<string, unknown>,
  occurredOn: occurred_on,
  actor: '',
  decidedBy: null,
  departures: [],
  event: event_id,
  revision,
});
