import { recordOfDeadline, type RecordRead } from './record-of-deadline';

const record = (id: string, category: string, state: object, ended = false): RecordRead => ({
  id,
  category,
  state,
  ended,
});
const review = (id: string, notification: string, submission: string, ended = false) =>
  record(id, 'rapidReview', { notifications: { [notification]: {} }, submissions: { [submission]: {} } }, ended);

const first = review('first', 'sin-1', 'submission-1', true);
const second = review('second', 'sin-2', 'submission-2');
const practice = record('practice', 'practiceReview', {});
const of = (clock: string, runsFor: string, records: readonly RecordRead[] = [first, second, practice]) =>
  recordOfDeadline({ clock, runsFor }, records)?.id ?? null;

it('is of the rapid review that has its notification, or sent what it runs for', () => {
  expect(of('rapid-review', 'sin-1')).toBe('first');
  expect(of('rapid-review', 'sin-2')).toBe('second');
  expect(of('panel-letter', 'submission-1')).toBe('first');
});

it('is of the record that goes on still where it runs for the incident', () => {
  expect(of('notification', 'incident')).toBe('second');
  expect(of('notification', 'incident', [first])).toBe('first');
});

it('is of the review itself where it runs for that, and of no record of another kind', () => {
  expect(of('practice-review', 'practice')).toBe('practice');
  expect(of('rapid-review', 'sin-1', [practice])).toBeNull();
  expect(of('challenge', 'first')).toBeNull();
});
