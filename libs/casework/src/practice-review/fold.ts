import { withDispute } from '../brought/dispute';
import { standingDraft, withDraft, withParty, withSignOff } from '../deciding';
import { withContact } from '../family';
import { firstDay } from '../first-day';
import { impossible, own, told } from '../frame';
import type { OnRecord } from './facts';
import {
  assuredOf,
  discontinued,
  firstSent,
  initiated,
  looked,
  published,
  putOffUntil,
  reopened,
  together,
  withHold,
  withProceedings,
  withPerson,
  withReviewer,
  withReviewerStanding,
} from './fold-parts';
import { living } from './life';
import type { PracticeReview } from './state';

export function fold(state: PracticeReview, step: OnRecord): PracticeReview {
  const { type, data, occurredOn } = step;
  switch (type) {
    case 'Initiated':
      return initiated(state, data, occurredOn);
    case 'OriginWithdrawn':
      return told(state, 'origin', occurredOn, { originWithdrawn: true });
    case 'KindChanged':
      return living(state, { tells: 'kind', on: occurredOn, kind: data.kind, due: data.due ?? null });
    case 'CaseTakenIn':
      return { ...state, cases: together(state.cases, [data.case]) };
    case 'OwnerNamed':
      return living(state, { tells: 'owner', on: occurredOn, owner: data.owner });
    case 'DueDateChanged':
      return living(state, { tells: 'due', on: occurredOn, due: data.due });
    case 'DecisionTold':
      return { ...state, decisionTold: together(state.decisionTold, data.recipients) };
    case 'TermsOfReferenceAgreed':
      return { ...state, termsAgreed: true };
    case 'BodyTakesPart':
      return withParty(state, data.body, data.decides, occurredOn);
    case 'ReviewerConsidered':
      // Whoever was appointed was considered before, and being considered anew takes nothing back.
      return withPerson(state, data);
    case 'ConflictChecked': {
      const checked = { conflict: data.found, barred: data.chairDecided === 'shut out' ? (true as const) : undefined };
      return told(state, `conflict:${data.reviewer}`, occurredOn, (known) =>
        withReviewer(known, data.reviewer, () => checked),
      );
    }
    case 'ReviewerAppointed':
      return withReviewerStanding(withPerson(state, data), data.reviewer, 'appointed', occurredOn);
    case 'ReviewerResigned':
      return withReviewerStanding(state, data.reviewer, 'resigned', occurredOn);
    case 'ReviewerRemoved':
      return withReviewerStanding(state, data.reviewer, 'removed', occurredOn);
    case 'ReviewerReplaced':
      return withReviewerStanding(state, data.reviewer, 'replaced', occurredOn);
    case 'ReviewerNameTold':
      return withReviewer(state, data.reviewer, ({ nameTold }) => ({ nameTold: together(nameTold, data.recipients) }));
    case 'ProceedingsOpened': {
      const { kind, holds, nextLook = null } = data;
      const opened = { kind, holds, nextLook, concluded: false };
      return told(state, `proceedings:${data.proceedings}`, occurredOn, {
        proceedings: { ...state.proceedings, [data.proceedings]: opened },
      });
    }
    case 'ProceedingsLookedAt':
      return withProceedings(state, data.proceedings, occurredOn, {
        holds: data.holds,
        nextLook: data.nextLook ?? null,
      });
    case 'ProceedingsConcluded':
      return withProceedings(state, data.proceedings, occurredOn, { concluded: true, nextLook: null });
    case 'NationalReviewSuggested':
      return { ...state, nationalReview: state.nationalReview ?? 'suggested' };
    case 'NationalReviewAnnounced':
      return living(
        { ...state, nationalReview: 'announced' },
        { tells: 'national review', on: occurredOn, ends: data.localReview === 'ends' },
      );
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
      return withContact(state, data, occurredOn);
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
      return withDraft(state, data, occurredOn, step.actor);
    case 'SignedOff':
    case 'NoMaterialChangeConfirmed':
      return withSignOff(state, data, occurredOn);
    case 'FactualCheckAsked': {
      const asked = { draft: data.draft, returned: false };
      return told(state, `factual check:${data.agency}`, occurredOn, {
        factualChecks: { ...state.factualChecks, [data.agency]: asked },
      });
    }
    case 'FactualCheckReturned': {
      const returned = { draft: data.draft, returned: true };
      return told(state, `factual check:${data.agency}`, occurredOn, {
        factualChecks: { ...state.factualChecks, [data.agency]: returned },
      });
    }
    case 'QualityAssured':
      return told(state, `assured:${data.draft}`, occurredOn, {
        assured: { ...state.assured, [data.draft]: assuredOf(data) },
      });
    case 'RecommendationsAgreed':
      return { ...state, recommendationsAgreed: true };
    case 'ReportAccepted':
      return {
        ...state,
        acceptedOn: firstDay(state.acceptedOn, occurredOn),
        drafts: standingDraft(state.drafts, data.draft),
      };
    case 'RunUpItemRecorded':
      return told(state, `run-up:${data.item}`, occurredOn, { runUp: { ...state.runUp, [data.item]: data.standing } });
    case 'HoldPlaced': {
      const placed = { source: data.source, nextLook: data.nextLook ?? null, lifted: false };
      return told(state, `hold:${data.hold}`, occurredOn, { holds: { ...state.holds, [data.hold]: placed } });
    }
    case 'HoldLookedAt':
      return withHold(state, data.hold, occurredOn, { nextLook: data.nextLook ?? null });
    case 'HoldLifted':
      return withHold(state, data.hold, occurredOn, { lifted: true, nextLook: null });
    case 'PublicationDecided': {
      const { manner, lookAgainOn } = data;
      const decided = told(state, 'publication', occurredOn, { decision: manner, ...putOffUntil(state, lookAgainOn) });
      // What is deferred has no day any more: it is planned anew.
      return manner === 'deferred' ? told(decided, 'planned day', occurredOn, { plannedOn: null }) : decided;
    }
    case 'PublicationPlanned':
      return told(state, 'planned day', occurredOn, { plannedOn: data.publishOn });
    case 'NotPublishingJustified':
      return { ...state, justifiedTo: together(state.justifiedTo, data.recipients) };
    case 'DelayTold':
      return { ...state, delayToldTo: together(state.delayToldTo, data.recipients) };
    case 'CommentsReceived':
      return { ...state, comments: { [data.comments]: false, ...state.comments } };
    case 'CommentsConsidered':
      return { ...state, comments: { ...state.comments, [data.comments]: true } };
    case 'AdvanceCopiesSent': {
      const sent = {
        ...state,
        copies: firstSent(state.copies, data.recipients, occurredOn),
        drafts: standingDraft(state.drafts, data.draft),
      };
      return data.draft === undefined ? sent : told(sent, 'copied draft', occurredOn, { copiedDraft: data.draft });
    }
    case 'Published':
      return published(state, data, occurredOn);
    case 'AmendedAndRepublished':
      return told(
        looked({ ...state, drafts: standingDraft(state.drafts, data.draft) }, true, occurredOn),
        'availability',
        occurredOn,
        { takenDownOn: null },
      );
    case 'TakenDown':
      return told(state, 'availability', occurredOn, { takenDownOn: occurredOn });
    case 'SentToRepository':
      return { ...state, inRepository: true };
    case 'DisputeOpened':
    case 'DisputeResolved':
      return withDispute(state, step);
    case 'Paused':
      return told(state, 'pause', occurredOn, { paused: true });
    case 'Resumed':
      return told(state, 'pause', occurredOn, { paused: false });
    case 'Discontinued':
      return discontinued(state, occurredOn);
    case 'Closed':
      return told(state, 'closed', occurredOn, { closed: true });
    case 'Reopened':
      return reopened(state, occurredOn);
    case 'AvailabilityChecked':
      return looked(state, data.found === 'available', occurredOn);
    default:
      return impossible(type);
  }
}
