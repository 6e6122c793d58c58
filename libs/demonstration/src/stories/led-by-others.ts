import type { CivilDate } from '@waymark/statute';
import { planned } from '../chapters/planning';
import { recommendationsMade, recommended } from '../chapters/recommending';
import { after } from '../days';
import { agenciesOn } from '../directory/area';
import { personName } from '../names/people';
import type { Deed } from '../script/deed';
import { lastOf, opened } from '../script/places';
import type { Scene } from './scene';

// Reviews that others lead: another area's, to which this one contributes, and a board's, on which it is represented.

type LedByOthers = (scene: Scene) => readonly Deed[];

const begun = ({ aware, workingName }: Scene, data: object): Deed[] => [
  {
    type: 'ReviewRecorded',
    on: aware,
    opens: { category: 'otherReview', as: 'review led by others' },
    data: { ...data },
  },
  { type: 'WorkingNameGiven', on: aware, onCase: true, data: { name: workingName } },
];

const asksUs = ({ aware, chance }: Scene) => ({
  kind: 'another-area-rapid-review',
  contribution: 'asked for',
  due: after(aware, 9),
  ledBy: 'Thornbeck Safeguarding Children Partnership',
  who: personName(chance),
  about: 'A child who lived in this area until the spring was harmed there.',
  asked: 'What agencies here knew of the family in the two years before it moved.',
});

/** Three agencies are asked: one returns what it knew, one knew nobody, and the third is chased. */
const gathered = (scene: Scene): { readonly deeds: readonly Deed[]; readonly late: string } => {
  const { aware, area, chance } = scene;
  const asked = chance.some(agenciesOn(area, aware), 3).map(({ id }) => id);
  const [first, second, late] = asked as [string, string, string];
  const request = (agency: string): Deed => ({
    type: 'InformationRequested',
    on: after(aware, 1),
    data: { agency, due: after(aware, 6), scope: 'What you knew of the family in the two years before it moved.' },
  });
  const full = {
    kind: 'full',
    author: personName(chance),
    involvement: 'Seen four times. The move was known, and nobody told the new area of the last visit.',
    learning: 'A record follows a child only where somebody sends it.',
  };
  const deeds: Deed[] = [
    ...asked.map(request),
    { type: 'ReturnReceived', on: after(aware, 4), data: { agency: first, ...full } },
    { type: 'ReturnReceived', on: after(aware, 5), data: { agency: second, kind: 'nil' } },
    { type: 'ReturnChased', on: after(aware, 7), data: { agency: late, how: 'By telephone to its named lead.' } },
  ];
  return { deeds, late };
};

/** Sent by their day with a return outstanding, which follows; what was learned here is shared, and it is closed. */
const contributed: LedByOthers = (scene) => {
  const { aware } = scene;
  const { deeds, late } = gathered(scene);
  const sentTo = 'The business unit at Thornbeck';
  const learned = 'Nobody here is named who tells the next area of a family that moves.';
  return [
    ...begun(scene, asksUs(scene)),
    ...deeds,
    {
      type: 'ContributionSent',
      on: after(aware, 9),
      data: { sentTo, what: 'A chronology of two agencies, with their learning.' },
      departs: { returnsAreIn: 'Their meeting is tomorrow. What is outstanding follows.' },
    },
    {
      type: 'ReturnReceived',
      on: after(aware, 12),
      data: { agency: late, kind: 'partial', involvement: 'Seen once.' },
    },
    { type: 'ContributionSent', on: after(aware, 13), data: { sentTo, what: 'An addendum of the third agency.' } },
    {
      type: 'LearningRecorded',
      on: after(aware, 20),
      data: { learning: scene.id('learning'), learned, shared: 'The practice review group' },
    },
    { type: 'ReportReceived', on: after(aware, 90), data: { published: 'not published' } },
    { type: 'Closed', on: after(aware, 92), data: {} },
    ...takenUp(scene, after(aware, 95)),
  ];
};

const plan = opened('plan');

/** What their report asks of this area, in a plan of its own beside the review. */
function takenUp(scene: Scene, on: CivilDate): Deed[] {
  const source = "another area's review";
  const what = 'The report asks that a family that moves is told of to the next area, by a named person.';
  const recommendations = recommended(scene, source, on, 2);
  return [
    {
      type: 'PlanOpened',
      on,
      opens: { category: 'actionPlan', as: 'plan' },
      data: async (told) => ({ source, what, from: (await told.record(lastOf('otherReview'))).id }),
    },
    ...recommendationsMade(after(on, 1), recommendations, plan),
    ...planned(scene, {
      plan,
      name: 'plan',
      from: after(on, 1),
      recommendations,
      ways: ['evidenced', 'partly evidenced'],
      mostActions: 2,
    }),
  ];
}

/** Their day is near, and one return has not come. */
const owed: LedByOthers = (scene) => [...begun(scene, asksUs(scene)), ...gathered(scene).deeds];

/** Nobody here knew the family. */
const declined: LedByOthers = (scene) => [
  ...begun(scene, asksUs(scene)),
  {
    type: 'NoContributionMade',
    on: after(scene.aware, 3),
    data: { how: 'declined', why: 'No agency here has a record of the family: it stayed with relatives for a week.' },
  },
];

/** The death of a mother of two: our representative sits on the panel, and is followed by another. */
const represented: LedByOthers = (scene) => {
  const { aware, chance } = scene;
  return [
    ...begun(scene, {
      kind: 'domestic-abuse-related-death-review',
      contribution: 'not asked for',
      openedOn: aware.slice(0, 7),
      ledBy: 'The community safety partnership',
      about: 'Two children lived in the home and saw what happened.',
      representative: `${personName(chance)}, designated nurse`,
    }),
    { type: 'RepresentativeNamed', on: after(aware, 80), data: { name: `${personName(chance)}, designated doctor` } },
  ];
};

const stories = { contributed, owed, declined, represented } satisfies Record<string, LedByOthers>;

interface Told {
  readonly story: keyof typeof stories;
  readonly aware: CivilDate;
  readonly workingName: string;
}

/** By area: one of its own, counted apart from its cases, so that these stay as they are. */
const told: readonly (readonly Told[])[] = [
  [
    { story: 'contributed', aware: '2025-03-03', workingName: 'Harbour' },
    { story: 'owed', aware: '2026-11-11', workingName: 'Sycamore' },
  ],
  [{ story: 'represented', aware: '2026-02-16', workingName: 'Hawthorn' }],
  [{ story: 'declined', aware: '2026-06-08', workingName: 'Bulrush' }],
];

/** The reviews led by others that an area is told of. */
export const ledByOthers = (area: number) =>
  (told[area] ?? []).map(({ story, aware, workingName }) => ({ story, aware, workingName, tell: stories[story] }));
