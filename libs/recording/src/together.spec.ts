import { verifyLog } from '@waymark/ledger';
import { aHouse, referral } from './house.fixture';

const asking = (agency: string) => ({ agency, due: '2026-07-06', basis: 'by agreement' });

async function aReview() {
  const house = await aHouse();
  const { stream } = (await house.recorder.openCase('rapidReview', house.command('Referred', referral))) as {
    stream: string;
  };
  const history = () => house.recorder.streams.history(stream);
  return { ...house, stream, history };
}

describe('Steps that are recorded together', () => {
  it('stand one after another in one append, chained, and under one correlation', async () => {
    const { store, recorder, command, stream, history } = await aReview();
    const commands = ['a1', 'a2', 'a3'].map((agency) => command('InformationRequested', asking(agency)));
    const outcome = await recorder.recordTogether(stream, commands);
    expect(outcome).toMatchObject({
      answer: 'recorded together',
      recorded: [{ revision: 1 }, { revision: 2 }, { revision: 3, subject: 'agency:a3' }],
    });
    const events = (await history()).slice(1);
    expect(events.map(({ data }) => data['agency'])).toEqual(['a1', 'a2', 'a3']);
    expect(new Set(events.map(({ correlation }) => correlation))).toEqual(new Set([commands[0]!.commandId]));
    const pages = (async function* () {
      yield (await store.readAll(null, 1_000)).events;
    })();
    expect((await verifyLog(pages, { onProgress: () => {} })).sound).toBe(true);
    // What is kept of the stream is what its events make of it.
    expect((await recorder.streams.load(stream)).instance.revision).toBe(3);
  });

  it('have one effect when they come again, and are refused with others beside them', async () => {
    const { recorder, command, stream, history } = await aReview();
    const commands = ['a1', 'a2'].map((agency) => command('InformationRequested', asking(agency)));
    await recorder.recordTogether(stream, commands);
    expect(await recorder.recordTogether(stream, commands)).toMatchObject({
      answer: 'recorded together',
      recorded: [
        { repeated: true, revision: 1 },
        { repeated: true, revision: 2 },
      ],
    });
    const further = [...commands, command('InformationRequested', asking('a3'))];
    expect(await recorder.recordTogether(stream, further)).toEqual({ answer: 'same command, other content' });
    expect(await history()).toHaveLength(3);
  });

  it('leave nothing behind where one of them is refused, and the record as it was', async () => {
    const { recorder, command, stream, history } = await aReview();
    const before = { ...(await recorder.streams.load(stream)).instance };
    const one = command('InformationRequested', asking('a1'));
    const nobodys = command('InformationRequested', asking('nobody'));
    expect(await recorder.recordTogether(stream, [one, nobodys])).toMatchObject({ answer: 'objections' });
    expect(await history()).toHaveLength(1);
    const { revision, hash } = (await recorder.streams.load(stream)).instance;
    expect({ revision, hash }).toEqual({ revision: before.revision, hash: before.hash });
    expect((await recorder.record(stream, one)).answer).toBe('recorded');
  });

  it('are each decided on the record as those before leave it', async () => {
    const { recorder, command, stream } = await aReview();
    const twice = ['a1', 'a1'].map((agency) => command('InformationRequested', asking(agency)));
    expect(await recorder.recordTogether(stream, twice)).toMatchObject({
      answer: 'changed meanwhile',
      subject: 'agency:a1',
    });
  });

  it('are told that there is no such record, where there is none', async () => {
    const { recorder, command } = await aHouse();
    const asked = [command('InformationRequested', asking('a1'))];
    expect(await recorder.recordTogether('rapidReview-nowhere', asked)).toEqual({ answer: 'no such record' });
  });
});
