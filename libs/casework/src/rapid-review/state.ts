import { certainlyBefore, type CivilDate, type StatedDate } from '@waymark/statute';
import type { Disputed } from '../brought/dispute';
import type { WithDrafts } from '../deciding';
import type { WithFamily } from '../family';
import { own, type OfEachBody, type StepsOnRecordOf } from '../frame';
import type { WithReturns } from '../returns';
import type { facts } from './facts';

// What a rapid review remembers: only what a later rule, clock or page asks about, and only from the clear half.

type Data<Type extends keyof typeof facts> = StepsOnRecordOf<Pick<typeof facts, Type>>['data'];

export interface RapidReview extends WithDrafts, WithReturns, Disputed, WithFamily {
  readonly entry: Data<'Referred'>['entry'] | null;
  readonly happenedIn: 'this area' | 'another area' | 'outside England' | null;
  /** `diedOn` of one that has died since: that a child died in the incident itself is sealed. `deathTold`: to whom. */
  readonly children: Readonly<Record<string, { removed: boolean; diedOn?: StatedDate; deathTold?: readonly string[] }>>;
  readonly incidentOn: StatedDate | null;
  readonly awareness: Awareness;
  readonly views: Readonly<Record<string, string>>;
  /** By serious incident notification, in the order in which they were recorded: the day it was sent. */
  readonly notifications: Readonly<Record<string, StatedDate>>;
  /** The children whom a notification named. */
  readonly childrenNotified: readonly string[];
  /** Deaths of which Ofsted and the Secretary of State were told: they need no rapid review. */
  readonly deathsTold: Readonly<Record<string, StatedDate>>;
  /** Ways in which it came to an end, until it is reopened. */
  readonly foundNotNotifiable: boolean;
  /** The day of that finding; left out until then. What ended it afterwards has a day of its own. */
  readonly notNotifiableOn?: StatedDate;
  /** The other learning that was chosen with it; left out until then. */
  readonly chosenInstead?: Data<'FoundNotNotifiable'>['alternative'];
  readonly criteriaFoundNotMet: boolean;
  /** The day on which they were, and the last on which the Panel was told so; left out until then. */
  readonly criteriaNotMetOn?: StatedDate;
  readonly panelToldNotMetOn?: StatedDate;
  readonly passedOn: boolean;
  readonly joinedTo: string | null;
  readonly closed: boolean;
  /** The day on which it last came to an end. Whether it still stands so, its stage tells. */
  readonly endedOn: StatedDate | null;
  readonly meetings: Readonly<Record<string, 'planned' | 'held' | 'cancelled'>>;
  /** Whether a rapid review meeting was held. */
  readonly considered: boolean;
  readonly criteria: Readonly<Record<string, string>>;
  readonly recommendation: string | null;
  readonly decisions: Readonly<Record<string, string>>;
  readonly outcome: Data<'OutcomeRecorded'> | null;
  /** Every outcome that was recorded, in the order of the days; left out until the first. */
  readonly outcomes?: readonly OutcomeOn[];
  /** When it first went to the Panel, itself or with the review it was joined to. A resubmission does not change it. */
  readonly firstSentOn: StatedDate | null;
  readonly submissions: Readonly<Record<string, Submission>>;
  /** Addenda that were sent, in the order of the days; left out until the first. */
  readonly addenda?: readonly { readonly submission: string; readonly on: StatedDate }[];
  readonly letters: Readonly<Record<string, Letter>>;
  /** By case that was joined to this one: the days on which its notifications were sent. */
  readonly joined: Readonly<Record<string, readonly StatedDate[]>>;
}

export type OutcomeOn = Data<'OutcomeRecorded'> & { readonly on: StatedDate };

export interface Awareness {
  readonly incidentKnownOn: StatedDate | null;
  readonly abuseSuspectedOn: StatedDate | null;
  readonly fiveDaysRunFrom: 'incident' | 'abuse or neglect';
}

export interface Submission {
  readonly sentOn: StatedDate;
  /** The day of the first letter after it. */
  readonly answeredOn: StatedDate | null;
  /** It went with returns or a post-mortem outstanding. */
  readonly incomplete: boolean;
  /** Something was listed as outstanding, and no addendum followed. */
  readonly awaitsAddendum: boolean;
}

export interface Letter {
  readonly receivedOn: StatedDate;
  /** By question: answered or not. */
  readonly questions: Readonly<Record<string, boolean>>;
  /** By question: by when an answer is asked for, where that was said. */
  readonly answersDue: Readonly<Record<string, CivilDate>>;
  /** It says what only the partners can reconsider. */
  readonly asksToReconsider: boolean;
  readonly considered: boolean;
  /** The day on which the partners changed their decision in answer to it; null where the response that stands says otherwise. */
  readonly decisionChangedOn?: StatedDate | null;
  readonly superseded: boolean;
  /** The letter that it replaces, which may be recorded after it. Left out where it replaces none. */
  readonly supersedes?: string;
}

