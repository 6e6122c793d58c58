import { withDispute } from '../brought/dispute';
import { standingDraft, withDraft, withSignOff } from '../deciding';
import { firstDay } from '../first-day';
import { impossible, own } from '../frame';
import type { OnRecord } from './facts';
import {
  assuredOf,
  firstSent,
  initiated,
  kindChanged,
  published,
  together,
  withHold,
  withProceedings,
  withReviewer,
} from './fold-parts';
import type { PracticeReview } from './state';

export function fold(state: PracticeReview, step: OnRecord): PracticeReview {
  const { type, data, occurredOn } = step;
  switch (type) {
    case 'Initiated':
      return initiated(state, data, occurredOn);
    case 'OriginWithdrawn':
      return { ...state, originWithdrawn: true };
    case 'KindChanged':
      return kindChanged(state, data, occurredOn);
    case 'CaseTakenIn':
      return { ...state, cases: together(state.cases, [data.case]) };
    case 'OwnerNamed':
      return { ...state, owner: data.owner };
    case 'DueDateChanged':
      return { ...state, due: data.due };
    case 'DecisionTold':
      return { ...state, decisionTold: together(state.decisionTold, data.recipients) };
    case 'TermsOfReferenceAgreed':
      return { ...state, termsAgreed: true };
    case 'BodyTakesPart':
      return { ...state, takingPart: { ...state.takingPart, [data.body]: { decides: data.decides } } };
    case 'ReviewerConsidered':
      return withReviewer(state, data.reviewer, ({ standing, person }) => ({
        standing: standing === 'appointed' ? standing : 'considered',
        person: data.person ?? person,
      }));
    case 'ConflictChecked':
      return withReviewer(state, data.reviewer, () => ({
        conflict: data.found,
        barred: data.chairDecided === 'shut out' ? true : undefined,
      }));
    case 'ReviewerAppointed':
      return withReviewer(state, data.reviewer, ({ person }) => ({
        standing: 'appointed',
        person: data.person ?? person,
      }));
    case 'ReviewerResigned':
      return withReviewer(state, data.reviewer, () => ({ standing: 'resigned' }));
    case 'ReviewerRemoved':
      return withReviewer(state, data.reviewer, () => ({ standing: 'removed' }));
    case 'ReviewerReplaced':
      return withReviewer(state, data.reviewer, () => ({ standing: 'replaced' }));
    case 'ReviewerNameTold':
      return withReviewer(state, data.reviewer, ({ nameTold }) => ({ nameTold: together(nameTold, data.recipients) }));
    case 'ProceedingsOpened': {
      const { kind, holds, nextLook = null } = data;
      const opened = { kind, holds, nextLook, concluded: false };
      return { ...state, proceedings: { ...state.proceedings, [data.proceedings]: opened } };
    }
    case 'ProceedingsLookedAt':
      return withProceedings(state, data.proceedings, { holds: data.holds, nextLook: data.nextLook ?? null });
    case 'ProceedingsConcluded':
      return withProceedings(state, data.proceedings, { concluded: true, nextLook: null });
    case 'NationalReviewSuggested':
      return { ...state, nationalReview: state.nationalReview ?? 'suggested' };
    case 'NationalReviewAnnounced':
      return { ...state, nationalReview: 'announced' };
    case 'PractitionerEventPlanned':
      return { ...state, events: { [data.event]: 'planned', ...state.events } };
    case 'PractitionerEventCancelled':
      // What was held was held, in whichever order the two are recorded.
      return own(state.events, data.event) === 'held'
        ? state
        : { ...state, events: { ...state.events, [data.event]: 'cancelled' } };
    case 'PractitionerEventHeld':
      return { ...state, events: { ...state.events, [data.event]: 'held' } };
    case 'FamilyMemberContacted':
      return { ...state, family: { ...state.family, [data.member]: data.told } };
    case 'FeedbackReceived':
      return { ...state, feedback: true };
    case 'ProgressRequested':
      return { ...state, requests: { [data.request]: false, ...state.requests } };
    case 'ProgressReplied':
      return { ...state, requests: { ...state.requests, [data.request]: true } };
    case 'EarlyLearningFound':
      return { ...state, earlyLearning: { [data.learning]: false, ...state.earlyLearning } };
    case 'EarlyLearningActedOn':
      return { ...state, earlyLearning: { ...state.earlyLearning, [data.learning]: true } };
    case 'DraftPrepared':
      return withDraft(state, data);
    case 'SignedOff':
    case 'NoMaterialChangeConfirmed':
      return withSignOff(state, data);
    case 'FactualCheckAsked': {
      const asked = { draft: data.draft, returned: false };
      return { ...state, factualChecks: { ...state.factualChecks, [data.agency]: asked } };
    }
    case 'FactualCheckReturned': {
      const returned = { draft: data.draft, returned: true };
      return { ...state, factualChecks: { ...state.factualChecks, [data.agency]: returned } };
    }
    case 'QualityAssured':
      return { ...state, assured: { ...state.assured, [data.draft]: assuredOf(data) } };
    case 'RecommendationsAgreed':
      return { ...state, recommendationsAgreed: true };
    case 'ReportAccepted':
      return {
        ...state,
        acceptedOn: firstDay(state.acceptedOn, occurredOn),
        drafts: standingDraft(state.drafts, data.draft),
      };
    case 'RunUpItemRecorded':
      return { ...state, runUp: { ...state.runUp, [data.item]: data.standing } };
    case 'HoldPlaced': {
      const placed = { source: data.source, nextLook: data.nextLook ?? null, lifted: false };
      return { ...state, holds: { ...state.holds, [data.hold]: placed } };
    }
    case 'HoldLookedAt':
      return withHold(state, data.hold, { nextLook: data.nextLook ?? null });
    case 'HoldLifted':
      return withHold(state, data.hold, { lifted: true, nextLook: null });
    case 'PublicationDecided':
      return {
        ...state,
        decision: data.manner,
        // What is deferred has no day any more: it is planned anew.
        plannedOn: data.manner === 'deferred' ? null : state.plannedOn,
      };
    case 'PublicationPlanned':
      return { ...state, plannedOn: data.publishOn };
    case 'NotPublishingJustified':
      return { ...state, justifiedTo: together(state.justifiedTo, data.recipients) };
    case 'DelayTold':
      return { ...state, delayToldTo: together(state.delayToldTo, data.recipients) };
    case 'CommentsReceived':
      return { ...state, comments: { [data.comments]: false, ...state.comments } };
    case 'CommentsConsidered':
      return { ...state, comments: { ...state.comments, [data.comments]: true } };
    case 'AdvanceCopiesSent':
      return {
        ...state,
        copies: firstSent(state.copies, data.recipients, occurredOn),
        copiedDraft: data.draft ?? state.copiedDraft,
        drafts: standingDraft(state.drafts, data.draft),
      };
    case 'Published':
      return published(state, data, occurredOn);
    case 'AmendedAndRepublished':
      return { ...state, takenDownOn: null, drafts: standingDraft(state.drafts, data.draft) };
    case 'TakenDown':
      return { ...state, takenDownOn: occurredOn };
    case 'SentToRepository':
      return { ...state, inRepository: true };
    case 'DisputeOpened':
    case 'DisputeResolved':
      return withDispute(state, step);
    case 'Paused':
      return { ...state, paused: true };
    case 'Resumed':
      return { ...state, paused: false };
    case 'Discontinued':
      return { ...state, discontinued: true, paused: false };
    case 'Closed':
      return { ...state, closed: true };
    case 'Reopened':
      return { ...state, closed: false, discontinued: false, originWithdrawn: false, paused: false };
    // This stands on the timeline; no rule and no clock asks about it later.
    case 'AvailabilityChecked':
      return state;
    default:
      return impossible(type);
  }
}
