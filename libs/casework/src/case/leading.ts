import { z } from 'zod';
import {
  certainlyBefore,
  earliestDay,
  latestDay,
  whenInWords,
  type CivilDate,
  type StatedDate,
} from '@waymark/statute';
import { ask, fact, isOpaqueId, opaqueId, refuse, text, type Matter, type StepsOnRecordOf } from '../frame';

// Who leads a case, and who led it before: a partnership is succeeded by another, or a family turns out to be another
// area's. Whoever led it goes on sharing it until that is ended: what was asked of its agencies still stands.

export const leadingFacts = {
  LeadTransferred: fact({
    says: 'Lead of the case transferred to a partnership',
    clear: {
      newLead: opaqueId(),
      because: z.enum(['merger', 'division', 'change of boundary', 'the review is for another area', 'other']),
    },
    sealed: { why: text().optional() },
    subject: () => 'lead',
  }),
};

/** A partnership that leads, or led. */
export interface Leading {
  readonly partnership: string;
  /** Null: since the case was opened. */
  readonly from: CivilDate | null;
}

export interface Led {
  readonly lead: string | null;
  readonly sharedWith: readonly string[];
  /** The day of the step that it was opened with. */
  readonly openedOn?: StatedDate;
  /** All that led it, in the order of their days. Left out until the lead is first transferred. */
  readonly leads?: readonly Leading[];
}

type OnRecord = StepsOnRecordOf<typeof leadingFacts>;

export const isOfLeading = (step: { readonly type: string }): step is OnRecord =>
  Object.hasOwn(leadingFacts, step.type);

/** Told late, a transfer stands by its day among those that were told before. */
export function withLeading<State extends Led>(state: State, { data: { newLead }, occurredOn }: OnRecord): State {
  const leads = transferred(leadsOf(state), newLead, occurredOn);
  const lead = leads.at(-1)!.partnership;
  const sharing = new Set([...state.sharedWith, ...sharingFrom(leads, newLead)]);
  return { ...state, lead, leads, sharedWith: [...sharing].filter((partnership) => partnership !== lead) };
}

/** Whose sharing begins with a transfer, once it stands among the others. */
export function sharingFrom(leads: readonly Leading[], to: string): readonly string[] {
  const lead = leads.at(-1)!.partnership;
  // Told late, it comes after somebody whose sharing began with the transfer that was told before: it may be ended since.
  const predecessor = lead === to ? leads.at(-2)?.partnership : undefined;
  return [predecessor, to].flatMap((one) => (one === undefined || one === lead ? [] : [one]));
}

/** Of those that led, and of one day, whoever was told of last leads from then on; without a day, after all that are told. */
export function transferred(leads: readonly Leading[], to: string, on: StatedDate): readonly Leading[] {
  const from = earliestDay(on) ?? latestDay(on) ?? leads.at(-1)?.from ?? '0001-01-01';
  const place = leads.filter((one) => one.from === null || one.from <= from).length;
  return leads.toSpliced(place, 0, { partnership: to, from });
}

/** All that led the case, in the order of their days; the last leads it now. */
export const leadsOf = ({ lead, leads }: Pick<Led, 'lead' | 'leads'>): readonly Leading[] =>
  leads ?? (lead === null ? [] : [{ partnership: lead, from: null }]);

/** Which partnership led on a day: on that of a transfer, whoever leads from then on. */
export const leadingOn = (leads: readonly Leading[], day: CivilDate): string | null =>
  leads.findLast(({ from }) => from === null || from <= day)?.partnership ?? null;

type At = Matter<Led, { readonly type: string; readonly data: unknown; readonly occurredOn: StatedDate }>;
const newLeadIn = ({ step }: Pick<At, 'step'>): string => newLeadOf(step) ?? '';

/** Of a correction, the partnership that it names; null where it names none. */
function newLeadOf({ type, data }: Pick<At['step'], 'type' | 'data'>): string | null {
  const { newLead, values, clear } = (data ?? {}) as { newLead?: unknown; values?: object; clear?: object };
  if (type !== 'FactCorrected') return typeof newLead === 'string' ? newLead : null;
  return newLeadOf({ type: 'LeadTransferred', data: values ?? clear });
}

/** Handed to nobody, a case would be lost: no one could open it. */
const isRegistered = refuse<Led, At['step']>(
  ({ step, known }) => newLeadOf(step) === null || known.isOpened(`partnership-${newLeadOf(step)}`),
  'The directory has no such partnership. Have it registered first by whoever runs Waymark for you, so that its people can go on with the case.',
);

export const leadingRules = {
  newLeadIsRegistered: isRegistered,
  correctedLeadIsRegistered: isRegistered,
  /** A case that nobody there could record in would wait for its successors, seen by whoever may only read it. */
  newLeadRecords: ask<Led, At['step']>(
    ({ step, known }) => newLeadOf(step) === null || known.hasRecorders(newLeadOf(step)!),
    'Nobody in that partnership holds a role that records, as its business unit or its chair: from the transfer on, nobody could go on with the case. Its administrator can give somebody that role first.',
    null,
    'No role that records, of its business unit or its chair, is given in that partnership.',
  ),
  /** Each deadline counts for the partnership that led when it started. */
  transferHasADay: ask<Led, At['step']>(
    ({ step }) => (earliestDay(step.occurredOn) ?? latestDay(step.occurredOn)) !== null,
    'Without a day, every deadline of the case counts for the new partnership, those that started before it led as well.',
    null,
    'No day is given on which the lead was transferred.',
  ),
  transferFollowsOpening: ask<Led, At['step']>(
    ({ state, step }) => state.openedOn === undefined || !certainlyBefore(step.occurredOn, state.openedOn),
    ({ state, step }) =>
      `The lead would have been transferred ${whenInWords(step.occurredOn)}, before the case began ${whenInWords(state.openedOn ?? 'not-known')}: every deadline of the case would count for the new partnership.`,
    null,
    'The date lies before the case began.',
  ),
  leadIsAnother: ask<Led, At['step']>(
    (at) => leadingOn(leadsOf(at.state), earliestDay(at.step.occurredOn) ?? at.known.today) !== newLeadIn(at),
    'That partnership leads the case on that day already.',
    null,
    'That partnership led the case on that day already.',
  ),
};

/** A transfer is judged by whether the directory holds the partnership. */
export const leadReferredTo = (step: { readonly type: string; readonly data: unknown }): readonly string[] => {
  const newLead = ['LeadTransferred', 'FactCorrected'].includes(step.type) ? newLeadOf(step) : null;
  return isOpaqueId(newLead) ? [`partnership-${newLead}`] : [];
};

export const leadingSteps = <First extends string>(
  first: First,
): Record<string, (First | keyof typeof leadingRules)[]> => ({
  LeadTransferred: [
    first,
    'newLeadIsRegistered',
    'newLeadRecords',
    'leadIsAnother',
    'transferHasADay',
    'transferFollowsOpening',
  ],
  'LeadTransferred corrected': ['correctedLeadIsRegistered', 'newLeadRecords'],
});
