import { latestDay, type StatedDate } from '@waymark/statute';
import { withDispute } from '../brought/dispute';
import { firstDay } from '../first-day';
import { standingDraft, withDraft, withSignOff } from '../deciding';
import { impossible, own } from '../frame';
import type { OnRecord } from './facts';
import type { AgencyReturn, Awareness, Letter, RapidReview, Submission } from './state';

export function fold(state: RapidReview, step: OnRecord): RapidReview {
  const { type, data, occurredOn } = step;
  switch (type) {
    case 'Referred': {
      const named = Object.fromEntries(data.children.map((child) => [child, { removed: false }]));
      const { entry, incidentOn, happenedIn = null } = data;
      return {
        ...withAwareness(state, data),
        children: { ...state.children, ...named },
        entry,
        incidentOn,
        happenedIn,
      };
    }
    case 'AwarenessEstablished':
      return withAwareness(state, data);
    case 'ReferralPassedOn':
      return { ...state, passedOn: true, endedOn: occurredOn };
    case 'ChildAdded':
      return { ...state, children: { ...state.children, [data.child]: { removed: false } } };
    case 'ChildRemoved': {
      const child = own(state.children, data.child);
      if (child === undefined) return state;
      return { ...state, children: { ...state.children, [data.child]: { ...child, removed: true } } };
    }
    case 'BodyTakesPart':
      return { ...state, takingPart: { ...state.takingPart, [data.body]: { decides: data.decides } } };
    case 'ViewGiven':
      return { ...state, views: { ...state.views, [data.body]: data.view } };
    case 'FoundNotNotifiable':
      return { ...state, foundNotNotifiable: true, endedOn: occurredOn };
    case 'CriteriaFoundNotMet':
      return { ...state, criteriaFoundNotMet: true, endedOn: occurredOn };
    case 'IncidentNotified': {
      const notifications = { ...state.notifications, [data.notification]: occurredOn };
      const childrenNotified = [...new Set([...state.childrenNotified, ...(data.children ?? [])])];
      return { ...state, foundNotNotifiable: false, passedOn: false, notifications, childrenNotified };
    }
    case 'OfstedAndSecretaryOfStateTold':
      return { ...state, deathsTold: { ...state.deathsTold, [data.notification]: occurredOn } };
    case 'InformationRequested':
      return withReturn(state, data.agency, { asked: true, told: true, due: data.due, endedOn: null });
    case 'RequestEnded':
      return withReturn(state, data.agency, { asked: false, endedOn: occurredOn });
    case 'ReturnReceived':
      return withReturn(state, data.agency, {
        received: data.kind,
        receivedOn: occurredOn,
        standing: 'received',
        answerBy: null,
      });
    case 'ReturnQueried':
      return withReturn(state, data.agency, {
        standing: 'queried',
        told: true,
        answerBy: data.due ?? null,
        endedOn: null,
      });
    case 'ReturnChased':
      return withReturn(state, data.agency, { chased: true, told: true, endedOn: null });
    case 'ReturnEscalated':
      return withReturn(state, data.agency, ({ escalated }) => ({
        escalated: [...escalated, data.to],
        endedOn: null,
      }));
    case 'ReturnAccepted':
      return withReturn(state, data.agency, { standing: 'accepted' });
    case 'FamilyMemberContacted':
      return { ...state, family: { ...state.family, [data.member]: data.told } };
    case 'MeetingPlanned':
      return withMeeting(state, data.meeting, own(state.meetings, data.meeting) === 'held' ? 'held' : 'planned');
    case 'MeetingCancelled':
      // What was held was held, in whichever order the two are recorded.
      return withMeeting(state, data.meeting, own(state.meetings, data.meeting) === 'held' ? 'held' : 'cancelled');
    case 'MeetingHeld': {
      const considered = state.considered || data.kind === 'rapid review meeting';
      return { ...withMeeting(state, data.meeting, 'held'), considered };
    }
    case 'CriterionAssessed':
      return { ...state, criteria: { ...state.criteria, [data.criterion]: data.met } };
    case 'DraftPrepared':
      return withDraft(state, data);
    case 'GroupRecommended':
      return { ...state, recommendation: data.recommends };
    case 'BodyDecided':
      return { ...state, decisions: { ...state.decisions, [data.body]: data.decision } };
    case 'OutcomeRecorded':
      return { ...state, outcome: data };
    case 'SignedOff':
    case 'NoMaterialChangeConfirmed':
      return withSignOff(state, data);
    case 'SentToPanel':
      return sent(state, occurredOn, step.data);
    case 'AddendumSent':
      return { ...state, submissions: completed(state.submissions, data.submission) };
    case 'SentWithJoinedReview':
      return { ...state, firstSentOn: firstDay(state.firstSentOn, occurredOn) };
    case 'PanelLetterReceived':
      return answered(withLetter(state, occurredOn, step.data), occurredOn);
    case 'PanelQuestionAnswered': {
      const letter = own(state.letters, data.letter);
      const questions = { ...letter?.questions, [data.question]: true };
      return letter === undefined ? state : changeLetter(state, data.letter, { questions });
    }
    case 'PartnersResponded':
      return own(state.letters, data.letter) === undefined
        ? state
        : changeLetter(state, data.letter, { considered: true });
    case 'IncidentJoined': {
      const notified = data.notifications.map(({ notifiedOn }) => notifiedOn);
      return { ...state, joined: { ...state.joined, [data.case]: notified } };
    }
    case 'IncidentSplit':
      return {
        ...state,
        joined: without(state.joined, [data.case]),
        notifications: without(state.notifications, data.notifications ?? []),
      };
    case 'JoinedTo':
      return { ...state, joinedTo: data.case, endedOn: occurredOn };
    case 'SplitFrom':
      return { ...state, joinedTo: null };
    case 'DisputeOpened':
    case 'DisputeResolved':
      return withDispute(state, step);
    case 'Closed':
      return { ...state, closed: true, endedOn: occurredOn };
    case 'Reopened':
      return {
        ...state,
        closed: false,
        foundNotNotifiable: false,
        criteriaFoundNotMet: false,
        passedOn: false,
        joinedTo: null,
      };
    // These stand on the timeline; no rule and no clock asks about them later.
    case 'FurtherReferralReceived':
    case 'ReferralAccepted':
    case 'ChildDescribed':
    case 'ChildMoved':
    case 'ChildDied':
    case 'DeathOfChildTold':
    case 'ReferenceReceived':
    case 'NotificationCopied':
    case 'PartnersTold':
    case 'RecordsSecured':
    case 'NewInformationReceived':
    case 'SafeguardingActionTaken':
    case 'FeedbackReceived':
    case 'PanelToldOfDelay':
    case 'RecommendationsAgreed':
      return state;
    default:
      return impossible(type);
  }
}

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

