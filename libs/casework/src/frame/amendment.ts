import { z } from 'zod';
import { StatedDate } from '@waymark/statute';
import { fact, type Fact } from './fact';
import { opaqueId, ownName, rationale, text } from './fields';

/**
 * The frame's own steps. A correction is judged by the corrected fact's own schema and changes no stage; a withdrawn
 * step leads where the chart says; a revision moves an instance to a later version of its chart. No workflow's fold
 * sees any of them: on the first two the frame folds the stream anew with the corrected data in its place, or the step
 * left out. What a correction or a withdrawal is about is what the step it names was about.
 */
export const amendments = {
  FactCorrected: fact({
    says: 'Corrected',
    clear: {
      event: opaqueId(),
      /** Version of the corrected fact's schema that the new values are given in. */
      schema: z.int().min(1),
      /** Names of the corrected fields; `occurredOn` is one of them. */
      fields: z.array(ownName()).min(1, 'Name at least one field.'),
      occurredOn: StatedDate.optional(),
      /** New values of clear fields. */
      clear: z.record(ownName(), z.unknown()),
      /** Optional fields whose value is taken away. */
      removed: z.array(ownName()).optional(),
    },
    sealed: {
      /** New values of sealed fields. */
      sealed: z.record(ownName(), z.unknown()),
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
  WorkflowRevised: fact({
    says: 'Moved to a later version of the chart',
    clear: {
      from: z.int().min(1),
      to: z.int().min(1),
      /** Where each stage of the earlier version is found in the later one. */
      stages: z.record(ownName(), ownName()),
    },
    sealed: { reason: text().optional() },
    subject: () => 'chart',
  }),
} as unknown as Record<FrameStep, Fact>;

/** What a person sends for a correction: the new values by field, whichever half they stand in. */
export const correctionAsked = z.strictObject({
  event: opaqueId(),
  values: z.record(z.string(), z.unknown()).default({}),
  /** Optional fields whose value is to be taken away. */
  removed: z.array(ownName()).max(50).default([]),
  occurredOn: StatedDate.optional(),
  reason: rationale(),
});
export type CorrectionAsked = z.infer<typeof correctionAsked>;

export const withdrawalAsked = z.strictObject({ event: opaqueId(), reason: text() });

/** The stage map stands in the code, beside the chart that it leads to. */
export const revisionAsked = z.strictObject({ chart: z.int().min(1), reason: text().optional() });

type Amendment = 'FactCorrected' | 'StepWithdrawn';
export type FrameStep = Amendment | 'WorkflowRevised';

export const isAmendment = (type: string): type is Amendment => type === 'FactCorrected' || type === 'StepWithdrawn';

export const isFrameStep = (type: string): type is FrameStep => isAmendment(type) || type === 'WorkflowRevised';
