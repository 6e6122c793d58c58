import type { DisclosureRequest, SaidByScrutineer, WhatFollows } from '@waymark/casework';
import type { ClockTimeliness, Timeliness } from '@waymark/projections';
import type { AgreedDeadlineId, CivilDate, ClockId, StatedDate } from '@waymark/statute';
import type { LetterOnAgenda, PlanReviewOnAgenda } from './agenda-due';

// What an agenda pack says.

/** A review that is open before a group's meeting: where it stands, and what it is due next. */
export interface ReviewOnAgenda {
  readonly caseId: string;
  readonly reference: string | null;
  readonly workingName: string | null;
  /** Of the workflow. */
  readonly id: string;
  readonly workflow: 'rapidReview' | 'practiceReview';
  readonly stageTitle: string;
  readonly openedAt: string;
  /** The deadline that is due first, of the statute or agreed; null where none runs. */
  readonly next: DeadlineOnAgenda | null;
  readonly heldBy: readonly string[];
  /** Of a rapid review: what comes next of its outcome and of the Panel's letters. */
  readonly follows: readonly WhatFollows[];
}

export interface DeadlineOnAgenda extends Pick<ClockTimeliness, 'due' | 'dueLatest' | 'standing' | 'expectation'> {
  readonly clock: ClockId | AgreedDeadlineId;
}

export interface DisputeOnAgenda {
  readonly caseId: string;
  readonly reference: string | null;
  readonly id: string;
  readonly about: string | null;
  readonly level: string | null;
  readonly stageTitle: string;
}

/** A request for a case's material that waits for a decision, or for what was decided to go out. */
export interface DisclosureOnAgenda extends Pick<DisclosureRequest, 'by' | 'receivedOn' | 'answerBy'> {
  readonly caseId: string;
  readonly reference: string | null;
  readonly id: string;
  readonly standing: 'to decide' | 'to release';
}

/** What the scrutineer said and nobody has answered yet; `caseId` null where it is about no case. */
export interface ScrutinyOnAgenda extends SaidByScrutineer {
  readonly caseId: string | null;
  readonly reference: string | null;
  readonly saidOn: StatedDate;
}

export interface AgendaItem {
  readonly title: string | null;
  readonly standing: string | null;
  readonly case: { readonly id: string; readonly reference: string | null } | null;
  readonly note: string | null;
}

export interface Agenda {
  readonly answer: 'agenda';
  readonly case: string;
  readonly today: CivilDate;
  /** Whether names of people stand open where they are asked for, and whether they were. */
  readonly names: { readonly onAsking: boolean; readonly shown: boolean };
  /** The cases of which the pack shows the names that were asked for; empty where none were. */
  readonly named: readonly string[];
  /** Id of the partnership, and its name. */
  readonly lead: string;
  readonly partnership: string | null;
  readonly meeting: {
    readonly reference: string | null;
    readonly group: string;
    readonly on: CivilDate;
    /** It was postponed, and no new day is set. */
    readonly dayOpen: boolean;
    readonly heldOn: string | null;
    readonly cancelled: boolean;
    readonly items: readonly AgendaItem[];
  };
  readonly reviews: readonly ReviewOnAgenda[];
  readonly letters: readonly LetterOnAgenda[];
  readonly disputes: readonly DisputeOnAgenda[];
  /** Action plans whose progress was to be reviewed on a day that has passed, the longest first. */
  readonly planReviews: readonly PlanReviewOnAgenda[];
  readonly actions: Timeliness['actions'];
  /** By action that is late, or whose evidence waits: what it asks, as the asker may read it. */
  readonly asks: ReadonlyMap<string, string>;
  readonly challenges: Timeliness['challenges']['rows'];
  /** The longest first. */
  readonly scrutiny: readonly ScrutinyOnAgenda[];
  /** By the day stated for the answer; those without one come last. */
  readonly disclosures: readonly DisclosureOnAgenda[];
}
