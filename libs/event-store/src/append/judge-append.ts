import { WrongExpectedRevision, type EventToAppend, type ExpectedRevision, type RecordedEvent } from '../port';

export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EventToAppend[];
}

/** How a stream stands at the moment of the judgement. */
export interface Standing {
  readonly head: ExpectedRevision;
  /** At most `count` events from a revision on, oldest first. */
  readonly read: (from: number, count: number) => readonly RecordedEvent[];
}

export type Judgement =
  | { readonly verdict: 'write'; readonly from: number }
  | { readonly verdict: 'repeated'; readonly last: RecordedEvent }
  | { readonly verdict: 'refused'; readonly error: WrongExpectedRevision };

/**
 * KurrentDB's idempotency at an explicit revision: events that stand already where they were to be written are a
 * success, with their first position; some that match and some that do not are a wrong revision.
 *
 * One deliberate difference: the server compares ids alone, we compare type and text too. Whoever sends other content
 * under a known id would otherwise be told that it is stored.
 */
export function judgeAppend(request: AppendRequest, standing: Standing): Judgement {
  const { stream, expected, events } = request;
  if (standing.head === expected) return { verdict: 'write', from: revisionAfter(expected) };
  const last = standsAlready(events, standing.read(revisionAfter(expected), events.length));
  if (last) return { verdict: 'repeated', last };
  return { verdict: 'refused', error: new WrongExpectedRevision(stream, expected, standing.head) };
}

export function revisionAfter(expected: ExpectedRevision): number {
  return expected === 'no stream' ? 0 : expected + 1;
}

/** The last of the recorded events when they are exactly the given ones, byte for byte. */
export function standsAlready(
  events: readonly EventToAppend[],
  recorded: readonly RecordedEvent[],
): RecordedEvent | undefined {
  if (events.length !== recorded.length) return undefined;
  const same = events.every((event, index) => {
    const other = recorded[index];
    return other?.id === event.id && other.type === event.type && other.text === event.text;
  });
  return same ? recorded.at(-1) : undefined;
}
