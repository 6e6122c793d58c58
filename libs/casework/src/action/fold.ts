import { withDispute } from '../brought/dispute';
import { impossible, own } from '../frame';
import type { OnRecord } from './facts';
import { isDone, isEnded, type Action, type Evidence } from './state';

export function fold(state: Action, step: OnRecord): Action {
  const { type, data, occurredOn } = step;
  switch (type) {
    case 'Drafted': {
      const { plan, recommendation = null, nationalBody = false } = data;
      return { ...withTerms(state, data), plan, recommendation, nationalBody };
    }
    case 'DraftAmended':
      return withTerms(state, data);
    case 'Agreed': {
      const { agencies, due, owner = null } = data;
      return { ...state, agreed: true, agencies, due, owner, ongoing: null, notAcceptedBy: [] };
    }
    case 'NotAccepted':
      return { ...state, notAcceptedBy: [...without(state.notAcceptedBy, data.agency), data.agency] };
    case 'AcceptedByAgency':
      return { ...state, notAcceptedBy: without(state.notAcceptedBy, data.agency) };
    case 'NationalBodyWrittenTo':
      return { ...state, letters: { ...state.letters, [data.letter]: 'sent' } };
    case 'NationalBodyAnswered':
      return { ...state, letters: { ...state.letters, [data.letter]: 'answered' } };
    case 'ProgressReported':
      return { ...state, progress: { ...state.progress, [data.agency]: data.brag } };
    case 'GovernanceSignedOff':
      return { ...state, signedOffBy: [...without(state.signedOffBy, data.agency), data.agency] };
    case 'EvidenceSubmitted':
      return withEvidence(followed(state, data.agency), data.evidence, {
        agency: data.agency,
        givenFor: data.agency,
        givenBy: data.givenBy ?? step.actor,
        recordedBy: step.actor,
        standing: 'awaiting',
        givenOn: occurredOn,
        acceptedOn: null,
        furtherBy: null,
        afterClosing: isEnded(state),
      });
    case 'FurtherEvidenceRequested':
      return changeEvidence(state, data.evidence, {
        standing: 'further requested',
        acceptedOn: null,
        furtherBy: data.due ?? null,
      });
    case 'EvidenceAccepted': {
      const accepted = changeEvidence(state, data.evidence, { standing: 'accepted', acceptedOn: occurredOn });
      return data.impactCheckDue === undefined ? accepted : withImpactCheck(accepted, data.impactCheckDue);
    }
    case 'DueDateChanged':
      return { ...state, due: data.due, ongoing: null };
    case 'MadeOngoing':
      return { ...dueNoMore(state), ongoing: { reviewOn: data.reviewOn, reviewedOn: null } };
    case 'OngoingReviewed':
      return { ...state, ongoing: reviewed(state, data.reviewOn, occurredOn) };
    case 'OwnerTransferred':
      return transferred(state, data.from, data.to, data.keepsPart === true);
    case 'AgencySucceeded':
      return succeeded(state, data.agency, data.by);
    case 'Split':
    case 'Merged':
    case 'Superseded':
      return { ...dueNoMore(state), ended: 'superseded' };
    case 'NotProgressed':
      return { ...dueNoMore(state), ended: 'not progressed' };
    case 'ImpactCheckPlanned':
      return withImpactCheck(state, data.due);
    case 'ImpactFound':
      return { ...state, impact: { found: data.impact, on: occurredOn }, impactCheckNotNeeded: false };
    case 'ImpactCheckNotNeeded':
      return { ...state, impactCheckNotNeeded: true };
    case 'Closed':
      return { ...state, closed: true };
    case 'Reopened':
      return reopened(state, data.evidenceStands === true);
    case 'DisputeOpened':
    case 'DisputeResolved':
      return withDispute(state, step);
    // These stand on the timeline; no rule and no deadline asks about them later.
    case 'NotAcceptedEscalated':
    case 'ProgressChased':
      return state;
    default:
      return impossible(type);
  }
}

