import { nameOfDeadline } from '@waymark/statute';
import { openHouse, words, type House } from './house';
import { registerPerson } from './people';
import { open, record, refer, registerNorthmoor } from './steps';

const today = '2025-02-10';
let house: House;
let meetingCase: string;
let restricted: string;
let learning: string;

beforeAll(async () => {
  house = await openHouse(today, async (engine, on) => {
    on('2025-01-06');
    await registerNorthmoor(engine);
    await registerPerson(engine, 'coordinator', [{ role: 'business unit' }]);
    await registerPerson(engine, 'watcher', [{ role: 'scrutineer' }]);
    const joined = { body: 'council', kind: 'local authority', name: 'Northmoor Council' } as const;
    await record(engine, 'partnership-northmoor', 'BodyJoined', { on: '2020-04-01', data: joined });
    const { caseId, stream } = await refer(engine, '2025-01-06');
    const outcome = { outcome: 'no review', alternative: 'local learning review', nationalReviewSuggested: false };
    await record(engine, stream, 'OutcomeRecorded', {
      on: '2025-01-06',
      body: 'council',
      data: { ...outcome, rationale: 'Sealed.' },
    });
    const sent = { submission: 'sub-1', outstandingReturns: [], postMortemOutstanding: false };
    await record(engine, stream, 'SentToPanel', { on: '2025-01-06', data: sent });
    const questions = [
      { question: 'q-1', due: '2025-02-06' },
      { question: 'q-2', due: '2025-02-20' },
      { question: 'q-3' },
      { question: 'q-4' },
    ];
    const letter = {
      letter: 'l-1',
      positions: ['asks'],
      covers: [],
      questions,
      asked: questions.map(({ question }) => ({ question, words: 'Sealed question.' })),
    };
    await record(engine, stream, 'PanelLetterReceived', { on: '2025-01-06', data: letter });
    const answered = { letter: 'l-1', question: 'q-4', answer: 'Sealed answer.' };
    await record(engine, stream, 'PanelQuestionAnswered', { on: '2025-01-06', data: answered });
    ({ caseId: restricted } = await refer(engine, '2025-01-06'));
    for (const [of, nextReview] of [
      [caseId, '2025-02-03'],
      [caseId, today],
      [restricted, '2025-01-20'],
    ] as const) {
      const data = { source: 'local child safeguarding practice review' };
      const plan = await open(engine, of, 'actionPlan', 'PlanOpened', { on: '2025-01-06', data });
      const reviewed = { nextReview, finding: 'Sealed finding.' };
      await record(engine, plan.stream, 'ProgressReviewed', { on: '2025-01-06', data: reviewed });
    }
    const kind = { kind: 'local-learning-review', origin: 'rapid review', cases: [], owner: 'trust' } as const;
    const initiated = { on: '2025-01-06', body: 'council', data: { ...kind, due: '2025-05-30', rationale: 'Sealed.' } };
    ({ caseId: learning } = await open(engine, caseId, 'practiceReview', 'Initiated', initiated));
    for (const [of, advice, day] of [
      [`case-${caseId}`, 'advice-1', '2025-01-03'],
      [`case-${caseId}`, 'advice-2', '2025-01-04'],
      [`case-${restricted}`, 'advice-3', '2025-01-02'],
    ] as const)
      await record(engine, of, 'ScrutinyAdviceGiven', { on: day, data: { advice, advised: 'Sealed advice.' } });
    const answer = { advice: 'advice-1', followed: 'followed', answer: 'Sealed answer.' };
    await record(engine, `case-${caseId}`, 'ScrutinyAdviceAnswered', { on: '2025-01-06', data: answer });
    const seen = { observation: 'observation-1', observed: 'Sealed observation.' };
    await record(engine, 'partnership-northmoor', 'ObservationRecorded', { on: '2025-01-05', data: seen });
    const shut = { people: ['unit'], why: 'Sealed reason.' };
    await record(engine, `case-${restricted}`, 'CaseRestricted', { on: '2025-01-06', data: shut });
    const called = { on: '2025-01-06', data: { group: 'practice review group', on: '2025-02-20' } };
    ({ caseId: meetingCase } = await open(engine, null, 'meeting', 'MeetingCalled', called));
  });
});

afterAll(() => house.close());

const pack = () => house.as('watcher').get(`/meetings/${meetingCase}/agenda`);

test("the agenda pack says by which day each of the Panel's questions is to be answered, and which are over", async () => {
  const { $, text } = await pack();
  const cells = $('#letters-table').closest('table').find('td').toArray();
  expect(cells.map((cell) => words($(cell).text()))).toEqual([
    '6 January 2025',
    '3 of 4 questions not answered',
    'Question 1: by 6 February 2025 4 days overQuestion 2: by 20 February 2025Question 3: no day given',
  ]);
  expect(text).not.toContain('Sealed');
});

test('the agenda pack says of a rapid review what follows from its outcome', async () => {
  const { $ } = await pack();
  const stage = words($('#open-rapid-reviews').closest('table').find('td[data-label="Stage"]').text());
  expect(stage).toContain('a local learning review takes place instead. It is opened.');
});

test('the agenda pack names overdue reviews of action plans, and counts them in its headline; of a restricted case it says nothing to whom it is closed', async () => {
  const { $ } = await pack();
  const rows = $('#plan-reviews-table').closest('table').find('tbody tr').toArray();
  expect(rows.map((row) => words($(row).find('td').text()))).toEqual(['3 February 20257']);
  expect(words($('.govuk-body-l').text())).toContain('1 overdue plan review');
  expect($(`a[href*="${restricted}"]`)).toHaveLength(0);
});

test('the agenda pack names advice and observations of the scrutineer that nobody has answered, of a case and of none', async () => {
  const { $, text } = await pack();
  const rows = $('#scrutiny-table').closest('table').find('tbody tr').toArray();
  expect(rows.map((row) => words($(row).find('td').text()))).toEqual([
    'Advice4 January 2025',
    'Observation5 January 2025',
  ]);
  expect(words($(rows[1]!).find('th').text())).toBe('About no case');
  expect(words($('.govuk-body-l').text())).toContain('2 observations and pieces of advice of the scrutineer');
  expect(text).not.toContain('Sealed');
});

test('a review that no deadline of the statute runs for stands in the pack with its agreed day, called as on every other page', async () => {
  const name = nameOfDeadline('learning-review');
  const { $ } = await pack();
  const row = words($('#open-practice-reviews').closest('table').find('tbody tr').text());
  expect(row).toContain(`${name}30 May 2025Running`);
  for (const page of [`/cases/${learning}`, `/cases/${learning}/deadlines`]) {
    expect((await house.as('watcher').get(page)).text).toContain(`Local learning review</a>: ${name}`);
  }
  expect((await house.as('watcher').get('/cases')).text).toContain('Local learning review');
  expect(words((await house.as('coordinator').get('/tasks')).$('main').text())).toContain(`${name} to accept`);
});
