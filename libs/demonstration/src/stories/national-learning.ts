import type { CivilDate } from '@waymark/statute';
import { planned } from '../chapters/planning';
import { recommendationsMade, type Recommended } from '../chapters/recommending';
import { after, monthsAfter } from '../days';
import { agenciesOn, type Agency } from '../directory/area';
import type { Deed } from '../script/deed';
import { lastOf, opened } from '../script/places';
import type { Improvement } from './improvements';
import type { Scene } from './scene';

// What is published for every area to learn from. The publications are as invented as everything else.

type NationalLearning = (scene: Scene) => readonly Deed[];

const group = 'Practice review group';

const received = ({ aware, workingName }: Scene, data: object): Deed[] => [
  {
    type: 'LearningReceived',
    on: aware,
    opens: { category: 'nationalLearning', as: 'national learning' },
    data: { publisher: 'Child Safeguarding Practice Review Panel', ...data },
  },
  { type: 'WorkingNameGiven', on: aware, onCase: true, data: { name: workingName } },
];

const considered = (on: CivilDate, finding: string, why: string): Deed => ({
  type: 'Considered',
  on,
  data: { finding, group, why },
});

const circulated = (scene: Scene, on: CivilDate): Deed => ({
  type: 'Circulated',
  on,
  data: {
    circulation: scene.id('circulation'),
    agencies: agenciesOn(scene.area, on)
      .filter(({ within }) => within === 'own')
      .map(({ id }) => id),
    others: 'The network of designated safeguarding leads, and those who train',
    how: 'By e-mail to each named lead, with a page that says what to do',
  },
});

const asked = (agency: Agency, on: CivilDate, due: CivilDate, scope: string): Deed => ({
  type: 'InformationRequested',
  on,
  data: { agency: agency.id, due, scope },
});

const answered = (agency: Agency, on: CivilDate, data: object): Deed => ({
  type: 'ReturnReceived',
  on,
  data: { agency: agency.id, ...data },
});

const given = {
  kind: 'given',
  assurance: 'Every team has been through it. We asked ten practitioners in March, and nine could say what to do.',
};

const missing: Improvement = {
  text: 'It is settled who tells a practice that a parent was not brought to an appointment, and within how many days.',
  outcome: 'Nobody learns of a missed appointment after the next one.',
  actions: [
    {
      kind: 'change of policy or procedure',
      what: 'Write down who tells whom, and by when.',
      evidence: 'The procedure as agreed',
      impact: 'Missed appointments are told within the week.',
    },
  ],
};

