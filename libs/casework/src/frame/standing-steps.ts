import { isAmendment, isFrameStep } from './amendment';
import { upcast, type Fact } from './fact';
import type { Held } from './held';
import { factOf, type EventOnRecord } from './instance';
import type { StepOnRecord } from './step';
import type { AnyWorkflow } from './workflow';

interface Correction {
  readonly schema: number;
  readonly clear: Readonly<Record<string, unknown>>;
  readonly removed: readonly string[];
  /** Fields of the sealed half to which it gave a value. */
  readonly sealed: readonly string[];
  readonly occurredOn: string | undefined;
}

export interface Amendments {
  readonly corrected: ReadonlyMap<string, readonly Correction[]>;
  readonly withdrawn: ReadonlySet<string>;
}

/** What later events say of earlier ones; null when nothing was corrected or withdrawn, which is the common case. */
export function amendmentsIn(events: readonly Pick<EventOnRecord, 'type' | 'data'>[]): Amendments | null {
  let found: { corrected: Map<string, Correction[]>; withdrawn: Set<string> } | null = null;
  for (const { type, data } of events) {
    const name = factOf(type);
    if (!isAmendment(name)) continue;
    found ??= { corrected: new Map(), withdrawn: new Set() };
    const of = data['event'] as string;
    if (name === 'StepWithdrawn') found.withdrawn.add(of);
    else found.corrected.set(of, [...(found.corrected.get(of) ?? []), correctionIn(data)]);
  }
  return found;
}

function correctionIn(data: Readonly<Record<string, unknown>>): Correction {
  const clear = data['clear'] as Record<string, unknown>;
  const removed = (data['removed'] as string[] | undefined) ?? [];
  const said = new Set(['occurredOn', ...Object.keys(clear), ...removed]);
  return {
    schema: data['schema'] as number,
    clear,
    removed,
    sealed: (data['fields'] as string[]).filter((field) => !said.has(field)),
    occurredOn: data['occurredOn'] as string | undefined,
  };
}

/** The version of the fact that a stored step was recorded in, and the fact that says how to bring it up to date. */
interface Recorded {
  readonly fact: Fact;
  readonly schema: number;
}

/**
 * The step as it stands now: corrected, or null when withdrawn. Each correction speaks the version of its own day: what
 * stood before is brought up to it, and all to the present. Without `recorded` every version is taken for the present.
 */
export function amended(
  step: StepOnRecord,
  { corrected, withdrawn }: Amendments,
  recorded: Recorded | null = null,
): StepOnRecord | null {
  if (withdrawn.has(step.event)) return null;
  const corrections = corrected.get(step.event);
  if (corrections === undefined) return upToDate(step, recorded);
  const bring = (data: Data, from: number, to?: number): Data =>
    recorded === null ? data : upcast(recorded.fact, 'clear', data, from, to);
  let { data, occurredOn, sealedGiven = [] } = step;
  let version = recorded?.schema ?? 1;
  for (const correction of corrections) {
    const until = Math.max(version, correction.schema);
    const kept = { ...bring(data, version, until) };
    for (const field of correction.removed) delete kept[field];
    data = { ...kept, ...bring(correction.clear, correction.schema, until) };
    occurredOn = correction.occurredOn ?? occurredOn;
    sealedGiven = [
      ...new Set([...sealedGiven.filter((field) => !correction.removed.includes(field)), ...correction.sealed]),
    ];
    version = until;
  }
  return { ...step, data: bring(data, version), occurredOn, ...givenIn(sealedGiven) };
}

type Data = Readonly<Record<string, unknown>>;

const upToDate = (step: StepOnRecord, recorded: Recorded | null): StepOnRecord =>
  recorded === null || recorded.schema === recorded.fact.schema
    ? step
    : { ...step, data: upcast(recorded.fact, 'clear', step.data, recorded.schema) };

/** A stored event as a step, as it stands now; null when it is withdrawn, or one of the frame's own. */
export function standing(
  workflow: AnyWorkflow,
  event: EventOnRecord,
  amendments: Amendments | null,
): StepOnRecord | null {
  const type = factOf(event.type);
  if (isFrameStep(type)) return null;
  const step = stepOf(type, event);
  const fact = Object.hasOwn(workflow.facts, type) ? workflow.facts[type] : undefined;
  const recorded = fact === undefined ? null : { fact, schema: event.schema };
  return amendments === null ? upToDate(step, recorded) : amended(step, amendments, recorded);
}

/** Which fields of the sealed half are given, by what stands of them in clear. */
export const sealedFieldsIn = (held: Held | undefined): string[] => [
  ...new Set(Object.keys(held ?? {}).map((path) => path.split('.')[0]!)),
];

const givenIn = (sealedGiven: readonly string[]) => (sealedGiven.length === 0 ? {} : { sealedGiven });

const stepOf = (type: string, event: EventOnRecord): StepOnRecord => ({
  type,
  data: event.data,
  occurredOn: event.occurredOn,
  actor: event.actor,
  decidedBy: event.decidedBy,
  departures: event.departures,
  event: event.id,
  revision: event.revision,
  ...givenIn(sealedFieldsIn(event.held)),
});

/** The steps of a stream as they stand now, in the order in which they were recorded. */
export function standingSteps(workflow: AnyWorkflow, events: readonly EventOnRecord[]): StepOnRecord[] {
  const amendments = amendmentsIn(events);
  const steps: StepOnRecord[] = [];
  for (const event of events) {
    const step = standing(workflow, event, amendments);
    if (step !== null) steps.push(step);
  }
  return steps;
}
