import type { CivilDate } from '@waymark/statute';
import { course } from '../course/course';
import { initial, type ActionStood, type EvidenceStood, type Impact } from './state';

interface Terms {
  readonly agencies?: readonly string[];
  readonly owner?: string;
  readonly due?: CivilDate;
  readonly kind?: string;
}

interface Drafted extends Terms {
  readonly plan: string;
  readonly recommendation?: string;
  readonly nationalBody?: boolean;
}

/** Actions of every plan: each its own instance, so that agencies never block one another. */
export const actions = course<ActionStood>({
  name: 'actions',
  version: 1,
  categories: ['action'],
  initial,
  folds: {
    Drafted: (state, data: Drafted, { occurredOn }) => ({
      ...withTerms(state, data),
      plan: data.plan,
      recommendation: data.recommendation ?? null,
      national: data.nationalBody ?? false,
      draftedOn: occurredOn,
    }),
    DraftAmended: (state, data: Terms) => withTerms(state, data),
    Agreed: (state, data: Terms, { occurredOn }) => ({
      ...withTerms(state, data),
      owner: data.owner ?? null,
      agreedOn: state.agreedOn ?? occurredOn,
      reviewOn: null,
      notAcceptedBy: [],
    }),
    NotAccepted: (state, { agency }: { agency: string }) => ({
      ...state,
      notAcceptedBy: [...without(state.notAcceptedBy, agency), agency],
    }),
    AcceptedByAgency: (state, { agency }: { agency: string }) => ({
      ...state,
      notAcceptedBy: without(state.notAcceptedBy, agency),
    }),
    DueDateChanged: (state, { due }: { due: CivilDate }) => ({
      ...state,
      due,
      dueChanged: state.dueChanged + 1,
      reviewOn: null,
    }),
    MadeOngoing: (state, { reviewOn }: { reviewOn: CivilDate }) => ({ ...state, reviewOn, reviewed: false }),
    OngoingReviewed: (state, { reviewOn }: { reviewOn?: CivilDate }) => ({
      ...state,
      reviewOn: reviewOn ?? state.reviewOn,
      reviewed: reviewOn === undefined,
    }),
    OwnerTransferred: (state, { from, to, keepsPart }: { from: string; to: string; keepsPart?: boolean }) => ({
      ...state,
      agencies: keepsPart === true ? [...new Set([...state.agencies, to])] : replaced(state.agencies, from, to),
      owner: state.owner === null || state.owner === from ? to : state.owner,
    }),
    AgencySucceeded: (state, { agency, by }: { agency: string; by: string }) => succeeded(state, agency, by),
    EvidenceSubmitted: (state, { evidence, agency }: { evidence: string; agency: string }, { occurredOn }) =>
      withEvidence(state, { evidence, agency, on: occurredOn, standing: 'awaiting' }),
    FurtherEvidenceRequested: (state, { evidence }: { evidence: string }) =>
      evidenceNow(state, evidence, 'further requested'),
    EvidenceAccepted: (state, { evidence, impactCheckDue }: { evidence: string; impactCheckDue?: CivilDate }) => ({
      ...evidenceNow(state, evidence, 'accepted'),
      ...(impactCheckDue === undefined ? {} : { impactCheckDue, impact: null }),
    }),
    ImpactCheckPlanned: (state, { due }: { due: CivilDate }) => ({ ...state, impactCheckDue: due, impact: null }),
    ImpactFound: (state, { impact }: { impact: Impact }) => ({ ...state, impact }),
    ImpactCheckNotNeeded: (state) => ({ ...state, impact: 'check not needed' }),
    NotProgressed: (state, _data, { occurredOn }) => ({ ...state, ended: 'not progressed', closedOn: occurredOn }),
    Split: (state, _data, { occurredOn }) => ({ ...state, ended: 'superseded', closedOn: occurredOn }),
    Merged: (state, _data, { occurredOn }) => ({ ...state, ended: 'superseded', closedOn: occurredOn }),
    Superseded: (state, _data, { occurredOn }) => ({ ...state, ended: 'superseded', closedOn: occurredOn }),
    Closed: (state, _data, { occurredOn }) => ({ ...state, closedOn: state.closedOn ?? occurredOn }),
    Reopened: (state, { evidenceStands }: { evidenceStands?: boolean }) => ({
      ...state,
      ended: null,
      closedOn: null,
      impact: null,
      evidence: evidenceStands === true ? state.evidence : state.evidence.map(beforeReopening),
    }),
  },
});

const without = (list: readonly string[], one: string): readonly string[] => list.filter((other) => other !== one);

const withTerms = (state: ActionStood, { agencies, owner, due, kind }: Terms): ActionStood => ({
  ...state,
  agencies: agencies ?? state.agencies,
  owner: owner ?? state.owner,
  due: due ?? state.due,
  kind: kind ?? state.kind,
});

const replaced = (list: readonly string[], from: string, to: string): readonly string[] => [
  ...new Set(list.map((one) => (one === from ? to : one))),
];

/** What the predecessor did counts for its successor: a board for its clinical commissioning groups, say. */
const succeeded = (state: ActionStood, agency: string, by: string): ActionStood => ({
  ...state,
  agencies: replaced(state.agencies, agency, by),
  owner: state.owner === agency ? by : state.owner,
  notAcceptedBy: replaced(state.notAcceptedBy, agency, by),
  evidence: state.evidence.map((one) => (one.agency === agency ? { ...one, agency: by } : one)),
});

/** Further evidence answers what the agency was asked for before. */
const withEvidence = (state: ActionStood, given: EvidenceStood): ActionStood => ({
  ...state,
  evidence: [
    ...state.evidence.filter(({ evidence }) => evidence !== given.evidence).map(followed(given.agency)),
    given,
  ],
});

const followed =
  (agency: string) =>
  (one: EvidenceStood): EvidenceStood =>
    one.agency === agency && one.standing === 'further requested' ? { ...one, standing: 'followed' } : one;

const evidenceNow = (state: ActionStood, id: string, standing: EvidenceStood['standing']): ActionStood => ({
  ...state,
  evidence: state.evidence.map((one) => (one.evidence === id ? { ...one, standing } : one)),
});

const beforeReopening = (one: EvidenceStood): EvidenceStood =>
  one.standing === 'accepted' ? { ...one, standing: 'accepted before reopening' } : one;
