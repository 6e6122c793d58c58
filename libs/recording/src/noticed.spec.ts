import { aHouse, referral } from './house.fixture';

// A child's own name as the working name of the case, or in what is published: noticed, and quoted nowhere.

async function aCase() {
  const { recorder, command, store } = await aHouse();
  const opened = await recorder.openCase('rapidReview', command('Referred', referral));
  if (opened.answer !== 'opened') throw new Error(opened.answer);
  const onCase = `case-${opened.case}`;
  const called = async (name: string, more = {}) => recorder.judge(onCase, command('WorkingNameGiven', { name }, more));
  return { recorder, command, store, onCase, called, opened };
}

const asked = { answer: 'objections', objections: [{ rule: 'workingNameIsNeutral', force: 'ask' }] };

describe('What a case or a child is called before others', () => {
  it.each(['Wren', 'hollis', 'WREN HOLLIS', 'Wren’s brother', 'Baby Wrén'])(
    'is asked about where it holds a name of a child of the case: %s',
    async (name) => expect(await (await aCase()).called(name)).toMatchObject(asked),
  );

  it.each(['Harbour', 'Wrens', 'Child', 'Hollister'])('is asked nothing where it holds none: %s', async (name) =>
    expect(await (await aCase()).called(name)).toMatchObject({ answer: 'possible' }),
  );

  it('is recorded with a reason all the same, and neither what is asked nor the log in clear has the name', async () => {
    const { recorder, command, store, onCase, called } = await aCase();
    expect(JSON.stringify(await called('Wren'))).not.toMatch(/Wren|Hollis/i);
    const departures = [{ rule: 'workingNameIsNeutral', reason: 'Said so in the room from the first day.' }];
    const named = command('WorkingNameGiven', { name: 'Wren' }, { departures });
    expect(await recorder.record(onCase, named)).toMatchObject({ answer: 'recorded' });
    const stored = (await store.readStream(onCase, 0)).map(({ text }) => text).join();
    expect(stored).toContain('workingNameIsNeutral');
    expect(stored).not.toMatch(/Wren|Hollis/i);
  });

  it('is asked about by the names as they stand: described later, corrected, and not of what was taken back', async () => {
    const { recorder, command, called, opened } = await aCase();
    const described = { child: 'child-1', particulars: { child: 'child-1', name: 'Corin Marsh' } };
    expect(await called('Corin')).toMatchObject({ answer: 'possible' });
    const told = await recorder.record(opened.stream, command('ChildDescribed', described));
    if (told.answer !== 'recorded') throw new Error(told.answer);
    expect(await called('Corin')).toMatchObject(asked);
    const taken = command('StepWithdrawn', { event: told.event, reason: 'Mistaken.' }, { subjectRevision: 1 });
    expect(await recorder.record(opened.stream, taken)).toMatchObject({ answer: 'recorded' });
    expect(await called('Corin')).toMatchObject({ answer: 'possible' });
  });

  it('is asked about where a correction would bring a name, and not where it leaves it alone', async () => {
    const { recorder, command, onCase } = await aCase();
    const given = await recorder.record(onCase, command('WorkingNameGiven', { name: 'Harbour' }));
    if (given.answer !== 'recorded') throw new Error(given.answer);
    const corrected = (data: object) =>
      recorder.judge(
        onCase,
        command('FactCorrected', { event: given.event, reason: 'Misheard.', ...data }, { subjectRevision: 1 }),
      );
    expect(await corrected({ values: { name: 'Hollis' } })).toMatchObject(asked);
    expect(await corrected({ values: { name: 'Lantern' } })).toMatchObject({ answer: 'possible' });
    expect(await corrected({ values: {}, occurredOn: '2026-06-28' })).toMatchObject({ answer: 'possible' });
  });

  it('is asked about in what is published of a practice review in the case', async () => {
    const { recorder, command, opened } = await aCase();
    const initiated = {
      kind: 'local-learning-review',
      origin: 'rapid review',
      cases: [],
      rationale: 'To learn from it.',
      owner: 'council',
      due: '2026-12-01',
    };
    const decidedBy = {
      body: 'council',
      capacity: 'delegate',
      given: 'meeting',
      person: null,
      name: 'A. Reed',
    } as const;
    const initiating = command('Initiated', initiated, { decidedBy });
    const review = await recorder.openWorkflow(opened.case, 'practiceReview', initiating);
    if (review.answer !== 'opened') throw new Error(JSON.stringify(review));
    const published = async (pseudonym: string) => {
      const data = { manner: 'full', reviewersNamed: true, pseudonym };
      const answer = await recorder.judge(review.stream, command('Published', data));
      return answer.answer === 'objections' ? answer.objections.map(({ rule }) => rule) : [];
    };
    expect(await published('Child Wren')).toContain('childIsNotNamed');
    expect(await published('Child Heron')).not.toContain('childIsNotNamed');
  });
});
