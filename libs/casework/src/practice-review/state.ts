import {
  addDays,
  addYears,
  latestDay,
  practiceReviewKinds,
  recipientsOf,
  type CivilDate,
  type RecipientId,
  type StatedDate,
  type SubmissionKind,
} from '@waymark/statute';
import type { Disputed } from '../brought/dispute';
import type { WithDrafts } from '../deciding';
import type { WithFamily } from '../family';
import { dayFor } from '../first-day';
import { own, type StepsOnRecordOf } from '../frame';
import type { facts } from './facts';
import { statutoryKind } from './values';

// What a practice review remembers: only what a later rule, clock or page asks about, and only from the clear half.

type Data<Type extends keyof typeof facts> = StepsOnRecordOf<Pick<typeof facts, Type>>['data'];

export interface PracticeReview extends WithDrafts, Disputed, WithFamily {
  /** What began it, changed what it is, and ended it, in the order of the days. */
  readonly life: readonly LifeStep[];
  /** `from`: the rapid review whose decision opened it. */
  readonly initiated: Pick<Initiation, 'origin' | 'on' | 'from'> | null;
  readonly kind: Data<'Initiated'>['kind'] | null;
  /** The day from which the six months run: of the decision for a local child safeguarding practice review. */
  readonly decidedOn: StatedDate | null;
  /** The day agreed for the report, where the statute sets none. */
  readonly due: CivilDate | null;
  readonly owner: string | null;
  readonly cases: readonly string[];
  readonly originWithdrawn: boolean;
  /** Who was told of the decision. */
  readonly decisionTold: readonly RecipientId[];
  readonly termsAgreed: boolean;
  readonly reviewers: Readonly<Record<string, Reviewer>>;
  readonly proceedings: Readonly<Record<string, Proceedings>>;
  readonly nationalReview: 'suggested' | 'announced' | null;
  readonly events: Readonly<Record<string, 'planned' | 'held' | 'cancelled'>>;
  /** By written request on progress: answered or not. */
  readonly requests: Readonly<Record<string, boolean>>;
  /** By early learning: acted on or not. */
  readonly earlyLearning: Readonly<Record<string, boolean>>;
  /** By agency: the draft that it was asked to check, and whether it answered. */
  readonly factualChecks: Readonly<Record<string, { readonly draft: string; readonly returned: boolean }>>;
  /** By draft: what the quality assurance found. */
  readonly assured: Readonly<Record<string, Assured>>;
  readonly recommendationsAgreed: boolean;
  readonly acceptedOn: StatedDate | null;
  readonly runUp: Readonly<Record<string, 'done' | 'not needed' | 'outstanding'>>;
  readonly holds: Readonly<Record<string, Hold>>;
  readonly decision: Data<'PublicationDecided'>['manner'] | null;
  /** When a publication that was put off is to be decided on again. Left out until one was. */
  readonly lookAgainOn?: CivilDate | null;
  readonly plannedOn: CivilDate | null;
  readonly justifiedTo: readonly RecipientId[];
  readonly delayToldTo: readonly RecipientId[];
  /** By comments: considered or not. */
  readonly comments: Readonly<Record<string, boolean>>;
  /** By recipient: the day on which the advance copy first went there. */
  readonly copies: Readonly<Partial<Record<RecipientId, StatedDate>>>;
  /** The draft that went out last as an advance copy, where it was named. */
  readonly copiedDraft: string | null;
  readonly published: Data<'Published'>['manner'] | null;
  /** The day of the first publication. */
  readonly publishedOn: StatedDate | null;
  readonly takenDownOn: StatedDate | null;
  /** When the public was found not to find the report; null once it was found again. Left out until it was not. */
  readonly notFoundOn?: StatedDate | null;
  readonly inRepository: boolean;
  readonly feedback: boolean;
  readonly paused: boolean;
  readonly discontinued: boolean;
  readonly closed: boolean;
}

export interface Initiation {
  readonly on: StatedDate;
  readonly kind: Data<'Initiated'>['kind'];
  readonly origin: Data<'Initiated'>['origin'];
  readonly from: string | null;
  readonly owner: string | null;
  readonly due: CivilDate | null;
}

