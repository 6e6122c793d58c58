import { notified, openHouse, referral, type House } from '../house.fixture';

describe('A dispute', () => {
  let house: House;
  let rapidReview: { case: string; stream: string };
  let other: { case: string; stream: string };
  const instanceOf = ({ stream }: { stream: string }) => stream.slice(stream.indexOf('-') + 1);
  const raise = (of: string) =>
    house.starts(
      rapidReview.case,
      'dispute',
      'DisputeRaised',
      { about: 'reviewing', of, raisedBy: 'police', issue: 'Whether to hold a review.' },
      { on: '2027-06-10' },
    );
  const resolve = (dispute: string, on = '2027-06-20') =>
    house.record(
      dispute,
      'Resolved',
      { at: 'local', outcome: 'agreed', resolution: 'A review is held.', rationale: 'All agree.' },
      { on },
    );
  const held = async ({ stream }: { stream: string }) =>
    ((await house.recorder.streams.load(stream)).instance.state as { disputes?: object }).disputes ?? {};

  beforeEach(async () => {
    house = await openHouse();
    rapidReview = await notified(house, 'child-1');
    other = await notified(house, 'child-2');
  });
  afterEach(() => house.close());

  it('is brought into the record that it is about, where it is raised, resolved and opened again', async () => {
    const dispute = await raise(instanceOf(rapidReview));
    const id = dispute.slice('dispute-'.length);
    await house.runner.settled();
    expect(await held(rapidReview)).toEqual({ [id]: 'open' });
    const event = await resolve(dispute);
    await house.runner.settled();
    expect(await held(rapidReview)).toEqual({ [id]: 'resolved' });
    expect(await house.stepsOf(rapidReview.stream, 'DisputeResolved')).toMatchObject([
      { data: { dispute: id, outcome: 'agreed' }, occurredOn: '2027-06-20', causation: event },
    ]);
    await house.record(dispute, 'Reopened', { why: 'It is not carried out.' }, { on: '2027-06-25' });
    await house.runner.settled();
    expect(await held(rapidReview)).toEqual({ [id]: 'open' });
  });

  it('moves to another record where it is corrected which one it is about', async () => {
    const dispute = await raise(instanceOf(other));
    await house.runner.settled();
    const [raised] = await house.stepsOf(dispute, 'DisputeRaised');
    await house.record(dispute, 'FactCorrected', {
      event: raised!.id,
      values: { of: instanceOf(rapidReview) },
      reason: 'It is about the first.',
    });
    await house.runner.settled();
    expect(await held(other)).toEqual({});
    expect(Object.values(await held(rapidReview))).toEqual(['open']);
  });

  it('moves with how it was resolved, and from every record that it was once about', async () => {
    const third = await notified(house, 'child-3');
    const dispute = await raise(instanceOf(other));
    await resolve(dispute);
    await house.runner.settled();
    const [raised] = await house.stepsOf(dispute, 'DisputeRaised');
    for (const right of [third, rapidReview]) {
      await house.record(dispute, 'FactCorrected', {
        event: raised!.id,
        values: { of: instanceOf(right) },
        reason: 'It is about another.',
      });
      await house.runner.settled();
    }
    expect(await held(other)).toEqual({});
    expect(await held(third)).toEqual({});
    expect(Object.values(await held(rapidReview))).toEqual(['resolved']);
    expect(house.told).toEqual([]);
  });

  it('is not brought into a record of other partnerships, unless the case is shared', async () => {
    const elsewhere = await house.opens('rapidReview', 'Referred', referral('child-3'), { at: 'northmoor' });
    await raise(instanceOf(elsewhere));
    await house.runner.settled();
    expect(await held(elsewhere)).toEqual({});
    expect(house.told).toEqual([]);
    await house.record(`case-${elsewhere.case}`, 'CaseShared', { partnership: 'fenmoor' });
    await raise(instanceOf(elsewhere));
    await house.runner.settled();
    expect(Object.values(await held(elsewhere))).toEqual(['open']);
  });

  it('that is about no record of the house is brought nowhere, and nothing waits for it', async () => {
    await raise('somewhere-else');
    await house.runner.settled();
    expect(house.told).toEqual([]);
  });
});
