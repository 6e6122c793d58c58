import type { Time } from '@waymark/recording';

/** A clock that the script drives, so that recording times lie in the years it tells of. */
export interface DrivenTime extends Time {
  /** When the log's last event was recorded; null for an empty log. */
  readonly notBefore: string | null;
  moveTo(instant: string): void;
}

/** Where the script goes on behind others who recorded later than it tells, it never runs behind the log's end. */
export function drivenTime(notBefore: string | null): DrivenTime {
  let at = '';
  return {
    notBefore,
    moveTo(instant) {
      if (instant < at) throw new RangeError(`The demonstration's clock would run backwards, to ${instant}.`);
      at = instant;
    },
    now() {
      if (at === '') throw new Error("The demonstration's clock was not set yet.");
      return notBefore !== null && notBefore > at ? notBefore : at;
    },
  };
}
