import type { CivilDate, StatedDate } from '@waymark/statute';
import { firstDay } from '../first-day';
import { impossible, own, standingAsOf, standsLater, type Dated, type Followed } from '../frame';

// What a record remembers of the agencies that it asks for information: a rapid review, a review led by others, and
// national learning, for which they are asked for assurance.

/** To whom a missing return is escalated, in this order. */
export const rungs = ["the agency's senior lead", 'a safeguarding partner', 'formal notice under s16H'] as const;

export interface WithReturns extends Dated {
  readonly returns: Readonly<Record<string, AgencyReturn>>;
}

/** What an agency may return: information for a review, or assurance that what was learned is in place. */
export type Received = 'full' | 'partial' | 'nil' | 'withheld' | 'given' | 'gap found' | 'not given' | 'not applicable';

export interface AgencyReturn {
  readonly due: string | null;
  readonly asked: boolean;
  /** The day on which it was first asked: it may be asked again before it answers. */
  readonly firstAskedOn: StatedDate | null;
  /** It was asked, chased or queried once: the agency knows of the review, whatever was ended since. */
  readonly told: boolean;
  /** The day on which it was no longer asked for, while that stands. */
  readonly endedOn: StatedDate | null;
  readonly received: Received | null;
  readonly firstReceivedOn: StatedDate | null;
  /** Of the last return. */
  readonly receivedOn: StatedDate | null;
  readonly standing: 'asked' | 'received' | 'queried' | 'accepted';
  /** By when the query is to be answered, where that was said. */
  readonly answerBy: CivilDate | null;
  readonly chased: boolean;
  readonly escalated: readonly (typeof rungs)[number][];
}

const noReturn: AgencyReturn = {
  due: null,
  asked: false,
  firstAskedOn: null,
  told: false,
  endedOn: null,
  received: null,
  firstReceivedOn: null,
  receivedOn: null,
  standing: 'asked',
  answerBy: null,
  chased: false,
  escalated: [],
};

interface ByType {
  readonly InformationRequested: { readonly agency: string; readonly due: CivilDate };
  readonly RequestEnded: { readonly agency: string };
  readonly ReturnReceived: { readonly agency: string; readonly kind: Received };
  readonly ReturnChased: { readonly agency: string };
}

/** The steps that are the same wherever an agency is asked. */
export type ReturnStep = {
  [Type in keyof ByType]: { readonly type: Type; readonly data: ByType[Type]; readonly occurredOn: StatedDate };
}[keyof ByType];

export function withReturnStep<State extends WithReturns>(state: State, { type, data, occurredOn }: ReturnStep): State {
  const before = own(state.returns, data.agency) ?? noReturn;
  switch (type) {
    case 'InformationRequested':
      return withReturn(state, data.agency, occurredOn, {
        always: { told: true, firstAskedOn: firstDay(before.firstAskedOn, occurredOn) },
        day: { due: data.due },
        request: { asked: true },
        end: { endedOn: null },
      });
    case 'RequestEnded':
      return withReturn(state, data.agency, occurredOn, { request: { asked: false }, end: { endedOn: occurredOn } });
    case 'ReturnReceived':
      return withReturn(state, data.agency, occurredOn, {
        always: { firstReceivedOn: firstDay(before.firstReceivedOn, occurredOn) },
        return: { received: data.kind, receivedOn: occurredOn },
        standing: { standing: 'received', answerBy: null },
      });
    case 'ReturnChased':
      return withReturn(state, data.agency, occurredOn, {
        always: { chased: true, told: true },
        end: { endedOn: null },
      });
    default:
      return impossible(type);
  }
}

export const escalatedTo = (
  { returns }: WithReturns,
  agency: string,
  to: (typeof rungs)[number],
): AgencyReturn['escalated'] => [...(own(returns, agency) ?? noReturn).escalated, to];

/** What a step tells of a return: whatever its day, and of each thing that an earlier or later step tells too. */
interface ReturnTold {
  readonly always?: Partial<AgencyReturn>;
  readonly day?: Pick<AgencyReturn, 'due'>;
  readonly request?: Pick<AgencyReturn, 'asked'>;
  readonly end?: Pick<AgencyReturn, 'endedOn'>;
  readonly return?: Pick<AgencyReturn, 'received' | 'receivedOn'>;
  readonly standing?: Pick<AgencyReturn, 'standing' | 'answerBy'>;
}

/** An agency may be asked, return, be queried and return again; a return may come unasked. */
export function withReturn<State extends WithReturns>(
  state: State,
  agency: string,
  on: StatedDate,
  { always, ...dated }: ReturnTold,
): State {
  const change = (before: State, changed: Partial<AgencyReturn>): State => ({
    ...before,
    returns: { ...before.returns, [agency]: { ...(own(before.returns, agency) ?? noReturn), ...changed } },
  });
  return Object.entries(dated).reduce(
    (before, [what, changed]) => {
      const key = `${what}:${agency}`;
      return standsLater(before, key, on) ? before : change(standingAsOf(before, key, on), changed);
    },
    change(state, always ?? {}),
  );
}

/** What a return follows. Of one that came unasked nothing is on record that it could answer. */
export function requestAnswered({ returns }: WithReturns, agency: string): Followed[] {
  const { asked = false, received = null, firstAskedOn } = own(returns, agency) ?? {};
  return asked && received === null ? [{ what: 'it was asked for', on: firstAskedOn }] : [];
}

export const agenciesOutstanding = ({ returns }: Pick<WithReturns, 'returns'>): string[] =>
  Object.entries(returns)
    .filter(([, of]) => isAwaited(of))
    .map(([agency]) => agency);

/**
 * Whether a return is missing: asked for, or chased or escalated without a request on record. Whoever chases a return
 * was promised one, by a request that was made elsewhere and is not recorded yet.
 */
export const isAwaited = ({ asked, received, chased, escalated, endedOn }: AgencyReturn): boolean =>
  received === null && (asked || (endedOn === null && (chased || escalated.length > 0)));

/** Whether the agency itself was told of the review: by a request, also one that has ended, by a chaser or a query. */
export const wasToldOf = ({ told }: AgencyReturn): boolean => told;
