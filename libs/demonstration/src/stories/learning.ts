import type { CivilDate } from '@waymark/statute';
import type { Alternative } from '../chapters/decision';
import { acting, givenBy } from '../chapters/deciding';
import { planned } from '../chapters/planning';
import { recommendationsAgreed, recommended } from '../chapters/recommending';
import { after, monthsAfter } from '../days';
import { agenciesOn } from '../directory/area';
import type { Deed } from '../script/deed';
import { lastOf, opened, planFrom } from '../script/places';
import { ordinaryWays } from './local-review';
import type { Scene } from './scene';

// Most rapid reviews end without a local child safeguarding practice review. The learning is taken up in another way,
// with an owner and a day that people agree.

type Other = Exclude<Alternative, 'none'>;

export const others: readonly Other[] = [
  'local learning review',
  'single-agency review',
  'audit',
  'reflective session',
];

const kinds: Readonly<Record<Other, string>> = {
  'local learning review': 'local-learning-review',
  'single-agency review': 'single-agency-review',
  audit: 'audit',
  'reflective session': 'reflective-session',
};

const why: Readonly<Record<Other, string>> = {
  'local learning review':
    'As the partners decided: no local child safeguarding practice review, but a learning review of the question that is left.',
  'single-agency review': 'As the partners decided: one agency reviews its own part.',
  audit: 'As the partners decided: an audit shows whether practice has changed.',
  'reflective session': 'As the partners decided: practitioners take the learning further together.',
};

const months: Readonly<Record<Other, number>> = {
  'local learning review': 5,
  'single-agency review': 4,
  audit: 3,
  'reflective session': 2,
};

/** Opened in the case of the rapid review, told, done and accepted; the larger ones end in a plan. */
export function learningReview(
  scene: Scene,
  decided: CivilDate,
  kind: Other,
  learning: string,
  origin: { readonly origin: string; readonly focus?: string } = { origin: 'rapid review' },
): Deed[] {
  const initiated = after(decided, scene.chance.whole(3, 10));
  const as = 'learning review';
  return [
    {
      type: 'Initiated',
      on: initiated,
      opens: { category: 'practiceReview', as },
      data: (told) => ({
        kind: kinds[kind],
        ...origin,
        cases: [told.caseOf(scene.alias)],
        owner: scene.area.officer.id,
        due: monthsAfter(initiated, months[kind]),
        rationale:
          origin.origin === 'rapid review'
            ? why[kind]
            : 'It was no notifiable incident; there is something to learn from it.',
      }),
      ...initiatedBy(scene, initiated),
    },
    ...workedThrough(scene, { initiated, kind, as, learning }),
  ];
}

export interface Worked {
  readonly initiated: CivilDate;
  readonly kind: Other;
  readonly as: string;
  readonly learning: string;
}

export const initiatedBy = (scene: Scene, on: CivilDate): Pick<Deed, 'decidedBy'> => {
  const { decidedBy = null } = givenBy(scene, acting(scene, on, on)[0]!.body, 'meeting');
  return { decidedBy };
};

/** What is done in it, and the report that ends it: now and then some weeks after the day that was agreed. */
export function workedThrough(scene: Scene, { initiated, kind, as, learning }: Worked): Deed[] {
  const { chance, area } = scene;
  const review = opened(as);
  const due = monthsAfter(initiated, months[kind]);
  const accepted = after(due, chance.pick([-8, -4, -1, 0, 6, 19]));
  const held = after(initiated, 22);
  const agencies = chance.some(
    agenciesOn(area, held).filter(({ within }) => within === 'own'),
    kind === 'single-agency review' ? 1 : 4,
  );
  const event = scene.id(as, 'event');
  const recommendations = recommended(scene, as, accepted, chance.whole(1, 2));
  const plans = kind !== 'reflective session' && chance.yes(50);
  const inReview = (deeds: readonly Deed[]): Deed[] => deeds.map((deed) => ({ ...deed, in: review }));
  return [
    ...inReview([
      {
        type: 'PractitionerEventHeld',
        on: held,
        data: {
          event,
          held: 'in person',
          agencies: agencies.map(({ id }) => id),
          took: chance.whole(6, 19),
          learning,
        },
      },
      {
        type: 'DraftPrepared',
        on: after(accepted, -9),
        data: {
          draft: scene.id(as, 'draft'),
          version: 1,
          preparedBy: area.officer.id,
          document: `Report of the ${kind}`,
          learning,
        },
      },
      {
        type: 'ReportAccepted',
        on: accepted,
        ...initiatedBy(scene, accepted),
        data: { draft: scene.id(as, 'draft'), learning },
      },
      {
        type: 'FeedbackReceived',
        on: after(accepted, 12),
        data: { feedback: scene.id(as, 'feedback'), from: 'practitioners', words: 'Shorter than a report, and read.' },
      },
      {
        type: 'FamilyMemberContacted',
        on: after(initiated, 8),
        data: { member: scene.id('family', 'mother'), told: 'told', relation: 'mother', by: 'Social worker' },
      },
    ]),
    ...(plans
      ? [
          recommendationsAgreed(after(accepted, 2), recommendations, review),
          ...planned(scene, {
            plan: planFrom(review),
            name: as,
            from: after(accepted, 2),
            recommendations,
            ways: chance.some(ordinaryWays, ordinaryWays.length),
            mostActions: 2,
          }),
          ...inReview([{ type: 'Closed', on: after(accepted, 20), data: {} }]),
        ]
      : inReview([
          {
            type: 'Closed',
            on: after(accepted, 20),
            data: {},
            departs: { recommendationsAreAgreed: 'It was for learning together; there is nothing to recommend.' },
          },
        ])),
  ];
}

/** The rapid review itself recommends, and its plan is carried out without any further review. */
export function rapidPlan(scene: Scene, on: CivilDate): Deed[] {
  const { chance } = scene;
  const recommendations = recommended(scene, 'rapid review', on, chance.whole(1, 3));
  return [
    recommendationsAgreed(on, recommendations),
    ...planned(scene, {
      plan: planFrom(lastOf('rapidReview')),
      name: 'rapid review',
      from: on,
      recommendations,
      ways: chance.some(ordinaryWays, ordinaryWays.length),
      mostActions: chance.whole(2, 4),
    }),
  ];
}
