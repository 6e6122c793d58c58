import type { StatedDate } from '@waymark/statute';
import { isAwaited, type AgencyReturn } from './state';

// What was asked of one agency, as that agency has it: it sees its own request, and nothing else of the record.

/** Why nothing more is asked of an agency, and since when. */
export interface RequestEnd {
  readonly how: 'withdrawn' | 'review closed' | 'review ended' | 'nothing contributed' | 'learning closed';
  readonly on: StatedDate;
}

/** `chased`: a return is missed, and no request for it is on record. */
export type RequestStanding = 'asked' | 'chased' | 'queried' | 'received' | 'accepted' | RequestEnd['how'];

export interface RequestNow {
  readonly standing: RequestStanding;
  /** Since when it stands so, where it no longer waits for the agency. */
  readonly since: StatedDate | null;
  /** Whether it waits for an answer of the agency. */
  readonly waits: boolean;
}

/** Whether a request was withdrawn, or ended as the whole record did (`over`); null while it goes on. */
export const endOfRequest = (of: AgencyReturn | undefined, over: RequestEnd | null): RequestEnd | null =>
  of?.endedOn == null ? over : { how: 'withdrawn', on: of.endedOn };

/** How what was asked of an agency stands; null where it was asked for nothing. `over`: why nobody is asked any more. */
export function standingOfRequest(of: AgencyReturn | undefined, over: RequestEnd | null): RequestNow | null {
  if (of === undefined) return null;
  const { received, receivedOn, standing } = of;
  if (received !== null && standing !== 'queried') return { standing, since: receivedOn, waits: false };
  const end = endOfRequest(of, over);
  if (end !== null) return { standing: end.how, since: end.on, waits: false };
  if (standing === 'queried') return { standing, since: null, waits: true };
  return { standing: of.asked || !isAwaited(of) ? 'asked' : 'chased', since: null, waits: true };
}
