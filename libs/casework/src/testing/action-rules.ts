import {
  accepted,
  acceptedOf,
  agreed,
  begun,
  byChair,
  checked,
  closed,
  draft,
  drafted,
  evidenceOf,
  notAccepted,
  ongoing,
  submitted,
  terms,
} from './action-story';
import type { RuleCases, Taken } from './rule-suite';
import type { Story } from './story';

const accepting = { evidence: 'evidence-school', reasons: 'Complete.' };
const given = () => agreed().takes('GovernanceSignedOff', { agency: 'school' });
const later = { due: '2027-01-31', reason: 'The trainer is ill.' };
const inNameOf = (body: string) => ({ body, capacity: 'lead', given: 'meeting', person: null }) as const;
const national = () => begun().takes('Drafted', { ...draft, nationalBody: true, addressedTo: 'A department' });
const written = () => national().takes('NationalBodyWrittenTo', { letter: 'letter-1', to: 'A department' });
const answering = { letter: 'letter-1', answer: 'accepts' };
const chairOf = (agency: string) => submitted().knowing({ actorRoles: ['chair'], actsFor: [agency] });
const amended = (told: () => Story, type: string, of: string, data: object): Taken => [
  told,
  type,
  { event: told().eventOf(of), reason: 'Mistaken.', ...data },
];
const disputed = () => checked().takes('DisputeOpened', { dispute: 'dispute-1', about: 'action' });

