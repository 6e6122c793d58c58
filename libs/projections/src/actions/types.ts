import type { CivilDate, StatedDate } from '@waymark/statute';

/** Where the actions of a partnership stand on a day. */
export interface ActionsTimeliness {
  /** Each action once. */
  readonly total: ActionCounts;
  /** Of those that were closed: whether they are shown to have mattered. */
  readonly impact: {
    readonly evidenced: number;
    readonly partlyEvidenced: number;
    readonly notEvidenced: number;
    readonly checkNotNeeded: number;
    readonly noCheck: number;
  };
  /** An action of several agencies counts with each of them. The most overdue first. */
  readonly byAgency: readonly CountsOfAgency[];
  readonly bySource: readonly CountsOfSource[];
  /** Those of which an agreed day has passed, the longest first. */
  readonly late: readonly LateAction[];
  /** Evidence that waits for the chair's decision, the longest first. */
  readonly waiting: readonly WaitingEvidence[];
}

export interface ActionCounts {
  readonly actions: number;
  readonly open: number;
  readonly notYetAgreed: number;
  readonly ongoing: number;
  /** Open, not ongoing, past its agreed day, and its evidence not accepted. */
  readonly overdue: number;
  readonly evidenceWaiting: number;
  readonly closed: number;
  readonly closedWithoutEvidence: number;
  /** A check that was found not to be needed is no evidence of impact either. */
  readonly closedWithoutImpactEvidenced: number;
  readonly notProgressed: number;
  readonly superseded: number;
}

export interface CountsOfAgency extends ActionCounts {
  /** Null: actions that no agency owns yet. */
  readonly agency: string | null;
  readonly title: string | null;
}

export interface CountsOfSource extends ActionCounts {
  /** Where the plan comes from; null where the plan is not known. */
  readonly source: string | null;
  readonly plans: number;
}

export interface LateAction {
  readonly caseId: string;
  readonly reference: string | null;
  readonly action: string;
  readonly plan: string | null;
  readonly source: string | null;
  readonly what: 'action' | 'impact check' | 'review of an ongoing action';
  readonly due: CivilDate;
  readonly days: number;
  /** Those whose part is still outstanding. */
  readonly agencies: readonly { readonly agency: string; readonly title: string | null }[];
  readonly agreed: boolean;
  /** It is with the chair: evidence was given and waits for a decision. */
  readonly evidenceWaiting: boolean;
  readonly dueChanged: number;
}

export interface WaitingEvidence {
  readonly caseId: string;
  readonly reference: string | null;
  readonly action: string;
  readonly evidence: string;
  readonly agency: string;
  readonly title: string | null;
  readonly since: StatedDate;
  /** Null where the day is not known. */
  readonly days: number | null;
  readonly afterClosing: boolean;
}
