import { formFor } from '@waymark/forms';
import type { OpenedStep } from '@waymark/engine/cqrs';
import { knownAlready } from './known-already';

const choice = (value: string) => ({ value, words: value });
const form = (type: string) => formFor('rapid-review', type)!;

it('chooses the only letter or draft there is, and none of several', () => {
  expect(knownAlready(form('PartnersResponded'), { letter: [choice('l-1')] }, [])).toEqual([['letter', ['l-1']]]);
  expect(knownAlready(form('PartnersResponded'), { letter: [choice('l-1'), choice('l-2')] }, [])).toEqual([]);
  expect(knownAlready(form('SignedOff'), { draft: [choice('d-1')] }, [])).toEqual([['draft', ['d-1']]]);
});

it('numbers a draft after those that stand', () => {
  const draft = (version: number, withdrawnBy: string | null = null) =>
    ({ type: 'DraftPrepared', data: { version }, withdrawnBy }) as unknown as OpenedStep;
  expect(knownAlready(form('DraftPrepared'), {}, [])).toEqual([['version', ['1']]]);
  expect(knownAlready(form('DraftPrepared'), {}, [draft(1), draft(2), draft(3, 'taken back')])).toEqual([
    ['version', ['3']],
  ]);
});