export const initial: RapidReview = {
  entry: null,
  happenedIn: null,
  children: {},
  incidentOn: null,
  awareness: { incidentKnownOn: null, abuseSuspectedOn: null, fiveDaysRunFrom: 'incident' },
  takingPart: {},
  views: {},
  notifications: {},
  childrenNotified: [],
  deathsTold: {},
  foundNotNotifiable: false,
  criteriaFoundNotMet: false,
  passedOn: false,
  joinedTo: null,
  closed: false,
  endedOn: null,
  returns: {},
  meetings: {},
  considered: false,
  criteria: {},
  drafts: {},
  latestDraft: null,
  recommendation: null,
  decisions: {},
  outcome: null,
  signOffs: {},
  family: {},
  firstSentOn: null,
  submissions: {},
  letters: {},
  joined: {},
};

const decisionWords: Readonly<Record<string, string>> = {
  'local review': 'A local child safeguarding practice review',
  'no review': 'No local child safeguarding practice review',
  'national review': 'A national review',
};

export const decisions: OfEachBody<RapidReview> = {
  step: 'BodyDecided',
  title: 'Decisions of the partners',
  decided: (state) =>
    Object.fromEntries(Object.entries(state.decisions).map(([body, said]) => [body, decisionWords[said] ?? said])),
  notYet: 'Not decided yet',
  toldAt: ['BodyDecided', 'OutcomeRecorded'],
  awaitedAt: ['considering', 'signingOff'],
  afterwards: {
    day: ({ firstSentOn, endedOn }) => firstSentOn ?? endedOn,
    notDone: 'No decision was recorded',
  },
};

/** The day that starts the notifier's five working days. */
export const startOfFiveDays = ({ awareness }: RapidReview): StatedDate =>
  (awareness.fiveDaysRunFrom === 'incident' ? awareness.incidentKnownOn : awareness.abuseSuspectedOn) ?? 'not-known';

export const isNotified = ({ notifications }: RapidReview): boolean => Object.keys(notifications).length > 0;

/** Whether it was notified as an incident and came to its end neither sent nor found to need no sending. */
export const isUnsent = (state: RapidReview): boolean =>
  isNotified(state) && state.firstSentOn === null && !state.criteriaFoundNotMet && state.joinedTo === null;

/** The death of a looked-after child or a care leaver, without a serious incident that was notified. */
export const isDeathAlone = (state: RapidReview): boolean =>
  !isNotified(state) && (state.entry === 'looked-after child death' || state.entry === 'care leaver death');

/**
 * The day on which the partners last changed their decision with no outcome of that day or later on record; null: none
 * is awaited. Where the days cannot tell which came first, none is.
 */
export const newOutcomeAwaitedSince = ({ letters, outcome, asOf }: RapidReview): StatedDate | null => {
  const outcomeOn = own(asOf ?? {}, 'outcome') ?? 'not-known';
  return Object.values(letters)
    .flatMap(({ decisionChangedOn }) => decisionChangedOn ?? [])
    .filter((on) => outcome === null || certainlyBefore(outcomeOn, on))
    .reduce<StatedDate | null>((last, on) => (last === null || certainlyBefore(last, on) ? on : last), null);
};

/** Whether it is the review of that notification: its deadlines run for one. */
export const holdsNotification = ({ notifications }: RapidReview, notification: string): boolean =>
  Object.hasOwn(notifications, notification);

/** Since when the criteria stand as not met and the Panel is not told so; null where nothing is owed. */
export const criteriaNotMetUntoldSince = (state: RapidReview): StatedDate | null => {
  const { criteriaFoundNotMet, criteriaNotMetOn: on, panelToldNotMetOn: toldOn } = state;
  if (!criteriaFoundNotMet || on === undefined) return null;
  return toldOn === undefined || certainlyBefore(toldOn, on) ? on : null;
};

/** Children who have died since and of whose death the Panel, once notified, or the child death review is not told. */
export const deathsUntold = (state: RapidReview): [child: string, diedOn: StatedDate][] =>
  Object.entries(state.children).flatMap(([child, { removed, diedOn, deathTold = [] }]) => {
    const whom = isNotified(state) ? ['Panel', 'child death review partners'] : ['child death review partners'];
    const isTold = whom.every((one) => deathTold.includes(one));
    return removed || diedOn === undefined || isTold ? [] : [[child, diedOn]];
  });
