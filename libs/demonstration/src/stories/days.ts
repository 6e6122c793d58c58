import type { CivilDate, StatedDate } from '@waymark/statute';
import { after, workingDaysFrom } from '../days';
import type { Scene } from './scene';

export interface Days {
  readonly aware: CivilDate;
  readonly notified: CivilDate;
  readonly requested: CivilDate;
  /** Returns are asked for by then. */
  readonly back: CivilDate;
  readonly met: CivilDate;
  readonly decided: CivilDate;
  readonly drafted: CivilDate;
  readonly signed: CivilDate;
  readonly sent: CivilDate;
  /** The fifteenth working day, from where the partnership counts. */
  readonly due: CivilDate;
}

/** How long the two steps take that have a deadline. */
export interface Pace {
  /** Working days from awareness to the notification: five are on time. */
  readonly notifiedAfter?: number;
  /** Working days from the fifteenth to the sending: negative or zero is on time. */
  readonly sentFromDue?: number;
}

/** When things happen, between the notification and the sending. */
export function daysOf({ area, aware, chance }: Scene, { notifiedAfter = 3, sentFromDue = -1 }: Pace): Days {
  const notified = after(aware, notifiedAfter);
  const due = after(area.basis === 'awareness' ? aware : notified, 15);
  const wanted = after(due, sentFromDue);
  const sent = wanted > after(notified, 6) ? wanted : after(notified, 6);
  const span = workingDaysFrom(notified, sent);
  // Where a review is late, the days went either before the meeting or after it.
  const met = span > 17 && chance.yes(50) ? 10 : span - chance.whole(4, 5);
  const drafted = Math.max(met + 1, met === 10 ? 12 : span - 3);
  return {
    aware,
    notified,
    requested: after(notified, chance.whole(0, 1)),
    back: after(notified, Math.max(1, Math.min(6, met - 2))),
    met: after(notified, met),
    decided: after(notified, Math.min(met + 1, drafted)),
    drafted: after(notified, drafted),
    signed: after(notified, Math.max(drafted, span - chance.whole(0, 1))),
    sent,
    due,
  };
}

/** The criteria meeting, early enough for the notification. */
export const viewsOn = ({ aware, notified }: Pick<Days, 'aware' | 'notified'>): CivilDate =>
  after(aware, Math.max(0, Math.min(2, workingDaysFrom(aware, notified) - 1)));

export const incidentBefore = ({ aware, chance }: Scene): StatedDate =>
  chance.yes(60) ? aware : after(aware, -chance.whole(1, 3));