/** What begins a practice review, changes what it is or ends it, with its day. */
export type LifeStep = { readonly on: StatedDate } & (
  | ({ readonly tells: 'initiated'; readonly anew?: true } & Omit<Initiation, 'on'>)
  | { readonly tells: 'kind'; readonly kind: PracticeReview['kind']; readonly due: CivilDate | null }
  | { readonly tells: 'owner'; readonly owner: string }
  | { readonly tells: 'due'; readonly due: CivilDate }
  | { readonly tells: 'discontinued' }
  /** A national review was announced, and whether it ends this one. */
  | { readonly tells: 'national review'; readonly ends: boolean }
  /** Opened again, or published all the same. */
  | { readonly tells: 'going on' }
);

export interface Reviewer {
  readonly standing: 'considered' | 'appointed' | 'resigned' | 'removed' | 'replaced';
  readonly person: string | null;
  readonly conflict: 'not checked' | Data<'ConflictChecked'>['found'];
  /** The chair shut them out of this review. */
  readonly barred?: true | undefined;
  readonly nameTold: readonly RecipientId[];
}

export interface Proceedings {
  readonly kind: Data<'ProceedingsOpened'>['kind'];
  readonly holds: Data<'ProceedingsOpened'>['holds'];
  readonly nextLook: CivilDate | null;
  readonly concluded: boolean;
}

export interface Assured {
  readonly ready: boolean;
  /** Required contents that are not wholly there. */
  readonly wanting: readonly string[];
}

export interface Hold {
  readonly source: Data<'HoldPlaced'>['source'];
  readonly nextLook: CivilDate | null;
  readonly lifted: boolean;
}

export const initial: PracticeReview = {
  life: [],
  initiated: null,
  kind: null,
  decidedOn: null,
  due: null,
  owner: null,
  cases: [],
  originWithdrawn: false,
  decisionTold: [],
  takingPart: {},
  termsAgreed: false,
  reviewers: {},
  proceedings: {},
  nationalReview: null,
  events: {},
  family: {},
  requests: {},
  earlyLearning: {},
  drafts: {},
  latestDraft: null,
  signOffs: {},
  factualChecks: {},
  assured: {},
  recommendationsAgreed: false,
  acceptedOn: null,
  runUp: {},
  holds: {},
  decision: null,
  plannedOn: null,
  justifiedTo: [],
  delayToldTo: [],
  comments: {},
  copies: {},
  copiedDraft: null,
  published: null,
  publishedOn: null,
  takenDownOn: null,
  inRepository: false,
  feedback: false,
  paused: false,
  discontinued: false,
  closed: false,
};

/** What a review is called that is no local child safeguarding practice review: so that nobody takes it for one. */
export const otherKindInWords = (state: PracticeReview): string | null =>
  state.kind === null || isStatutory(state)
    ? null
    : (practiceReviewKinds.find(({ id }) => id === state.kind)?.words ?? null);

/** Whether the statute's deadlines apply: to a local child safeguarding practice review alone. */
export const isStatutory = ({ kind }: PracticeReview): boolean => kind === statutoryKind;

/** The rapid review whose decision opened it; null where what initiated it does not say. */
export const openedFrom = ({ initiated }: PracticeReview): string | null => initiated?.from ?? null;

export const standingReviewers = ({ reviewers }: PracticeReview): [string, Reviewer][] =>
  Object.entries(reviewers).filter(([, { standing }]) => standing === 'appointed');

/** Whether the latest version of the report is quality assured, and was found ready to be signed off. */
export const assuredReady = (state: PracticeReview): boolean => assuredLatest(state)?.ready === true;

/** What the quality assurance of the latest version found; null where there is none. */
export const assuredLatest = ({ assured, latestDraft }: PracticeReview): Assured | null =>
  own(assured, latestDraft ?? '') ?? null;

export const openHolds = ({ holds }: PracticeReview): Hold[] => Object.values(holds).filter(({ lifted }) => !lifted);

export const openProceedings = ({ proceedings }: PracticeReview): Proceedings[] =>
  Object.values(proceedings).filter(({ concluded }) => !concluded);

/**
 * The day on which a national review was announced that takes the place of this one; null where it does not, or not any
 * more. What has its report by then is not taken the place of.
 */
export function takenOverOn(state: PracticeReview): StatedDate | null {
  if (state.publishedOn !== null || (state.acceptedOn !== null && !isStatutory(state))) return null;
  return state.life.reduce(taking, { on: null, begins: true }).on;
}

