import { openHouse, type House } from '../house.fixture';

describe('An action', () => {
  let house: House;
  let plan: { case: string; stream: string };
  let action: string;
  const planId = () => plan.stream.slice('actionPlan-'.length);
  const inPlan = async () =>
    Object.values(
      ((await house.recorder.streams.load(plan.stream)).instance.state as { actions: Record<string, unknown> }).actions,
    );
  const draft = (to: string) =>
    house.starts(
      plan.case,
      'action',
      'Drafted',
      { plan: to, kind: 'training', what: 'Train all staff.', due: '2027-12-31' },
      { on: '2027-06-10' },
    );

  beforeEach(async () => {
    house = await openHouse();
    plan = await house.opens('actionPlan', 'PlanOpened', { source: 'coroner' }, { on: '2027-06-09' });
    action = await draft(planId());
    await house.runner.settled();
  });
  afterEach(() => house.close());

  it('is listed in its plan', async () => {
    expect(await inPlan()).toEqual([{ recommendation: null, closed: null }]);
    expect(await house.stepsOf(plan.stream, 'ActionAdded')).toMatchObject([
      { data: { action: action.slice('action-'.length) }, occurredOn: '2027-06-10' },
    ]);
  });

  it('tells its plan how it ended, also where that is found out later, and that it was opened again', async () => {
    await house.record(action, 'Closed', {}, { on: '2027-06-20' });
    await house.runner.settled();
    expect(await inPlan()).toMatchObject([{ closed: 'impact not evidenced' }]);
    await house.record(
      action,
      'ImpactFound',
      { impact: 'evidenced', finding: 'Children say so.' },
      { on: '2027-06-22' },
    );
    await house.runner.settled();
    expect(await inPlan()).toMatchObject([{ closed: 'impact evidenced' }]);
    await house.record(action, 'Reopened', { why: 'It did not last.' }, { on: '2027-06-25' });
    await house.runner.settled();
    expect(await inPlan()).toMatchObject([{ closed: null }]);
  });

  it('tells it of corrections and withdrawals', async () => {
    const event = await house.record(
      action,
      'NotProgressed',
      { rationale: 'Overtaken.' },
      { on: '2027-06-20', body: 'council' },
    );
    await house.runner.settled();
    expect(await inPlan()).toMatchObject([{ closed: 'not progressed' }]);
    await house.record(action, 'FactCorrected', {
      event,
      values: {},
      occurredOn: '2027-06-19',
      reason: 'As the minutes have it.',
    });
    await house.runner.settled();
    expect(await house.stepsOf(plan.stream, 'FactCorrected')).toMatchObject([{ data: { occurredOn: '2027-06-19' } }]);
    await house.record(action, 'StepWithdrawn', { event, reason: 'It goes on.' });
    await house.runner.settled();
    expect(await inPlan()).toMatchObject([{ closed: null }]);
  });

  it('moves to another plan where it is corrected to which it belongs', async () => {
    const other = await house.opens('actionPlan', 'PlanOpened', { source: 'inspection' }, { on: '2027-06-09' });
    const [drafted] = await house.stepsOf(action, 'Drafted');
    await house.record(action, 'FactCorrected', {
      event: drafted!.id,
      values: { plan: other.stream.slice('actionPlan-'.length) },
      reason: 'It is for the inspectors.',
    });
    await house.runner.settled();
    expect(await inPlan()).toEqual([]);
    expect(await house.stepsOf(other.stream, 'ActionAdded')).toHaveLength(1);
  });

  it('of a plan that nobody holds is listed nowhere, and nothing waits for it', async () => {
    await draft('no-such-plan');
    await house.runner.settled();
    expect(house.told).toEqual([]);
  });
});
