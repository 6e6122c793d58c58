import type { CivilDate } from '@waymark/statute';
import type { DecidingBody } from '../frame';

export interface DatedBody extends DecidingBody {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/** Those that decide and sign on a day. A body that left decides no more from that day on. */
export const bodiesOn = (bodies: readonly DatedBody[], day: CivilDate): DecidingBody[] =>
  bodies
    .filter(({ from, until }) => from <= day && (until === null || day < until))
    .map(({ body, kind, title }) => ({ body, kind, title }));
