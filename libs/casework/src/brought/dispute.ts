import { z } from 'zod';
import { ask, fact, opaqueId, own, told, type Dated, type StepsOnRecordOf } from '../frame';

// A dispute is a record of its own. Where it began and ended is brought into the record that it is about, so that this
// one can say so where it matters. Nothing waits for a dispute: it is asked about only where the record closes.

/** What a dispute is about. */
export const disputedMatters = ['notifying', 'reviewing', 'return', 'action', 'publication', 'other'] as const;

/** How a dispute ended at the level that dealt with it. */
export const disputeOutcomes = ['agreed', 'decided', 'withdrawn', 'passed on'] as const;

export const disputeFacts = {
  DisputeOpened: fact({
    says: 'Dispute about this opened',
    clear: { dispute: opaqueId(), about: z.enum(disputedMatters) },
    sealed: {},
    subject: ({ dispute }) => `dispute:${dispute}`,
  }),
  DisputeResolved: fact({
    says: 'Dispute about this resolved',
    clear: { dispute: opaqueId(), outcome: z.enum(disputeOutcomes) },
    sealed: {},
    subject: ({ dispute }) => `dispute:${dispute}`,
  }),
};

/** What a record remembers of the disputes about it; left out until the first. */
export interface Disputed extends Dated {
  readonly disputes?: Readonly<Record<string, 'open' | 'resolved'>>;
}

type BroughtStep = StepsOnRecordOf<typeof disputeFacts>;

/** A dispute that is opened again is open, whatever was resolved before. */
export function withDispute<State extends Disputed>(state: State, { type, data, occurredOn }: BroughtStep): State {
  const disputes = { ...state.disputes, [data.dispute]: type === 'DisputeOpened' ? 'open' : 'resolved' };
  return told<Disputed>(state, `dispute:${data.dispute}`, occurredOn, { disputes } as Disputed) as State;
}

const rule = ask<Disputed, { readonly type: string; readonly data: unknown }>;

export const disputeRules = {
  disputeIsRecorded: rule(
    ({ state, step }) => own(state.disputes ?? {}, (step.data as { dispute: string }).dispute) !== undefined,
    'That dispute is not recorded here as opened.',
  ),
  disputesAreResolved: rule(
    ({ state }) => Object.values(state.disputes ?? {}).every((standing) => standing === 'resolved'),
    'A dispute about it is open and not resolved yet.',
    'WT23 ¶¶110–113',
  ),
};

/** The steps as they stand at a chart's root: they come at any time and change no stage. */
export const disputeSteps = {
  DisputeOpened: { actions: 'record' as const },
  DisputeResolved: { actions: 'record' as const, meta: { rules: ['disputeIsRecorded' as const] } },
};
