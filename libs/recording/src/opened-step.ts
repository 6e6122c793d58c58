import {
  factNamed,
  factOf,
  isAmendment,
  upcast,
  type AnyWorkflow,
  type DecidedBy,
  type Fact,
  type Held,
} from '@waymark/casework';
import type { LedgerEvent } from '@waymark/ledger';
import { CannotBeOpened, type KeyStore } from '@waymark/vault';
import type { SealedContent } from './compose';
import { contentOf } from './open-event';

/** One step of a record, opened for those who may read it. */
export interface OpenedStep {
  readonly event: string;
  readonly revision: number;
  readonly type: string;
  /** What a timeline says of it. */
  readonly says: string;
  readonly subject: string;
  readonly stage: string;
  readonly occurredOn: string;
  readonly dateNotKnownBecause: string | null;
  readonly recordedAt: string;
  readonly recordedBy: { readonly person: string; readonly partnership: string };
  readonly decidedBy: (DecidedBy & { readonly name: string | null }) | null;
  /** Its fields as they stand now, corrections in their place. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Its fields as they were first recorded, where a later step corrected them. */
  readonly firstRecorded: { readonly occurredOn: string; readonly data: Readonly<Record<string, unknown>> } | null;
  /** Events of the corrections, oldest first. */
  readonly correctedBy: readonly string[];
  /** Event of the step that took this one back. */
  readonly withdrawnBy: string | null;
  /** Which fields are given or not known: this stays when the fields themselves can no longer be read. */
  readonly held: Held;
  readonly departures: readonly { readonly rule: string; readonly reason: string | null }[];
  /** `erased`: the key was destroyed, and nobody can read the sealed fields any more. */
  readonly sealed: 'none' | 'opened' | 'erased' | 'damaged';
}

/** All steps of a stream, in order, each with what later ones did to it. */
export function openSteps(workflow: AnyWorkflow, events: readonly LedgerEvent[], keys: Keys): OpenedStep[] {
  const steps = new Map<string, OpenedStep>();
  const found = foundOnce(keys);
  for (const event of events) {
    const step = open(workflow, event, found);
    steps.set(event.id, step);
    if (!isAmendment(step.type)) continue;
    const of = steps.get(event.data['event'] as string);
    if (of !== undefined) steps.set(of.event, amended(of, step, event, factNamed(workflow, of.type)));
  }
  return [...steps.values()];
}

type Keys = Pick<KeyStore, 'find'>;

/** Steps of one record stand under one key, nearly always: to look for it costs a third of opening a step. */
function foundOnce(keys: Keys): Keys {
  const found = new Map<string, Buffer | null>();
  return {
    find(id) {
      if (!found.has(id)) found.set(id, keys.find(id));
      return found.get(id)!;
    },
  };
}

function open(workflow: AnyWorkflow, event: LedgerEvent, keys: Keys): OpenedStep {
  const type = factOf(event.type);
  const fact = factNamed(workflow, type);
  const { content, sealed } = contentIn(event, keys);
  return {
    event: event.id,
    revision: event.revision,
    type,
    says: fact?.says ?? type,
    subject: event.subject,
    stage: event.stage,
    occurredOn: event.occurredOn,
    dateNotKnownBecause: content.dateNotKnownBecause ?? null,
    recordedAt: event.recordedAt,
    recordedBy: { person: event.actor, partnership: event.partnership },
    decidedBy: event.decidedBy === null ? null : { ...event.decidedBy, name: content.decider ?? null },
    data: type === 'FactCorrected' ? correction(event, content) : both(fact, event.schema, event.data, content.fact),
    firstRecorded: null,
    correctedBy: [],
    withdrawnBy: null,
    held: event.held,
    departures: event.departures.map((rule) => ({ rule, reason: content.reasons?.[rule] ?? null })),
    sealed,
  };
}

type Data = Readonly<Record<string, unknown>>;

/** The two halves in one, as the present version of the fact has them. */
const both = (fact: Fact | undefined, schema: number, clear: Data, sealed: Data = {}): Data =>
  fact === undefined
    ? { ...clear, ...sealed }
    : { ...upcast(fact, 'clear', clear, schema), ...upcast(fact, 'sealed', sealed, schema) };

/** A correction as it was asked for: the new values in one place, whichever half they stand in. */
function correction({ data }: LedgerEvent, { fact }: SealedContent): Record<string, unknown> {
  const { event, occurredOn, clear, removed = [] } = data as unknown as Corrected;
  const { sealed, reason } = (fact ?? {}) as { sealed?: Data; reason?: string };
  return {
    event,
    values: { ...clear, ...sealed },
    removed,
    ...(occurredOn === undefined ? {} : { occurredOn }),
    reason,
  };
}

interface Corrected {
  readonly event: string;
  readonly schema: number;
  readonly clear: Data;
  readonly removed?: readonly string[];
  readonly occurredOn?: string;
}

function amended(of: OpenedStep, by: OpenedStep, { data }: LedgerEvent, fact: Fact | undefined): OpenedStep {
  if (by.type === 'StepWithdrawn') return { ...of, withdrawnBy: by.event };
  const { schema, occurredOn, removed = [] } = data as unknown as Corrected;
  const kept = Object.entries(of.data).filter(([field]) => !removed.includes(field));
  return {
    ...of,
    data: { ...Object.fromEntries(kept), ...both(fact, schema, by.data['values'] as Data) },
    occurredOn: occurredOn ?? of.occurredOn,
    dateNotKnownBecause: occurredOn === undefined ? of.dateNotKnownBecause : by.dateNotKnownBecause,
    firstRecorded: of.firstRecorded ?? { occurredOn: of.occurredOn, data: of.data },
    correctedBy: [...of.correctedBy, by.event],
  };
}

function contentIn(event: LedgerEvent, keys: Keys): { content: SealedContent; sealed: OpenedStep['sealed'] } {
  if (event.sealed.length === 0) return { content: {}, sealed: 'none' };
  try {
    const content = contentOf(event, keys);
    return content === null ? { content: {}, sealed: 'erased' } : { content, sealed: 'opened' };
  } catch (failure) {
    // One damaged part does not make the rest of the record unreadable; `waymark verify` names it.
    if (failure instanceof CannotBeOpened) return { content: {}, sealed: 'damaged' };
    throw failure;
  }
}
