import { certainlyBefore, type StatedDate } from '@waymark/statute';
import { withDispute } from '../brought/dispute';
import { impossible, own, standingAsOf, standsLater, told } from '../frame';
import type { OnRecord } from './facts';
import { agenciesSaid, heirOf, ownerSaid, replaced, shownFor, withMove } from './moves';
import { isDone, isEnded, type Action, type Aim, type Evidence } from './state';

type Brag = Action['progress'][string];

export function fold(state: Action, step: OnRecord): Action {
  const { type, data, occurredOn } = step;
  switch (type) {
    case 'Drafted': {
      const { plan, recommendation = null, nationalBody = false } = data;
      return { ...withTerms(withAims(state, step), data, occurredOn), plan, recommendation, nationalBody };
    }
    case 'DraftAmended':
      return amendedTerms(withAims(state, step), data, occurredOn);
    case 'Agreed':
      return agreed(withAims(state, step), data, occurredOn);
    case 'NotAccepted':
    case 'AcceptedByAgency':
      return accepting(state, data.agency, type === 'AcceptedByAgency', occurredOn);
    case 'NationalBodyWrittenTo':
      return { ...state, letters: { ...state.letters, [data.letter]: own(state.letters, data.letter) ?? 'sent' } };
    case 'NationalBodyAnswered':
      return { ...state, letters: { ...state.letters, [data.letter]: 'answered' } };
    case 'ProgressReported':
      return reported(state, data.agency, data.brag, occurredOn);
    case 'GovernanceSignedOff':
      return { ...state, signedOffBy: signedOffBy(state, heirOf(state, data.agency, occurredOn)) };
    case 'EvidenceSubmitted':
      return withEvidence(
        followed(state, shownFor(state.moves ?? [], data.agency, occurredOn), occurredOn),
        data.evidence,
        {
          agency: shownFor(state.moves ?? [], data.agency, occurredOn),
          givenFor: data.agency,
          givenBy: data.givenBy ?? step.actor,
          recordedBy: step.actor,
          standing: 'awaiting',
          givenOn: occurredOn,
          acceptedOn: null,
          furtherBy: null,
          afterClosing: isEnded(state) && !standsLater(state, 'end', occurredOn),
        },
      );
    case 'FurtherEvidenceRequested':
      return changeEvidence(state, data.evidence, occurredOn, {
        standing: isFollowed(state, data.evidence, occurredOn) ? 'followed' : 'further requested',
        acceptedOn: null,
        furtherBy: data.due ?? null,
      });
    case 'EvidenceAccepted': {
      const accepted = doneBeforeItCeased(
        changeEvidence(state, data.evidence, occurredOn, {
          standing: standsLater(state, 'reopened', occurredOn) ? 'accepted before reopening' : 'accepted',
          acceptedOn: occurredOn,
          furtherBy: null,
        }),
        occurredOn,
      );
      return data.impactCheckDue === undefined ? accepted : withImpactCheck(accepted, data.impactCheckDue, occurredOn);
    }
    case 'DueDateChanged':
      return told(told(state, 'due date', occurredOn, { due: data.due }), 'ongoing', occurredOn, { ongoing: null });
    case 'MadeOngoing':
      return told(dueNoMore(state, occurredOn), 'ongoing', occurredOn, {
        ongoing: { reviewOn: data.reviewOn, reviewedOn: null },
      });
    case 'OngoingReviewed':
      return told(state, 'ongoing', occurredOn, { ongoing: reviewed(state, data.reviewOn, occurredOn) });
    case 'OwnerTransferred': {
      const { from, to, keepsPart = false } = data;
      return withMove(state, { from, to, keepsPart, succeeds: false, on: occurredOn });
    }
    case 'AgencySucceeded':
      return succeeded(state, data.agency, data.by, occurredOn);
    case 'Split':
    case 'Merged':
    case 'Superseded':
      return ended(state, 'superseded', occurredOn);
    case 'NotProgressed':
      return ended(state, 'not progressed', occurredOn);
    case 'ImpactCheckPlanned':
      return withImpactCheck(state, data.due, occurredOn);
    case 'ImpactFound':
      return told(state, 'impact', occurredOn, {
        impact: { found: data.impact, on: occurredOn },
        impactCheckNotNeeded: false,
      });
    case 'ImpactCheckNotNeeded':
      return told(state, 'impact', occurredOn, { impactCheckNotNeeded: true });
    case 'Closed':
      return told(ending(state, occurredOn), 'closed', occurredOn, { closed: true });
    case 'Reopened':
      return reopened(state, data.evidenceStands === true, occurredOn);
    case 'DisputeOpened':
    case 'DisputeResolved':
      return withDispute(state, step);
    case 'NotAcceptedEscalated':
      return escalated(state, heirOf(state, data.agency, occurredOn), occurredOn);
    // It stands on the timeline; no rule and no deadline asks about it later.
    case 'ProgressChased':
      return state;
    default:
      return impossible(type);
  }
}

