import type { CivilDate } from '@waymark/statute';
import { after, monthsAfter } from '../days';
import { carriedOut, type Way } from './carrying-out';
import type { Deed, Place } from '../script/deed';
import type { Scene } from '../stories/scene';
import { acting, givenBy } from './deciding';
import type { Recommended } from './recommending';

export interface Planning {
  readonly plan: Place;
  /** Tells the actions of one plan of the case from those of another. */
  readonly name: string;
  readonly from: CivilDate;
  readonly recommendations: readonly Recommended[];
  /** How each action goes, in the order of the recommendations, again and again. */
  readonly ways: readonly Way[];
  readonly mostActions: number;
  /** Working days until the actions are put down; partners may agree to the recommendations first. */
  readonly actionsAfter?: number;
}

/** A plan from the recommendations to its end: agreed by the partners, its actions carried out, looked at, closed. */
export function planned(scene: Scene, told: Planning): Deed[] {
  const { plan, name, from, recommendations, ways, mostActions, actionsAfter = 2 } = told;
  // Each recommendation has its first action before any has a second.
  const wanted = [0, 1]
    .flatMap((which) =>
      recommendations.map((recommendation) => ({ recommendation, action: recommendation.improvement.actions[which]! })),
    )
    .slice(0, Math.max(recommendations.length, mostActions));
  const carried = wanted.map(({ recommendation, action }, ordinal) =>
    carriedOut(scene, {
      plan,
      as: `${name} action ${ordinal}`,
      recommendation,
      wanted: action,
      drafted: after(from, actionsAfter),
      way: ways[ordinal % ways.length]!,
    }),
  );
  const agreed = after(from, 8);
  const ended = carried.map(({ ended }) => ended).reduce((one, other) => (one > other ? one : other), agreed);
  const closed = after(ended, scene.chance.whole(20, 50));
  return [
    ...agreements(scene, plan, agreed, closed, after(from, actionsAfter)),
    ...carried.flatMap(({ deeds }) => deeds),
    ...followed(scene, plan, name, monthsAfter(from, 4), ended),
    { type: 'Closed', on: closed, in: plan, data: { note: 'What remains is ordinary work of the agencies.' } },
  ];
}

/** Every partner agrees the plan; one that comes in later agrees to it then. Whoever agrees before it has actions says why. */
export const agreements = (
  scene: Scene,
  plan: Place,
  on: CivilDate,
  closed: CivilDate,
  actionsFrom: CivilDate,
): Deed[] =>
  acting(scene, on, closed).map(({ body, on: day }) => ({
    type: 'PlanAgreed',
    on: day,
    in: plan,
    data: { body: body.id, rationale: 'It answers each recommendation, and each agency has said that it can do it.' },
    ...givenBy(scene, body),
    ...(day > actionsFrom ? {} : { departs: { recommendationsHaveActions: toCome } }),
  }));

const toCome = 'The partners agree to what is asked first; each agency then says how it is to be done.';

function followed(scene: Scene, plan: Place, name: string, first: CivilDate, ended: CivilDate): Deed[] {
  const looks = [first, monthsAfter(first, 5)].filter((day) => day < ended);
  return looks.flatMap((on, ordinal): Deed[] => [
    {
      type: 'ProgressReviewed',
      on,
      in: plan,
      data: {
        finding: 'Most actions are on their way; evidence is slower to come than work.',
        nextReview: monthsAfter(on, 5),
      },
    },
    ...(ordinal === 0
      ? [
          {
            type: 'ProgressReported',
            on: after(on, 6),
            in: plan,
            data: {
              report: scene.id(name, 'progress report'),
              to: 'executive',
              summary: 'Numbers of actions by agency, what is late and why.',
            },
          },
        ]
      : []),
  ]);
}
