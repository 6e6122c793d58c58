import { deciderFor } from './decider';
import { aHouse, referral } from './house.fixture';

// What a rule may know of who decided, whichever door the step came by.

async function drafted() {
  const { recorder, command, keys } = await aHouse();
  await recorder.record('person-author', command('PersonRegistered', { partnership: 'fenmoor', name: 'Robyn Lea' }));
  const opened = await recorder.openCase('rapidReview', command('Referred', referral));
  if (opened.answer !== 'opened') throw new Error(opened.answer);
  const given = async (type: string, data: object) => {
    const asked = await recorder.record(opened.stream, command(type, data));
    if (asked.answer !== 'objections') return;
    const departures = asked.objections.map(({ rule }) => ({ rule, reason: 'It happened so.' }));
    await recorder.record(opened.stream, command(type, data, { departures }));
  };
  await given('DraftPrepared', { draft: 'draft-1', version: 1, preparedBy: 'author' });
  const loaded = await recorder.streams.load(opened.stream);
  const decider = (
    person: string | null,
    name: string | null,
    given: 'email' | 'here' = 'email',
    body: string = 'council',
  ) =>
    deciderFor(
      recorder.streams,
      keys,
      loaded,
      {
        by: { person: 'author', partnership: 'fenmoor' },
        decidedBy: { body, capacity: 'lead', given, person, name },
        causation: null,
      },
      {
        deciding: ['council', 'police'].map((body) => ({ body })),
        forBodies: () => Promise.resolve(['author', 'namesake']),
      },
    );
  return { decider, recorder, command, keys };
}

describe('Who decided', () => {
  it('is called as whoever prepared the draft where that name is given in words, as they are called now', async () => {
    const { decider, recorder, command } = await drafted();
    expect(await decider(null, ' robyn  lea.')).toMatchObject({ deciderNamed: true, deciderCalled: ['author'] });
    expect(await decider(null, 'Robyn Leahy')).toMatchObject({ deciderNamed: true, deciderCalled: [] });
    const [entry] = await recorder.streams.history('person-author');
    const values = { name: 'Robyn Leahy' };
    const married = command('FactCorrected', { event: entry!.id, values, reason: 'Married.' }, { subjectRevision: 0 });
    expect(await recorder.record('person-author', married)).toMatchObject({ answer: 'recorded' });
    expect(await decider(null, 'Robyn Leahy')).toMatchObject({ deciderCalled: ['author'] });
  });

  it('is called by the entry of their record that happened last, and by none that was taken back', async () => {
    const { decider, recorder, command } = await drafted();
    const registered = (name: string, occurredOn: string, subjectRevision: number) =>
      recorder.record(
        'person-author',
        command('PersonRegistered', { partnership: 'fenmoor', name }, { occurredOn, subjectRevision }),
      );
    expect(await registered('Robyn Maiden', '2019-01-01', 0)).toMatchObject({ answer: 'recorded' });
    expect(await decider(null, 'Robyn Lea')).toMatchObject({ deciderCalled: ['author'] });
    expect(await decider(null, 'Robyn Maiden')).toMatchObject({ deciderCalled: [] });
    const [entry] = await recorder.streams.history('person-author');
    const mistaken = command('StepWithdrawn', { event: entry!.id, reason: 'Another person.' }, { subjectRevision: 1 });
    expect(await recorder.record('person-author', mistaken)).toMatchObject({ answer: 'recorded' });
    expect(await decider(null, 'Robyn Lea')).toMatchObject({ deciderCalled: [] });
    expect(await decider(null, 'Robyn Maiden')).toMatchObject({ deciderCalled: ['author'] });
  });

  it('is nobody where the person chosen is erased', async () => {
    const { decider, keys } = await drafted();
    expect(await decider('author', null)).toEqual({
      deciderActsForAnother: false,
      deciderNamed: false,
      deciderErased: false,
      deciderCalled: [],
      givenHereForAnother: false,
    });
    keys.destroy('person:author', '2026-06-30T09:00:00.000Z');
    expect(await decider('author', null)).toMatchObject({ deciderNamed: false, deciderErased: true });
    expect(await decider(null, 'Robyn Lea')).toMatchObject({ deciderCalled: [] });
  });

  it('is held against the directory where they act for another body there, and not for the one that decides', async () => {
    const { decider, recorder, command, keys } = await drafted();
    const acting = async (body: string, person = 'author') =>
      recorder.record(`person-${person}`, command('RoleGiven', { role: 'delegate', partnership: 'fenmoor', body }));
    const another = async (person: string | null, name: string | null, given: 'email' | 'here' = 'email') =>
      (await decider(person, name, given)).deciderActsForAnother;
    expect(await another('author', null)).toBe(false);
    await acting('a group that decides no more');
    expect(await another('author', null)).toBe(false);
    await acting('police');
    expect(await another('author', null)).toBe(true);
    expect(await another(null, 'robyn lea')).toBe(true);
    expect(await another(null, null, 'here')).toBe(true);
    expect(await another(null, 'Wren Tallow')).toBe(false);
    expect(await another(null, null)).toBe(false);
    const named = { partnership: 'fenmoor', name: 'Robyn Lea' };
    await recorder.record('person-namesake', command('PersonRegistered', named));
    await acting('council', 'namesake');
    expect(await another(null, 'Robyn Lea')).toBe(false);
    expect(await another('author', null)).toBe(true);
    keys.destroy('person:author', '2026-06-30T09:00:00.000Z');
    expect(await another('author', null)).toBe(true);
  });

  it('acts for an agency that decides on its own action, and may act for a body beside', async () => {
    const { decider, recorder, command } = await drafted();
    const acting = (held: object) =>
      recorder.record('person-author', command('RoleGiven', { partnership: 'fenmoor', ...held }));
    await acting({ role: 'lead', body: 'police' });
    expect((await decider('author', null, 'email', 'school')).deciderActsForAnother).toBe(true);
    await acting({ role: 'agency lead', agency: 'school' });
    expect((await decider('author', null, 'email', 'school')).deciderActsForAnother).toBe(false);
    expect((await decider('author', null)).deciderActsForAnother).toBe(true);
  });

  it('acted for the body before, when what is recorded now was decided', async () => {
    const { decider, recorder, command } = await drafted();
    const told = (type: string, body: string, subjectRevision: number | null = null) =>
      recorder.record(
        'person-author',
        command(type, { role: 'lead', partnership: 'fenmoor', body }, { subjectRevision }),
      );
    const given = await told('RoleGiven', 'council');
    if (given.answer !== 'recorded') throw new Error(given.answer);
    expect(await told('RoleEnded', 'council', given.revision)).toMatchObject({ answer: 'recorded' });
    expect(await told('RoleGiven', 'police')).toMatchObject({ answer: 'recorded' });
    expect((await decider('author', null)).deciderActsForAnother).toBe(false);
    expect((await decider('author', null, 'email', 'board')).deciderActsForAnother).toBe(true);
  });

  it('gives it here in Waymark only where they are the person who records it', async () => {
    const { decider } = await drafted();
    const another = async (person: string | null, name: string | null, given: 'email' | 'here' = 'here') =>
      (await decider(person, name, given)).givenHereForAnother;
    expect(await another('author', null)).toBe(false);
    expect(await another(null, 'Robyn Lea')).toBe(false);
    expect(await another(null, null)).toBe(false);
    expect(await another('somebody else', null)).toBe(true);
    expect(await another('somebody else', 'Robyn Lea')).toBe(true);
    expect(await another(null, 'Wren Tallow')).toBe(true);
    expect(await another(null, 'Wren Tallow', 'email')).toBe(false);
  });
});
