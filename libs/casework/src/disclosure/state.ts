import type { CivilDate, StatedDate } from '@waymark/statute';
import { firstDay } from '../first-day';
import { impossible, own, standsLater, told, type Dated } from '../frame';
import type { askers, disclosureDecisions, DisclosureOnRecord } from './facts';

/** What a record remembers of one request for its material. */
export interface DisclosureRequest {
  readonly by: (typeof askers)[number];
  readonly receivedOn: StatedDate;
  /** As the request or the order states it; null: it states none. */
  readonly answerBy: CivilDate | null;
  readonly advised: boolean;
  /** The latest one. */
  readonly decision: (typeof disclosureDecisions)[number] | null;
  readonly decidedOn: StatedDate | null;
  /** Whether material went out under the latest decision. */
  readonly released: boolean;
  /** The day on which who asked first had an answer: a refusal, or material. */
  readonly answeredOn: StatedDate | null;
  readonly withdrawn: boolean;
}

/** A record whose material may be asked for; left out until the first of those steps. */
export interface Disclosing extends Dated {
  readonly disclosure?: Readonly<Record<string, DisclosureRequest>>;
}

export const disclosureOf = ({ disclosure }: Disclosing): Readonly<Record<string, DisclosureRequest>> =>
  disclosure ?? {};

export const allowsRelease = ({ decision }: Pick<DisclosureRequest, 'decision'>): boolean =>
  decision === 'released in full' || decision === 'released in part';

/** What a request waits for. */
export type DisclosureStanding = 'to decide' | 'to release' | 'answered' | 'withdrawn';

export function standingOfDisclosure(request: DisclosureRequest): DisclosureStanding {
  if (request.withdrawn) return 'withdrawn';
  if (request.decision === null) return 'to decide';
  return allowsRelease(request) && !request.released ? 'to release' : 'answered';
}

/** A request that waits for a decision, or for what was decided to go out. */
export interface OpenDisclosure {
  readonly id: string;
  readonly request: DisclosureRequest;
  readonly standing: 'to decide' | 'to release';
  /** The day stated for the answer. Once there was one, that day is kept or missed already: null, as where none is. */
  readonly answerBy: CivilDate | null;
}

export const openDisclosures = (record: Disclosing): readonly OpenDisclosure[] =>
  Object.entries(disclosureOf(record)).flatMap(([id, request]) => {
    const standing = standingOfDisclosure(request);
    if (standing !== 'to decide' && standing !== 'to release') return [];
    return [{ id, request, standing, answerBy: request.answeredOn === null ? request.answerBy : null }];
  });

/** Steps that may follow, as the request stands. Who was answered once has no day to move any more. */
export function stepsAfter(request: DisclosureRequest): readonly DisclosureOnRecord['type'][] {
  const release = request.decision !== null && allowsRelease(request) ? (['MaterialReleased'] as const) : [];
  const move = request.answeredOn === null ? (['DisclosureDayMoved'] as const) : [];
  switch (standingOfDisclosure(request)) {
    case 'to decide':
      return ['DisclosureAdviceRecorded', 'DisclosureDecided', ...move, 'RequestWithdrawn'];
    case 'to release':
      return [...release, 'DisclosureAdviceRecorded', 'DisclosureDecided', ...move];
    case 'answered':
      return ['DisclosureAdviceRecorded', 'DisclosureDecided', ...release];
    case 'withdrawn':
      return [];
  }
}

export function withDisclosure<State extends Disclosing>(state: State, step: DisclosureOnRecord): State {
  const { type, data, occurredOn } = step;
  const changed = (change: Partial<DisclosureRequest>, known: State = state): State => {
    const request = own(disclosureOf(known), data.request);
    return request === undefined
      ? known
      : { ...known, disclosure: { ...disclosureOf(known), [data.request]: { ...request, ...change } } };
  };
  /** Of the day for the answer, the decision and the release, what was said last stands. */
  const saidLast = (what: string, change: Partial<DisclosureRequest>, known: State = state): State =>
    told(known, `${what}:${data.request}`, occurredOn, (stands) => changed(change, stands));
  const before = own(disclosureOf(state), data.request);
  switch (type) {
    case 'DisclosureRequested':
      return { ...state, disclosure: { ...disclosureOf(state), [data.request]: requested(step) } };
    case 'DisclosureDayMoved':
      return saidLast('answer by', { answerBy: data.answerBy });
    case 'DisclosureAdviceRecorded':
      return changed({ advised: true });
    case 'DisclosureDecided': {
      const { decision } = data;
      const answered = allowsRelease({ decision }) ? state : changed(firstAnswer(before, occurredOn));
      const released = standsLater(state, `release:${data.request}`, occurredOn);
      return saidLast('disclosure', { decision, decidedOn: occurredOn, released }, answered);
    }
    case 'MaterialReleased': {
      const answered = changed(firstAnswer(before, occurredOn));
      const released = before?.released === true || !standsLater(state, `disclosure:${data.request}`, occurredOn);
      return saidLast('release', { released }, answered);
    }
    case 'RequestWithdrawn':
      return changed({ withdrawn: true });
    default:
      return impossible(type);
  }
}

const requested = ({ data, occurredOn }: Extract<DisclosureOnRecord, { type: 'DisclosureRequested' }>) => ({
  by: data.by,
  receivedOn: occurredOn,
  answerBy: data.answerBy ?? null,
  advised: false,
  decision: null,
  decidedOn: null,
  released: false,
  answeredOn: null,
  withdrawn: false,
});

const firstAnswer = (before: DisclosureRequest | undefined, on: StatedDate): Pick<DisclosureRequest, 'answeredOn'> => ({
  answeredOn: firstDay(before?.answeredOn ?? null, on),
});
