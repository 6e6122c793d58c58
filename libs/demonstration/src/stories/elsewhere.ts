import type { CivilDate } from '@waymark/statute';
import { planned } from '../chapters/planning';
import { recommendationsMade, recommended } from '../chapters/recommending';
import type { Way } from '../chapters/carrying-out';
import { after } from '../days';
import { agenciesOn } from '../directory/area';
import type { Deed } from '../script/deed';
import { opened } from '../script/places';
import type { Scene } from './scene';
import type { Story } from './story';

// Plans that come from elsewhere than a review of our own: each opens a case.

interface From {
  readonly source: string;
  readonly what: string;
  readonly count: number;
  readonly ways: readonly Way[];
  readonly actionsAfter?: number;
  /** What the first recommendation asks, it asks of agencies of this kind. */
  readonly asksFirst?: string;
}

const plan = opened('plan');

const planOf = (scene: Scene, from: From): readonly Deed[] => {
  const { source, what, count, ways, actionsAfter = 2 } = from;
  const on: CivilDate = scene.aware;
  const first = agenciesOn(scene.area, on).find(({ kind }) => kind === from.asksFirst) ?? null;
  const recommendations = recommended(scene, source, on, count, first);
  return [
    { type: 'PlanOpened', on, opens: { category: 'actionPlan', as: 'plan' }, data: { source, what } },
    { type: 'WorkingNameGiven', on, onCase: true, data: { name: scene.workingName } },
    ...recommendationsMade(after(on, 1), recommendations, plan),
    ...planned(scene, {
      plan,
      name: 'plan',
      from: after(on, 1),
      recommendations,
      ways,
      mostActions: 2 * count,
      actionsAfter,
    }),
  ];
};

/** A domestic homicide review of the area in which children lived: what it asks of children's services. */
export const homicideReview: Story = (scene) =>
  planOf(scene, {
    source: 'domestic homicide review',
    what: 'Two children lived in the home. The review asks that those who work with them are heard in such reviews.',
    count: 3,
    ways: ['evidenced', 'sent back', 'not accepted at first', 'not evidenced', 'ongoing', 'reopened'],
    // Of general practice, which passed from the commissioning groups to the boards.
    asksFirst: 'integrated-care-board',
  });

/** What a scrutiny committee of the council resolved. */
export const committeeResolved: Story = (scene) =>
  planOf(scene, {
    source: 'overview and scrutiny',
    what: 'The committee asks for figures on attendance, and for fewer apologies from chief officers.',
    count: 2,
    ways: ['evidenced', 'not progressed', 'superseded', 'evidence afterwards'],
  });

/** A letter of the coroner to prevent future deaths. */
export const coronersReport: Story = (scene) =>
  planOf(scene, {
    source: 'coroner',
    what: 'The report asks that advice given to parents is written down and read back to them.',
    count: 2,
    ways: ['late', 'check not needed', 'partly evidenced', 'slow'],
    // The partners agree to what the coroner asks before anybody knows how it is to be done.
    actionsAfter: 20,
  });
