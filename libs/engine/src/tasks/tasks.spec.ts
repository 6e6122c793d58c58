import {
  actionPlan,
  caseRecord,
  dispute,
  practiceReview,
  rapidReview,
  statutoryReviewKind,
  type Case,
} from '@waymark/casework';
import { story } from '../../../casework/src/testing/story';
import { tasksOfCase } from '../board/tasks-of-case';
import { unit } from './task';
import { by, said, tasksOf } from './tasks.fixture';

const onBoard = (id: string, { category }: typeof rapidReview, state: unknown) =>
  ({ id, stream: `${category}-${id}`, category, stage: '', stageTitle: '', ended: false, state, revision: 3 }) as const;
const review = (change: object) => ({ ...(rapidReview.initial as object), ...change });
const aReturn = {
  due: '2026-06-10',
  asked: true,
  told: true,
  endedOn: null,
  received: null,
  receivedOn: null,
  standing: 'asked',
  answerBy: null,
  chased: false,
  escalated: [],
};

it('is no sending of advance copies once the report is out without them, though the deadline runs still', () => {
  const day = { due: '2026-06-05', dueLatest: '2026-06-05' };
  const running = [{ clock: 'advance-copies', runsFor: 'w1', basis: 'publication', ...day }];
  const steps = (state: object) => {
    const planned = { ...(practiceReview.initial as object), kind: statutoryReviewKind, plannedOn: '2026-06-12' };
    return tasksOf(practiceReview, { ...planned, ...state }, { stage: 'publishing', running }).map(({ step }) => step);
  };
  expect(steps({})).toEqual(['AdvanceCopiesSent']);
  expect(steps({ publishedOn: '2026-06-12' })).toEqual([]);
});

