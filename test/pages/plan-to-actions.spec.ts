import { must, type Client } from '../api/client';
import { openHouse, type House } from '../api/house';
import type { SentStep } from '../api/steps';
import type { Browser } from '../signed-in';

let house: House;
let unit: Client;
let pages: Browser;

beforeAll(async () => {
  house = await openHouse();
  unit = house.as('northmoor-unit');
  pages = house.browser('northmoor-unit');
});
afterAll(() => house.close());

const step = (type: string, data: object): SentStep => ({ type, data, occurredOn: '2026-05-20' });
const made = (recommendation: string, text: string) =>
  step('RecommendationMade', { recommendation, text, agencies: ['agency-20'], due: '2026-12-31' });

it('From an action plan an action is drafted for each recommendation that has none, plan and recommendation chosen', async () => {
  const opening = step('PlanOpened', { source: 'inspection', what: 'What was found.' });
  const plan = await must(unit.post('/api/v1/cases', { workflow: 'action-plan', step: opening }));
  const [at, id] = [String(plan.body['case']), String(plan.body['id'])];
  const steps = `/api/v1/cases/${at}/workflows/${id}/steps`;
  await must(unit.post(steps, made('recommendation-1', 'Share concerns across schools.')));
  await must(unit.post(steps, made('recommendation-2', 'Ask about fathers.')));

  for (const address of [`/cases/${at}`, `/cases/${at}/w/${id}`]) {
    const { $ } = await pages.get(address);
    const offered = $('.waymark-offers a')
      .toArray()
      .filter((one) => $(one).text().startsWith('Draft an action for'));
    expect(offered.map((one) => $(one).text())).toEqual([
      'Draft an action for: Share concerns across schools.',
      'Draft an action for: Ask about fathers.',
    ]);
  }
  const { $ } = await pages.get(`/cases/${at}`);
  const { $: form } = await pages.get($('a:contains("Ask about fathers.")').attr('href')!);
  const chosen = (name: string) =>
    form(`select[name=${name}] option[selected], input[name=${name}][checked]`).attr('value');
  expect(chosen('recommendation')).toBe('recommendation-2');
  expect(chosen('plan')).toBe(id);
});
