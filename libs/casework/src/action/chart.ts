import { disputeSteps } from '../brought/dispute';
import { chartFor, recorded, withdrawable, withRules } from '../frame';
import { facts, type Step } from './facts';
import { rules, type RuleName } from './rules';
import { initial, type Action } from './state';
import {
  asItStands,
  onceAccepted,
  onceAgreed,
  onceDueAgain,
  onceEvidenceIsAccepted,
  onceFurtherEvidenceIsAsked,
  onceReopened,
  workGoesOn,
} from './where-to';

// Where an action can go. Each agency reports and gives evidence at its own pace; what comes out of order carries a rule
// that asks why. It is not closed when it is done: then comes the question whether it mattered.

export const stages = {
  begun: 'Begun',
  drafted: 'Drafted: not yet agreed',
  notAccepted: 'Not accepted by an agency: escalating',
  underWay: 'Agreed: under way',
  deciding: 'Evidence submitted: deciding on it',
  furtherEvidence: 'Further evidence requested',
  accepted: 'Evidence accepted: impact check outstanding',
  checked: 'Impact check done or not needed',
  ongoing: 'Ongoing, with a review date',
  notProgressing: 'Not progressing, with rationale',
  superseded: 'Superseded by other actions',
  closed: 'Closed',
} as const;

const onDrafting: RuleName[] = ['agencyIsHeld', 'dateLiesAhead'];
const onAgreeing: RuleName[] = [
  'agencyIsHeld',
  'actionIsDrafted',
  'notEndedYet',
  'somebodyIsToAct',
  'agreementIsWhole',
  'dateLiesAhead',
];
const onRefusal: RuleName[] = ['agencyIsHeld', 'agencyOwnsPart'];
const onAcceptance: RuleName[] = ['agencyIsHeld', 'agencyDidNotAccept'];
const onEvidence: RuleName[] = ['agencyIsHeld', 'acceptedEvidenceStands', 'actionIsAgreed', 'agencyOwnsPart'];
const onRequest: RuleName[] = ['evidenceIsHeld', 'evidenceAwaitsDecision', 'dateLiesAhead'];
const onDeciding: RuleName[] = [
  'evidenceIsHeld',
  'evidenceAcceptedByAnother',
  'chairIsFromElsewhere',
  'acceptedByAnotherThanRecorded',
  'whoAcceptsIsNamed',
  'evidenceAwaitsDecision',
  'governanceSignedOff',
  'dateLiesAhead',
];
const onDueDate: RuleName[] = ['bodyIsParty', 'notEndedYet', 'dueDateIsSet', 'approvedByAnother', 'dateLiesAhead'];
const onOngoing: RuleName[] = ['notEndedYet', 'actionIsAgreed', 'dateLiesAhead'];
const onTransfer: RuleName[] = ['agencyIsHeld', 'notEndedYet', 'agencyOwnsPart'];
const onSuccession: RuleName[] = ['agencyIsHeld', 'agencyOwnsPart'];
const onStopping: RuleName[] = ['bodyIsParty', 'notEndedYet'];
const onClosing: RuleName[] = [
  'notClosedYet',
  'evidenceIsAccepted',
  'everyAgencyGaveEvidence',
  'impactIsChecked',
  'impactIsEvidenced',
  'disputesAreResolved',
];

const reopening = withRules(['isEnded'], onceReopened);

/** Evidence comes also after the end; the action stays where it is until someone reopens it. */
const afterTheEnd = {
  Agreed: recorded(onAgreeing),
  NotAccepted: recorded(onRefusal),
  EvidenceSubmitted: recorded(onEvidence),
  FurtherEvidenceRequested: recorded(onRequest),
  EvidenceAccepted: recorded(onDeciding),
  OwnerTransferred: recorded(onTransfer),
  AgencySucceeded: recorded(onSuccession),
  MadeOngoing: recorded(onOngoing),
  Reopened: reopening,
};

