import { StoreUnavailable } from '@waymark/event-store';
import { policies } from '../policies';
import { bodies, notified, openHouse, type House } from '../house.fixture';

describe('A report that every partner signed off', () => {
  let house: House;
  let rapidReview: { case: string; stream: string };
  const draft = (id: string, version: number, stream = rapidReview.stream) =>
    house.record(stream, 'DraftPrepared', { draft: id, version, learning: 'What was learnt.' }, { on: '2027-06-14' });
  const sign = async (id: string, stream = rapidReview.stream, by = bodies.map(([body]) => body as string)) => {
    for (const body of by) await house.record(stream, 'SignedOff', { body, draft: id }, { on: '2027-06-16', body });
  };
  const packsIn = () => house.workflowsOf(rapidReview.case, 'submission');
  const send = (id: string | null, on: string) =>
    house.record(
      rapidReview.stream,
      'SentToPanel',
      {
        submission: 'pack-1',
        ...(id === null ? {} : { draft: id }),
        outstandingReturns: [],
        postMortemOutstanding: false,
      },
      { on },
    );

  beforeEach(async () => {
    house = await openHouse();
    rapidReview = await notified(house, 'child-1');
  });
  afterEach(() => house.close());

  it('is frozen into a pack, once the last of them signed', async () => {
    await draft('d-1', 1);
    await sign('d-1', rapidReview.stream, ['council', 'board']);
    await house.runner.settled();
    expect(await packsIn()).toEqual([]);
    await sign('d-1', rapidReview.stream, ['police']);
    await house.runner.settled();
    const [pack] = await packsIn();
    const [prepared] = await house.stepsOf(pack!, 'Prepared');
    expect(prepared).toMatchObject({
      data: { kind: 'rapid-review', of: rapidReview.stream.slice('rapidReview-'.length), draft: 'd-1' },
      occurredOn: '2027-06-16',
    });
    expect(prepared!.data['content']).toMatch(/^[0-9a-f]{64}$/);
    expect(prepared!.words!['snapshot']).toBe(
      [
        'Rapid review, version 1',
        'What was learnt.',
        ...bodies.map(([body]) => `Signed off by Fenmoor ${body} on 16 June 2027`),
      ].join('\n\n'),
    );
  });

  it('is frozen as it went where it goes to the Panel before the last of them signed, and not again once they have', async () => {
    await draft('d-1', 1);
    await sign('d-1', rapidReview.stream, ['council']);
    await send('d-1', '2027-06-17');
    await house.runner.settled();
    const [pack] = await packsIn();
    const [prepared] = await house.stepsOf(pack!, 'Prepared');
    expect(prepared).toMatchObject({ data: { kind: 'rapid-review', draft: 'd-1' }, occurredOn: '2027-06-17' });
    expect(prepared!.words!['snapshot']).toBe(
      'Rapid review, version 1\n\nWhat was learnt.\n\nSigned off by Fenmoor council on 16 June 2027',
    );
    expect(await house.stepsOf(pack!, 'Sent')).toMatchObject([
      { data: { recipient: 'panel' }, occurredOn: '2027-06-17' },
    ]);
    await sign('d-1', rapidReview.stream, ['board', 'police']);
    await house.runner.settled();
    expect(await packsIn()).toEqual([pack]);
    expect(house.told).toEqual([]);
  });

  it('is set aside as it was frozen, where it proves not to have gone, and has its own pack once the last of them signed', async () => {
    await draft('d-1', 1);
    await sign('d-1', rapidReview.stream, ['council']);
    const event = await send('d-1', '2027-06-17');
    await house.runner.settled();
    await house.record(rapidReview.stream, 'StepWithdrawn', { event, reason: 'It did not go.' });
    await house.runner.settled();
    const [pack] = await packsIn();
    const { instance } = await house.recorder.streams.load(pack!);
    expect(instance.stage).toBe('setAside');
    const [step] = await house.stepsOf(pack!, 'SetAside');
    expect(step).toMatchObject({ departures: [], words: { why: 'It did not go.' } });
    await sign('d-1', rapidReview.stream, ['board', 'police']);
    await house.runner.settled();
    const [, own, ...more] = await packsIn();
    expect(more).toEqual([]);
    expect((await house.recorder.streams.load(own!)).instance.stage).toBe('prepared');
    expect(house.told).toEqual([]);
  });

  it('stays to be approved, where it proves not to have gone and all have signed it off since, or as people left it', async () => {
    await draft('d-1', 1);
    await sign('d-1', rapidReview.stream, ['council']);
    const event = await send('d-1', '2027-06-17');
    await house.runner.settled();
    await sign('d-1', rapidReview.stream, ['board', 'police']);
    await house.record(rapidReview.stream, 'StepWithdrawn', { event, reason: 'It did not go.' });
    await house.runner.settled();
    const [pack, ...more] = await packsIn();
    expect(more).toEqual([]);
    expect((await house.recorder.streams.load(pack!)).instance.stage).toBe('prepared');
    await draft('d-2', 2);
    const again = await send('d-2', '2027-06-19');
    await house.runner.settled();
    const other = (await packsIn()).at(-1)!;
    await house.record(other, 'Acknowledged', { recipient: 'panel' }, { on: '2027-06-20' });
    await house.record(rapidReview.stream, 'StepWithdrawn', { event: again, reason: 'On another day.' });
    await house.runner.settled();
    expect(await house.stepsOf(other, 'SetAside')).toEqual([]);
  });

  it('is not frozen where a sending names no draft, or a pack that was prepared by hand', async () => {
    await send(null, '2027-06-17');
    await house.runner.settled();
    expect(await packsIn()).toEqual([]);
    const of = rapidReview.stream.slice('rapidReview-'.length);
    const words = { kind: 'rapid-review', of, content: 'a1'.repeat(32), snapshot: 'As it went out.' };
    const byHand = await house.starts(rapidReview.case, 'submission', 'Prepared', words, { on: '2027-06-17' });
    await draft('d-1', 1);
    const sent = { submission: byHand.slice('submission-'.length), draft: 'd-1', outstandingReturns: [] };
    await house.record(rapidReview.stream, 'SentToPanel', sent, { on: '2027-06-18' });
    await house.runner.settled();
    expect(await packsIn()).toEqual([byHand]);
  });

  it('has one pack a draft, and a later draft’s replaces one that did not go out', async () => {
    await draft('d-1', 1);
    await sign('d-1');
    await sign('d-1');
    await house.runner.settled();
    expect(await packsIn()).toHaveLength(1);
    await draft('d-2', 2);
    await sign('d-2');
    await house.runner.settled();
    const [before, after] = await packsIn();
    expect(await house.stepsOf(before!, 'Superseded')).toMatchObject([
      { data: { by: after!.slice('submission-'.length) } },
    ]);
  });

  it('replaces the earlier pack also where a crash came between the two', async () => {
    await draft('d-1', 1);
    await sign('d-1');
    await house.runner.settled();
    await draft('d-2', 2);
    await sign('d-2');
    const { recorder } = house;
    const crashing = await house.open(policies, {
      recorder: {
        ...recorder,
        record: (stream, command) => {
          if (command.type === 'Superseded') throw new StoreUnavailable('The store went away.');
          return recorder.record(stream, command);
        },
      },
    });
    await expect(crashing.settled()).rejects.toThrow('went away');
    await crashing.stop();
    await house.runner.settled();
    const [before, after, ...more] = await packsIn();
    expect(more).toEqual([]);
    expect(await house.stepsOf(before!, 'Superseded')).toMatchObject([
      { data: { by: after!.slice('submission-'.length) } },
    ]);
    expect(await house.stepsOf(after!, 'Superseded')).toEqual([]);
  });

  it('that says more than an event holds is cut within it, however many bytes its characters take', async () => {
    const long = '児'.repeat(10_000);
    const ids = ['r-1', 'r-2', 'r-3', 'r-4', 'r-5'];
    await house.record(rapidReview.stream, 'RecommendationsAgreed', {
      recommendations: ids.map((recommendation) => ({ recommendation, agencies: ['council'] })),
      words: ids.map((recommendation) => ({ recommendation, text: long })),
    });
    await house.record(rapidReview.stream, 'DraftPrepared', { draft: 'd-1', version: 1, learning: long });
    await sign('d-1');
    await house.runner.settled();
    expect(house.told).toEqual([]);
    const [pack] = await packsIn();
    const [prepared] = await house.stepsOf(pack!, 'Prepared');
    const snapshot = String(prepared!.words!['snapshot']);
    expect(Buffer.byteLength(snapshot)).toBeLessThanOrEqual(150_000);
    expect(snapshot.endsWith('児')).toBe(true);
  });

  it('is noted in its pack as sent to the Panel, on the day that stands in the rapid review', async () => {
    await draft('d-1', 1);
    await sign('d-1');
    const event = await send('d-1', '2027-06-17');
    await house.runner.settled();
    const [pack] = await packsIn();
    expect(await house.stepsOf(pack!, 'Sent')).toMatchObject([
      { data: { recipient: 'panel' }, occurredOn: '2027-06-17', departures: expect.arrayContaining(['approved']) },
    ]);
    await house.record(rapidReview.stream, 'FactCorrected', {
      event,
      values: {},
      occurredOn: '2027-06-18',
      reason: 'The e-mail says so.',
    });
    await house.runner.settled();
    expect((await house.recorder.streams.load(pack!)).instance.state).toMatchObject({
      sent: { panel: { firstSentOn: '2027-06-18' } },
    });
  });

  it('counts as sent where its pack is recorded as sent: once, on that day, and as long as that stands', async () => {
    await draft('d-1', 1);
    await sign('d-1');
    await house.runner.settled();
    const [pack] = await packsIn();
    const event = await house.record(pack!, 'Sent', { recipient: 'panel', how: 'portal' }, { on: '2027-06-17' });
    await house.runner.settled();
    const review = async () => (await house.recorder.streams.load(rapidReview.stream)).instance;
    expect(await house.stepsOf(rapidReview.stream, 'SentToPanel')).toMatchObject([
      { data: { submission: pack!.slice('submission-'.length), draft: 'd-1' }, occurredOn: '2027-06-17' },
    ]);
    expect(await review()).toMatchObject({ stage: 'withPanel', state: { firstSentOn: '2027-06-17' } });
    expect(await house.stepsOf(pack!, 'Sent')).toHaveLength(1);
    const correction = { event, values: {}, occurredOn: '2027-06-18', reason: 'The portal says so.' };
    await house.record(pack!, 'FactCorrected', correction);
    await house.runner.settled();
    expect(await review()).toMatchObject({ stage: 'withPanel', state: { firstSentOn: '2027-06-18' } });
    await house.record(pack!, 'StepWithdrawn', { event, reason: 'Another pack.' });
    await house.runner.settled();
    expect(await review()).toMatchObject({ state: { firstSentOn: null } });
    expect(house.told).toEqual([]);
  });

  it('of a practice review is prepared as advance copies, and the review hears of them once both had them', async () => {
    const review = await house.starts(
      rapidReview.case,
      'practiceReview',
      'Initiated',
      {
        kind: 'local-child-safeguarding-practice-review',
        origin: 'rapid review',
        cases: [rapidReview.case],
        rationale: 'Much can be learnt.',
      },
      { on: '2027-06-10', body: 'council' },
    );
    await draft('d-1', 1, review);
    await sign('d-1', review);
    await house.runner.settled();
    const [pack] = await packsIn();
    expect(await house.stepsOf(pack!, 'Prepared')).toMatchObject([{ data: { kind: 'advance-copies' } }]);
    const sent = (recipient: string, on: string) => house.record(pack!, 'Sent', { recipient, how: 'email' }, { on });
    await sent('panel', '2027-06-20');
    await house.runner.settled();
    expect(await house.stepsOf(review, 'AdvanceCopiesSent')).toEqual([]);
    const last = await sent('secretary-of-state', '2027-06-21');
    await house.runner.settled();
    await sent('ofsted', '2027-06-22');
    await house.runner.settled();
    expect(
      (await house.stepsOf(review, 'AdvanceCopiesSent')).map(({ data, occurredOn }) => [data, occurredOn]),
    ).toEqual([
      [
        { recipients: ['panel', 'secretary-of-state'], submission: pack!.slice('submission-'.length), draft: 'd-1' },
        '2027-06-21',
      ],
      [{ recipients: ['ofsted'], submission: pack!.slice('submission-'.length), draft: 'd-1' }, '2027-06-22'],
    ]);
    // Typed last, and sent before: the copies went on the earlier day.
    const earlier = await sent('ofsted', '2027-06-19');
    await house.runner.settled();
    expect((await house.recorder.streams.load(review)).instance.state).toMatchObject({
      copies: { ofsted: '2027-06-19' },
    });
    await house.record(pack!, 'StepWithdrawn', { event: earlier, reason: 'It was the draft.' });
    await house.runner.settled();
    await house.record(pack!, 'FactCorrected', {
      event: last,
      values: {},
      occurredOn: '2027-06-23',
      reason: 'The receipt says so.',
    });
    await house.runner.settled();
    expect((await house.recorder.streams.load(review)).instance.state).toMatchObject({
      copies: { 'secretary-of-state': '2027-06-23', ofsted: '2027-06-22' },
    });
    await house.record(pack!, 'StepWithdrawn', { event: last, reason: 'It was not sent.' });
    await house.runner.settled();
    expect((await house.recorder.streams.load(review)).instance.state).toMatchObject({
      copies: { ofsted: '2027-06-22' },
    });
  });

  it('of a practice review was sent by the pack whose sendings stand, where those of another are taken back', async () => {
    const review = await house.starts(
      rapidReview.case,
      'practiceReview',
      'Initiated',
      {
        kind: 'local-child-safeguarding-practice-review',
        origin: 'rapid review',
        cases: [rapidReview.case],
        rationale: 'Much can be learnt.',
      },
      { on: '2027-06-10', body: 'council' },
    );
    const of = review.slice('practiceReview-'.length);
    const pack = async (content: string) => {
      const prepared = { kind: 'advance-copies', of, content: content.repeat(32), snapshot: 'As it went out.' };
      return house.starts(rapidReview.case, 'submission', 'Prepared', prepared, { on: '2027-06-12' });
    };
    const goes = async (stream: string, on: string) => {
      const sent = [];
      for (const recipient of ['panel', 'secretary-of-state'])
        sent.push(await house.record(stream, 'Sent', { recipient, how: 'email' }, { on }));
      await house.runner.settled();
      return sent;
    };
    const copies = async () => (await house.recorder.streams.load(review)).instance.state as { copies: object };
    const [one, other] = [await pack('a1'), await pack('b2')];
    const [first] = await goes(one, '2027-06-15');
    await goes(other, '2027-06-17');
    expect(await copies()).toMatchObject({ copies: { panel: '2027-06-15', 'secretary-of-state': '2027-06-15' } });
    await house.record(one, 'StepWithdrawn', { event: first, reason: 'It did not go.' });
    await house.runner.settled();
    expect(await copies()).toMatchObject({ copies: { panel: '2027-06-17', 'secretary-of-state': '2027-06-17' } });
    expect(house.told).toEqual([]);
  });
});
