import type { CivilDate, StatedDate } from '@waymark/statute';
import type { Disputed } from '../brought/dispute';
import type { StepsOnRecordOf } from '../frame';
import type { facts } from './facts';

// What an action remembers: only what a later rule, deadline or page asks about, and only from the clear half.

type Data<Type extends keyof typeof facts> = StepsOnRecordOf<Pick<typeof facts, Type>>['data'];

export interface Action extends Disputed {
  readonly plan: string | null;
  readonly recommendation: string | null;
  readonly kind: Data<'Drafted'>['kind'] | null;
  readonly nationalBody: boolean;
  readonly agreed: boolean;
  /** The agencies that own it, or a part of it. */
  readonly agencies: readonly string[];
  /** The agency that leads on it. */
  readonly owner: string | null;
  /** Transfers and successions, in the order in which they happened. Left out until the first. */
  readonly moves?: readonly Move[];
  /** What was said last of who owns it and who leads on it, and what has moved since. Left out until the first move. */
  readonly moved?: { readonly agencies: Said<readonly string[]>; readonly owner: Said<string | null> };
  readonly due: CivilDate | null;
  /** What a draft or an agreement has said that it is to show, or to change: the words are sealed. Left out until the first. */
  readonly aimsSaid?: readonly Aim[];
  readonly notAcceptedBy: readonly string[];
  /** Of which agencies it was escalated that they did not accept it, until they answer again. Left out until the first. */
  readonly escalated?: readonly string[];
  /** By agency, as it last reported. That it was complete counts no more once the action is reopened. */
  readonly progress: Readonly<Record<string, Data<'ProgressReported'>['brag']>>;
  /** Agencies whose own governance signed it off. */
  readonly signedOffBy: readonly string[];
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly letters: Readonly<Record<string, 'sent' | 'answered'>>;
  readonly ongoing: Ongoing | null;
  readonly impactCheckDue: CivilDate | null;
  readonly impact: { readonly found: Data<'ImpactFound'>['impact']; readonly on: StatedDate } | null;
  readonly impactCheckNotNeeded: boolean;
  /** Ways in which it came to an end without being done, until it is reopened. */
  readonly ended: 'not progressed' | 'superseded' | null;
  /** Whether it was done before it was made ongoing or came to such an end. */
  readonly doneBefore: boolean;
  readonly closed: boolean;
}

/** The evidence that is required, and the impact that is intended. */
export type Aim = 'evidenceRequired' | 'intendedImpact';

export interface Move {
  readonly from: string;
  readonly to: string;
  readonly keepsPart: boolean;
  /** Whether the other takes its place in everything, for it is no more. */
  readonly succeeds: boolean;
  readonly on: StatedDate;
}

export interface Said<Value> {
  readonly said: Value;
  readonly moves: readonly Move[];
}

export interface Evidence {
  /** The agency whose part it shows: its successor's, or the new owner's, once there is one. */
  readonly agency: string;
  readonly givenFor: string;
  readonly givenBy: string;
  readonly recordedBy: string;
  /**
   * Where further evidence followed, it is that which is decided on. What was accepted before the action was reopened
   * stays accepted, but does not make it done again.
   */
  readonly standing: 'awaiting' | 'further requested' | 'followed' | 'accepted' | 'accepted before reopening';
  readonly givenOn: StatedDate;
  readonly acceptedOn: StatedDate | null;
  /** Where further evidence was requested: by when, where that was said. */
  readonly furtherBy: CivilDate | null;
  readonly afterClosing: boolean;
}

export interface Ongoing {
  readonly reviewOn: CivilDate;
  /** The day of the last review, where no further one is planned. */
  readonly reviewedOn: StatedDate | null;
}

export const initial: Action = {
  plan: null,
  recommendation: null,
  kind: null,
  nationalBody: false,
  agreed: false,
  agencies: [],
  owner: null,
  due: null,
  notAcceptedBy: [],
  progress: {},
  signedOffBy: [],
  evidence: {},
  letters: {},
  ongoing: null,
  impactCheckDue: null,
  impact: null,
  impactCheckNotNeeded: false,
  ended: null,
  doneBefore: false,
  closed: false,
};

export const isDrafted = ({ plan }: Action): boolean => plan !== null;

/** Who owns it, or leads on it. */
export const owning = ({ agencies, owner }: Action): string[] => [
  ...new Set(owner === null ? agencies : [...agencies, owner]),
];

export const standsAt = ({ evidence }: Action, standing: Evidence['standing']): boolean =>
  Object.values(evidence).some((one) => one.standing === standing);

/** Agencies of which no evidence is accepted. Where nobody owns it, a national body's say, any evidence does. */
export const agenciesWithoutEvidence = ({ agencies, evidence }: Action): string[] =>
  agencies.filter(
    (agency) => !Object.values(evidence).some((one) => one.agency === agency && one.standing === 'accepted'),
  );

/** Done: the evidence of every agency is accepted. Whether it mattered is for the impact check. */
export const isDone = (state: Action): boolean =>
  standsAt(state, 'accepted') && agenciesWithoutEvidence(state).length === 0;

export const isImpactKnown = ({ impact, impactCheckNotNeeded }: Action): boolean =>
  impact !== null || impactCheckNotNeeded;

export const isEnded = ({ ended, closed }: Action): boolean => ended !== null || closed;
