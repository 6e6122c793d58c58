import type { CivilDate, StatedDate } from '@waymark/statute';

/** What is remembered of an action for its timeliness. */
export interface ActionStood {
  /** Id of the plan that it stands in. */
  readonly plan: string | null;
  readonly recommendation: string | null;
  readonly kind: string | null;
  readonly national: boolean;
  readonly draftedOn: StatedDate | null;
  readonly agreedOn: StatedDate | null;
  /** The agencies that own it, or a part of it. */
  readonly agencies: readonly string[];
  /** The agency that leads on it. */
  readonly owner: string | null;
  readonly due: CivilDate | null;
  /** How often the due date was changed after it was agreed. */
  readonly dueChanged: number;
  /** When it is looked at again, where it is ongoing. */
  readonly reviewOn: CivilDate | null;
  /** Its last review set no further one. */
  readonly reviewed: boolean;
  readonly notAcceptedBy: readonly string[];
  readonly evidence: readonly EvidenceStood[];
  readonly impactCheckDue: CivilDate | null;
  readonly impact: Impact | null;
  readonly ended: 'not progressed' | 'superseded' | null;
  readonly closedOn: StatedDate | null;
}

export type Impact = 'evidenced' | 'partly evidenced' | 'not evidenced' | 'check not needed';

export interface EvidenceStood {
  readonly evidence: string;
  readonly agency: string;
  readonly on: StatedDate;
  /** What was accepted before the action was reopened does not make it done again. */
  readonly standing: 'awaiting' | 'further requested' | 'followed' | 'accepted' | 'accepted before reopening';
}

export const initial: ActionStood = {
  plan: null,
  recommendation: null,
  kind: null,
  national: false,
  draftedOn: null,
  agreedOn: null,
  agencies: [],
  owner: null,
  due: null,
  dueChanged: 0,
  reviewOn: null,
  reviewed: false,
  notAcceptedBy: [],
  evidence: [],
  impactCheckDue: null,
  impact: null,
  ended: null,
  closedOn: null,
};

/** Who owns it, a part of it, or leads on it. */
export const owning = ({ agencies, owner }: ActionStood): readonly string[] => [
  ...new Set(owner === null ? agencies : [...agencies, owner]),
];

export const isOpen = ({ closedOn, ended }: ActionStood): boolean => closedOn === null && ended === null;

export const isAccepted = ({ evidence }: ActionStood, agency: string | null): boolean =>
  evidence.some((one) => one.standing === 'accepted' && (agency === null || one.agency === agency));

/** Done: the evidence of every agency is accepted. Whether it mattered is for the impact check. */
export const isDone = (state: ActionStood): boolean =>
  isAccepted(state, null) && state.agencies.every((agency) => isAccepted(state, agency));

/** Evidence that was given and of which the chair has not said yet whether it is enough. */
export const awaiting = ({ evidence }: ActionStood): readonly EvidenceStood[] =>
  evidence.filter(({ standing }) => standing === 'awaiting');