/** Of every rule: a step that it objects to, and one like it that it lets pass. */
export const ruleCases: RuleCases = {
  bodyIsParty: {
    objects: [agreed, 'DueDateChanged', later, { by: inNameOf('surgery') }],
    holds: [agreed, 'DueDateChanged', later, { by: inNameOf('police') }],
  },
  agencyIsHeld: {
    objects: [drafted, 'Agreed', { ...terms, agencies: ['school', 'nobody'] }],
    holds: [drafted, 'Agreed', terms],
  },
  evidenceIsHeld: {
    objects: [submitted, 'EvidenceAccepted', { ...accepting, evidence: 'constructor' }, byChair],
    holds: [submitted, 'EvidenceAccepted', accepting, byChair],
  },
  evidenceAcceptedByAnother: {
    objects: [submitted, 'EvidenceAccepted', accepting, { actor: 'lead-school' }],
    holds: [submitted, 'EvidenceAccepted', accepting, byChair],
  },
  acceptedEvidenceStands: {
    objects: amended(accepted, 'FactCorrected', 'EvidenceSubmitted', { values: { what: 'Another register.' } }),
    holds: amended(submitted, 'FactCorrected', 'EvidenceSubmitted', { values: { what: 'Another register.' } }),
  },
  firstDraft: { objects: [drafted, 'Drafted', draft], holds: [begun, 'Drafted', draft] },
  planIsOpened: {
    objects: [begun, 'Drafted', { ...draft, plan: 'plan-of-nobody' }],
    holds: [begun, 'Drafted', draft],
  },
  actionIsDrafted: { objects: [begun, 'Agreed', terms], holds: [drafted, 'Agreed', terms] },
  actionIsAgreed: {
    objects: [drafted, 'EvidenceSubmitted', evidenceOf('school')],
    holds: [agreed, 'EvidenceSubmitted', evidenceOf('school')],
  },
  notAgreedYet: {
    objects: [agreed, 'DraftAmended', { kind: 'audit' }],
    holds: [drafted, 'DraftAmended', { kind: 'audit' }],
  },
  somebodyIsToAct: {
    objects: [drafted, 'Agreed', { ...terms, agencies: [] }],
    holds: [national, 'Agreed', { ...terms, agencies: [] }],
  },
  agreementIsWhole: {
    objects: [drafted, 'Agreed', { ...terms, intendedImpact: undefined }],
    holds: [drafted, 'Agreed', terms],
  },
  dateLiesAhead: {
    objects: [drafted, 'Agreed', { ...terms, due: '2026-10-31' }, { on: '2026-11-02' }],
    holds: [drafted, 'Agreed', { ...terms, due: '2026-11-02' }, { on: '2026-11-02' }],
  },
  agencyOwnsPart: {
    objects: [agreed, 'NotAccepted', { agency: 'surgery', reasons: 'Not ours.' }],
    holds: [agreed, 'NotAccepted', { agency: 'school', reasons: 'Not ours.' }],
  },
  agencyDidNotAccept: {
    objects: [agreed, 'AcceptedByAgency', { agency: 'school' }],
    holds: [notAccepted, 'AcceptedByAgency', { agency: 'school' }],
  },
  isForNationalBody: {
    objects: [agreed, 'NationalBodyWrittenTo', { letter: 'letter-1', to: 'A department' }],
    holds: [national, 'NationalBodyWrittenTo', { letter: 'letter-1', to: 'A department' }],
  },
  letterWasSent: {
    objects: [national, 'NationalBodyAnswered', answering],
    holds: [written, 'NationalBodyAnswered', answering],
  },
  dueDateIsSet: {
    objects: [drafted, 'DueDateChanged', later],
    holds: [agreed, 'DueDateChanged', later],
  },
  approvedByAnother: {
    objects: [agreed, 'DueDateChanged', later, { by: inNameOf('trust') }],
    holds: [agreed, 'DueDateChanged', later, { by: inNameOf('council') }],
  },
  isOngoing: {
    objects: [agreed, 'OngoingReviewed', { finding: 'It works.' }],
    holds: [ongoing, 'OngoingReviewed', { finding: 'It works.' }],
  },
  notEndedYet: {
    objects: [closed, 'Merged', { into: 'action-2', why: 'One and the same.' }],
    holds: [agreed, 'Merged', { into: 'action-2', why: 'One and the same.' }],
  },
  completeHasEvidence: {
    objects: [agreed, 'ProgressReported', { agency: 'school', brag: 'blue', progress: 'Done.' }],
    holds: [accepted, 'ProgressReported', { agency: 'school', brag: 'blue', progress: 'Done.' }],
  },
  evidenceAwaitsDecision: {
    objects: [accepted, 'EvidenceAccepted', accepting, byChair],
    holds: [submitted, 'EvidenceAccepted', accepting, byChair],
  },
  evidenceIsNotAccepted: {
    objects: amended(accepted, 'StepWithdrawn', 'EvidenceSubmitted', {}),
    holds: amended(submitted, 'StepWithdrawn', 'EvidenceSubmitted', {}),
  },
  governanceSignedOff: {
    objects: [() => agreed().takes('EvidenceSubmitted', evidenceOf('school')), 'EvidenceAccepted', accepting, byChair],
    holds: [submitted, 'EvidenceAccepted', accepting, byChair],
  },
  acceptedByAnotherThanRecorded: {
    objects: [submitted, 'EvidenceAccepted', accepting],
    holds: [submitted, 'EvidenceAccepted', accepting, { by: inNameOf('police') }],
  },
  whoAcceptsIsNamed: {
    objects: [submitted, 'EvidenceAccepted', accepting, { by: inNameOf('police'), unnamed: true }],
    holds: [submitted, 'EvidenceAccepted', accepting, { by: inNameOf('police') }],
  },
  chairIsFromElsewhere: {
    objects: [() => chairOf('school'), 'EvidenceAccepted', accepting, byChair],
    holds: [() => chairOf('surgery'), 'EvidenceAccepted', accepting, byChair],
  },
  evidenceIsAccepted: { objects: [agreed, 'Closed', {}], holds: [checked, 'Closed', {}] },
  everyAgencyGaveEvidence: {
    objects: [() => acceptedOf('school', agreed(), '2026-11-05'), 'Closed', {}],
    holds: [accepted, 'Closed', {}],
  },
  impactIsChecked: { objects: [accepted, 'Closed', {}], holds: [checked, 'Closed', {}] },
  impactIsEvidenced: {
    objects: [
      () =>
        accepted().takes('ImpactFound', { impact: 'not evidenced', finding: 'Nothing changed.' }, { on: '2026-11-16' }),
      'Closed',
      {},
    ],
    holds: [checked, 'Closed', {}],
  },
  notClosedYet: { objects: [closed, 'Closed', {}], holds: [checked, 'Closed', {}] },
  isEnded: {
    objects: [agreed, 'Reopened', { why: 'It came back.' }],
    holds: [closed, 'Reopened', { why: 'It came back.' }],
  },
  doneBeforeChecked: {
    objects: [given, 'ImpactFound', { impact: 'evidenced', finding: 'Better.' }],
    holds: [accepted, 'ImpactFound', { impact: 'evidenced', finding: 'Better.' }],
  },
  impactNotFoundYet: {
    objects: [checked, 'ImpactCheckNotNeeded', { because: 'A change of wording.' }],
    holds: [accepted, 'ImpactCheckNotNeeded', { because: 'A change of wording.' }],
  },
  disputeIsRecorded: {
    objects: [agreed, 'DisputeResolved', { dispute: 'dispute-1', outcome: 'agreed' }],
    holds: [disputed, 'DisputeResolved', { dispute: 'dispute-1', outcome: 'agreed' }],
  },
  disputesAreResolved: {
    objects: [disputed, 'Closed', {}],
    holds: [checked, 'Closed', {}],
  },
};