/** Its due date ceases to count: what matters later is whether it had been met until then. */
const dueNoMore = (state: Action): Action => {
  const ceasedAlready = state.ended !== null || state.ongoing !== null;
  return { ...state, doneBefore: isDone(state) && (!ceasedAlready || state.doneBefore) };
};

/** What a draft says so far; what it leaves open stays as it was. */
const withTerms = (
  state: Action,
  {
    kind = state.kind,
    agencies = state.agencies,
    owner = state.owner,
    due = state.due,
  }: {
    kind?: Action['kind'] | undefined;
    agencies?: readonly string[] | undefined;
    owner?: Action['owner'] | undefined;
    due?: Action['due'] | undefined;
  },
): Action => ({ ...state, kind, agencies, owner, due });

const without = (agencies: readonly string[], agency: string): string[] => agencies.filter((other) => other !== agency);

const withEvidence = (state: Action, id: string, evidence: Evidence): Action => ({
  ...state,
  evidence: { ...state.evidence, [id]: evidence },
});

/** Further evidence answers what the agency was asked for before. */
const followed = (state: Action, agency: string): Action => ({
  ...state,
  evidence: mapEvidence(state, (one) =>
    one.agency === agency && one.standing === 'further requested' ? { ...one, standing: 'followed' } : one,
  ),
});

const mapEvidence = ({ evidence }: Action, change: (one: Evidence) => Evidence): Record<string, Evidence> =>
  Object.fromEntries(Object.entries(evidence).map(([id, one]) => [id, change(one)]));

function changeEvidence(state: Action, id: string, change: Partial<Evidence>): Action {
  const evidence = own(state.evidence, id);
  return evidence === undefined ? state : withEvidence(state, id, { ...evidence, ...change });
}

/** A further check is looked for anew, whatever the last one found. */
const withImpactCheck = (state: Action, impactCheckDue: string): Action => ({
  ...state,
  impactCheckDue,
  impact: null,
  impactCheckNotNeeded: false,
});

const reviewed = ({ ongoing }: Action, next: string | undefined, on: string): Action['ongoing'] => {
  if (next !== undefined) return { reviewOn: next, reviewedOn: null };
  return ongoing === null ? null : { ...ongoing, reviewedOn: on };
};

const replaced = (agencies: readonly string[], from: string, to: string): string[] => [
  ...new Set(agencies.map((agency) => (agency === from ? to : agency))),
];

function transferred(state: Action, from: string, to: string, keepsPart: boolean): Action {
  const agencies = keepsPart ? [...new Set([...state.agencies, to])] : replaced(state.agencies, from, to);
  return {
    ...state,
    agencies,
    owner: state.owner === from || state.owner === null ? to : state.owner,
    evidence: keepsPart ? state.evidence : evidencePassed(state, from, to),
  };
}

const evidencePassed = (state: Action, from: string, to: string): Record<string, Evidence> =>
  mapEvidence(state, (one) => (one.agency === from ? { ...one, agency: to } : one));

/** What the predecessor did counts for its successor: a board for its clinical commissioning groups, say. */
function succeeded(state: Action, agency: string, by: string): Action {
  const { [agency]: _, ...progress } = state.progress;
  const last = own(state.progress, agency);
  return {
    ...state,
    agencies: replaced(state.agencies, agency, by),
    owner: state.owner === agency ? by : state.owner,
    notAcceptedBy: replaced(state.notAcceptedBy, agency, by),
    signedOffBy: replaced(state.signedOffBy, agency, by),
    progress: last === undefined ? progress : { [by]: last, ...progress },
    evidence: evidencePassed(state, agency, by),
  };
}

/** The work goes on: done again once new evidence is accepted, unless what was accepted stands. */
function reopened(state: Action, evidenceStands: boolean): Action {
  const evidence = mapEvidence(state, (one) =>
    one.standing === 'accepted' && !evidenceStands ? { ...one, standing: 'accepted before reopening' } : one,
  );
  return {
    ...state,
    closed: false,
    ended: null,
    evidence,
    impact: null,
    impactCheckNotNeeded: false,
  };
}