describe('What waits in a rapid review', () => {
  it('is an addendum where the outcome was changed after the sending, until the Panel is told of a local review in that review', () => {
    const before = { outcome: 'no review', alternative: 'none', nationalReviewSuggested: false };
    const outcomes = [
      { ...before, on: '2026-06-01' },
      { ...before, alternative: 'other', on: '2026-06-10' },
    ];
    const sent = { sentOn: '2026-06-03', answeredOn: null, incomplete: false, awaitsAddendum: false };
    const state = review({ outcomes, outcome: outcomes[1], firstSentOn: '2026-06-03', submissions: { pack: sent } });
    for (const [stage, ended] of [['withPanel', false] as const, ['closed', true] as const])
      expect(tasksOf(rapidReview, state, { stage, ended })).toMatchObject([
        {
          title: 'Addendum to the Panel: the outcome was changed after the review was sent',
          step: 'AddendumSent',
          prefill: {},
          owner: unit,
          since: '2026-06-10',
        },
      ]);
    const local = { ...before, outcome: 'local child safeguarding practice review', on: '2026-06-10' };
    const yes = { ...(state as object), outcomes: [outcomes[0], local], outcome: local };
    const titles = (decisionTold: readonly string[]) => {
      const opened = {
        ...(practiceReview.initial as object),
        kind: statutoryReviewKind,
        cases: ['case-1'],
        decisionTold,
      };
      const workflows = [onBoard('w1', rapidReview, yes), onBoard('w2', practiceReview, opened)];
      return tasksOf(rapidReview, yes, { stage: 'withPanel', workflows }).map(({ step }) => step);
    };
    expect(titles(['ofsted'])).toContain('AddendumSent');
    expect(titles(['ofsted', 'panel'])).not.toContain('AddendumSent');
  });

  it('is the learning that was chosen in place of a local review, until it is opened', () => {
    const outcome = { outcome: 'no review', alternative: 'local learning review' };
    const state = (alternative: string) =>
      review({ outcome: { ...outcome, alternative }, asOf: { outcome: '2026-06-04' } });
    const tasks = (alternative: string, more = {}) =>
      tasksOf(rapidReview, state(alternative), { stage: 'closed', ended: true, ...more });
    expect(tasks('local learning review')).toMatchObject([
      {
        title: 'Local learning review to open, as was decided',
        leadsTo: 'review to open',
        prefill: { kind: 'local-learning-review', from: 'w1' },
        owner: unit,
        since: '2026-06-04',
        band: 'waiting now',
      },
    ]);
    for (const alternative of ['none', 'other']) expect(tasks(alternative)).toEqual([]);
    const learning = { ...(practiceReview.initial as object), kind: 'local-learning-review', cases: ['case-1'] };
    const both = [onBoard('w1', rapidReview, state('local learning review')), onBoard('w2', practiceReview, learning)];
    expect(tasks('local learning review', { workflows: both }).map(({ step }) => step)).not.toContain('Initiated');
  });

  it('is an agency’s return until it came, then its query by the query’s own day', () => {
    const returns = {
      school: aReturn,
      clinic: { ...aReturn, received: 'full', standing: 'queried', answerBy: '2026-06-19' },
    };
    const tasks = tasksOf(rapidReview, review({ returns }), { stage: 'gathering' });
    expect(tasks.map(said)).toEqual([
      ['Agency information return', { to: 'agency', agency: 'school' }, '2026-06-10'],
      ['Answer to a query about the return', { to: 'agency', agency: 'clinic' }, '2026-06-19'],
    ]);
    expect(tasks.map(({ band }) => band)).toEqual(['overdue', 'due soon']);
  });

  it('is the return of an agency that was chased without a request on record, and none whose request was withdrawn', () => {
    const unasked = { ...aReturn, due: null, asked: false };
    const returns = {
      school: { ...unasked, chased: true },
      clinic: { ...aReturn, asked: false, chased: true, endedOn: '2026-06-01' },
      trust: { ...aReturn, asked: false, received: 'partial', standing: 'queried', endedOn: '2026-06-01' },
    };
    const tasks = tasksOf(rapidReview, review({ returns }), { stage: 'gathering' });
    expect(tasks.map(said)).toEqual([['Agency information return', { to: 'agency', agency: 'school' }, null]]);
  });

  it('is no view of the partners on a death that the local authority tells, unless five days run for it', () => {
    const death = review({ entry: 'care leaver death' });
    expect(tasksOf(rapidReview, death, { stage: 'referred' })).toEqual([]);
    const runs = { clock: 'notification', runsFor: 'incident', basis: 'awareness' };
    const running = [{ ...runs, due: '2026-06-22', dueLatest: '2026-06-22' }];
    const steps = tasksOf(rapidReview, death, { stage: 'referred', running }).map(({ step }) => step);
    expect(steps).toEqual(['IncidentNotified', 'ViewGiven', 'ViewGiven']);
  });

  it('is the view, the decision and the sign-off of each body that owes one, by the deadline that runs', () => {
    const running = [
      { clock: 'rapid-review', runsFor: 'sin-1', basis: 'notification', due: '2026-06-30', dueLatest: '2026-06-30' },
    ];
    const asked = { stage: 'signingOff', running };
    expect(tasksOf(rapidReview, review({ views: { council: 'notify' } }), { stage: 'referred' }).map(said)).toEqual([
      ["Partner's view on whether to notify", { to: 'body', body: 'police' }, null],
    ]);
    const decided = { recommendation: 'local review', decisions: { council: 'local review' } };
    const signing = { latestDraft: 'draft-2', signOffs: { council: 'draft-1', police: 'draft-2' } };
    const tasks = tasksOf(rapidReview, review({ ...decided, ...signing }), asked).filter(
      ({ kind }) => kind === 'decision',
    );
    expect(tasks.map(said)).toEqual([
      ["Partner's decision", { to: 'body', body: 'police' }, '2026-06-30'],
      ['Sign-off of the rapid review', { to: 'body', body: 'council' }, '2026-06-30'],
    ]);
    expect(tasks[1]!.prefill).toEqual({ body: 'council', draft: 'draft-2' });
  });

  it('is no return where the criteria were found not met, or the review is sent with another', () => {
    const returns = { school: aReturn };
    expect(tasksOf(rapidReview, review({ returns }), { stage: 'criteriaNotMet' })).toEqual([]);
    expect(tasksOf(rapidReview, review({ returns, joinedTo: 'case-2' }), { stage: 'withPanel' })).toEqual([]);
    expect(tasksOf(rapidReview, review({ returns }), { stage: 'withPanel' })).toHaveLength(1);
  });

  it('is a question of the Panel, also once the review is closed, and nothing else then', () => {
    const letter = {
      receivedOn: '2026-05-01',
      questions: { q1: false, q2: true },
      answersDue: { q1: '2026-06-01' },
      asksToReconsider: true,
      considered: false,
      superseded: false,
    };
    const tasks = tasksOf(rapidReview, review({ returns: { school: aReturn }, letters: { l1: letter } }), {
      stage: 'closed',
      ended: true,
    });
    expect(tasks.map(({ title }) => title)).toEqual([
      'Question 1 of the Panel to answer',
      "Partners' considered response to the Panel's letter",
    ]);
  });

  it('is the new outcome of partners who changed their decision, also once the review is closed', () => {
    const letter = {
      receivedOn: '2026-05-01',
      questions: {},
      answersDue: {},
      asksToReconsider: true,
      considered: true,
      decisionChangedOn: '2026-05-08',
      superseded: false,
    };
    const tasks = tasksOf(rapidReview, review({ letters: { l1: letter } }), { stage: 'closed', ended: true });
    expect(tasks).toMatchObject([{ step: 'OutcomeRecorded', owner: unit, since: '2026-05-08' }]);
  });

  it('is its deadline, which the business unit meets', () => {
    const running = [
      { clock: 'rapid-review', runsFor: 'sin-1', basis: 'notification', due: '2026-06-02', dueLatest: '2026-06-02' },
    ];
    const [found] = tasksOf(rapidReview, rapidReview.initial, { stage: 'gathering', running });
    expect(found).toMatchObject({ step: 'SentToPanel', instance: 'w1', owner: unit, band: 'critically overdue' });
  });

  it('says so where its record is over and the deadline was not met, and is no other task then', () => {
    const late = { basis: 'notification', due: '2026-06-02', dueLatest: '2026-06-02' };
    const running = [{ clock: 'rapid-review', runsFor: 'sin-1', ...late }];
    const over = tasksOf(rapidReview, rapidReview.initial, { stage: 'closed', ended: true, running });
    expect(over.map(({ title }) => title)).toEqual([
      'Rapid review to send to the Panel, though its record is over: Closed',
    ]);
    const published = [{ clock: 'practice-review', runsFor: 'w1', ...late }];
    const [review] = tasksOf(practiceReview, practiceReview.initial, {
      stage: 'closed',
      ended: true,
      running: published,
    });
    expect(review!.title).toContain(', though its record is over: Closed');
  });

  it('that has no day of its own is late with the review, and stands with what is late', () => {
    const running = [
      { clock: 'rapid-review', runsFor: 'sin-1', basis: 'notification', due: '2026-06-11', dueLatest: '2026-06-11' },
    ];
    const returns = { school: { ...aReturn, received: 'full', standing: 'received' } };
    const tasks = tasksOf(rapidReview, review({ returns }), { stage: 'gathering', running });
    expect(tasks.map(({ title, due, band }) => [title, due, band])).toContainEqual([
      'Return to look at',
      '2026-06-11',
      'overdue',
    ]);
    const early = { school: { ...returns.school, receivedOn: '2026-06-10' } };
    const far = [{ ...running[0]!, due: '2026-12-31', dueLatest: '2026-12-31' }];
    expect(
      tasksOf(rapidReview, review({ returns: early }), { stage: 'gathering', running: far }).find(
        ({ step }) => step === 'ReturnAccepted',
      ),
    ).toMatchObject({ since: '2026-06-10', due: '2026-12-31', band: 'waiting now' });
    const checks = { factualChecks: { school: { draft: 'draft-1', returned: false } } };
    const report = [{ clock: 'learning-review', runsFor: 'w1', basis: 'agreed', due: '2026-06-08', dueLatest: null }];
    const outstanding = { ...(practiceReview.initial as object), ...checks };
    expect(
      tasksOf(practiceReview, outstanding, { stage: 'reporting', running: report }).map(({ step, band }) => [
        step,
        band,
      ]),
    ).toContainEqual(['FactualCheckReturned', 'overdue']);
  });

  it('is the deadline of the review that holds the notification, also once another one is open in its case', () => {
    const running = [
      { clock: 'rapid-review', runsFor: 'sin-1', basis: 'notification', due: '2026-06-02', dueLatest: '2026-06-02' },
    ];
    const of = (id: string, stage: string, notifications: object) => {
      const { category } = rapidReview;
      const state = review({ notifications });
      return {
        id,
        stream: `${category}-${id}`,
        category,
        stage,
        stageTitle: '',
        ended: stage === 'closed',
        state,
        revision: 3,
      };
    };
    const workflows = [of('w2', 'gathering', { 'sin-2': {} }), of('w1', 'closed', { 'sin-1': {} })];
    const found = tasksOf(rapidReview, rapidReview.initial, { stage: 'closed', running, workflows });
    expect(found.filter(({ step }) => step === 'SentToPanel').map(({ instance }) => instance)).toEqual(['w1']);
  });
});

