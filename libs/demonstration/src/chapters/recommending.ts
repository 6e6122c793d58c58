import type { CivilDate } from '@waymark/statute';
import { monthsAfter } from '../days';
import { agenciesOn, type Agency } from '../directory/area';
import type { Deed, Place } from '../script/deed';
import { improvements, type Improvement } from '../stories/improvements';
import type { Scene } from '../stories/scene';

/** A recommendation as a review makes it, with the agencies that it is for. */
export interface Recommended {
  readonly id: string;
  readonly improvement: Improvement;
  readonly agencies: readonly Agency[];
  readonly due: CivilDate;
}

/** So many recommendations, each for one or two agencies of the area; the first for one that is named, where one is. */
export function recommended(
  scene: Scene,
  from: string,
  on: CivilDate,
  count: number,
  first: Agency | null = null,
): Recommended[] {
  const { area, chance } = scene;
  const agencies = agenciesOn(area, on).filter(({ within }) => within === 'own');
  return chance.some(improvements, count).map((improvement, ordinal) => ({
    id: scene.id('recommendation', from, ordinal),
    improvement,
    agencies: ordinal === 0 && first !== null ? [first] : chance.some(agencies, chance.whole(1, 2)),
    due: monthsAfter(on, chance.whole(5, 9)),
  }));
}

/** Agreed in a review: from here Waymark opens the plan. */
export const recommendationsAgreed = (on: CivilDate, list: readonly Recommended[], review?: Place): Deed => ({
  type: 'RecommendationsAgreed',
  on,
  ...(review === undefined ? {} : { in: review }),
  data: {
    recommendations: list.map(({ id, agencies, due }) => ({
      recommendation: id,
      agencies: agencies.map((agency) => agency.id),
      due,
    })),
    words: list.map(({ id, improvement: { text, outcome } }) => ({ recommendation: id, text, outcome })),
  },
});

/** Put down in a plan that comes from elsewhere than a review of our own. */
export const recommendationsMade = (on: CivilDate, list: readonly Recommended[], plan: Place): Deed[] =>
  list.map(({ id, improvement: { text, outcome }, agencies, due }) => ({
    type: 'RecommendationMade',
    on,
    in: plan,
    data: { recommendation: id, agencies: agencies.map((agency) => agency.id), due, text, outcome },
  }));
