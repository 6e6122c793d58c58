import type { AgreedDeadlineId, ClockId, EditionId, StatedDate } from '@waymark/statute';

/** A clock is named by its case, its id and what it runs for. */
export interface ClockName {
  readonly clock: ClockId | AgreedDeadlineId;
  /** What the clock runs for: a notification, a review, an action. */
  readonly runsFor: string;
  /** What the days are counted from: `notification`, `awareness`, `incident`. One basis governs, others stand beside. */
  readonly basis: string;
}

/** What one step did to one clock, as a fact: a later release cannot rewrite what was shown. */
export type ClockMark = ClockName &
  (
    | {
        readonly mark: 'started';
        readonly from: StatedDate;
        readonly governs: boolean;
        readonly due: string;
        /** Differs from `due` when the start is imprecise. */
        readonly dueLatest: string;
        /** `agreed` where no edition sets the day, but people did. */
        readonly edition: EditionId | 'agreed';
        readonly calendar: string;
      }
    | {
        readonly mark: 'cannot be counted';
        readonly from: StatedDate;
        readonly governs: boolean;
        /** A code: `no-calendar`, `no-edition`, `start-not-known`, `no-expectation-set`. */
        readonly because: string;
      }
    | {
        readonly mark: 'stopped';
        readonly on: StatedDate;
        /** Of one that ended without what was due: why. */
        readonly missed?: string;
      }
    | {
        readonly mark: 'not applicable';
        readonly because: string;
        /** Of a correction or a withdrawal: the day of the step by which it does not apply. Otherwise that is the event's. */
        readonly since?: StatedDate;
      }
    /** A correction or a withdrawal took the start, or the stop, away. */
    | { readonly mark: 'never started' }
    | { readonly mark: 'running again' }
  );

/** Who decided, apart from who typed it. The name is sealed. */
export interface DecidedBy {
  readonly body: string;
  readonly capacity: 'lead' | 'delegate' | 'deputy' | 'acting';
  /** How the decision was given. */
  readonly given: 'here' | 'meeting' | 'email' | 'telephone' | 'letter';
  /** Opaque person id, where the person is in the directory. */
  readonly person: string | null;
}
