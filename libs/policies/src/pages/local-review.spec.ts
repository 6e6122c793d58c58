import { notified, openHouse, type House } from '../house.fixture';

const local = 'local child safeguarding practice review';

describe('A decision for a local review', () => {
  let house: House;
  let rapidReview: { case: string; stream: string };
  const decide = (outcome: string, on = '2027-06-15') =>
    house.record(
      rapidReview.stream,
      'OutcomeRecorded',
      { outcome, alternative: 'none', nationalReviewSuggested: false, rationale: 'Much can be learnt from it.' },
      { on, body: 'council' },
    );
  const correct = (event: string, values: object, occurredOn?: string) =>
    house.record(rapidReview.stream, 'FactCorrected', {
      event,
      values,
      ...(occurredOn === undefined ? {} : { occurredOn }),
      reason: 'The minutes say so.',
    });
  const reviews = () => house.workflowsOf(rapidReview.case, 'practiceReview');
  const only = async () => (await reviews())[0]!;

  beforeEach(async () => {
    house = await openHouse();
    rapidReview = await notified(house, 'child-1');
  });
  afterEach(() => house.close());

  it('opens a practice review in the same case, dated to the decision, in the name of who decided', async () => {
    const event = await decide(local);
    await house.runner.settled();
    const [initiated] = await house.stepsOf(await only(), 'Initiated');
    expect(initiated).toMatchObject({
      case: rapidReview.case,
      occurredOn: '2027-06-15',
      causation: event,
      actor: 'waymark-policies',
      decidedBy: { body: 'council', capacity: 'lead', given: 'meeting' },
      data: {
        kind: 'local-child-safeguarding-practice-review',
        origin: 'rapid review',
        cases: [rapidReview.case],
        from: rapidReview.stream.slice('rapidReview-'.length),
      },
      content: { decider: 'Alex Marlow', fact: { rationale: 'Much can be learnt from it.' } },
    });
    expect(initiated!.clocks).toContainEqual(
      expect.objectContaining({ clock: 'practice-review', from: '2027-06-15', due: '2027-12-15' }),
    );
  });

  it('opens no second one beside one that is under way, and none for "no review"', async () => {
    await decide('no review');
    await house.runner.settled();
    expect(await reviews()).toEqual([]);
    await decide(local, '2027-06-16');
    await decide(local, '2027-06-20');
    await house.runner.settled();
    expect(await reviews()).toHaveLength(1);
    expect(await house.stepsOf(await only(), 'Initiated')).toMatchObject([{ occurredOn: '2027-06-16' }]);
  });

  it('counts the six months anew where the day of the decision is corrected', async () => {
    const event = await decide(local);
    await house.runner.settled();
    await correct(event, {}, '2027-06-10');
    await house.runner.settled();
    const { state, clocks } = (await house.recorder.streams.load(await only())).instance;
    expect(state).toMatchObject({ decidedOn: '2027-06-10' });
    expect([...clocks.values()]).toContainEqual(
      expect.objectContaining({ start: expect.objectContaining({ due: '2027-12-10' }) }),
    );
  });

  it('is taken back by a withdrawal, by a later "no review", and by a correction, which may be corrected again', async () => {
    const event = await decide(local);
    await house.runner.settled();
    const originWithdrawn = async () =>
      ((await house.recorder.streams.load(await only())).instance.state as { originWithdrawn: boolean })
        .originWithdrawn;
    await correct(event, { outcome: 'no review' });
    await house.runner.settled();
    expect(await originWithdrawn()).toBe(true);
    await correct(event, { outcome: local });
    await house.runner.settled();
    expect(await originWithdrawn()).toBe(false);
    expect(await reviews()).toHaveLength(1);
    await decide('no review', '2027-06-22');
    await house.runner.settled();
    expect(await originWithdrawn()).toBe(true);
    expect(await house.stepsOf(await only(), 'OriginWithdrawn')).toHaveLength(2);
  });

  it('stays with a review whose decision was confirmed by another since', async () => {
    const event = await decide(local);
    await decide(local, '2027-06-20');
    await house.runner.settled();
    await house.record(rapidReview.stream, 'StepWithdrawn', { event, reason: 'It was decided later.' });
    await house.runner.settled();
    expect(await house.stepsOf(await only(), 'OriginWithdrawn')).toEqual([]);
  });

  it('opens one also in the name of another area’s partner that decides with the area’s own', async () => {
    const agency = { name: 'Northmoor Council', kind: 'local-authority', partnership: 'fenmoor', area: 'other' };
    await house.record('agency-northmoor', 'AgencyRegistered', agency);
    await house.record(rapidReview.stream, 'BodyTakesPart', { body: 'northmoor', decides: true });
    const outcome = { outcome: local, alternative: 'none', nationalReviewSuggested: false, rationale: 'Together.' };
    const event = await house.record(rapidReview.stream, 'OutcomeRecorded', outcome, { body: 'northmoor' });
    await house.runner.settled();
    expect(house.told).toEqual([]);
    expect((await house.history(await only())).map(({ type }) => type)).toEqual([
      'practiceReview.BodyTakesPart',
      'practiceReview.Initiated',
    ]);
    await correct(event, {}, '2027-06-10');
    await house.runner.settled();
    expect(await reviews()).toHaveLength(1);
    expect((await house.recorder.streams.load(await only())).instance.state).toMatchObject({ decidedOn: '2027-06-10' });
  });
});
