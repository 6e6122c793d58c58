import type { CivilDate } from '@waymark/statute';
import type { Side } from '../directory/area';
import type { Deed } from '../script/deed';
import type { Scene } from '../stories/scene';
import { acting, authorityOn, givenBy } from './deciding';

export type Decides = 'local review' | 'no review' | 'national review';

export interface Decision {
  readonly met: CivilDate;
  readonly decided: CivilDate;
  readonly recommends: Decides;
  /** Where there is no local review: what the learning is taken up in. */
  readonly alternative?: Alternative;
  /** A side that decides otherwise than the group recommended, and is alone with it. */
  readonly otherwise?: { readonly side: Side; readonly decides: Decides; readonly why: string };
}

const why: Record<Decides, readonly string[]> = {
  'local review': [
    'There is learning for several agencies that the rapid review could not bring out in the time it had.',
    'The themes come back from two earlier reviews, and partners want to know why they were not acted on.',
  ],
  'no review': [
    'The rapid review has brought out the learning; a further review would add little for children.',
    'The learning is for one agency and is in hand; it is shared with the others now.',
  ],
  'national review': ['Practice was in line with national guidance; it is the guidance that raises the question.'],
};

export type Alternative = 'none' | 'local learning review' | 'single-agency review' | 'audit' | 'reflective session';

/** The group recommends, the bodies decide, the outcome is put down. */
export function decision(scene: Scene, told: Decision): Deed[] {
  const { met, decided, recommends, alternative = 'none', otherwise } = told;
  const { chance } = scene;
  return [
    { type: 'GroupRecommended', on: met, data: { recommends, rationale: chance.pick(why[recommends]) } },
    ...acting(scene, met, decided).map(({ body, on }): Deed => {
      const alone = otherwise?.side === body.side ? otherwise : null;
      return {
        type: 'BodyDecided',
        on,
        data: {
          body: body.id,
          decision: alone?.decides ?? recommends,
          rationale: alone?.why ?? chance.pick(why[recommends]),
        },
        ...givenBy(scene, body),
        ...(alone === null ? {} : { departs: { asTheGroupRecommended: alone.why } }),
      };
    }),
    outcome(scene, decided, recommends, alternative, otherwise === undefined ? {} : { bodiesAgree: agreedToDiffer }),
  ];
}

const agreedToDiffer = 'The lead safeguarding partners heard both views and settled on the majority.';

export function outcome(
  scene: Scene,
  on: CivilDate,
  decides: Decides,
  alternative: Alternative,
  departs: Readonly<Record<string, string>>,
): Deed {
  const { chance } = scene;
  return {
    type: 'OutcomeRecorded',
    on,
    data: {
      outcome: decides === 'local review' ? 'local child safeguarding practice review' : 'no review',
      alternative: decides === 'no review' ? alternative : 'none',
      nationalReviewSuggested: decides === 'national review',
      rationale: chance.pick(why[decides]),
    },
    ...authorityOn(scene, on),
    ...(Object.keys(departs).length === 0 ? {} : { departs }),
  };
}

/** After a letter the partners think again: every body decides anew, and so does the group. */
export function decidedAnew(scene: Scene, on: CivilDate, decides: Decides): Deed[] {
  return decision(scene, { met: on, decided: on, recommends: decides });
}
