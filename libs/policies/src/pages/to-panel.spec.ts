import type { RapidReview } from '@waymark/casework';
import { bodies, notified, openHouse, type House } from '../house.fixture';

describe('A rapid review and its packs', () => {
  let house: House;
  let opened: { case: string; stream: string };
  let review: string;
  const packsIn = () => house.workflowsOf(opened.case, 'submission');
  const signedOff = async (draft: string, version: number) => {
    await house.record(review, 'DraftPrepared', { draft, version, learning: 'What was learnt.' }, { on: '2027-06-12' });
    for (const [body] of bodies)
      await house.record(review, 'SignedOff', { body, draft }, { on: '2027-06-13', body: body! });
    await house.runner.settled();
    return (await packsIn()).at(-1)!;
  };
  const byHand = () =>
    house.starts(
      opened.case,
      'submission',
      'Prepared',
      { kind: 'rapid-review', of: idOf(review), content: 'a1'.repeat(32), snapshot: 'As it went out.' },
      { on: '2027-06-12' },
    );
  const goes = async (pack: string, on: string) => {
    const event = await house.record(pack, 'Sent', { recipient: 'panel', how: 'portal' }, { on });
    await house.runner.settled();
    return event;
  };
  const takenBack = async (stream: string, event: string) => {
    await house.record(stream, 'StepWithdrawn', { event, reason: 'A mistake.' });
    await house.runner.settled();
  };
  const sentIn = async (pack: string) => (await house.stepsOf(pack, 'Sent')).map(({ occurredOn }) => occurredOn);
  const stands = async () => (await house.recorder.streams.load(review)).instance;
  const told = (data: object, on: string) =>
    house.record(review, 'SentToPanel', { outstandingReturns: [], postMortemOutstanding: false, ...data }, { on });

  beforeEach(async () => {
    house = await openHouse();
    opened = await notified(house, 'child-1');
    review = opened.stream;
  });
  afterEach(async () => {
    expect(house.told).toEqual([]);
    await house.close();
  });

  it('have the one pack sent that went out, and not another of the same review', async () => {
    const mine = await byHand();
    const other = await signedOff('draft-1', 1);
    await goes(mine, '2027-06-17');
    expect([await sentIn(mine), await sentIn(other)]).toEqual([['2027-06-17'], []]);
    expect((await stands()).state).toMatchObject({ firstSentOn: '2027-06-17' });
  });

  it('take the pack that the sending names, also where another was made of that draft', async () => {
    const mine = await byHand();
    const other = await signedOff('draft-1', 1);
    await told({ submission: idOf(mine), draft: 'draft-1' }, '2027-06-17');
    await house.runner.settled();
    expect([await sentIn(mine), await sentIn(other)]).toEqual([['2027-06-17'], []]);
  });

  it('guess no pack where the sending names neither one nor a draft', async () => {
    const packs = [await byHand(), await signedOff('draft-1', 1)];
    await told({ submission: 'sent-elsewhere' }, '2027-06-17');
    await house.runner.settled();
    expect(await Promise.all(packs.map(sentIn))).toEqual([[], []]);
  });

  it('tell the returns that were missing on the day of sending, however late it is typed', async () => {
    for (const agency of ['school', 'trust', 'surgery']) {
      const registered = { name: agency, kind: 'education-and-childcare', partnership: 'fenmoor', area: 'own' };
      await house.record(`agency-${agency}`, 'AgencyRegistered', registered, { on: '2027-06-01' });
      const asked = { agency, due: '2027-06-15', basis: 'Children Act 2004 s16H' };
      await house.record(review, 'InformationRequested', asked, { on: '2027-06-10' });
    }
    const pack = await signedOff('draft-1', 1);
    await house.record(review, 'ReturnReceived', { agency: 'trust', kind: 'partial' }, { on: '2027-06-16' });
    await house.record(
      review,
      'ReturnReceived',
      { agency: 'trust', kind: 'full', learning: 'Known.' },
      { on: '2027-06-18' },
    );
    await house.record(
      review,
      'ReturnReceived',
      { agency: 'school', kind: 'full', learning: 'Known.' },
      { on: '2027-06-18' },
    );
    await goes(pack, '2027-06-17');
    expect(await house.stepsOf(review, 'SentToPanel')).toMatchObject([
      { data: { outstandingReturns: ['school', 'surgery'] } },
    ]);
  });

  it('leave it open whether a post-mortem is outstanding, until somebody says so', async () => {
    await goes(await signedOff('draft-1', 1), '2027-06-17');
    const [carried] = await house.stepsOf(review, 'SentToPanel');
    expect(carried!.data).not.toHaveProperty('postMortemOutstanding');
    await house.record(review, 'FactCorrected', {
      event: carried!.id,
      values: { postMortemOutstanding: true },
      reason: 'It is awaited.',
    });
    const { submissions } = (await stands()).state as RapidReview;
    expect(Object.values(submissions)).toMatchObject([{ awaitsAddendum: true }]);
  });

  it('stand as sent on the day of the second sending, once the first is taken back', async () => {
    const pack = await signedOff('draft-1', 1);
    const first = await goes(pack, '2027-06-15');
    await house.record(pack, 'Returned', { recipient: 'panel', because: 'incomplete' }, { on: '2027-06-16' });
    const second = await goes(pack, '2027-06-17');
    await takenBack(pack, first);
    expect(await stands()).toMatchObject({ stage: 'withPanel', state: { firstSentOn: '2027-06-17' } });
    await takenBack(pack, second);
    expect(await stands()).toMatchObject({ stage: 'signingOff', state: { firstSentOn: null } });
  });

  it('stand as sent by another pack, once the sending of the one that was told is taken back', async () => {
    const mine = await byHand();
    const other = await signedOff('draft-1', 1);
    const first = await goes(mine, '2027-06-15');
    const second = await goes(other, '2027-06-17');
    expect((await stands()).state).toMatchObject({ firstSentOn: '2027-06-15' });
    expect(await house.stepsOf(review, 'SentToPanel')).toHaveLength(1);
    await takenBack(mine, first);
    expect(await stands()).toMatchObject({ stage: 'withPanel', state: { firstSentOn: '2027-06-17' } });
    expect(Object.keys(((await stands()).state as RapidReview).submissions)).toEqual([idOf(other)]);
    await takenBack(other, second);
    expect(await stands()).toMatchObject({ stage: 'signingOff', state: { firstSentOn: null } });
  });

  it('stand as the review itself says, whatever another pack says once one is taken back', async () => {
    const mine = await byHand();
    const other = await signedOff('draft-1', 1);
    const first = await goes(mine, '2027-06-15');
    await told({ submission: idOf(other), draft: 'draft-1' }, '2027-06-18');
    await house.runner.settled();
    await takenBack(mine, first);
    expect((await stands()).state).toMatchObject({ firstSentOn: '2027-06-18' });
    const standing = (await house.stepsOf(review, 'SentToPanel')).map(({ occurredOn }) => occurredOn);
    expect(standing).toEqual(['2027-06-15', '2027-06-18']);
  });

  it('stand as sent on the earlier day, where that sending is typed later', async () => {
    const pack = await signedOff('draft-1', 1);
    await goes(pack, '2027-06-17');
    const earlier = await goes(pack, '2027-06-15');
    expect(await stands()).toMatchObject({ stage: 'withPanel', state: { firstSentOn: '2027-06-15' } });
    expect(await house.stepsOf(review, 'FactCorrected')).toMatchObject([
      { words: { reason: 'It is recorded as sent on an earlier day too.' } },
    ]);
    await takenBack(pack, earlier);
    expect((await stands()).state).toMatchObject({ firstSentOn: '2027-06-17' });
  });

  it('have the pack sent on the earlier day, where that sending is told later in the review', async () => {
    const pack = await signedOff('draft-1', 1);
    await told({ submission: idOf(pack), draft: 'draft-1' }, '2027-06-17');
    await told({ submission: idOf(pack), draft: 'draft-1' }, '2027-06-15');
    await house.runner.settled();
    expect((await house.recorder.streams.load(pack)).instance.state).toMatchObject({
      sent: { panel: { firstSentOn: '2027-06-15' } },
    });
  });

  it('keep in the pack the second sending told in the review, once the first is taken back', async () => {
    const pack = await signedOff('draft-1', 1);
    const first = await told({ submission: 'first', draft: 'draft-1' }, '2027-06-15');
    await told({ submission: 'second', draft: 'draft-1' }, '2027-06-17');
    await house.runner.settled();
    await takenBack(review, first);
    expect((await house.recorder.streams.load(pack)).instance.state).toMatchObject({
      sent: { panel: { firstSentOn: '2027-06-17' } },
    });
  });
});

const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
