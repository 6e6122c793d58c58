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
        expect(found).toStrictEqual(told.instance());
        expect(inOrder(found)).toBe(inOrder(told.instance()));
      }
    });
    fc.assert(walk, { seed: 20_261_126, numRuns: 10 });
  });

  it('keeps members that are named like an index, like a prototype or not at all', () => {
    const instance = story(recordOf('rapidReview')).instance();
    const state = JSON.parse('{"b":1,"10":2,"":3,"__proto__":{"a":4},"a\\nb":"\\u0000"}') as unknown;
    instance.state = state;
    instance.subjects.set('free text: "quoted", \n and more', { revision: 0, type: 'rapidReview.Referred' });
    const found = keptAndFound(recordOf('rapidReview'), instance);
    expect(found).toStrictEqual(instance);
    expect(inOrder(found)).toBe(inOrder(instance));
  });
});
