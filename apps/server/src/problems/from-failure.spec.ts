import { AppendTooLarge, OutcomeUnknown, StoreUnavailable } from '@waymark/event-store';
import { KeyDestroyed, KeyNotStored } from '@waymark/vault';
import { problemFrom } from './from-failure';
import { problemOf } from './from-outcome';

const words = 'words that nobody should read';

it.each([
  [new OutcomeUnknown(words), 503, 'unavailable'],
  [new StoreUnavailable(words), 503, 'unavailable'],
  [new KeyNotStored(words), 503, 'unavailable'],
  [new KeyDestroyed('case:1'), 410, 'erased'],
  [new AppendTooLarge(300_000, 262_144), 413, 'body-too-large'],
  [new Error(words), 500, 'failed'],
  [words, 500, 'failed'],
  [null, 500, 'failed'],
])('%p is a problem of status %i', (failure, status, kind) => {
  const problem = problemFrom(failure);
  const body = problem.body('c-1');
  expect([problem.status, body['type'], body['correlation']]).toEqual([status, `/problems/${kind}`, 'c-1']);
  expect(JSON.stringify(body)).not.toContain(words);
  expect(problem.details.headers?.['Retry-After']).toBe(status === 503 ? '1' : undefined);
});

it('asks whoever is told that the outcome is unknown to send the same again', () => {
  expect(problemFrom(new OutcomeUnknown(words)).details.detail).toContain('same Idempotency-Key');
});

it('says when to come back where others are recording', () => {
  const problem = problemOf({ answer: 'busy' }, { category: 'rapidReview', whole: true });
  expect([problem.status, problem.details.headers]).toEqual([503, { 'Retry-After': '1' }]);
});

it('tells whoever may not read a record nothing of where it stands', () => {
  const objections = [{ rule: 'agencyIsHeld', force: 'refuse' as const, because: 'There is none.', source: null }];
  const refused = { answer: 'objections' as const, objections, stage: 'considering', possible: ['MeetingHeld'] };
  const nowhere = { answer: 'no such step' as const, step: 'x', stage: 'considering', possible: ['MeetingHeld'] };
  for (const outcome of [refused, nowhere]) {
    const told = JSON.stringify(problemOf(outcome, { category: 'rapidReview', whole: false }).body('c-1'));
    expect(told).not.toMatch(/considering|MeetingHeld/);
  }
});
