import fc from 'fast-check';
import { recordOf, type AnyWorkflow, type Instance } from '@waymark/casework';
import { story } from '../../../casework/src/testing/story';
import { attempt, nextAttempt, type Choose } from '../../../casework/src/testing/walk';
import { pools as actionPools } from '../../../casework/src/testing/action-ways';
import { pools as planPools } from '../../../casework/src/testing/action-plan-ways';
import { pools as practiceReviewPools } from '../../../casework/src/testing/practice-review-ways';
import { pools as rapidReviewPools } from '../../../casework/src/testing/rapid-review-ways';
import { foldedFrom, foldText } from './fold-text';

const pools = { ...planPools, ...actionPools, ...practiceReviewPools, ...rapidReviewPools };
const categories = ['rapidReview', 'practiceReview', 'actionPlan', 'action', 'dispute', 'submission', 'meeting'];

/** The order of members counts too: a rule may go through them. */
const inOrder = (instance: Instance): string =>
  JSON.stringify(instance, (_, value: unknown) => (value instanceof Map ? [...value] : value));

/** What is still text, read. */
const plain = (instance: Instance): Instance => ({
  ...instance,
  subjects: new Map(instance.subjects),
  commands: new Map(instance.commands),
});

const keptAndFound = (workflow: AnyWorkflow, instance: Instance): Instance => {
  const stream = `${workflow.category}-itself`;
  const text = foldText({ stream, workflow, instance, case: 'case-1', openedBy: 'fenmoor' });
  const found = foldedFrom(stream, text);
  expect(found).toMatchObject({ stream, workflow, case: 'case-1', openedBy: 'fenmoor' });
  return found.instance;
};

describe('A fold that is kept as text', () => {
  it.each(categories)('of %s comes back as it was, after any steps, corrections and withdrawals', (category) => {
    const workflow = recordOf(category);
    const walk = fc.property(fc.gen(), (generate) => {
      const choose: Choose = (below) => generate(fc.nat, { max: below - 1 });
      const told = story(workflow);
      for (let step = 0; step < 25; step += 1) {
        attempt(told, nextAttempt(told, choose, { pools, body: 'council' }), choose);
        if (step % 4 !== 0) continue;
        const found = keptAndFound(workflow, told.instance());
        expect(plain(found)).toStrictEqual(told.instance());
        expect(inOrder(found)).toBe(inOrder(told.instance()));
      }
    });
    fc.assert(walk, { seed: 20_261_126, numRuns: 10 });
  });

  it('has its maps read entry by entry or whole, what is set since included', () => {
    const instance = story(recordOf('rapidReview')).instance();
    for (const name of ['one', 'two', 'three|of', 'the four', 'a%20b', 'a b'])
      instance.commands.set(name, { digest: `of ${name}`, revision: 1, stage: 'referred' });
    const found = keptAndFound(recordOf('rapidReview'), instance).commands;
    for (const [name, known] of instance.commands) expect(found.get(name)).toEqual(known);
    for (const name of ['three', 'of', 'four', 'a%2520b', 'on', '']) expect(found.has(name)).toBe(false);
    const later = { digest: 'later', revision: 2, stage: 'gathering' };
    for (const commands of [found, instance.commands]) commands.set('two', later).set('five', later);
    expect(found.get('two')).toEqual(later);
    expect([...found]).toEqual([...instance.commands]);
    expect(found.size).toBe(7);
    expect([found.delete('one'), found.has('one'), found.size]).toEqual([true, false, 6]);
  });

  it('keeps members that are named like an index, like a prototype or not at all', () => {
    const instance = story(recordOf('rapidReview')).instance();
    const state = JSON.parse('{"b":1,"10":2,"":3,"__proto__":{"a":4},"a\\nb":"\\u0000"}') as unknown;
    instance.state = state;
    instance.subjects.set('free text: "quoted", \n and more', { revision: 0, type: 'rapidReview.Referred' });
    const found = keptAndFound(recordOf('rapidReview'), instance);
    expect(plain(found)).toStrictEqual(instance);
    expect(inOrder(found)).toBe(inOrder(instance));
  });
});
