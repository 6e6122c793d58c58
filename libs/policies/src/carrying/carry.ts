import { factOf, isAmendment } from '@waymark/casework';
import { canonicalText, londonDateOf } from '@waymark/ledger';
import type { Errand, Look, News, WholeStep } from '../policy';
import { commandOf, eventOf, streamOpenedBy } from './ids';

/** One fact as it is to stand in another record, because of the step in the news. */
export interface Carried {
  readonly policy: string;
  readonly news: News;
  /** Tells apart what one step leads to in several places. */
  readonly place: string;
  readonly into: Errand['into'];
  /** How it is to stand, with every field that is carried, also one that is not given; null when the step was taken back, or no longer says so. */
  readonly wanted: (Omit<Errand, 'commandId' | 'into'> & { readonly decidedBy: WholeStep['decidedBy'] }) | null;
  /** Why it stands otherwise now, where the news is no correction that says so. */
  readonly because?: string;
  /** It stands there already by another hand: nothing is added. */
  readonly thereAlready: boolean;
}

/**
 * Carries a fact into another record, and keeps it as the first one stands: recorded once, corrected where the step was
 * corrected, withdrawn where it was withdrawn. What somebody withdrew there is left as it is.
 */
export async function carry(carried: Carried, look: Look): Promise<Errand[]> {
  const { policy, news, place, into, wanted, thereAlready } = carried;
  const commandId = commandOf(policy, news.of.id, place);
  const stream = 'stream' in into ? into.stream : streamOpenedBy(commandId, into.opens);
  const { instance } = await look.at(stream);
  if (!instance.commands.has(commandId)) {
    return wanted === null || thereAlready ? [] : [{ ...wanted, data: given(wanted.data), commandId, into }];
  }
  if (news.event === news.of) return [];
  const stands = await look.step(stream, eventOf(commandId, stream));
  if (stands === null) return [];
  const amending = amendmentOf(carried, look, eventOf(commandId, stream), stands);
  return amending === null
    ? []
    : [
        {
          ...amending,
          commandId: commandOf(policy, news.event.id, `${place}|${news.of.id}`),
          into: { stream },
          decidedBy: null,
        },
      ];
}

function amendmentOf(
  { news, wanted, because }: Carried,
  look: Look,
  event: string,
  stands: WholeStep,
): Pick<Errand, 'type' | 'data' | 'occurredOn'> | null {
  const isAmended = isAmendment(factOf(news.event.type));
  const reason = isAmended ? look.reasonOf(news.event) : because;
  if (reason === undefined) throw new Error(`${news.event.type} gives no reason to amend what was carried.`);
  // What was sent on an earlier day is known only now.
  const occurredOn = isAmended ? news.event.occurredOn : londonDateOf(news.event.recordedAt);
  if (wanted === null) return { type: 'StepWithdrawn', data: { event, reason }, occurredOn };
  const differing = Object.entries(wanted.data).filter(([field, value]) => !isSame(stands.data[field], value));
  const values = differing.filter(([, value]) => value !== undefined);
  // Only what a policy carries is taken away again: what somebody added there is theirs.
  const removed = differing.filter(([, value]) => value === undefined).map(([field]) => field);
  const moved = stands.occurredOn !== wanted.occurredOn;
  if (values.length + removed.length === 0 && !moved) return null;
  return {
    type: 'FactCorrected',
    data: {
      event,
      values: Object.fromEntries(values),
      ...(removed.length === 0 ? {} : { removed }),
      ...(moved ? { occurredOn: wanted.occurredOn } : {}),
      reason,
    },
    occurredOn,
  };
}

const given = (data: Errand['data']): Errand['data'] =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (one !== undefined && other !== undefined && canonicalText(one) === canonicalText(other));
