import { notified, openHouse, type House } from '../house.fixture';

describe('Two rapid reviews that are joined', () => {
  let house: House;
  let goesOn: { case: string; stream: string };
  let other: { case: string; stream: string };
  const why = 'One household, and the same agencies know of both.';
  const join = (on = '2027-06-03') =>
    house.record(
      goesOn.stream,
      'IncidentJoined',
      { case: other.case, notifications: [{ notification: 'n-child-2', notifiedOn: '2027-06-01' }], why },
      { on },
    );
  const send = (on = '2027-06-18') =>
    house.record(
      goesOn.stream,
      'SentToPanel',
      { submission: 'pack-1', outstandingReturns: [], postMortemOutstanding: false },
      { on },
    );

  beforeEach(async () => {
    house = await openHouse();
    goesOn = await notified(house, 'child-1');
    other = await notified(house, 'child-2');
  });
  afterEach(() => house.close());

  it('are joined in the other one too, with the reason sealed under its own key', async () => {
    const event = await join();
    await house.runner.settled();
    const [joinedTo] = await house.stepsOf(other.stream, 'JoinedTo');
    expect(joinedTo).toMatchObject({
      data: { case: goesOn.case },
      words: { why },
      occurredOn: '2027-06-03',
      actor: 'waymark-policies',
      partnership: 'fenmoor',
      causation: event,
      stage: 'joined',
      sealed: [{ key: `case:${other.case}` }],
    });
  });

  it('stop by one sending, once', async () => {
    await join();
    await send();
    await send('2027-06-21');
    await house.runner.settled();
    const sent = await house.stepsOf(other.stream, 'SentWithJoinedReview');
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ occurredOn: '2027-06-18', data: { case: goesOn.case } });
    expect(sent[0]!.clocks).toContainEqual(expect.objectContaining({ mark: 'stopped', on: '2027-06-18' }));
  });

  it('follow a correction of the day of sending, and of the reason', async () => {
    const joined = await join();
    const sent = await send();
    await house.runner.settled();
    const corrects = (event: string, values: object, occurredOn?: string) => ({
      event,
      values,
      ...(occurredOn === undefined ? {} : { occurredOn }),
      reason: 'The e-mail says so.',
    });
    await house.record(goesOn.stream, 'FactCorrected', corrects(sent, {}, '2027-06-17'));
    await house.record(goesOn.stream, 'FactCorrected', corrects(joined, { why: 'One family.' }));
    await house.runner.settled();
    const corrected = await house.stepsOf(other.stream, 'FactCorrected');
    expect(corrected.map(({ data, words }) => [data['fields'], words])).toEqual([
      [['occurredOn'], { sealed: {}, reason: 'The e-mail says so.' }],
      [['why'], { sealed: { why: 'One family.' }, reason: 'The e-mail says so.' }],
    ]);
    expect((await house.recorder.streams.load(other.stream)).instance.state).toMatchObject({
      firstSentOn: '2027-06-17',
    });
  });

  it('are taken apart again by a split, and by a withdrawal of the join', async () => {
    const joined = await join();
    await house.runner.settled();
    await house.record(goesOn.stream, 'StepWithdrawn', { event: joined, reason: 'It was another family.' });
    await house.runner.settled();
    expect((await house.recorder.streams.load(other.stream)).instance).toMatchObject({ stage: 'gathering' });
    await join();
    await house.record(goesOn.stream, 'IncidentSplit', { case: other.case, why: 'They differ.' });
    await house.runner.settled();
    expect(await house.stepsOf(other.stream, 'SplitFrom')).toMatchObject([{ words: { why: 'They differ.' } }]);
    expect((await house.recorder.streams.load(other.stream)).instance).toMatchObject({ stage: 'gathering' });
  });

  it('do not stop by a sending that the join came after, however late the policies come to both', async () => {
    await send('2027-06-18');
    await join('2027-06-21');
    await house.runner.settled();
    expect(await house.stepsOf(other.stream, 'JoinedTo')).toHaveLength(1);
    expect(await house.stepsOf(other.stream, 'SentWithJoinedReview')).toEqual([]);
  });

  it('stop also where the join is recorded after the sending that it came before', async () => {
    await send();
    await join();
    await house.runner.settled();
    expect(await house.stepsOf(other.stream, 'SentWithJoinedReview')).toHaveLength(1);
  });

  it('leave alone what somebody recorded in the other one already', async () => {
    await house.record(other.stream, 'JoinedTo', { case: goesOn.case, why }, { on: '2027-06-03' });
    await join();
    await house.runner.settled();
    expect(await house.stepsOf(other.stream, 'JoinedTo')).toHaveLength(1);
  });
});