describe('What waits in a case of those who ask for its material', () => {
  const requested = (answerBy: object) =>
    story(caseRecord)
      .takes('CaseOpened', { lead: 'north', reference: '7K2M-4QXD', workflow: 'rapid-review', stream: 'rapidReview-1' })
      .takes(
        'DisclosureRequested',
        { request: 'r', by: 'coroner', name: 'A', asked: 'B', ...answerBy },
        { on: '2026-06-08' },
      );
  const decision = { request: 'r', decision: 'released in full', basis: 'The order.' };
  const tasksIn = (told: ReturnType<typeof requested>) =>
    tasksOfCase(
      {
        id: 'case-1',
        reference: null,
        record: told.instance().state as Case,
        running: [],
        workflows: [],
        endedAgencies: new Map(),
      },
      by,
    );
  const shown = (told: ReturnType<typeof requested>) =>
    tasksIn(told).map(({ step, owner, due, since, band }) => [step, owner, due, since, band]);

  it('is the decision, and then the release, by the day that the request states', () => {
    const told = requested({ answerBy: '2026-06-12' });
    expect(shown(told)).toEqual([['DisclosureDecided', unit, '2026-06-12', null, 'overdue']]);
    expect(tasksIn(told)[0]).toMatchObject({ deadline: 'disclosure', prefill: { request: 'r' }, kind: 'disclosure' });
    told.given('DisclosureDecided', decision, { on: '2026-06-10' });
    expect(shown(told)).toEqual([['MaterialReleased', unit, '2026-06-12', null, 'overdue']]);
    told.given('MaterialReleased', { request: 'r', to: 'coroner', how: 'by hand' }, { on: '2026-06-11' });
    expect(shown(told)).toEqual([]);
  });

  it('waits since it was asked or decided where no day is stated, and is never overdue then', () => {
    const told = requested({});
    expect(shown(told)).toEqual([['DisclosureDecided', unit, null, '2026-06-08', 'waiting now']]);
    told.given('DisclosureDecided', decision, { on: '2026-06-10' });
    expect(shown(told)).toEqual([['MaterialReleased', unit, null, '2026-06-10', 'waiting now']]);
    expect(shown(requested({}).given('RequestWithdrawn', { request: 'r' }, { on: '2026-06-09' }))).toEqual([]);
  });

  it('is released again after a later decision, with no day to keep', () => {
    const told = requested({ answerBy: '2026-06-12' }).given(
      'DisclosureDecided',
      { ...decision, decision: 'refused' },
      { on: '2026-06-09' },
    );
    expect(shown(told)).toEqual([]);
    told.given('DisclosureDecided', decision, { on: '2026-06-14' });
    expect(shown(told)).toEqual([['MaterialReleased', unit, null, '2026-06-14', 'waiting now']]);
  });
});

