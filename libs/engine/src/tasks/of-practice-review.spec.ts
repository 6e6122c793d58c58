import { practiceReview, rapidReview, statutoryReviewKind } from '@waymark/casework';
import { unit } from './task';
import { said, tasksOf } from './tasks.fixture';

const decision = { origin: 'no notification', on: '2026-06-01', from: null };
const begun = {
  ...(practiceReview.initial as object),
  kind: statutoryReviewKind,
  initiated: decision,
  decidedOn: '2026-06-01',
};
const everybody = ['panel', 'ofsted', 'department-for-education'];
const told = { ...begun, decisionTold: everybody };
const reviewer = { standing: 'appointed', person: null, conflict: 'none declared', nameTold: everybody };
const tasksIn = (stage: string, state: object) => tasksOf(practiceReview, state, { stage });

describe('What is told of a local child safeguarding practice review', () => {
  it('is the decision, from its day on, until each of the Panel, Ofsted and the Department for Education has it', () => {
    const [task, ...others] = tasksIn('initiated', { ...begun, decisionTold: ['panel', 'ofsted'] });
    expect(task).toMatchObject({
      title: 'Decision for the review to tell',
      step: 'DecisionTold',
      owner: unit,
      since: '2026-06-01',
      band: 'waiting now',
    });
    expect(others).toEqual([]);
    expect(tasksIn('initiated', told)).toEqual([]);
  });

  it('is nothing of a review of another kind, nor of one whose decision was taken back', () => {
    expect(tasksIn('initiated', { ...begun, kind: 'local-learning-review' })).toEqual([]);
    const reviewers = { 'r-1': { ...reviewer, nameTold: [] } };
    expect(tasksIn('initiated', { ...begun, reviewers, originWithdrawn: true })).toMatchObject([
      { title: 'Review to close: the decision for it was taken back', step: 'Closed', owner: unit },
    ]);
  });

  it('is the name of each reviewer who reviews, until they have it', () => {
    const reviewers = {
      'r-1': { ...reviewer, standing: 'resigned', nameTold: [] },
      'r-2': { ...reviewer, nameTold: ['panel'] },
      'r-3': reviewer,
    };
    expect(tasksIn('underWay', { ...told, reviewers })).toMatchObject([
      { title: "Reviewer's name to tell", step: 'ReviewerNameTold', prefill: { reviewer: 'r-2' }, owner: unit },
    ]);
  });
});

describe('What is told of a delay, and of a report that does not go out in full', () => {
  const titles = (state: object, due: string) => {
    const running = [{ clock: 'practice-review', runsFor: 'w1', basis: 'decision', due, dueLatest: due }];
    return tasksOf(practiceReview, { ...told, ...state }, { stage: 'underWay', running })
      .filter(({ kind }) => kind === 'letter')
      .map(({ title, band }) => [title, band]);
  };

  it('are the reasons, once the six months are over, until the Panel and the Secretary of State have them', () => {
    expect(titles({}, '2026-06-15')).toEqual([]);
    expect(titles({}, '2026-06-12')).toEqual([['Reasons for delay to tell', 'overdue']]);
    expect(titles({ delayToldTo: ['panel'] }, '2026-06-12')).toHaveLength(1);
    expect(titles({ delayToldTo: ['panel', 'secretary-of-state'] }, '2026-06-12')).toEqual([]);
    expect(titles({ publishedOn: '2026-06-14' }, '2026-06-12')).toEqual([]);
  });

  it('is the justification, from the decision on, until they have it', () => {
    const justification = [['Justification for not publishing in full to tell', 'waiting now']];
    expect(titles({ decision: 'improvements-only' }, '2026-09-01')).toEqual(justification);
    expect(titles({ decision: 'full', published: 'improvements-only' }, '2026-09-01')).toEqual(justification);
    expect(
      titles({ decision: 'improvements-only', justifiedTo: ['panel', 'secretary-of-state'] }, '2026-09-01'),
    ).toEqual([]);
    expect(titles({ decision: 'full' }, '2026-09-01')).toEqual([]);
  });
});

describe('Whoever reviewed and left', () => {
  const left = { ...told, reviewers: { 'r-1': { ...reviewer, standing: 'resigned' } }, latestDraft: 'draft-1' };

  it('leaves a reviewer to appoint, until one is or the report is ready to be signed off', () => {
    const titles = (state: object) => tasksIn('underWay', { ...left, ...state }).map(({ title }) => title);
    expect(titles({})).toEqual(['Reviewer to appoint: nobody reviews']);
    expect(titles({ reviewers: { ...left.reviewers, 'r-2': reviewer } })).toEqual([]);
    expect(titles({ assured: { 'draft-1': { ready: true, wanting: [] } } })).toEqual([]);
    expect(titles({ reviewers: {} })).toEqual([]);
  });
});