/** Initiated for the first time, anew, or once it was discontinued, a review begins; told again while it goes on, it moves nothing. */
interface Taken {
  readonly on: StatedDate | null;
  readonly begins: boolean;
}

function taking(before: Taken, step: LifeStep): Taken {
  switch (step.tells) {
    case 'national review':
      return { ...before, on: step.ends ? step.on : null };
    case 'initiated':
      return before.begins || step.anew === true ? { on: null, begins: false } : before;
    case 'discontinued':
      return { ...before, begins: true };
    case 'going on':
      return { on: null, begins: false };
    default:
      return before;
  }
}

export const isTakenOver = (state: PracticeReview): boolean => takenOverOn(state) !== null;

/** The decision that opened it was taken back, and it is not brought to an end yet. */
export const isWithdrawn = ({ originWithdrawn, closed, discontinued }: PracticeReview): boolean =>
  originWithdrawn && !closed && !discontinued;

/** The last day of the year for which a report is to be public (WT23 ¶362); null where no day tells when that began. */
export function publicUntil({ publishedOn }: PracticeReview): CivilDate | null {
  const began = publishedOn === null ? null : latestDay(publishedOn);
  return began === null ? null : addDays(addYears(began, 1), -1);
}

/** Requests on progress that wait for a reply: a review that was discontinued has nothing more to reply. */
export const requestsAwaited = ({ requests, discontinued }: PracticeReview): string[] =>
  discontinued ? [] : Object.keys(requests).filter((request) => !requests[request]);

/** By agency: the draft whose check it still owes, while there is to be a report. */
export const checksAwaited = (state: PracticeReview): [agency: string, draft: string][] =>
  state.discontinued || isTakenOver(state)
    ? []
    : Object.entries(state.factualChecks).flatMap(([agency, { draft, returned }]) =>
        returned ? [] : [[agency, draft]],
      );

/** Who is to have an advance copy and is not recorded as sent one, until the report is out. */
export const copiesAwaited = (state: PracticeReview): RecipientId[] =>
  !isStatutory(state) || state.publishedOn !== null || isTakenOver(state)
    ? []
    : recipientsOf('advance-copies').flatMap(({ to }) => (state.copies[to] === undefined ? [to] : []));

/** The day on which the last of those who must have an advance copy was sent it; null while one of them lacks it. */
export const copiesSentOn = ({ copies }: PracticeReview, must: readonly RecipientId[]): StatedDate | null => {
  const days = must.flatMap((recipient) => copies[recipient] ?? []);
  return days.length < must.length ? null : days.reduce((one, other) => (dayFor(one) < dayFor(other) ? other : one));
};

/** Who is to be told of the decision for a local child safeguarding practice review, and is not recorded as told. */
export const decisionUntold = (state: PracticeReview): RecipientId[] =>
  state.initiated === null || state.originWithdrawn ? [] : untold('local-review-decision', state, state.decisionTold);

/** Who is to be told the name of a reviewer, and is not recorded as told. */
export const nameUntold = (state: PracticeReview, { nameTold }: Reviewer): RecipientId[] =>
  untold('local-review-decision', state, nameTold);

/** Who is to be told why it takes longer than the six months, once it does. */
export const delayUntold = (state: PracticeReview): RecipientId[] => untold('delay', state, state.delayToldTo);

/** Who is to be told why the report is not, or was not, published in full. */
export const justificationUntold = (state: PracticeReview): RecipientId[] =>
  (state.published ?? state.decision) === 'improvements-only' ? untold('not-publishing', state, state.justifiedTo) : [];

const untold = (submission: SubmissionKind, state: PracticeReview, told: readonly RecipientId[]): RecipientId[] =>
  isStatutory(state) ? recipientsOf(submission).flatMap(({ to }) => (told.includes(to) ? [] : [to])) : [];

/** Whoever was appointed left, and nobody was appointed since. */
export const isLeftByReviewers = (state: PracticeReview): boolean =>
  Object.values(state.reviewers).some(({ standing }) => hasLeft.has(standing)) && standingReviewers(state).length === 0;

const hasLeft: ReadonlySet<string> = new Set(['resigned', 'removed', 'replaced']);