describe('What waits in an action plan', () => {
  const agreement = (stage: string, agreedBy: readonly string[], more: object = {}) => {
    const recommendations = { 'recommendation-1': { agencies: ['school'], due: null, withdrawn: false } };
    const state = { ...(actionPlan.initial as object), source: 'other', recommendations, agreedBy, ...more };
    return tasksOf(actionPlan, state, { stage }).map(({ step, owner }) => [step, owner]);
  };
  const asked = (body: string) => ['PlanAgreed', { to: 'body', body }];

  it('is the agreement of each partner, and of the others still once one has agreed', () => {
    expect(agreement('drafted', [])).toEqual([asked('council'), asked('police')]);
    for (const stage of ['agreed', 'underWay', 'complete'])
      expect(agreement(stage, ['council'])).toEqual([asked('police')]);
    expect(agreement('agreed', ['council', 'police'])).toEqual([]);
  });

  it('is no agreement before there is anything to agree', () => {
    expect(agreement('drafted', [], { recommendations: {} })).toEqual([]);
  });
});

describe('The review of a plan’s progress', () => {
  const due = (stage: string, more: object) => {
    const state = { ...(actionPlan.initial as object), source: 'other', nextReview: '2026-06-10', ...more };
    return tasksOf(actionPlan, state, { stage }).map(({ step, due: day }) => [step, day]);
  };

  it('waits by its day until the plan is closed, also once every action came to its end', () => {
    const actions = { a1: { recommendation: null, closed: 'completed' } };
    for (const stage of ['underWay', 'complete'])
      expect(due(stage, { actions, agreedBy: ['council', 'police'] })).toEqual([['ProgressReviewed', '2026-06-10']]);
    expect(due('closed', { closed: true })).toEqual([]);
  });

  it('waits no more after a review that names no further day', () => {
    expect(due('complete', { nextReview: null })).toEqual([]);
  });
});

describe('What waits in a dispute', () => {
  it('is a decision of each body at the level that it is at, and its resolution', () => {
    const state = {
      ...(dispute.initial as object),
      raisedBy: 'police',
      levels: ['local', 'lead safeguarding partners'],
      decided: { 'lead safeguarding partners': ['council'] },
    };
    expect(tasksOf(dispute, state, { stage: 'lead' }).map(({ title, owner }) => [title, owner])).toEqual([
      ['Decision in a dispute', { to: 'body', body: 'police', role: 'lead' }],
      ['Dispute to resolve', unit],
    ]);
  });
});

describe('That the criteria were found not met', () => {
  it('is to be told to the Panel, also once the rapid review came to an end with it', () => {
    const found = { ...(rapidReview.initial as object), criteriaFoundNotMet: true, criteriaNotMetOn: '2026-06-01' };
    const tasksIn = (state: object) => tasksOf(rapidReview, state, { stage: 'criteriaNotMet' });
    expect(tasksIn(found)).toMatchObject([{ step: 'PanelToldCriteriaNotMet', owner: unit, since: '2026-06-01' }]);
    expect(tasksIn({ ...found, panelToldNotMetOn: '2026-06-02' })).toEqual([]);
  });
});
