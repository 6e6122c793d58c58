import { closed } from '../chapters/sending';
import { family } from '../chapters/family';
import { notificationOf, notified, views } from '../chapters/notifying';
import { referral } from '../chapters/referral';
import { after } from '../days';
import type { Deed } from '../script/deed';
import { incidentBefore } from './days';
import { review, type Course } from './review';
import type { Scene } from './scene';
import { themes } from './themes';

/** Two incidents in one family, joined into one rapid review: one sending stops the clock of each notification. */
export function joined(goesOn: Scene, joins: Scene): [Deed[], Deed[]] {
  const course: Course = { notifiedAfter: 3, sentFromDue: -1, theme: themes[2]! };
  const why = 'Both incidents happened in one family, and the same agencies know of both.';
  const notifiedOn = after(joins.aware, 3);
  const on = after(notifiedOn, 1);
  let sentOn = '';
  const first = review(goesOn, course, (days) => {
    sentOn = days.sent;
    return [
      {
        type: 'IncidentJoined',
        on,
        data: (told) => ({
          case: told.caseOf(joins.alias),
          notifications: [{ notification: notificationOf(joins), notifiedOn }],
          why,
        }),
      },
      link(joins, on),
    ];
  });
  const second: Deed[] = [
    ...referral(joins, { theme: themes[0]!, incidentOn: incidentBefore(joins) }),
    ...views(joins, after(joins.aware, 2), notifiedOn),
    ...notified(joins, { on: notifiedOn, category: 'serious harm' }),
    ...family(joins, notifiedOn),
    link(goesOn, on),
    closed(joins, after(sentOn, 40)),
  ];
  return [first, second];
}

const link = (other: Scene, on: string): Deed => ({
  type: 'CaseLinked',
  on,
  onCase: true,
  data: (told) => ({ case: told.caseOf(other.alias), as: 'joined rapid review' }),
});
