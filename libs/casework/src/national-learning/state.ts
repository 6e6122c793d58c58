import { certainlyBefore, nationalLearningKinds, type StatedDate } from '@waymark/statute';
import { firstDay } from '../first-day';
import { impossible, own, told } from '../frame';
import { withReturn, withReturnStep, type RequestEnd, type WithReturns } from '../returns';
import type { OnRecord } from './facts';

// What is remembered of national learning.

export interface NationalLearning extends WithReturns {
  readonly kind: (typeof nationalLearningKinds)[number]['id'] | null;
  readonly receivedOn: StatedDate | null;
  readonly finding: 'relevant' | 'relevant in part' | 'not relevant' | null;
  readonly consideredOn: StatedDate | null;
  /** The day on which it was first circulated. */
  readonly circulatedOn: StatedDate | null;
  readonly circulatedTo: readonly string[];
  readonly gaps: Readonly<Record<string, Gap>>;
  readonly closed: boolean;
  readonly closedOn: StatedDate | null;
}

/** Of one agency: since when its last answer leaves a gap, and when one was last acted on. */
export interface Gap {
  readonly foundOn: StatedDate | null;
  readonly actedOn: StatedDate | null;
}

const noGap: Gap = { foundOn: null, actedOn: null };

export const initial: NationalLearning = {
  kind: null,
  receivedOn: null,
  finding: null,
  consideredOn: null,
  circulatedOn: null,
  circulatedTo: [],
  returns: {},
  gaps: {},
  closed: false,
  closedOn: null,
};

export function fold(state: NationalLearning, step: OnRecord): NationalLearning {
  const { type, data, occurredOn } = step;
  switch (type) {
    case 'LearningReceived':
      return told(state, 'publication', occurredOn, { kind: data.kind, receivedOn: occurredOn });
    case 'Considered':
      return told(state, 'finding', occurredOn, { finding: data.finding, consideredOn: occurredOn });
    case 'Circulated':
      return {
        ...state,
        circulatedOn: firstDay(state.circulatedOn, occurredOn),
        circulatedTo: [...new Set([...state.circulatedTo, ...data.agencies])].toSorted(),
      };
    case 'InformationRequested':
      return isAnswered(state, data.agency, occurredOn)
        ? withReturnStep(state, step)
        : withReturn(withReturnStep(state, step), data.agency, occurredOn, {
            return: { received: null, receivedOn: null },
          });
    case 'ReturnReceived':
      return told(withReturnStep(state, step), `gap:${data.agency}`, occurredOn, (answered) =>
        withGap(answered, data.agency, { foundOn: leavesAGap(data.kind) ? occurredOn : null }),
      );
    case 'RequestEnded':
    case 'ReturnChased':
      return withReturnStep(state, step);
    case 'GapActedOn':
      return told(state, `acted on:${data.agency}`, occurredOn, (before) =>
        withGap(before, data.agency, { actedOn: occurredOn }),
      );
    case 'Closed':
      return told(state, 'closed', occurredOn, { closed: true, closedOn: occurredOn });
    case 'Reopened':
      return told(state, 'closed', occurredOn, { closed: false, closedOn: null });
    default:
      return impossible(type);
  }
}

/**
 * Whether an answer that came unasked answers this: one of the same day does, as does one that may be later. An answer to
 * what was asked before is none to what is asked now, whoever asks again on the day on which it came.
 */
function isAnswered({ returns }: NationalLearning, agency: string, askedOn: StatedDate): boolean {
  const { received = null, receivedOn = null, firstAskedOn = null } = own(returns, agency) ?? {};
  return firstAskedOn === null && received !== null && receivedOn !== null && !certainlyBefore(receivedOn, askedOn);
}

const withGap = (state: NationalLearning, agency: string, changed: Partial<Gap>): NationalLearning => ({
  ...state,
  gaps: { ...state.gaps, [agency]: { ...(own(state.gaps, agency) ?? noGap), ...changed } },
});

/** Where no assurance is given, nobody knows that practice here is as it should be: that too is a gap. */
const leavesAGap = (kind: string): boolean => kind === 'gap found' || kind === 'not given';

const isOpen = ({ foundOn, actedOn }: Gap): boolean =>
  foundOn !== null && (actedOn === null || certainlyBefore(actedOn, foundOn));

/** The agencies whose gap was not acted on since it was found. */
export const gapsToActOn = ({ gaps }: NationalLearning): string[] =>
  Object.entries(gaps)
    .filter(([, gap]) => isOpen(gap))
    .map(([agency]) => agency);

/** What it is called: by its kind, once that is recorded. */
export const learningKindInWords = ({ kind }: NationalLearning): string | null =>
  nationalLearningKinds.find(({ id }) => id === kind)?.words ?? null;

/** Why agencies are asked nothing more for it; null while they are. */
export const endOfAssurance = ({ closed, closedOn }: NationalLearning): RequestEnd | null =>
  closed ? { how: 'learning closed', on: closedOn ?? 'not-known' } : null;

/** Found relevant here, wholly or in part. */
export const isRelevant = ({ finding }: NationalLearning): boolean => finding !== null && finding !== 'not relevant';