/** Its due date ceases to count: what matters later is whether it had been met until then. */
const dueNoMore = (state: Action, on: StatedDate): Action => {
  const ceasedAlready = state.ended !== null || state.ongoing !== null;
  const doneBefore = isDone(state) && (!ceasedAlready || state.doneBefore);
  return told(state, 'due date ceased', on, { doneBefore });
};

/** What was accepted before the due date ceased to count, and is recorded after it, had met it. */
const doneBeforeItCeased = (state: Action, on: StatedDate): Action =>
  standsLater(state, 'due date ceased', on) ? { ...state, doneBefore: state.doneBefore || isDone(state) } : state;

const ended = (state: Action, how: NonNullable<Action['ended']>, on: StatedDate): Action =>
  told(ending(dueNoMore(state, on), on), 'ended', on, { ended: how });

const ending = (state: Action, on: StatedDate): Action => standingAsOf(state, 'end', on);

interface Terms {
  readonly kind?: Action['kind'] | undefined;
  readonly agencies?: readonly string[] | undefined;
  readonly owner?: Action['owner'] | undefined;
  readonly due?: Action['due'] | undefined;
}

const termsAsOf = { kind: 'kind', agencies: 'agencies', owner: 'owner', due: 'due date' } as const;

/** Each of its terms stands as it was said last. */
const amendedTerms = (state: Action, { kind, agencies, owner, due }: Terms, on: StatedDate): Action =>
  Object.entries({ kind, agencies, owner, due }).reduce(
    (before, [term, said]) =>
      said === undefined ? before : told(before, termsAsOf[term as keyof Terms], on, termSaid(before, term, said, on)),
    state,
  );

function termSaid(state: Action, term: string, said: Terms[keyof Terms], on: StatedDate): Partial<Action> {
  if (term === 'agencies') return agenciesSaid(state, said as readonly string[], on);
  return term === 'owner' ? ownerSaid(state, said as string | null, on) : { [term]: said };
}

const aims: readonly Aim[] = ['evidenceRequired', 'intendedImpact'];

/** What was said of it once stands until it is said anew: whoever agrees without saying so again leaves it as it is. */
function withAims(state: Action, { sealedGiven = [] }: Pick<OnRecord, 'sealedGiven'>): Action {
  const { aimsSaid = [] } = state;
  const now = aims.filter((aim) => aimsSaid.includes(aim) || sealedGiven.includes(aim));
  return now.length === aimsSaid.length ? state : { ...state, aimsSaid: now };
}

/** What the agencies said of it before it was agreed is over. */
function agreed(state: Action, { agencies, due, owner }: Terms, on: StatedDate): Action {
  const terms = amendedTerms({ ...state, agreed: true }, { agencies, due, owner: owner ?? null }, on);
  const notAcceptedBy = state.notAcceptedBy.filter((agency) => standsLater(state, `acceptance:${agency}`, on));
  return told(standingAsOf({ ...terms, notAcceptedBy }, 'agreed', on), 'ongoing', on, { ongoing: null });
}

function accepting(state: Action, agency: string, accepts: boolean, on: StatedDate): Action {
  const heir = heirOf(state, agency, on);
  if (standsLater(state, `acceptance:${heir}`, on)) return told(state, `acceptance:${agency}`, on, {});
  const others = without(state.notAcceptedBy, heir);
  const notAcceptedBy = accepts || standsLater(state, 'agreed', on) ? others : [...others, heir];
  return told(answered(state, heir, on), `acceptance:${agency}`, on, { notAcceptedBy });
}

/** What an agency said before its latest answer was escalated then, and not what it answers now. */
function escalated(state: Action, heir: string, on: StatedDate): Action {
  const isAnswered = standsLater(state, `acceptance:${heir}`, on);
  const before = without(state.escalated ?? [], heir);
  return told(state, `escalation:${heir}`, on, isAnswered ? {} : { escalated: [...before, heir] });
}

const answered = (state: Action, heir: string, on: StatedDate): Action =>
  state.escalated === undefined || standsLater(state, `escalation:${heir}`, on)
    ? state
    : { ...state, escalated: without(state.escalated, heir) };

const signedOffBy = (state: Action, agency: string): string[] => [...without(state.signedOffBy, agency), agency];

/** What a draft says so far; what it leaves open stays as it was. */
const withTerms = (
  state: Action,
  { kind = state.kind, agencies, owner, due = state.due }: Terms,
  on: StatedDate,
): Action => {
  const owned = agencies === undefined ? state : { ...state, ...agenciesSaid(state, agencies, on) };
  const led = owner === undefined ? owned : { ...owned, ...ownerSaid(owned, owner, on) };
  return { ...led, kind, due };
};