const noReturn: AgencyReturn = {
  due: null,
  asked: false,
  told: false,
  endedOn: null,
  received: null,
  receivedOn: null,
  standing: 'asked',
  answerBy: null,
  chased: false,
  escalated: [],
};

/** An agency may be asked, return, be queried and return again; a return may come unasked. */
const withReturn = (
  state: RapidReview,
  agency: string,
  change: Partial<AgencyReturn> | ((before: AgencyReturn) => Partial<AgencyReturn>),
): RapidReview => {
  const before = own(state.returns, agency) ?? noReturn;
  const changed = typeof change === 'function' ? change(before) : change;
  return { ...state, returns: { ...state.returns, [agency]: { ...before, ...changed } } };
};

const withMeeting = (state: RapidReview, meeting: string, standing: 'planned' | 'held' | 'cancelled'): RapidReview => ({
  ...state,
  meetings: { ...state.meetings, [meeting]: standing },
});

function sent(
  state: RapidReview,
  sentOn: StatedDate,
  data: {
    submission: string;
    draft?: string | undefined;
    outstandingReturns: string[];
    postMortemOutstanding: boolean;
  },
): RapidReview {
  const letters = Object.values(state.letters).map(({ receivedOn }) => receivedOn);
  const submission: Submission = {
    sentOn,
    // A letter may have been recorded before the sending that it answers.
    answeredOn: letters.filter((on) => notBefore(on, sentOn)).reduce(firstDay, null),
    awaitsAddendum: data.postMortemOutstanding || data.outstandingReturns.length > 0,
  };
  return {
    ...state,
    drafts: standingDraft(state.drafts, data.draft),
    submissions: { ...state.submissions, [data.submission]: submission },
    firstSentOn: firstDay(state.firstSentOn, sentOn),
  };
}

/** An addendum completes the submission that it names; under a name of its own, whatever was sent before it. */
const completed = (submissions: RapidReview['submissions'], named: string): RapidReview['submissions'] =>
  Object.fromEntries(
    Object.entries(submissions).map(([id, submission]) => [
      id,
      id === named || !Object.hasOwn(submissions, named) ? { ...submission, awaitsAddendum: false } : submission,
    ]),
  );

const reconsidered = new Set(['disagrees', 'suggests a local review', 'national review', 'thematic review']);

function withLetter(
  state: RapidReview,
  receivedOn: StatedDate,
  data: {
    letter: string;
    positions: string[];
    questions: { question: string; due?: string | undefined }[];
    supersedes?: string | undefined;
  },
): RapidReview {
  const letter: Letter = {
    receivedOn,
    questions: Object.fromEntries(data.questions.map(({ question }) => [question, false])),
    answersDue: Object.fromEntries(
      data.questions.flatMap(({ question, due }) => (due === undefined ? [] : [[question, due]])),
    ),
    asksToReconsider: data.positions.some((position) => reconsidered.has(position)),
    considered: false,
    superseded: false,
  };
  const replaced = data.supersedes === undefined ? undefined : own(state.letters, data.supersedes);
  const before = replaced === undefined ? state : changeLetter(state, data.supersedes!, { superseded: true });
  return { ...before, letters: { ...before.letters, [data.letter]: letter } };
}

const changeLetter = (state: RapidReview, id: string, change: Partial<Letter>): RapidReview => ({
  ...state,
  letters: { ...state.letters, [id]: { ...state.letters[id]!, ...change } },
});

/** The first letter after a submission answers it; a later one changes nothing about that. */
const answered = (state: RapidReview, on: StatedDate): RapidReview => ({
  ...state,
  submissions: Object.fromEntries(
    Object.entries(state.submissions).map(([id, submission]) => [
      id,
      notBefore(on, submission.sentOn)
        ? { ...submission, answeredOn: firstDay(submission.answeredOn, on) }
        : submission,
    ]),
  ),
});

const without = <T>(record: Readonly<Record<string, T>>, ids: readonly string[]): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)));

/** Whether the one day may come on or after the other, as far as they are known. */
const notBefore = (on: StatedDate, other: StatedDate): boolean =>
  (latestDay(on) ?? '9999-12-31') >= (latestDay(other) ?? '0001-01-01');