/** Three are asked: one is sure, one finds a gap that an action plan closes, and it does not apply to the third. */
const assured: NationalLearning = (scene) => {
  const { aware, area, chance } = scene;
  const agencies = agenciesOn(area, aware).filter(({ within, until }) => within === 'own' && until === null);
  const [sure, lacking, apart] = chance.some(agencies, 3) as [Agency, Agency, Agency];
  const due = monthsAfter(aware, 3);
  const scope = 'That those who see a parent who was not brought know whom to tell, and do.';
  const found = after(due, -4);
  const plan = opened('plan');
  const recommendation: Recommended = {
    id: scene.id('recommendation'),
    improvement: missing,
    agencies: [lacking],
    due: monthsAfter(found, 6),
  };
  const again = monthsAfter(found, 10);
  return [
    ...received(scene, {
      kind: 'thematic-review',
      title: 'Not brought: parents whom nobody asked after',
      publishedOn: aware.slice(0, 7),
      where: 'On the pages of its publisher',
      cameFrom: 'By the Panel’s own letter to safeguarding partners',
      about: 'What services did, and did not, when a parent missed appointments in the year before a child was harmed.',
    }),
    considered(
      after(aware, 10),
      'relevant',
      'Two rapid reviews of ours turned on appointments that nobody followed up.',
    ),
    circulated(scene, after(aware, 12)),
    ...[sure, lacking, apart].map((agency) => asked(agency, after(aware, 14), due, scope)),
    answered(lacking, found, { kind: 'gap found', gap: 'Nobody is named who tells the practice.' }),
    answered(sure, after(due, -2), given),
    { type: 'ReturnChased', on: after(due, 3), data: { agency: apart.id, how: 'By telephone to its named lead' } },
    answered(apart, after(due, 6), { kind: 'not applicable', why: 'It sees no parents.' }),
    {
      type: 'PlanOpened',
      on: after(found, 8),
      opens: { category: 'actionPlan', as: 'plan' },
      data: async (told) => ({
        source: 'other national learning',
        from: (await told.record(lastOf('nationalLearning'))).id,
        what: 'The gap that an agency found when it was asked for assurance.',
      }),
    },
    {
      type: 'GapActedOn',
      on: after(found, 8),
      data: { agency: lacking.id, how: 'in an action plan', why: 'It is settled who tells the practice, and by when.' },
    },
    ...recommendationsMade(after(found, 9), [recommendation], plan),
    ...planned(scene, {
      plan,
      name: 'plan',
      from: after(found, 9),
      recommendations: [recommendation],
      ways: ['evidenced'],
      mostActions: 1,
    }),
    asked(lacking, again, after(again, 20), 'That the procedure is followed.'),
    answered(lacking, after(again, 15), {
      ...given,
      assurance: 'Of twenty appointments that were missed, nineteen were told to the practice within the week.',
    }),
    { type: 'Closed', on: after(again, 22), data: {} },
  ];
};

/** One has answered, one is late, and the third has still some days. */
const asking: NationalLearning = (scene) => {
  const { aware, area, chance } = scene;
  const agencies = agenciesOn(area, aware).filter(({ within, until }) => within === 'own' && until === null);
  const [first, second, third] = chance.some(agencies, 3) as [Agency, Agency, Agency];
  const scope = 'That staff know of the briefing, and where a baby who cannot yet move is seen on the same day.';
  return [
    ...received(scene, {
      kind: 'panel-briefing',
      title: 'Bruises before the first step',
      publishedOn: after(aware, -2),
      where: 'On the pages of its publisher',
    }),
    considered(
      after(aware, 9),
      'relevant in part',
      'The pathway here is a year old. What it says of out-of-hours services is new to us.',
    ),
    circulated(scene, after(aware, 10)),
    ...[first, second].map((agency) => asked(agency, after(aware, 11), after(aware, 26), scope)),
    answered(first, after(aware, 22), given),
    asked(third, after(aware, 24), after(aware, 40), scope),
  ];
};

/** It is about what no agency here does. */
const setAside: NationalLearning = (scene) => [
  ...received(scene, {
    kind: 'national-report',
    title: 'Children in residential schools far from home',
    publisher: 'An inspectorate',
    publishedOn: scene.aware.slice(0, 7),
  }),
  considered(
    after(scene.aware, 14),
    'not relevant',
    'There is no such school in this area, and no child of it lives in one. It is looked at again if one does.',
  ),
  { type: 'Closed', on: after(scene.aware, 15), data: {} },
];

const stories = { assured, asking, setAside } satisfies Record<string, NationalLearning>;

interface Told {
  readonly story: keyof typeof stories;
  readonly aware: CivilDate;
  readonly workingName: string;
}

/** By area, counted apart from its cases, so that these stay as they are. */
const told: readonly (readonly Told[])[] = [
  [
    { story: 'assured', aware: '2025-02-10', workingName: 'Lighthouse' },
    { story: 'asking', aware: '2026-10-05', workingName: 'Teasel' },
  ],
  [{ story: 'setAside', aware: '2026-05-11', workingName: 'Snowdrop' }],
];

/** The national learning that an area is told of. */
export const nationalLearningOf = (area: number) =>
  (told[area] ?? []).map(({ story, aware, workingName }) => ({ story, aware, workingName, tell: stories[story] }));
