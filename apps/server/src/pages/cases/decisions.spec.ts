import type { OpenedStep, OpenedWorkflow } from '@waymark/engine/cqrs';
import { reviewDecisions } from './decisions';

const step = (type: string, data: object, event: string, occurredOn = '2026-11-09') =>
  ({
    event,
    type,
    says: type === 'SignedOff' ? 'Signed off' : type,
    occurredOn,
    data,
    decidedBy: null,
    withdrawnBy: null,
    departures: [],
    sealed: 'opened',
  }) as unknown as OpenedStep;

const decisions = (...steps: readonly OpenedStep[]) => {
  const review = { id: 'w1', name: 'rapid-review', category: 'rapidReview', steps } as unknown as OpenedWorkflow;
  const wordsOf = (_: string, draft: string) => (draft === 'draft-1' ? 'version 1' : 'version 2');
  return reviewDecisions(review, () => 'Northmoor Police', wordsOf, null);
};

it('the outcome says what is done instead of a local child safeguarding practice review', () => {
  const outcome = (alternative: string) =>
    decisions(step('OutcomeRecorded', { outcome: 'no review', alternative }, 'event-1')).outcome?.words;
  expect(outcome('none')).toBe('No local child safeguarding practice review');
  expect(outcome('audit')).toBe('No local child safeguarding practice review. Instead: an audit');
});

it("the partners' response to the Panel's letter stands among what was decided, with what was considered", () => {
  const response = { letter: 'letter-1', response: 'decision changed', considered: 'Weighed again.' };
  expect(decisions(step('PartnersResponded', response, 'event-1')).others).toMatchObject([
    {
      words: 'Partners’ considered response to the Panel’s letter: decision changed',
      why: 'Weighed again.',
      event: 'event-1',
    },
  ]);
});

it('an earlier sign-off names the version that was signed, and never the id of its draft', () => {
  const signed = (draft: string, event: string) => step('SignedOff', { body: 'police', draft }, event);
  const [row] = decisions(signed('draft-1', 'event-1'), signed('draft-2', 'event-2')).bodies;
  expect(row?.signOff).toMatchObject({
    words: 'Signed off: version 2',
    earlier: [{ words: 'Signed off: version 1', on: '9 November 2026', event: 'event-1' }],
  });
});

it('a decision that is recorded after a later one of the same partner stands as an earlier one', () => {
  const decided = (decision: string, on: string) =>
    step('BodyDecided', { body: 'police', decision }, `${decision} ${on}`, on);
  const [row] = decisions(decided('no review', '2026-11-16'), decided('local review', '2026-11-09')).bodies;
  expect(row?.decision).toMatchObject({
    on: '16 November 2026',
    event: 'no review 2026-11-16',
    earlier: [{ on: '9 November 2026', event: 'local review 2026-11-09' }],
  });
});

it('a sign-off that is recorded after one of a later version stands as an earlier one', () => {
  const signed = (draft: string, on: string) => step('SignedOff', { body: 'police', draft }, draft, on);
  const [row] = decisions(signed('draft-2', '2026-11-16'), signed('draft-1', '2026-11-09')).bodies;
  expect(row?.signOff).toMatchObject({
    words: 'Signed off: version 2',
    earlier: [{ words: 'Signed off: version 1', event: 'draft-1' }],
  });
});
