import type { CivilDate, ClockId, EditionId, Shares, Standing, StandingUnit, StatedDate } from '@waymark/statute';
import type { ActionsTimeliness } from '../actions/types';
import type { ChallengesTimeliness } from '../challenges/types';
import type { Attendance } from '../meetings/types';
import type { ReviewTimeliness } from '../reviews/types';
import type { Telling } from '../tellings/queries';
import type { YearlyReport } from '../yearly-reports/yearly-report';

export interface TimelinessAsked {
  readonly partnership: string;
  readonly asAt: CivilDate;
  /** False: on that day as it was known on that day. True: on that day as it is known now. */
  readonly hindsight: boolean;
  /** The first day of the attendance that is asked for, up to that day; left out, it is of twelve months. */
  readonly attendanceFrom?: CivilDate | undefined;
}

export interface Timeliness {
  readonly partnership: string;
  readonly asAt: CivilDate;
  readonly hindsight: boolean;
  /** Version of the working calendar that the standings are counted by. */
  readonly calendar: string;
  /** Oldest first. */
  readonly cases: readonly CaseTimeliness[];
  readonly shares: readonly CohortShares[];
  readonly durations: readonly Durations[];
  readonly departures: readonly DepartureCount[];
  readonly actions: ActionsTimeliness;
  readonly attendance: Attendance;
  readonly challenges: ChallengesTimeliness;
  /** On the financial year that ended last. */
  readonly yearlyReport: YearlyReport;
  /** Those on record of years before, the latest first. */
  readonly yearlyReportsBefore: readonly YearlyReport[];
}

export interface CaseTimeliness {
  readonly caseId: string;
  readonly reference: string | null;
  readonly entry: string | null;
  readonly openedOn: StatedDate | null;
  readonly clocks: readonly ClockTimeliness[];
  readonly tellings: readonly Telling[];
  /** Its practice reviews beside their deadlines: what holds them back, and who was told. */
  readonly reviews: readonly ReviewTimeliness[];
  readonly days: readonly Milestone[];
}

/** One basis of one clock, judged. */
export interface BasisTimeliness {
  readonly basis: string;
  readonly governs: boolean;
  readonly started: StatedDate | null;
  readonly due: CivilDate | null;
  /** Differs from `due` when the start is imprecise. */
  readonly dueLatest: CivilDate | null;
  readonly edition: EditionId | null;
  readonly calendar: string | null;
  /** Whether the due date was moved after it was first counted. */
  readonly moved: boolean;
  readonly stopped: StatedDate | null;
  readonly standing: Standing;
  readonly words: string;
  /** A stop before a start, for one. */
  readonly warning: string | null;
  /** The second reading of a dated exception. */
  readonly exception: string | null;
}

/** A clock by its governing basis, with the figures of the other bases beside it. */
export interface ClockTimeliness extends BasisTimeliness {
  readonly clock: ClockId;
  readonly runsFor: string;
  /** What partnerships set for themselves: later than expected, never a breach, and in no share. */
  readonly expectation: boolean;
  readonly beside: readonly BasisTimeliness[];
  /** Of the five days for an incident alone, which its first notification stops: every later one, oldest first. */
  readonly furtherNotifications?: readonly FurtherNotification[];
}

/** A later notification of an incident, about another child say, judged by the days of the incident. */
export interface FurtherNotification {
  readonly on: StatedDate;
  readonly standing: Standing;
  readonly words: string;
}

/** One point of "where the days went". */
export interface Milestone {
  readonly milestone:
    | 'awareness'
    | 'notification'
    | 'copy to the business unit'
    | 'first request'
    | 'last return'
    | 'meeting'
    | 'last sign-off'
    | 'sending';
  readonly on: StatedDate | null;
  /** Working days since the milestone before that has an exact date; null where that cannot be counted. */
  readonly workingDays: number | null;
  /** The last return or sign-off of a review that goes on: others may follow it. Left out otherwise. */
  readonly soFar?: true;
}

/** Clocks that started in one period; `period` is null for those of which the start lies in no one period for certain. */
export interface CohortShares {
  readonly clock: ClockId;
  readonly by: 'quarter' | 'financial year';
  readonly period: string | null;
  readonly shares: Shares;
}

/** How long clocks ran from start to stop. Quartiles stand from four values on. */
export interface Durations {
  readonly clock: ClockId;
  /** A financial year, or null for all of them together. */
  readonly period: string | null;
  readonly unit: StandingUnit;
  readonly counted: number;
  readonly stillOpen: number;
  /** Stopped, but with an imprecise date, before they started, or beyond the calendar. */
  readonly notCounted: number;
  readonly median: number | null;
  readonly spread: {
    readonly min: number;
    readonly lowerQuartile: number;
    readonly upperQuartile: number;
    readonly max: number;
  } | null;
  /** 'median 14 working days of 5, 2 still open' */
  readonly words: string;
}

export interface DepartureCount {
  readonly rule: string;
  readonly type: string;
  readonly count: number;
  readonly cases: number;
}

/** One flat row of the table that the page, the JSON, the CLI and the CSV all show. */
export interface TimelinessTableRow {
  readonly partnership: string;
  readonly case: string;
  readonly reference: string;
  readonly entry: string;
  readonly clock: ClockId;
  readonly runsFor: string;
  readonly basis: string;
  readonly governs: 'yes' | 'no';
  readonly expectation: 'yes' | 'no';
  readonly started: string;
  readonly due: string;
  readonly dueLatest: string;
  readonly edition: string;
  readonly calendar: string;
  readonly stopped: string;
  readonly state: Standing['state'];
  readonly figure: number | '';
  readonly unit: string;
  readonly words: string;
  readonly warning: string;
  /** To whom the reasons for a delay were told, and when. */
  readonly told: string;
  /** What keeps a practice review from being published on that day. */
  readonly heldBy: string;
  readonly wasHeldBy: string;
}
