import { aHouse, referral } from './house.fixture';

const rulesOf = (answer: { answer: string; objections?: readonly { rule: string }[] }): readonly string[] =>
  answer.objections?.map(({ rule }) => rule) ?? [];

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

  it('is asked about in what is published of a practice review in the case, or from several', async () => {
    const { recorder, command, opened } = await aCase();
    const other = { ...referral, particulars: [{ child: 'child-1', name: 'Corin Marsh' }] };
    const further = await recorder.openCase('rapidReview', command('Referred', other));
    if (further.answer !== 'opened') throw new Error(further.answer);
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
    expect(await published('Child Corin')).not.toContain('childIsNotNamed');
    const taken = await recorder.record(
      review.stream,
      command('CaseTakenIn', { case: further.case, why: 'The same themes.' }),
    );
    expect(taken).toMatchObject({ answer: 'recorded' });
    expect(await published('Child Corin')).toContain('childIsNotNamed');
  });
});

/** A record of two children: the first was harmed, the second is a sibling. */
async function aReferral(more: object = {}) {
  const { recorder, command } = await aHouse();
  const children = { children: ['child-1', 'child-2'], parts: { 'child-1': 'harmed', 'child-2': 'sibling' } };
  const opened = await recorder.openCase('rapidReview', command('Referred', { ...referral, ...children, ...more }));
  if (opened.answer !== 'opened') throw new Error(opened.answer);
  const takes = async (type: string, data: object, how = {}) => {
    const told = await recorder.record(opened.stream, command(type, data, how));
    if (told.answer !== 'recorded') throw new Error(JSON.stringify(told));
    return told.event;
  };
  const asked = async (type: string, data: object, how = {}) => {
    const answer = await recorder.judge(opened.stream, command(type, data, how));
    if (answer.answer !== 'objections' && answer.answer !== 'possible') throw new Error(JSON.stringify(answer));
    return rulesOf(answer);
  };
  return { takes, asked, event: opened.event };
}

describe('The category of a notification', () => {
  const notified = async (referred: object, data: object, died?: string) => {
    const { takes, asked } = await aReferral(referred);
    if (died !== undefined) await takes('ChildDied', { child: 'child-1', told: [] }, { occurredOn: died });
    return (await asked('IncidentNotified', { notification: 'sin-1', ...data })).includes('categoryFitsReferral');
  };

  it('is asked about where the referral says otherwise', async () => {
    expect(await notified({}, { category: 'death' })).toBe(true);
    expect(await notified({}, { category: 'serious harm' })).toBe(false);
    const death = { nature: 'child-death-abuse-or-neglect' };
    expect(await notified(death, { category: 'serious harm' })).toBe(true);
    expect(await notified(death, { category: 'death' })).toBe(false);
    expect(await notified({ entry: 'care leaver death', nature: 'other' }, { category: 'serious harm' })).toBe(true);
  });

  it('is not asked about where a child has died since, but for one who died after it was sent', async () => {
    expect(await notified({}, { category: 'death' }, '2026-06-28')).toBe(false);
    expect(await notified({}, { category: 'death' }, '2026-06-30')).toBe(true);
  });

  it('is not asked about of some of the children alone, nor of another category with its reason', async () => {
    const death = { nature: 'child-death-abuse-or-neglect' };
    expect(await notified(death, { category: 'serious harm', children: ['child-2'] })).toBe(false);
    expect(await notified(death, { category: 'serious harm', children: ['child-1', 'child-2'] })).toBe(true);
    expect(await notified({}, { category: 'other' })).toBe(false);
    expect(await notified({ nature: 'other' }, { category: 'death' })).toBe(false);
  });

  it('is held against the referral as it stands corrected', async () => {
    const { takes, asked, event } = await aReferral();
    const values = { nature: 'child-death-abuse-or-neglect' };
    await takes('FactCorrected', { event, values, reason: 'Mistaken.' }, { subjectRevision: 0 });
    const sent = { notification: 'sin-1', category: 'death' };
    expect(await asked('IncidentNotified', sent)).not.toContain('categoryFitsReferral');
  });

  it('is asked about where the referral is corrected to what no notification says', async () => {
    const { takes, asked, event } = await aReferral();
    const departures = [{ rule: 'everyBodyWouldNotify', reason: 'The duty is the local authority’s own.' }];
    const notification = { notification: 'sin-1', category: 'serious harm' };
    await takes('IncidentNotified', notification, { departures });
    const corrected = (values: object) =>
      asked('FactCorrected', { event, values, reason: 'Mistaken.' }, { subjectRevision: 0 });
    expect(await corrected({ nature: 'child-death-abuse-or-neglect' })).toEqual(['categoryFitsReferral']);
    expect(await corrected({ entry: 'looked-after child death' })).toContain('categoryFitsReferral');
    expect(await corrected({ place: 'At home' })).toEqual([]);
  });
});

