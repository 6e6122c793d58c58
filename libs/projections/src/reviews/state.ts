import type { Dated } from '@waymark/casework';
import type { CivilDate, StatedDate } from '@waymark/statute';

/** What is remembered of a practice review beside its clocks: what holds it back, and who was told. */
export interface ReviewStood extends Dated {
  readonly kind: string | null;
  readonly origin: string | null;
  readonly initiatedOn: StatedDate | null;
  readonly proceedings: readonly Proceedings[];
  readonly holds: readonly Hold[];
  readonly pauses: readonly Pause[];
  /** What its pauses are made of: each pausing and whatever ends one, in the order of their days. */
  readonly pauseMarks: readonly PauseMark[];
  /** Each telling of the reasons for delay. */
  readonly told: readonly DelayTold[];
  readonly copies: readonly CopiesSent[];
  readonly decided: 'full' | 'improvements-only' | 'deferred' | null;
  readonly published: 'full' | 'improvements-only' | null;
  readonly discontinuedOn: StatedDate | null;
  readonly closedOn: StatedDate | null;
}

export interface Proceedings {
  readonly proceedings: string;
  readonly kind: string;
  /** What of the review they hold back: 'publication', 'interviews', 'family contact', 'report'. */
  readonly holds: readonly string[];
  readonly nextLook: CivilDate | null;
  readonly since: StatedDate;
  readonly until: StatedDate | null;
}

export interface Hold {
  readonly hold: string;
  readonly source: string;
  readonly nextLook: CivilDate | null;
  readonly since: StatedDate;
  readonly until: StatedDate | null;
}

export interface Pause {
  readonly by: string;
  readonly since: StatedDate;
  readonly until: StatedDate | null;
}

export interface PauseMark {
  readonly on: StatedDate;
  /** Who paused it; null for what ends a pause. */
  readonly by: string | null;
}

export interface DelayTold {
  readonly to: readonly string[];
  readonly on: StatedDate;
  /** A kind; the reason in its own words is sealed. */
  readonly reason: string;
  readonly agreedDate: CivilDate | null;
}

export interface CopiesSent {
  readonly to: readonly string[];
  readonly on: StatedDate;
}

export const initial: ReviewStood = {
  kind: null,
  origin: null,
  initiatedOn: null,
  proceedings: [],
  holds: [],
  pauses: [],
  pauseMarks: [],
  told: [],
  copies: [],
  decided: null,
  published: null,
  discontinuedOn: null,
  closedOn: null,
};