const without = (agencies: readonly string[], agency: string): string[] => agencies.filter((other) => other !== agency);

const withEvidence = (state: Action, id: string, evidence: Evidence): Action => ({
  ...state,
  evidence: { ...state.evidence, [id]: evidence },
});

/** Further evidence answers what the agency was asked for before. */
const followed = (state: Action, agency: string, on: StatedDate): Action => ({
  ...state,
  evidence: mapEvidence(state, (one, id) =>
    one.agency === agency && one.standing === 'further requested' && !standsLater(state, `evidence:${id}`, on)
      ? { ...one, standing: 'followed' }
      : one,
  ),
});

/** Whether evidence of the same agency was given after what is asked of this, and recorded before. */
const isFollowed = (state: Action, id: string, on: StatedDate): boolean =>
  Object.entries(state.evidence).some(
    ([other, { agency, givenOn }]) =>
      other !== id && agency === own(state.evidence, id)?.agency && certainlyBefore(on, givenOn),
  );

const mapEvidence = ({ evidence }: Action, change: (one: Evidence, id: string) => Evidence): Record<string, Evidence> =>
  Object.fromEntries(Object.entries(evidence).map(([id, one]) => [id, change(one, id)]));

function changeEvidence(state: Action, id: string, on: StatedDate, change: Partial<Evidence>): Action {
  const before = own(state.evidence, id);
  if (before === undefined) return state;
  return told(state, `evidence:${id}`, on, { evidence: { ...state.evidence, [id]: { ...before, ...change } } });
}

/** A further check is looked for anew, whatever the last one found. */
const withImpactCheck = (state: Action, impactCheckDue: string, on: StatedDate): Action =>
  told(told(state, 'impact check', on, { impactCheckDue }), 'impact', on, {
    impact: null,
    impactCheckNotNeeded: false,
  });

const reviewed = ({ ongoing }: Action, next: string | undefined, on: string): Action['ongoing'] => {
  if (next !== undefined) return { reviewOn: next, reviewedOn: null };
  return ongoing === null ? null : { ...ongoing, reviewedOn: on };
};

/** What the predecessor did counts for its successor: a board for its clinical commissioning groups, say. */
function succeeded(state: Action, agency: string, by: string, on: StatedDate): Action {
  const moved = withMove(state, { from: agency, to: by, keepsPart: false, succeeds: true, on });
  const { [agency]: last, ...progress } = state.progress;
  const isLater = last === undefined || standsLater(state, `progress:${agency}`, on);
  return {
    ...moved,
    notAcceptedBy: notAcceptedOnceSucceeded(state, agency, by, on),
    ...(state.escalated === undefined ? {} : { escalated: replaced(state.escalated, agency, by) }),
    signedOffBy: replaced(state.signedOffBy, agency, by),
    progress: isLater ? state.progress : { [by]: last, ...progress },
  };
}

/** What the successor said itself since says more than what its predecessor had said. */
function notAcceptedOnceSucceeded(state: Action, agency: string, by: string, on: StatedDate): readonly string[] {
  if (standsLater(state, `acceptance:${agency}`, on)) return state.notAcceptedBy;
  return standsLater(state, `acceptance:${by}`, on)
    ? without(state.notAcceptedBy, agency)
    : replaced(state.notAcceptedBy, agency, by);
}

/**
 * What an agency reported as complete before the action was reopened says nothing of the work that goes on. Of an agency
 * that was succeeded since, its successor's own report says more.
 */
function reported(state: Action, agency: string, brag: Brag, on: StatedDate): Action {
  if (brag === 'blue' && standsLater(state, 'reopened', on)) return state;
  const heir = heirOf(state, agency, on);
  const isSaid = heir !== agency && own(state.asOf ?? {}, `progress:${heir}`) !== undefined;
  return told(state, `progress:${agency}`, on, isSaid ? {} : { progress: { ...state.progress, [heir]: brag } });
}

const unfinished = (state: Action, on: StatedDate): Action['progress'] =>
  Object.fromEntries(
    Object.entries(state.progress).filter(
      ([agency, brag]) => brag !== 'blue' || standsLater(state, `progress:${agency}`, on),
    ),
  );

/** The work goes on: done again once new evidence is accepted, unless what was accepted stands. */
function reopened(state: Action, evidenceStands: boolean, on: StatedDate): Action {
  const evidence = mapEvidence(state, (one, id) =>
    one.standing === 'accepted' && !evidenceStands && !standsLater(state, `evidence:${id}`, on)
      ? { ...one, standing: 'accepted before reopening' }
      : one,
  );
  const opened = told(told({ ...state, evidence }, 'closed', on, { closed: false }), 'ended', on, { ended: null });
  const again = told(opened, 'impact', on, { impact: null, impactCheckNotNeeded: false });
  return evidenceStands ? again : standingAsOf({ ...again, progress: unfinished(again, on) }, 'reopened', on);
}