describe('A child who is described later as born after the incident', () => {
  const described = (child: string, bornOn: string) => ({ child, particulars: { child, bornOn } });
  const harmed = described('child-1', '2026-06-22');

  it('is asked about where the child was harmed, and not of a sibling', async () => {
    const { asked } = await aReferral();
    expect(await asked('ChildDescribed', harmed)).toEqual(['bornBeforeIncident']);
    expect(await asked('ChildDescribed', described('child-2', '2026-06-22'))).toEqual([]);
    expect(await asked('ChildDescribed', described('child-1', '2026-06'))).toEqual([]);
    expect(await asked('ChildDescribed', described('child-1', '2026-06-19'))).toEqual([]);
  });

  it('is asked about by the part that was given when the child was added', async () => {
    const { takes, asked } = await aReferral();
    await takes('ChildAdded', { child: 'child-3', part: 'harmed' });
    await takes('ChildAdded', { child: 'child-4', part: 'other' });
    expect(await asked('ChildDescribed', described('child-3', '2026-06-22'), { subjectRevision: 1 })).toEqual([
      'bornBeforeIncident',
    ]);
    expect(await asked('ChildDescribed', described('child-4', '2026-06-22'), { subjectRevision: 2 })).toEqual([]);
  });

  it('is told by what stands by its day, and not by what was typed last', async () => {
    const { takes, asked } = await aReferral();
    await takes('ChildAdded', { child: 'child-3', part: 'harmed' });
    await takes(
      'ChildAdded',
      { child: 'child-3', part: 'other' },
      {
        occurredOn: '2026-06-27',
        subjectRevision: 1,
        departures: [{ rule: 'childIsNew', reason: 'Told late.' }],
      },
    );
    expect(await asked('ChildDescribed', described('child-3', '2026-06-22'), { subjectRevision: 2 })).toEqual([
      'bornBeforeIncident',
    ]);
  });

  it('is asked about of a twin whose birth is past, also where the other is still to come', async () => {
    const { asked, event } = await aReferral({ parts: { 'child-1': 'harmed', 'child-2': 'harmed' } });
    const born = (...days: readonly string[]) => {
      const particulars = days.map((bornOn, at) => ({ child: `child-${at + 1}`, bornOn }));
      return asked('FactCorrected', { event, values: { particulars }, reason: 'Mistaken.' }, { subjectRevision: 0 });
    };
    expect(await born('2026-06-22', '2026-07-10')).toContain('bornBeforeIncident');
    expect(await born('2026-06-19', '2026-07-10')).not.toContain('bornBeforeIncident');
  });

  it('is asked about where a correction moves the incident to before a birth that was told apart', async () => {
    const { takes, asked, event } = await aReferral();
    await takes('ChildDescribed', described('child-1', '2026-06-19'));
    await takes('ChildDescribed', described('child-2', '2026-06-19'));
    const moved = (incidentOn: string) =>
      asked('FactCorrected', { event, values: { incidentOn }, reason: 'Mistaken.' }, { subjectRevision: 0 });
    expect(await moved('2026-06-18')).toContain('bornBeforeIncident');
    expect(await moved('2026-06-20')).not.toContain('bornBeforeIncident');
  });

  it('is asked about where a correction says so: of the birth, the part or the incident', async () => {
    const { takes, asked, event } = await aReferral();
    const told = await takes('ChildDescribed', described('child-1', '2026-06-19'), { subjectRevision: null });
    const corrected = (of: string, values: object, subjectRevision: number) =>
      asked('FactCorrected', { event: of, values, reason: 'Mistaken.' }, { subjectRevision });
    expect(await corrected(told, { particulars: harmed.particulars }, 1)).toEqual(['bornBeforeIncident']);
    expect(await corrected(told, { particulars: described('child-1', '2026-06-18').particulars }, 1)).toEqual([]);
    const added = await takes('ChildAdded', { part: 'other', ...described('child-5', '2026-06-22') });
    expect(await corrected(added, { part: 'harmed' }, 2)).toEqual(['bornBeforeIncident']);
    const particulars = [{ child: 'child-2', bornOn: '2026-06-22' }];
    expect(await corrected(event, { particulars }, 0)).toEqual([]);
  });
});
