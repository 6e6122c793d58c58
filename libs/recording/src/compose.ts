import type { Instance, NewEvent } from '@waymark/casework';
import { completed, derivedId, type LedgerEvent, type SealedPart } from '@waymark/ledger';
import { seal } from '@waymark/vault';
import type { StepCommand } from './command';

export interface Place {
  readonly stream: string;
  readonly case: string | null;
  readonly workflow: string;
  readonly key: { readonly id: string; readonly bytes: Buffer };
  /** The first command of those that are recorded together. */
  readonly correlation: string;
}

/** Seals what is not on the allow-list, chains it to the event before, and hashes the whole. */
export function compose(
  event: NewEvent,
  instance: Instance,
  command: StepCommand,
  digest: string,
  place: Place,
  recordedAt: string,
): { event: LedgerEvent; text: string } {
  const revision = instance.revision + 1;
  const id = derivedId(command.commandId, place.stream);
  return completed({
    envelope: 1,
    id,
    stream: place.stream,
    revision,
    type: event.type,
    schema: event.schema,
    partnership: command.by.partnership,
    case: place.case,
    subject: event.subject,
    actor: command.by.person,
    decidedBy: event.decidedBy,
    occurredOn: event.occurredOn,
    recordedAt,
    data: event.clear,
    held: event.held,
    departures: event.departures.map(({ rule }) => rule),
    command: { digest, id: command.commandId },
    correlation: place.correlation,
    causation: command.causation,
    workflow: { chart: event.chart, name: place.workflow },
    stage: event.stage,
    clocks: event.clocks,
    sealed: sealedParts(event, command, place, { stream: place.stream, revision, event: id }),
    previous: instance.hash,
    hashAlgorithm: 'sha-256',
  });
}

/** What the parts of an event hold once they are opened. */
export interface SealedContent {
  /** The sealed half of the fact. */
  readonly fact?: Record<string, unknown>;
  /** Reasons for departures, by rule. */
  readonly reasons?: Record<string, string>;
  /** The name of who decided. */
  readonly decider?: string;
  readonly dateNotKnownBecause?: string;
}

function sealedParts(
  event: NewEvent,
  command: StepCommand,
  place: Place,
  about: { stream: string; revision: number; event: string },
): SealedPart[] {
  const content: SealedContent = {
    ...(Object.keys(event.sealed).length === 0 ? {} : { fact: event.sealed }),
    ...(event.departures.length === 0
      ? {}
      : { reasons: Object.fromEntries(event.departures.map(({ rule, reason }) => [rule, reason.trim()])) }),
    ...(command.decidedBy?.name == null ? {} : { decider: command.decidedBy.name }),
    ...(command.dateNotKnownBecause === null ? {} : { dateNotKnownBecause: command.dateNotKnownBecause }),
  };
  return Object.keys(content).length === 0 ? [] : [seal(place.key.bytes, place.key.id, 'step', about, content)];
}
