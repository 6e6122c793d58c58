import type { CivilDate } from '@waymark/statute';
import { commissioning, onReview, reviewerOf, reviewerResigns, theReview } from '../chapters/commissioning';
import { authorityOn } from '../chapters/deciding';
import { fieldwork } from '../chapters/fieldwork';
import { planned } from '../chapters/planning';
import { publication, reviewClosed, runUpToPublication, type Manner } from '../chapters/publishing';
import { recommendationsAgreed, recommended } from '../chapters/recommending';
import { reporting } from '../chapters/reporting';
import { deferred, delayReasonsTold, paused, prosecution, takenUpNationally, type Reason } from '../chapters/setbacks';
import { after, monthsAfter, workingDaysFrom } from '../days';
import { agenciesOn } from '../directory/area';
import type { Way } from '../chapters/carrying-out';
import type { Deed } from '../script/deed';
import { planFrom } from '../script/places';
import type { Scene } from './scene';

/** What is particular about one local child safeguarding practice review. */
export interface LocalReview {
  /** From the decision to the day of publication. */
  readonly months: number;
  readonly manner?: Manner;
  /** Why it is late, where it is. */
  readonly reason?: Reason;
  readonly trial?: true;
  readonly paused?: true;
  readonly reviewerResigns?: true;
  readonly takenUpNationally?: true;
  readonly takenDown?: true;
  readonly ways?: readonly Way[];
}

export const ordinaryWays: readonly Way[] = [
  'evidenced',
  'evidenced',
  'sent back',
  'late',
  'check not needed',
  'partly evidenced',
  'not evidenced',
  'ongoing',
  'slow',
];

/** Most are late; of those that are in time, some tell of improvements alone. */
export const ordinaryLocal = ({ chance }: Scene): LocalReview =>
  chance.pick<LocalReview>([
    { months: 6 },
    { months: 6, manner: 'improvements-only' },
    { months: 9, reason: 'agency' },
    { months: 10, reason: 'reviewer', reviewerResigns: true },
    { months: 11, reason: 'other' },
    { months: 12, reason: 'inquest', paused: true },
    { months: 20, reason: 'criminal proceedings', trial: true },
  ]);

/** A review from the decision that opened it to its end, and the plan that comes from it. */
export function localReview(scene: Scene, decided: CivilDate, learning: string, course: LocalReview): Deed[] {
  const { chance, area } = scene;
  const sixMonths = monthsAfter(decided, 6);
  // What is to be out within six months is planned for the weeks before.
  const published = course.months > 6 ? monthsAfter(decided, course.months) : after(sixMonths, -chance.whole(3, 9));
  const span = workingDaysFrom(decided, published);
  const at = (hundredths: number): CivilDate => after(decided, Math.round((span * hundredths) / 100));
  const { manner = 'full' } = course;
  const agencies = chance.some(
    agenciesOn(area, at(30)).filter(({ within, until }) => within === 'own' && until === null),
    chance.whole(4, 5),
  );
  const appointed = course.takenUpNationally === true ? after(decided, 18) : at(16);
  const begins = commissioning(scene, { decided, appointed });
  if (course.takenUpNationally === true) {
    const ended = after(appointed, 45);
    return [...begins, ...takenUpNationally(scene, after(appointed, 20), ended, authorityOn(scene, ended))];
  }
  const successor = course.reviewerResigns === true ? { reviewer: reviewerOf(scene, 'next') } : {};
  const agreed = at(course.trial === true ? 55 : 76);
  const recommendations = recommended(scene, 'review', agreed, chance.whole(2, 4));
  const decidedToPublish = course.trial === true ? at(86) : at(82);
  const trial = { opened: at(10), lookedAt: at(40), concluded: at(80) };
  return [
    ...begins,
    ...(course.reviewerResigns === true ? reviewerResigns(scene, at(25), at(38)) : []),
    ...(course.paused === true ? paused(at(42), at(54)) : []),
    ...(course.trial === true ? [...prosecution(scene, trial), ...deferred(scene, at(60), trial)] : []),
    ...fieldwork(scene, { planned: at(26), held: at(39), family: at(32), asked: at(45), agencies, ...successor }),
    ...reporting(scene, {
      ...(course.trial === true
        ? { drafted: at(40), checked: at(46), redrafted: at(49), assured: at(52), signed: at(56) }
        : { drafted: at(56), checked: at(63), redrafted: at(68), assured: at(71), signed: at(79) }),
      published,
      agencies,
      learning,
      sentBack: chance.yes(40),
    }),
    ...(course.months > 6
      ? delayReasonsTold(
          scene,
          after(sixMonths, -chance.whole(2, 12)),
          course.reason ?? 'other',
          monthsAfter(published, 1),
        )
      : []),
    recommendationsAgreed(agreed, recommendations, theReview),
    ...runUpToPublication(scene, { decided: decidedToPublish, published, manner }),
    ...publication(scene, { decided: decidedToPublish, published, manner }),
    ...(course.takenDown === true
      ? onReview([
          {
            type: 'TakenDown',
            on: monthsAfter(published, 14),
            data: {
              reason: 'order of a court',
              order: 'Order of the family court',
              why: 'Siblings were being found out.',
            },
          },
        ])
      : reviewClosed(monthsAfter(published, 13))),
    ...planned(scene, {
      plan: planFrom(theReview),
      name: 'review',
      from: agreed,
      recommendations,
      ways: course.ways ?? chance.some(ordinaryWays, ordinaryWays.length),
      mostActions: chance.whole(4, 7),
    }),
  ];
}
