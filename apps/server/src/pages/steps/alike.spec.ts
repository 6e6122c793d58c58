import { formFor } from '@waymark/forms';
import { asBefore, ofTheOthers, onceMore } from './alike';

const decided = {
  event: 'event-1',
  type: 'BodyDecided',
  occurredOn: '2026-06-05',
  data: { body: 'council', decision: 'local review', rationale: 'There is more to learn.' },
  decidedBy: { body: 'council', capacity: 'delegate', given: 'meeting', person: null, name: 'Ada Loom' },
  withdrawnBy: null,
} as unknown as Parameters<typeof asBefore>[1][number];

describe('The form for the next body, after one recorded its decision', () => {
  const form = formFor('rapid-review', 'BodyDecided')!;

  it('has the day, how it was given and the body filled in, and nothing that the first body decided', () => {
    expect(Object.fromEntries(asBefore(form, [decided], { alike: 'event-1', body: 'police' }))).toEqual({
      'occurredOn.day': ['5'],
      'occurredOn.month': ['6'],
      'occurredOn.year': ['2026'],
      'decidedBy.given': ['meeting'],
      'decidedBy.body': ['police'],
    });
  });

  it('has nothing filled in from an entry of another kind, or one that was taken back, or that is none', () => {
    const view = formFor('rapid-review', 'ViewGiven')!;
    expect(asBefore(view, [decided], { alike: 'event-1' }).size).toBe(0);
    expect(asBefore(form, [{ ...decided, withdrawnBy: 'event-2' }], { alike: 'event-1' }).size).toBe(0);
    expect(asBefore(form, [decided], { alike: 'event-9', body: '<b>' }).size).toBe(0);
  });

  it('takes over the draft that was signed off, and of a decision that was given here not how', () => {
    const signing = formFor('practice-review', 'SignedOff')!;
    const here = { ...decided.decidedBy!, given: 'here' as const };
    const signed = { ...decided, type: 'SignedOff', data: { body: 'council', draft: 'draft-1' }, decidedBy: here };
    const filled = asBefore(signing, [signed], { alike: 'event-1' });
    expect(filled.get('draft')).toEqual(['draft-1']);
    expect(filled.has('decidedBy.given')).toBe(false);
  });
});

describe('The same once more', () => {
  const at = { case: 'case-1', instance: 'review-1' };
  const next = { type: 'BodyDecided', title: "Record a partner's decision" };

  it('is offered for each body that is left, by its name, and of what is no body’s own for whatever comes next', () => {
    const step = { event: 'event-1' };
    expect(ofTheOthers({ step, left: [{ body: 'police', title: 'Northmoor Police' }] }, at, next)).toEqual([
      {
        title: "Record a partner's decision: Northmoor Police",
        href: '/cases/case-1/w/review-1/steps/BodyDecided?alike=event-1&body=police',
      },
    ]);
    expect(ofTheOthers({ step, left: null }, at, next)).toEqual([]);
    expect(onceMore({ step }, at, { type: 'RunUpItemRecorded', title: 'Record it' })).toEqual({
      title: 'Record it',
      href: '/cases/case-1/w/review-1/steps/RunUpItemRecorded?alike=event-1',
    });
  });
});
