import type { StatedDate } from '@waymark/statute';
import { withDispute } from '../brought/dispute';
import { withContact } from '../family';
import { firstDay } from '../first-day';
import { withDraft, withParty, withSignOff } from '../deciding';
import { impossible, own, placed, standingAsOf, told } from '../frame';
import { escalatedTo, withReturn, withReturnStep } from '../returns';
import type { OnRecord } from './facts';
import type { Awareness, RapidReview } from './state';
import { answered, changeLetter, completed, sent, withLetter } from './with-the-panel';

export function fold(state: RapidReview, step: OnRecord): RapidReview {
  const { type, data, occurredOn } = step;
  switch (type) {
    case 'Referred': {
      const { entry, incidentOn, happenedIn = null, children } = data;
      const known: RapidReview = { ...withAwareness(state, data), entry, incidentOn, happenedIn };
      return children.reduce<RapidReview>((before, child) => named(before, child, occurredOn), known);
    }
    case 'AwarenessEstablished':
      return establishedAwareness(state, data, occurredOn);
    case 'ReferralPassedOn':
      return { ...state, passedOn: true, endedOn: occurredOn };
    case 'ChildAdded':
      return named(state, data.child, occurredOn);
    case 'ChildRemoved': {
      const child = own(state.children, data.child);
      if (child === undefined) return state;
      return told(state, `child:${data.child}`, occurredOn, {
        children: { ...state.children, [data.child]: { ...child, removed: true } },
      });
    }
    case 'ChildDied':
      return withDeath(state, data, { diedOn: occurredOn });
    case 'DeathOfChildTold':
      return withDeath(state, data, {});
    case 'BodyTakesPart':
      return withParty(state, data.body, data.decides, occurredOn);
    case 'ViewGiven':
      return told(state, `view:${data.body}`, occurredOn, { views: { ...state.views, [data.body]: data.view } });
    case 'FoundNotNotifiable':
      return {
        ...state,
        foundNotNotifiable: true,
        notNotifiableOn: occurredOn,
        chosenInstead: data.alternative,
        endedOn: occurredOn,
      };
    case 'CriteriaFoundNotMet':
      return ended(withNotMet(state, data.panelTold, occurredOn), 'criteria not met', occurredOn, {
        criteriaFoundNotMet: true,
      });
    case 'PanelToldCriteriaNotMet':
      return withPanelTold(state, occurredOn);
    case 'IncidentNotified': {
      const notifications = { ...state.notifications, [data.notification]: occurredOn };
      const childrenNotified = [...new Set([...state.childrenNotified, ...(data.children ?? [])])];
      return { ...state, foundNotNotifiable: false, passedOn: false, notifications, childrenNotified };
    }
    case 'OfstedAndSecretaryOfStateTold':
      return { ...state, deathsTold: { ...state.deathsTold, [data.notification]: occurredOn } };
    case 'InformationRequested':
    case 'RequestEnded':
    case 'ReturnReceived':
    case 'ReturnChased':
      return withReturnStep(state, step);
    case 'ReturnQueried':
      return withReturn(state, data.agency, occurredOn, {
        always: { told: true },
        standing: { standing: 'queried', answerBy: data.due ?? null },
        end: { endedOn: null },
      });
    case 'ReturnEscalated':
      return withReturn(state, data.agency, occurredOn, {
        always: { escalated: escalatedTo(state, data.agency, data.to) },
        end: { endedOn: null },
      });
    case 'ReturnAccepted':
      return withReturn(state, data.agency, occurredOn, { standing: { standing: 'accepted', answerBy: null } });
    case 'FamilyMemberContacted':
      return withContact(state, data, occurredOn);
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
      return told(state, `criterion:${data.criterion}`, occurredOn, {
        criteria: { ...state.criteria, [data.criterion]: data.met },
      });
    case 'DraftPrepared':
      return withDraft(state, data, occurredOn, step.actor);
    case 'GroupRecommended':
      return told(state, 'recommendation', occurredOn, { recommendation: data.recommends });
    case 'BodyDecided':
      return told(state, `decision:${data.body}`, occurredOn, {
        decisions: { ...state.decisions, [data.body]: data.decision },
      });
    case 'OutcomeRecorded':
      return told(
        { ...state, outcomes: placed(state.outcomes ?? [], { ...data, on: occurredOn }) },
        'outcome',
        occurredOn,
        { outcome: data },
      );
    case 'SignedOff':
    case 'NoMaterialChangeConfirmed':
      return withSignOff(state, data, occurredOn);
    case 'SentToPanel':
      return standingAsOf(sent(state, occurredOn, step.data), 'with the Panel', occurredOn);
    case 'AddendumSent':
      return completed({
        ...state,
        addenda: placed(state.addenda ?? [], { submission: data.submission, on: occurredOn }),
      });
    case 'SentWithJoinedReview':
      return { ...state, firstSentOn: firstDay(state.firstSentOn, occurredOn) };
    case 'PanelLetterReceived':
      return standingAsOf(answered(withLetter(state, occurredOn, step.data), occurredOn), 'with the Panel', occurredOn);
    case 'PanelQuestionAnswered': {
      const letter = own(state.letters, data.letter);
      const questions = { ...letter?.questions, [data.question]: true };
      return letter === undefined ? state : changeLetter(state, data.letter, { questions });
    }
    case 'PartnersResponded':
      return own(state.letters, data.letter) === undefined
        ? state
        : told(changeLetter(state, data.letter, { considered: true }), `response:${data.letter}`, occurredOn, (known) =>
            changeLetter(known, data.letter, {
              decisionChangedOn: data.response === 'decision changed' ? occurredOn : null,
            }),
          );
    case 'IncidentJoined': {
      const notified = data.notifications.map(({ notifiedOn }) => notifiedOn);
      return told(state, `joined with:${data.case}`, occurredOn, {
        joined: { ...state.joined, [data.case]: notified },
      });
    }
    case 'IncidentSplit':
      return told(
        { ...state, notifications: without(state.notifications, data.notifications ?? []) },
        `joined with:${data.case}`,
        occurredOn,
        { joined: without(state.joined, [data.case]) },
      );
    case 'JoinedTo':
      return ended(state, 'joined', occurredOn, { joinedTo: data.case });
    case 'SplitFrom':
      return told(state, 'joined', occurredOn, { joinedTo: null });
    case 'DisputeOpened':
    case 'DisputeResolved':
      return withDispute(state, step);
    case 'Closed':
      return ended(state, 'closed', occurredOn, { closed: true });
    case 'Reopened':
      return reopened(state, occurredOn);
    // These stand on the timeline; no rule and no clock asks about them later.
    case 'FurtherReferralReceived':
    case 'ReferralAccepted':
    case 'ChildDescribed':
    case 'ChildMoved':
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

/** Of a child that is on record already, what came later by day says more, whichever is recorded first. */
const named = (state: RapidReview, child: string, on: StatedDate): RapidReview =>
  told(state, `child:${child}`, on, {
    children: { ...state.children, [child]: { ...own(state.children, child), removed: false } },
  });

/** Each way in which it came to an end stands by itself, until it is opened again later. */
const ended = (state: RapidReview, how: string, on: StatedDate, change: Partial<RapidReview>): RapidReview =>
  told(told(state, how, on, change), 'ended', on, { endedOn: on });

/** The last day on which they were found so, also where it was opened again after it. */
const withNotMet = (state: RapidReview, panelTold: boolean, on: StatedDate): RapidReview =>
  told(panelTold ? withPanelTold(state, on) : state, 'criteria found not met', on, { criteriaNotMetOn: on });

const withPanelTold = (state: RapidReview, on: StatedDate): RapidReview =>
  told(state, 'Panel told of criteria not met', on, { panelToldNotMetOn: on });

const reopened = (state: RapidReview, on: StatedDate): RapidReview =>
  [
    ['closed', { closed: false }] as const,
    ['criteria not met', { criteriaFoundNotMet: false }] as const,
    ['joined', { joinedTo: null }] as const,
    ['with the Panel', {}] as const,
  ].reduce((before: RapidReview, [what, change]) => told(before, what, on, change), {
    ...state,
    foundNotNotifiable: false,
    passedOn: false,
  });

interface AwarenessTold {
  readonly incidentKnownOn?: string | undefined;
  readonly abuseSuspectedOn?: string | undefined;
  readonly fiveDaysRunFrom: Awareness['fiveDaysRunFrom'];
}

/** What a referral said stands until it is established, also where the referral is recorded after that. */
function withAwareness(state: RapidReview, data: AwarenessTold): RapidReview {
  const { incidentKnownOn, abuseSuspectedOn, fiveDaysRunFrom } = data;
  const said = Object.entries({ incidentKnownOn, abuseSuspectedOn, fiveDaysRunFrom }).filter(
    ([field, value]) => value !== undefined && own(state.asOf ?? {}, `awareness:${field}`) === undefined,
  );
  return { ...state, awareness: { ...state.awareness, ...Object.fromEntries(said) } };
}

/** Of what was established, each day for itself. */
const establishedAwareness = (state: RapidReview, data: AwarenessTold, on: StatedDate): RapidReview =>
  Object.entries(data)
    .filter(([field, said]) => Object.hasOwn(state.awareness, field) && said !== undefined)
    .reduce(
      (before, [field, said]) =>
        told(before, `awareness:${field}`, on, { awareness: { ...before.awareness, [field]: said } }),
      state,
    );

/** Who is told of a death may be said with it or later, and in parts. */
function withDeath(
  state: RapidReview,
  { child, told: whom }: { child: string; told: readonly string[] },
  change: { diedOn?: StatedDate },
): RapidReview {
  const before = own(state.children, child);
  if (before === undefined) return state;
  const deathTold = [...new Set([...(before.deathTold ?? []), ...whom])];
  return { ...state, children: { ...state.children, [child]: { ...before, ...change, deathTold } } };
}

const withMeeting = (state: RapidReview, meeting: string, standing: 'planned' | 'held' | 'cancelled'): RapidReview => ({
  ...state,
  meetings: { ...state.meetings, [meeting]: standing },
});

const without = <T>(record: Readonly<Record<string, T>>, ids: readonly string[]): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)));