export const chartVersion1 = chartFor<Action, Step, RuleName>(rules).createMachine({
  id: 'action',
  context: initial,
  initial: 'begun',
  on: {
    Drafted: recorded(['firstDraft', 'planIsOpened', ...onDrafting]),
    DraftAmended: recorded(['actionIsDrafted', 'notAgreedYet', ...onDrafting]),
    Agreed: withRules(onAgreeing, onceAgreed),
    NotAccepted: recorded(onRefusal),
    NotAcceptedEscalated: recorded(onAcceptance),
    AcceptedByAgency: recorded(onAcceptance),
    NationalBodyWrittenTo: recorded(['isForNationalBody']),
    NationalBodyAnswered: recorded(['isForNationalBody', 'letterWasSent']),

    ProgressReported: recorded(['agencyIsHeld', 'actionIsAgreed', 'agencyOwnsPart', 'completeHasEvidence']),
    ProgressChased: recorded(onRefusal),
    GovernanceSignedOff: recorded(onRefusal),
    EvidenceSubmitted: { target: '.deciding', meta: { rules: onEvidence } },
    FurtherEvidenceRequested: withRules(onRequest, onceFurtherEvidenceIsAsked),
    EvidenceAccepted: withRules(onDeciding, onceEvidenceIsAccepted),

    DueDateChanged: recorded(onDueDate),
    MadeOngoing: { target: '.ongoing', meta: { rules: onOngoing } },
    OngoingReviewed: recorded(['isOngoing', 'dateLiesAhead']),
    OwnerTransferred: withRules(onTransfer, workGoesOn),
    AgencySucceeded: withRules(onSuccession, workGoesOn),
    Split: { target: '.superseded', meta: { rules: ['notEndedYet'] } },
    Merged: { target: '.superseded', meta: { rules: ['notEndedYet'] } },
    Superseded: { target: '.superseded', meta: { rules: ['notEndedYet'] } },

    ImpactCheckPlanned: recorded(['dateLiesAhead']),
    ImpactFound: recorded(['doneBeforeChecked']),
    ImpactCheckNotNeeded: recorded(['impactNotFoundYet']),
    NotProgressed: { target: '.notProgressing', meta: { rules: onStopping } },
    Closed: { target: '.closed', meta: { rules: onClosing } },
    Reopened: recorded(['isEnded']),
    ...disputeSteps,

    // Any step may have been recorded by mistake. Where it led to a stage, the record as it stands without it leads back.
    ...withdrawable(...(Object.keys(facts) as (keyof typeof facts)[])),
    'Drafted withdrawn': asItStands,
    'Agreed withdrawn': asItStands,
    'NotAccepted withdrawn': asItStands,
    'AcceptedByAgency withdrawn': asItStands,
    'EvidenceSubmitted withdrawn': withRules(['evidenceIsNotAccepted'], asItStands),
    'FurtherEvidenceRequested withdrawn': asItStands,
    'EvidenceAccepted withdrawn': asItStands,
    'DueDateChanged withdrawn': asItStands,
    'MadeOngoing withdrawn': asItStands,
    'OwnerTransferred withdrawn': asItStands,
    'AgencySucceeded withdrawn': asItStands,
    'Split withdrawn': asItStands,
    'Merged withdrawn': asItStands,
    'Superseded withdrawn': asItStands,
    'ImpactCheckPlanned withdrawn': asItStands,
    'ImpactFound withdrawn': asItStands,
    'ImpactCheckNotNeeded withdrawn': asItStands,
    'NotProgressed withdrawn': asItStands,
    'Closed withdrawn': asItStands,
    'Reopened withdrawn': asItStands,

    'EvidenceSubmitted corrected': recorded(['acceptedEvidenceStands']),
  },
  states: {
    begun: { on: { Drafted: { target: 'drafted', meta: { rules: ['planIsOpened', ...onDrafting] } } } },
    drafted: { on: { NotAccepted: { target: 'notAccepted', meta: { rules: onRefusal } } } },
    notAccepted: { on: { AcceptedByAgency: withRules(onAcceptance, onceAccepted) } },
    underWay: { on: { NotAccepted: { target: 'notAccepted', meta: { rules: onRefusal } } } },
    deciding: {},
    furtherEvidence: {},
    accepted: {
      on: {
        ImpactFound: { target: 'checked', meta: { rules: ['doneBeforeChecked'] } },
        ImpactCheckNotNeeded: { target: 'checked', meta: { rules: ['impactNotFoundYet'] } },
      },
    },
    checked: { on: { ImpactCheckPlanned: { target: 'accepted', meta: { rules: ['dateLiesAhead'] } } } },
    ongoing: {
      on: {
        DueDateChanged: withRules(onDueDate, onceDueAgain),
        EvidenceSubmitted: recorded(onEvidence),
      },
    },
    notProgressing: { on: afterTheEnd },
    superseded: { on: afterTheEnd },
    closed: {
      on: {
        ...afterTheEnd,
        // Closed stays closed, whatever is recorded late, until someone reopens it.
        Split: recorded(['notEndedYet']),
        Merged: recorded(['notEndedYet']),
        Superseded: recorded(['notEndedYet']),
        NotProgressed: recorded(onStopping),
        Closed: recorded(onClosing),
      },
    },
  },
});
