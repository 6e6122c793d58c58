import type { Dated, PracticeReview } from '@waymark/casework';
import type { CivilDate, StatedDate } from '@waymark/statute';

/** What is remembered of a practice review beside its clocks: what holds it back, and who was told. */
export interface ReviewStood extends Dated {
  /** As its own page remembers it. */
  readonly review: PracticeReview;
  /** By proceedings or hold: from when it held until when. */
  readonly lasting: Readonly<Record<string, Lasting>>;
  readonly pauses: readonly Pause[];
  /** What its pauses are made of: each pausing and whatever ends one, in the order of their days. */
  readonly pauseMarks: readonly PauseMark[];
  /** Each telling of the reasons for delay. */
  readonly told: readonly DelayTold[];
  readonly copies: readonly CopiesSent[];
}

export interface Lasting {
  readonly since: StatedDate;
  readonly until: StatedDate | null;
}

export interface Proceedings extends Lasting {
  readonly proceedings: string;
  readonly kind: string;
  /** What of the review they hold back: 'publication', 'interviews', 'family contact', 'report'. */
  readonly holds: readonly string[];
  readonly nextLook: CivilDate | null;
}

export interface Hold extends Lasting {
  readonly hold: string;
  readonly source: string;
  readonly nextLook: CivilDate | null;
}

export interface Pause extends Lasting {
  readonly by: string;
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

export const initial: Omit<ReviewStood, 'review'> = {
  lasting: {},
  pauses: [],
  pauseMarks: [],
  told: [],
  copies: [],
};
