import { z } from 'zod';
import { StatedDate } from '@waymark/statute';
import { fact, opaqueId, rationale, text, type Fact } from './fact';
import type { EventOnRecord } from './instance';
import type { StepOnRecord } from './workflow';

/**
 * The frame's own steps. A correction is judged by the corrected fact's own schema and changes no stage; a withdrawn
 * step leads where the chart says. No workflow's fold sees either: the frame folds the stream anew with the corrected
 * data in its place, or the step left out.
 */
export const amendments = {
  FactCorrected: fact({
    says: 'Corrected',
    clear: {
      event: opaqueId(),
      /** Names of the corrected fields; `occurredOn` is one of them. */
      fields: z.array(z.string()).min(1, 'Name at least one field.'),
      occurredOn: StatedDate.optional(),
      /** New values of clear fields. */
      clear: z.record(z.string(), z.unknown()),
    },
    sealed: {
      /** New values of sealed fields. */
      sealed: z.record(z.string(), z.unknown()),
      reason: rationale(),
    },
    subject: ({ event }) => `event:${event}`,
  }),
  StepWithdrawn: fact({
    says: 'Withdrawn',
    clear: { event: opaqueId() },
    sealed: { reason: text() },
    subject: ({ event }) => `event:${event}`,
  }),
} as unknown as Record<'FactCorrected' | 'StepWithdrawn', Fact>;

/** What a person sends for a correction: the new values by field, whichever half they stand in. */
export const correctionAsked = z.strictObject({
  event: opaqueId(),
  values: z.record(z.string(), z.unknown()),
  occurredOn: StatedDate.optional(),
  reason: rationale(),
});

export const withdrawalAsked = z.strictObject({ event: opaqueId(), reason: text() });

export const isAmendment = (type: string): type is 'FactCorrected' | 'StepWithdrawn' =>
  type === 'FactCorrected' || type === 'StepWithdrawn';

export interface Amendments {
  readonly corrected: ReadonlyMap<string, { clear: Record<string, unknown>; occurredOn: string | undefined }>;
  readonly withdrawn: ReadonlySet<string>;
}

/** What later events say of earlier ones; null when nothing was corrected or withdrawn, which is the common case. */
export function amendmentsIn(events: readonly EventOnRecord[]): Amendments | null {
  let found: {
    corrected: Map<string, { clear: Record<string, unknown>; occurredOn: string | undefined }>;
    withdrawn: Set<string>;
  } | null = null;
  for (const { type, data } of events) {
    const name = type.slice(type.indexOf('.') + 1);
    if (!isAmendment(name)) continue;
    found ??= { corrected: new Map(), withdrawn: new Set() };
    const of = data['event'] as string;
    if (name === 'StepWithdrawn') found.withdrawn.add(of);
    else {
      const before = found.corrected.get(of);
      found.corrected.set(of, {
        clear: { ...before?.clear, ...(data['clear'] as Record<string, unknown>) },
        occurredOn: (data['occurredOn'] as string | undefined) ?? before?.occurredOn,
      });
    }
  }
  return found;
}

/** The step as it stands now: corrected, or null when withdrawn. */
export function amended(step: StepOnRecord, { corrected, withdrawn }: Amendments): StepOnRecord | null {
  if (withdrawn.has(step.event)) return null;
  const correction = corrected.get(step.event);
  if (correction === undefined) return step;
  return { ...step, data: { ...step.data, ...correction.clear }, occurredOn: correction.occurredOn ?? step.occurredOn };
}
