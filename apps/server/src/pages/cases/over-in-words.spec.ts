import type { Standing } from '@waymark/statute';
import { stateShown } from '../timeliness/states';
import { overInWords } from './over-in-words';

const state = (standing: Standing) => stateShown({ clock: 'rapid-review', standing, expectation: false });
const met = state({ state: 'met', before: 1, unit: 'working days' } as Standing);
const late = state({ state: 'metLate', by: 2, unit: 'working days' } as Standing);
const missed = state({ state: 'missed', because: 'not sent' });
const none = state({ state: 'notApplicable', because: 'no review was held' } as Standing);

it.each([
  [[], null],
  [[met], '1 deadline is over: met'],
  [[late], '1 deadline is over: late by 2 working days'],
  [[met, met], '2 deadlines are over, both met'],
  [[late, late, late], '3 deadlines are over, all late by 2 working days'],
  [[met, late, met], '3 deadlines are over: 2 met, 1 late by 2 working days'],
  [[met, missed], '2 deadlines are over: 1 met, 1 missed (not sent)'],
  [[met, none], '2 deadlines are over: 1 met, 1 not applicable'],
])('deadlines that are over are said each as it ended', (states, said) => {
  expect(overInWords(states)).toBe(said);
});

it('a further notification that was late is said beside deadlines that were all met', () => {
  expect(overInWords([met, met], 1)).toBe(
    '2 deadlines are over, both met; beside them a further notification was late',
  );
  expect(overInWords([met], 2)).toBe('1 deadline is over: met; beside them 2 further notifications were late');
  expect(overInWords([], 0)).toBeNull();
});