describe('A review that a national one takes the place of', () => {
  it('is to be discontinued, and by the day of the six months, and waits for no reviewer, no sign-off and no advance copies', () => {
    const running = [
      { clock: 'advance-copies', runsFor: 'w1', basis: 'publication', due: '2026-06-20', dueLatest: '2026-06-20' },
      { clock: 'practice-review', runsFor: 'w1', basis: 'decision', due: '2026-12-01', dueLatest: '2026-12-01' },
    ];
    const steps = (life: object[]) => {
      const reviewers = { 'r-1': { ...reviewer, standing: 'resigned' }, 'r-2': { ...reviewer, nameTold: [] } };
      const state = { ...told, reviewers, latestDraft: 'draft-1', plannedOn: '2026-06-29', life };
      return tasksOf(practiceReview, state, { stage: 'preparing', running }).map(({ step, since, due }) => [
        step,
        since,
        due,
      ]);
    };
    expect(steps([{ tells: 'national review', on: '2026-06-10', ends: true }])).toEqual([
      ['Discontinued', '2026-06-10', '2026-12-01'],
    ]);
    expect(
      steps([{ tells: 'national review', on: '2026-06-10', ends: false }])
        .map(([step]) => step)
        .toSorted(),
    ).toEqual(['AdvanceCopiesSent', 'Published', 'ReviewerNameTold', 'SignedOff', 'SignedOff']);
  });
});

describe('A publication that was put off', () => {
  it('is decided on again on the day that was said, until it is decided otherwise', () => {
    const putOff = { ...told, decision: 'deferred', lookAgainOn: '2026-06-18' };
    expect(tasksIn('deferred', putOff).map(said)).toEqual([
      ['Publication that was put off to decide on', unit, '2026-06-18'],
    ]);
    expect(tasksIn('preparing', { ...putOff, decision: 'full' })).toEqual([]);
    expect(tasksIn('deferred', { ...putOff, lookAgainOn: null })).toEqual([]);
  });

  it('or decided on before all have signed off still waits for those who have not', () => {
    const drafted = { ...told, latestDraft: 'draft-1', signOffs: { council: 'draft-1' } };
    for (const stage of ['reporting', 'deferred', 'preparing'])
      expect(tasksIn(stage, drafted)).toMatchObject([{ step: 'SignedOff', owner: { to: 'body', body: 'police' } }]);
    expect(tasksIn('published', drafted)).toEqual([]);
  });

  it('is not signed off by every partner where the review is of another kind: its report is accepted', () => {
    const audit = { ...told, kind: 'audit', latestDraft: 'draft-1' };
    expect(tasksIn('reporting', audit)).toEqual([]);
  });
});

it('looks again for a report that the public could not find, also once the record is closed, unless it is taken down', () => {
  const notFound = { ...told, publishedOn: '2026-05-01', notFoundOn: '2026-06-02' };
  const again = [{ step: 'AvailabilityChecked', owner: unit, since: '2026-06-02' }];
  expect(tasksIn('published', notFound)).toMatchObject(again);
  expect(tasksOf(practiceReview, notFound, { stage: 'closed', ended: true })).toMatchObject(again);
  expect(tasksIn('takenDown', { ...notFound, takenDownOn: '2026-06-03' })).toEqual([]);
});

it('looks for a report no more once the year is over for which it is to be public', () => {
  const published = (publishedOn: string) => ({ ...told, publishedOn, notFoundOn: '2026-06-02' });
  for (const [on, waits] of [
    ['2025-06-16', 1],
    ['2025-06-15', 0],
    ['2025-06', 1],
    ['2025-05', 0],
    ['not-known', 1],
  ] as const)
    expect([on, tasksOf(practiceReview, published(on), { stage: 'closed', ended: true }).length]).toEqual([on, waits]);
});

it('speaks with each of a family on the day agreed for the next contact, in a review of either kind', () => {
  const contacts = { nextContacts: { 'member-1': '2026-06-16' } };
  const next = {
    title: 'Next contact with a member of the family',
    prefill: { member: 'member-1' },
    due: '2026-06-16',
  };
  expect(tasksIn('underWay', { ...told, ...contacts })).toMatchObject([next]);
  const gathering = { ...(rapidReview.initial as object), ...contacts };
  expect(tasksOf(rapidReview, gathering, { stage: 'gathering' })).toMatchObject([next]);
  expect(tasksOf(rapidReview, gathering, { stage: 'closed', ended: true })).toEqual([]);
});
