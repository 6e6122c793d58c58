import { caseOpened, openBench, stepOf, type Bench } from '../log.fixture';
import { wholeOf } from '../scope';
import { timelinessOf } from '../timeliness/timeliness-of';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  await bench.log.record(caseOpened('c1', 'north', '2024-01-01'));
});
afterEach(() => bench.end());

async function on(asAt: string, hindsight = false, partnerships = ['north']) {
  await bench.runner.catchUp();
  expect(bench.parked).toEqual([]);
  const { challenges } = await timelinessOf(bench.views, wholeOf(partnerships), {
    partnership: 'north',
    asAt,
    hindsight,
  });
  return challenges;
}

const ofCase = (fact: string, day: string, data: object) => bench.log.record(stepOf('case-c1', fact, day, { ...data }));

const ofNoCase = (fact: string, day: string, data: object) =>
  bench.log.record(stepOf('partnership-north', fact, day, { ...data }, { case: null }));

test('a challenge is judged by the day agreed for its answer, in a case or in none', async () => {
  await ofCase('ChallengeRaised', '2024-02-01', { challenge: 'x1', answerBy: '2024-03-01' });
  await ofNoCase('ChallengeRaised', '2024-02-10', { challenge: 'x2', to: 'police', answerBy: '2024-04-01' });
  await ofCase('ChallengeAnswered', '2024-03-04', { challenge: 'x1', answered: 'accepted' });
  const { rows, shares } = await on('2024-03-31');
  expect(rows.map(({ challenge, caseId, to, words }) => [challenge, caseId, to, words])).toEqual([
    ['x2', null, 'police', 'not answered yet, 1 day left'],
    ['x1', 'c1', null, 'answered late by 3 days'],
  ]);
  expect(shares.words).toBe('0 of 1 on time');
  expect((await on('2024-03-02')).rows[1]?.words).toBe('not answered, 1 day late');
  expect((await on('2024-04-05')).rows[0]?.words).toBe('not answered, 4 days late');
});

test('one that is pressed asks for another answer by another day', async () => {
  await ofCase('ChallengeRaised', '2024-02-01', { challenge: 'x1', answerBy: '2024-03-01' });
  await ofCase('ChallengeAnswered', '2024-02-20', { challenge: 'x1' });
  await ofCase('ChallengePressed', '2024-02-25', { challenge: 'x1', answerBy: '2024-04-01' });
  expect((await on('2024-02-24')).rows[0]?.words).toBe('answered in time');
  expect((await on('2024-03-31')).rows[0]).toMatchObject({ pressed: 1, words: 'not answered yet, 1 day left' });
  expect((await on('2024-02-24', true)).rows[0]?.words).toBe('answered in time');
});

test('one that is withdrawn unanswered asks for nothing', async () => {
  await ofCase('ChallengeRaised', '2024-02-01', { challenge: 'x1', answerBy: '2024-03-01' });
  await ofCase('ChallengeConcluded', '2024-02-20', { challenge: 'x1', as: 'withdrawn' });
  const { rows, shares } = await on('2024-03-31');
  expect(rows[0]?.words).toBe('not applicable, because the challenge was withdrawn');
  expect(shares).toMatchObject({ judged: 0, notApplicable: 1 });
});

test('one of another partnership is not shown', async () => {
  await ofNoCase('ChallengeRaised', '2024-02-10', { challenge: 'x2', answerBy: '2024-04-01' });
  expect((await on('2024-03-31', false, ['south'])).rows).toEqual([]);
});

test('the first answer counts, also where it is recorded after a later one, and what was concluded last stands', async () => {
  await ofCase('ChallengeRaised', '2024-02-01', { challenge: 'x1', answerBy: '2024-03-01' });
  await ofCase('ChallengeAnswered', '2024-03-10', { challenge: 'x1' });
  await ofCase('ChallengeAnswered', '2024-02-26', { challenge: 'x1' });
  await ofCase('ChallengeConcluded', '2024-03-20', { challenge: 'x1', as: 'satisfied' });
  await ofCase('ChallengeConcluded', '2024-03-15', { challenge: 'x1', as: 'not satisfied' });
  expect((await on('2024-03-31')).rows[0]).toMatchObject({
    answeredOn: '2024-02-26',
    words: 'answered in time',
    concluded: 'satisfied',
    concludedOn: '2024-03-20',
  });
});

test('an answer of before it was pressed, recorded after that, answers nothing', async () => {
  await ofCase('ChallengeRaised', '2024-02-01', { challenge: 'x1', answerBy: '2024-03-01' });
  await ofCase('ChallengePressed', '2024-02-25', { challenge: 'x1', answerBy: '2024-04-01' });
  await ofCase('ChallengeAnswered', '2024-02-20', { challenge: 'x1' });
  expect((await on('2024-03-31')).rows[0]?.words).toBe('not answered yet, 1 day left');
});
