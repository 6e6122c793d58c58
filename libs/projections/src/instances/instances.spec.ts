import { wholeOf } from '../scope';
import { caseOpened, openBench, step, type Bench } from '../log.fixture';
import { instancesOf, standpointsOf } from './queries';

const north = wholeOf(['north']);

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  await bench.log.record(caseOpened('c1', 'north'));
});
afterEach(() => bench.end());

const found = async (scope = north) => {
  await bench.runner.catchUp();
  expect(bench.parked).toEqual([]);
  return (await instancesOf(bench.views, scope, 'c1')).map(({ stream, stage, ended }) => [stream, stage, ended]);
};

const startFurther = (stream: string) =>
  bench.log.record({
    stream: 'case-c1',
    type: 'case.WorkflowStarted',
    stage: 'open',
    data: { workflow: 'rapidReview', stream },
  });

test('a case lists its workflows in the order in which they were opened, and where each stands', async () => {
  await bench.log.record(step('c1', 'Referred', '2024-03-01', { data: { children: [] }, stage: 'considering' }));
  await startFurther('rapidReview-second');
  expect(await found()).toEqual([
    ['rapidReview-c1', 'considering', false],
    ['rapidReview-second', null, false],
  ]);
  await bench.log.record(step('c1', 'Closed', '2024-03-02', { stage: 'closed' }));
  await bench.log.record(
    step('c1', 'CriterionAssessed', '2024-03-03', { stage: 'gathering', stream: 'rapidReview-second' }),
  );
  expect(await found()).toEqual([
    ['rapidReview-c1', 'closed', true],
    ['rapidReview-second', 'gathering', false],
  ]);
});

test('one that goes on again has not ended', async () => {
  await bench.log.record(step('c1', 'Closed', '2024-03-02', { stage: 'closed' }));
  await bench.log.record(step('c1', 'Reopened', '2024-03-03', { stage: 'gathering' }));
  expect(await found()).toEqual([['rapidReview-c1', 'gathering', false]]);
});

test('they are shown to nobody who may not see the case', async () => {
  expect(await found(wholeOf(['south']))).toEqual([]);
});

test('every stage in which one stands is known by workflow, one that has only been opened left out', async () => {
  await bench.log.record(caseOpened('c2', 'north'));
  await bench.log.record(caseOpened('c3', 'north'));
  await bench.log.record(step('c1', 'Referred', '2024-03-01', { data: { children: [] }, stage: 'considering' }));
  await bench.log.record(step('c2', 'Closed', '2024-03-01', { stage: 'closed' }));
  await bench.runner.catchUp();
  const stages = (await standpointsOf(bench.views, 'rapidReview')).map(({ chart, stage }) => [chart, stage]);
  expect(stages.toSorted()).toEqual([
    [1, 'closed'],
    [1, 'considering'],
  ]);
});

test('a line that cannot be read, in a workflow opened later, sets its case aside', async () => {
  await startFurther('rapidReview-second');
  await bench.runner.catchUp();
  await bench.log.scribble('rapidReview-second', 'no event');
  await bench.runner.catchUp();
  expect(bench.parked.map(({ record }) => record)).toEqual(['c1']);
});
