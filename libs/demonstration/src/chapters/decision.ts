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

/** Where the learning is taken up in another way, everybody says in which: what follows then surprises nobody. */
const instead: Record<Exclude<Alternative, 'none'>, readonly string[]> = {
  'local learning review': [
    'One question is left that agencies answer better together: a local learning review takes it up. A local child safeguarding practice review would add little to it.',
    'The learning is known but for one question, and that is for a local learning review in the next months.',
  ],
  'single-agency review': [
    'What is left to learn lies with one agency, which reviews it and reports to the group.',
    'The other agencies have acted on their learning already; one of them reviews its own part.',
  ],
  audit: [
    'The learning is known. Whether practice has changed is a question for an audit, not for another review.',
    'An audit of other cases tells more of the theme than another look at this one.',
  ],
  'reflective session': [
    'The rapid review has brought out the learning; practitioners take it further in a reflective session.',
    'There is nothing more to find out; what was found is to be thought about together.',
  ],
};

const reasons = (decides: Decides, alternative: Alternative): readonly string[] =>
  decides === 'no review' && alternative !== 'none' ? instead[alternative] : why[decides];

export type Alternative = 'none' | 'local learning review' | 'single-agency review' | 'audit' | 'reflective session';

/** The group recommends, the bodies decide, the outcome is put down. */
export function decision(scene: Scene, told: Decision): Deed[] {
  const { met, decided, recommends, alternative = 'none', otherwise } = told;
  const { chance } = scene;
  return [
    {
      type: 'GroupRecommended',
      on: met,
      data: { recommends, rationale: chance.pick(reasons(recommends, alternative)) },
    },
    ...acting(scene, met, decided).map(({ body, on }): Deed => {
      const alone = otherwise?.side === body.side ? otherwise : null;
      return {
        type: 'BodyDecided',
        on,
        data: {
          body: body.id,
          decision: alone?.decides ?? recommends,
          rationale: alone?.why ?? chance.pick(reasons(recommends, alternative)),
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
      rationale: chance.pick(reasons(decides, alternative)),
    },
    ...authorityOn(scene, on),
    ...(Object.keys(departs).length === 0 ? {} : { departs }),
  };
}

/** After a letter the partners think again: every body decides anew, and so does the group. */
export function decidedAnew(scene: Scene, on: CivilDate, decides: Decides): Deed[] {
  return decision(scene, { met: on, decided: on, recommends: decides });
}
