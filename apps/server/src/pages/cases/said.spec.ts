import type { Field } from '@waymark/forms';
import { saidIn } from './said';

const cases = (from: string) =>
  ({ name: 'cases', label: 'Cases', kind: 'held', from, several: true }) as unknown as Field;
const saidOfCases = (from: string, ids: readonly string[]) =>
  saidIn([cases(from)], { cases: ids }, { wordsOf: (_from, id) => (id === 'seen' ? 'Kestrel' : null), longest: null });

it.each(['case', 'other case'])('cases, %s, that may not be seen look as none, and are not counted', (from) => {
  expect(saidOfCases(from, ['unseen'])).toEqual([]);
  expect(saidOfCases(from, ['unseen', 'seen'])).toMatchObject([{ paragraphs: ['Kestrel'] }]);
});
