import { latestDay, type StatedDate } from '@waymark/statute';
import { impossible } from '../frame';
import type { entries } from './facts';
import type { OnRecord } from './facts';

// What a rapid review remembers: only what a later rule, clock or page asks about, and only from the clear half.

export interface RapidReview {
  readonly entry: (typeof entries)[number] | null;
  readonly children: Readonly<Record<string, { part: string; removed: boolean }>>;
  readonly incidentOn: StatedDate | null;
  readonly awareness: Awareness;
  readonly views: Readonly<Record<string, string>>;
  readonly foundNotNotifiable: boolean;
  /** By notification, in the order in which they were recorded. */
  readonly notifications: Readonly<Record<string, StatedDate>>;
  readonly returns: Readonly<Record<string, AgencyReturn>>;
  readonly meetings: Readonly<Record<string, 'planned' | 'held'>>;
  readonly criteria: Readonly<Record<string, string>>;
  readonly drafts: Readonly<Record<string, { version: number; preparedBy: string | null }>>;
  readonly latestDraft: string | null;
  readonly recommendation: string | null;
  readonly decisions: Readonly<Record<string, string>>;
  readonly outcome: string | null;
  /** The draft that each body signed off, or confirmed as unchanged. */
  readonly signOffs: Readonly<Record<string, string>>;
  readonly family: Readonly<Record<string, string>>;
  /** When it first went to the Panel, itself or with the review it was joined to. A resubmission does not change it. */
  readonly firstSentOn: StatedDate | null;
  readonly submissions: readonly string[];
  readonly letters: Readonly<Record<string, Letter>>;
  readonly joined: readonly string[];
  readonly joinedTo: string | null;
}

export interface Awareness {
  readonly incidentKnownOn: StatedDate | null;
  readonly abuseSuspectedOn: StatedDate | null;
  readonly fiveDaysRunFrom: 'incident' | 'abuse or neglect';
}

export interface AgencyReturn {
  readonly due: string | null;
  readonly asked: boolean;
  readonly received: 'full' | 'partial' | 'nil' | 'withheld' | null;
  readonly standing: 'asked' | 'received' | 'queried' | 'accepted';
}

export interface Letter {
  /** By question: answered or not. */
  readonly questions: Readonly<Record<string, boolean>>;
  readonly considered: boolean;
}

export const initial: RapidReview = {
  entry: null,
  children: {},
  incidentOn: null,
  awareness: { incidentKnownOn: null, abuseSuspectedOn: null, fiveDaysRunFrom: 'incident' },
  views: {},
  foundNotNotifiable: false,
  notifications: {},
  returns: {},
  meetings: {},
  criteria: {},
  drafts: {},
  latestDraft: null,
  recommendation: null,
  decisions: {},
  outcome: null,
  signOffs: {},
  family: {},
  firstSentOn: null,
  submissions: [],
  letters: {},
  joined: [],
  joinedTo: null,
};

/** The day that starts the notifier's five working days. */
export const startOfFiveDays = ({ awareness }: RapidReview): StatedDate =>
  (awareness.fiveDaysRunFrom === 'incident' ? awareness.incidentKnownOn : awareness.abuseSuspectedOn) ?? 'not-known';

export const agenciesOutstanding = ({ returns }: RapidReview): string[] =>
  Object.entries(returns)
    .filter(([, { asked, received }]) => asked && received === null)
    .map(([agency]) => agency);

/** An agency may be asked, return, be queried and return again; a return may come unasked. */
const withReturn = (state: RapidReview, agency: string, change: Partial<AgencyReturn>): RapidReview => {
  const before = state.returns[agency] ?? { due: null, asked: false, received: null, standing: 'asked' };
  return { ...state, returns: { ...state.returns, [agency]: { ...before, ...change } } };
};

const withAwareness = (
  state: RapidReview,
  data: {
    incidentKnownOn?: string | undefined;
    abuseSuspectedOn?: string | undefined;
    fiveDaysRunFrom: Awareness['fiveDaysRunFrom'];
  },
): RapidReview => ({
  ...state,
  awareness: {
    incidentKnownOn: data.incidentKnownOn ?? state.awareness.incidentKnownOn,
    abuseSuspectedOn: data.abuseSuspectedOn ?? state.awareness.abuseSuspectedOn,
    fiveDaysRunFrom: data.fiveDaysRunFrom,
  },
});

const answered = (state: RapidReview, letter: string, question: string): RapidReview => {
  const before = state.letters[letter] ?? { questions: {}, considered: false };
  return {
    ...state,
    letters: { ...state.letters, [letter]: { ...before, questions: { ...before.questions, [question]: true } } },
  };
};

