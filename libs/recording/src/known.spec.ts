import { noDirectory, knownFor, noStep } from '.';
import { aHouse } from './house.fixture';

const lead = { person: 'p-lead', partnership: 'fenmoor' };

/** What a rule may know of somebody who is lead of an agency and chair, before and after an entry is taken back. */
async function aLead() {
  const { recorder, command } = await aHouse();
  const { streams } = recorder;
  const roles = [
    { role: 'agency lead', partnership: 'fenmoor', agency: 'a1' },
    { role: 'lead', partnership: 'fenmoor', body: 'council' },
    { role: 'chair', partnership: 'fenmoor' },
  ];
  await recorder.record(
    'person-p-lead',
    command('PersonRegistered', { partnership: 'fenmoor', name: 'Linnet Ashdown' }),
  );
  for (const role of roles) await recorder.record('person-p-lead', command('RoleGiven', role));
  const known = async () => {
    const { actsFor, actorRoles } = await knownFor(
      streams,
      await streams.load('agency-a2'),
      noStep,
      lead,
      '2026-06-30',
      noDirectory,
    );
    return { actsFor, actorRoles };
  };
  const takesBack = async (stream: string, type: string) => {
    const entry = (await streams.history(stream)).findLast((event) => event.type.endsWith(`.${type}`))!;
    const { revision } = (await streams.load(stream)).instance.subjects.get(entry.subject)!;
    const why = { event: entry.id, reason: 'Recorded by mistake.' };
    return recorder.record(stream, command('StepWithdrawn', why, { subjectRevision: revision }));
  };
  return { known, takesBack };
}

describe('What a rule may know of who records', () => {
  it('is no role for an agency whose entry was taken back', async () => {
    const { known, takesBack } = await aLead();
    expect(await known()).toEqual({ actsFor: ['a1'], actorRoles: ['agency lead', 'lead', 'chair'] });
    expect(await takesBack('agency-a1', 'AgencyRegistered')).toMatchObject({ answer: 'recorded' });
    expect(await known()).toEqual({ actsFor: [], actorRoles: ['lead', 'chair'] });
  });

  it('is no role for a body whose entry was taken back', async () => {
    const { known, takesBack } = await aLead();
    expect(await takesBack('partnership-fenmoor', 'BodyJoined')).toMatchObject({ answer: 'recorded' });
    expect(await known()).toEqual({ actsFor: ['a1'], actorRoles: ['agency lead', 'chair'] });
  });
});
