import { notified, openHouse, type House } from '../house.fixture';

const first = { recommendation: 'r-1', agencies: ['school'], due: '2027-12-31' };
const second = { recommendation: 'r-2', agencies: ['school'] };
const words = [
  { recommendation: 'r-1', text: 'Share what is known at once.', outcome: 'Nobody waits for a meeting.' },
  { recommendation: 'r-2', text: 'See the child alone.' },
];

describe('Recommendations that a review agrees', () => {
  let house: House;
  let rapidReview: { case: string; stream: string };
  const agree = (recommendations: object[], texts: object[]) =>
    house.record(rapidReview.stream, 'RecommendationsAgreed', { recommendations, words: texts }, { on: '2027-06-18' });
  const plans = () => house.workflowsOf(rapidReview.case, 'actionPlan');
  const held = async () =>
    ((await house.recorder.streams.load((await plans())[0]!)).instance.state as { recommendations: object })
      .recommendations;

  beforeEach(async () => {
    house = await openHouse();
    const agency = { name: 'A school', kind: 'education-and-childcare', partnership: 'fenmoor', area: 'own' };
    await house.record('agency-school', 'AgencyRegistered', agency);
    rapidReview = await notified(house, 'child-1');
  });
  afterEach(() => house.close());

  it('open an action plan in its case, with each of them, its words sealed', async () => {
    await agree([first, second], words);
    await house.runner.settled();
    const [stream] = await plans();
    expect(await house.stepsOf(stream!, 'PlanOpened')).toMatchObject([
      { data: { source: 'rapid review', from: rapidReview.stream.slice('rapidReview-'.length) } },
    ]);
    expect((await house.stepsOf(stream!, 'RecommendationMade')).map(({ data, words }) => ({ data, words }))).toEqual([
      { data: first, words: { text: 'Share what is known at once.', outcome: 'Nobody waits for a meeting.' } },
      { data: second, words: { text: 'See the child alone.' } },
    ]);
  });

  it('join the plan that the review has already', async () => {
    await agree([first], words.slice(0, 1));
    await house.runner.settled();
    await agree([first, second], words);
    await house.runner.settled();
    expect(await plans()).toHaveLength(1);
    expect(await house.stepsOf((await plans())[0]!, 'RecommendationMade')).toHaveLength(2);
  });

  it('are corrected there: words, agencies, and what was on the list', async () => {
    const event = await agree([first, second], words);
    await house.runner.settled();
    await house.record(rapidReview.stream, 'FactCorrected', {
      event,
      values: {
        recommendations: [{ ...first, due: '2028-01-31' }],
        words: [{ recommendation: 'r-1', text: 'Share it the same day.' }],
      },
      reason: 'As the minutes have it.',
    });
    await house.runner.settled();
    const stream = (await plans())[0]!;
    expect(await house.stepsOf(stream, 'FactCorrected')).toMatchObject([
      { data: { fields: ['due', 'text', 'outcome'], removed: ['outcome'] } },
    ]);
    expect(await house.stepsOf(stream, 'StepWithdrawn')).toHaveLength(1);
    expect(await held()).toEqual({ 'r-1': { agencies: ['school'], due: '2028-01-31', withdrawn: false } });
  });

  it('are taken back with the step that agreed them', async () => {
    const event = await agree([first, second], words);
    await house.runner.settled();
    await house.record(rapidReview.stream, 'StepWithdrawn', { event, reason: 'Not agreed after all.' });
    await house.runner.settled();
    expect(await held()).toEqual({});
  });
});