export function fold(state: RapidReview, { type, data, occurredOn }: OnRecord): RapidReview {
  switch (type) {
    case 'Referred': {
      const named = Object.fromEntries(data.children.map(({ child, part }) => [child, { part, removed: false }]));
      const children = { ...state.children, ...named };
      return { ...withAwareness(state, data), entry: data.entry, children, incidentOn: data.incidentOn };
    }
    case 'AwarenessEstablished':
      return withAwareness(state, data);
    case 'ChildAdded':
      return { ...state, children: { ...state.children, [data.child]: { part: data.part, removed: false } } };
    case 'ChildRemoved': {
      const part = state.children[data.child]?.part ?? 'other';
      return { ...state, children: { ...state.children, [data.child]: { part, removed: true } } };
    }
    case 'ViewGiven':
      return { ...state, views: { ...state.views, [data.body]: data.view } };
    case 'FoundNotNotifiable':
      return { ...state, foundNotNotifiable: true };
    case 'Reopened':
      return { ...state, foundNotNotifiable: false };
    case 'IncidentNotified':
    case 'OfstedAndSecretaryOfStateTold':
      return {
        ...state,
        foundNotNotifiable: false,
        notifications: { ...state.notifications, [data.notification]: occurredOn },
      };
    case 'InformationRequested':
      return withReturn(state, data.agency, { asked: true, due: data.due });
    case 'ReturnReceived':
      return withReturn(state, data.agency, { received: data.kind, standing: 'received' });
    case 'ReturnQueried':
      return withReturn(state, data.agency, { standing: 'queried' });
    case 'ReturnAccepted':
      return withReturn(state, data.agency, { standing: 'accepted' });
    case 'FamilyMemberContacted':
      return { ...state, family: { ...state.family, [data.member]: data.told } };
    case 'MeetingPlanned':
      return { ...state, meetings: { ...state.meetings, [data.meeting]: state.meetings[data.meeting] ?? 'planned' } };
    case 'MeetingHeld':
      return { ...state, meetings: { ...state.meetings, [data.meeting]: 'held' } };
    case 'CriterionAssessed':
      return { ...state, criteria: { ...state.criteria, [data.criterion]: data.met } };
    case 'DraftPrepared': {
      const draft = { version: data.version, preparedBy: data.preparedBy ?? null };
      return { ...state, drafts: { ...state.drafts, [data.draft]: draft }, latestDraft: data.draft };
    }
    case 'GroupRecommended':
      return { ...state, recommendation: data.recommends };
    case 'BodyDecided':
      return { ...state, decisions: { ...state.decisions, [data.body]: data.decision } };
    case 'OutcomeRecorded':
      return { ...state, outcome: data.outcome };
    case 'SignedOff':
    case 'NoMaterialChangeConfirmed':
      return { ...state, signOffs: { ...state.signOffs, [data.body]: data.draft } };
    case 'SentToPanel':
      return {
        ...state,
        submissions: [...state.submissions, data.submission],
        firstSentOn: earlier(state.firstSentOn, occurredOn),
      };
    case 'SentWithJoinedReview':
      return { ...state, firstSentOn: earlier(state.firstSentOn, occurredOn) };
    case 'PanelLetterReceived': {
      const questions = Object.fromEntries(data.questions.map(({ question }) => [question, false]));
      return { ...state, letters: { ...state.letters, [data.letter]: { questions, considered: false } } };
    }
    case 'PanelQuestionAnswered':
      return answered(state, data.letter, data.question);
    case 'PartnersResponded': {
      const letter = state.letters[data.letter] ?? { questions: {}, considered: false };
      return { ...state, letters: { ...state.letters, [data.letter]: { ...letter, considered: true } } };
    }
    case 'IncidentJoined':
      return { ...state, joined: [...state.joined, data.case] };
    case 'IncidentSplit':
      return { ...state, joined: state.joined.filter((joined) => joined !== data.case) };
    case 'JoinedTo':
      return { ...state, joinedTo: data.case };
    // These stand on the timeline; no rule and no clock asks about them later.
    case 'FurtherReferralReceived':
    case 'ChildDescribed':
    case 'ChildDied':
    case 'NotificationCopied':
    case 'PartnersTold':
    case 'CriteriaFoundNotMet':
    case 'RecordsSecured':
    case 'ReturnChased':
    case 'ReturnEscalated':
    case 'SafeguardingActionTaken':
    case 'PanelToldOfDelay':
    case 'AddendumSent':
    case 'Closed':
      return state;
    default:
      return impossible(type);
  }
}

/** The first sending stops the clock, also when it is recorded after a later one. */
const earlier = (before: StatedDate | null, now: StatedDate): StatedDate =>
  before === null || (latestDay(now) ?? now) < (latestDay(before) ?? before) ? now : before;
