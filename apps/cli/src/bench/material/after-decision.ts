import { bodies, idOf } from './ids';
import type { Step } from './house';
import { dayAfter } from './case-story';
import { words } from './words';

/** A workflow instance of a story: what it is of, in which other's case it stands, and its steps. */
export interface Instance {
  readonly key: string;
  readonly workflow: string;
  /** The instance whose case it stands in; null: it opens a case of its own. */
  readonly inCaseOf: string | null;
  readonly steps: readonly Step[];
}

const lead = bodies[0].body;

/** What follows a decision: a practice review held back by proceedings, a plan, and six actions, some late. */
export function afterDecision(number: number, on: string, agencies: readonly string[]): readonly Instance[] {
  const day = (days: number) => dayAfter(on, days);
  const review = `review-${number}`;
  const plan = `plan-${number}`;
  const inCaseOf = `case-${number}`;
  const actions = [0, 1, 2, 3, 4, 5].map((place): Instance => ({
    key: `action-${number}-${place}`,
    workflow: 'action',
    inCaseOf,
    steps: actionSteps(number, place, plan, agencies[(number + place) % agencies.length]!, day),
  }));
  return [
    { key: review, workflow: 'practiceReview', inCaseOf, steps: reviewSteps(number, day) },
    {
      key: plan,
      workflow: 'actionPlan',
      inCaseOf,
      steps: [{ type: 'PlanOpened', data: { source: 'local child safeguarding practice review' }, on: day(160) }],
    },
    ...actions,
  ];
}

const reviewSteps = (number: number, day: (days: number) => string): readonly Step[] => [
  {
    type: 'Initiated',
    data: {
      kind: 'local-child-safeguarding-practice-review',
      origin: 'rapid review',
      cases: [],
      rationale: words(200),
    },
    on: day(0),
    body: lead,
  },
  {
    type: 'ProceedingsOpened',
    data: { proceedings: idOf('proceedings', number), kind: 'criminal proceedings', holds: ['publication'] },
    on: day(40),
  },
  {
    type: 'DelayTold',
    data: { recipients: ['panel', 'secretary-of-state'], reason: 'criminal proceedings', words: words(120) },
    on: day(170),
  },
  { type: 'ProceedingsConcluded', data: { proceedings: idOf('proceedings', number) }, on: day(200) },
  { type: 'PublicationPlanned', data: { publishOn: day(240) }, on: day(215) },
  { type: 'AdvanceCopiesSent', data: { recipients: ['panel', 'secretary-of-state', 'ofsted'] }, on: day(220) },
  { type: 'Published', data: { manner: 'full', reviewersNamed: true }, on: day(240) },
];

function actionSteps(
  number: number,
  place: number,
  plan: string,
  agency: string,
  day: (days: number) => string,
): readonly Step[] {
  const due = day(250);
  const evidence = idOf('evidence', number, place);
  const given = place % 3 === 0 ? 290 : 240;
  return [
    {
      type: 'Drafted',
      data: { plan, kind: 'training', agencies: [agency], owner: agency, due, what: words(200) },
      on: day(162),
    },
    { type: 'Agreed', data: { agencies: [agency], owner: agency, due }, on: day(165) },
    { type: 'ProgressReported', data: { agency, brag: 'amber', progress: words(150) }, on: day(200) },
    {
      type: 'EvidenceSubmitted',
      data: { evidence, agency, givenBy: idOf('giver', place), what: words(150) },
      on: day(given),
    },
    {
      type: 'EvidenceAccepted',
      data: { evidence, impactCheckDue: day(400), reasons: words(100) },
      on: day(given + 10),
    },
    {
      type: 'ImpactFound',
      data: { impact: place % 2 === 0 ? 'evidenced' : 'not evidenced', finding: words(150) },
      on: day(390),
    },
    { type: 'Closed', data: {}, on: day(395) },
  ];
}

/** A meeting of a group, in a case of its own. */
export function meeting(number: number, on: string, agencies: readonly string[]): Instance {
  const present = [...bodies.map(({ body }) => body), ...agencies.slice(0, 8)];
  const member = { decisionAuthority: true, as: 'member', seniority: 'director' };
  const [missing, ...came] = present.slice(number % 3);
  const group = number % 2 === 0 ? 'executive' : 'practice review group';
  return {
    key: `meeting-${number}`,
    workflow: 'meeting',
    inCaseOf: null,
    steps: [
      { type: 'MeetingCalled', data: { group, on }, on: dayAfter(on, -14) },
      {
        type: 'MeetingHeld',
        data: { held: 'online', attendance: came.map((body) => ({ ...member, body })), apologies: [missing] },
        on,
      },
    ],
  };
}
