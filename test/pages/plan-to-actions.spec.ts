import { must, type Client } from '../api/client';
import { openHouse, type House } from '../api/house';
import type { SentStep } from '../api/steps';
import { errorsOf, fill } from '../forms/filling';
import type { Browser, PageAnswer } from '../signed-in';

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

async function planWithTwo(): Promise<{ readonly at: string; readonly id: string; readonly last: string }> {
  const opening = step('PlanOpened', { source: 'inspection', what: 'What was found.' });
  const plan = await must(unit.post('/api/v1/cases', { workflow: 'action-plan', step: opening }));
  const [at, id] = [String(plan.body['case']), String(plan.body['id'])];
  const steps = `/api/v1/cases/${at}/workflows/${id}/steps`;
  await must(unit.post(steps, made('recommendation-1', 'Share concerns across schools.')));
  const last = await must(unit.post(steps, made('recommendation-2', 'Ask about fathers.')));
  return { at, id, last: String(last.body['event']) };
}

const chosenOn = ({ $ }: PageAnswer, name: string) =>
  $(`select[name=${name}] option[selected], input[name=${name}][checked]`).attr('value');

it('From an action plan an action is drafted for each recommendation that has none, plan and recommendation chosen', async () => {
  const { at, id, last } = await planWithTwo();
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
  const { $: recorded } = await pages.get(`/cases/${at}/w/${id}/recorded/${last}`);
  expect(recorded('main a:contains("Draft an action for: Ask about fathers.")').attr('href')).toContain('/new/action?');
  const { $ } = await pages.get(`/cases/${at}`);
  const form = await pages.get($('a:contains("Ask about fathers.")').attr('href')!);
  expect(chosenOn(form, 'recommendation')).toBe('recommendation-2');
  expect(chosenOn(form, 'plan')).toBe(id);
});

it('What was saved of an action for one recommendation is gone on with there, and never under another', async () => {
  const { at, id } = await planWithTwo();
  const forRecommendation = (number: number) =>
    pages.get(`/cases/${at}/new/action?plan=${id}&recommendation=recommendation-${number}`);
  const saved = await fill(pages, await forRecommendation(1), { what: 'A guide for schools.' }, 'save');
  expect(saved.status).toBe(200);

  const other = await forRecommendation(2);
  expect(chosenOn(other, 'recommendation')).toBe('recommendation-2');
  expect(other.text).not.toContain('A guide for schools.');
  const own = await forRecommendation(1);
  expect([chosenOn(own, 'recommendation'), own.$('textarea[name=what]').text()]).toEqual([
    'recommendation-1',
    'A guide for schools.',
  ]);
  const goOn = saved.$('a:contains("Go on with it")').attr('href')!;
  expect((await pages.get(goOn)).$('textarea[name=what]').text()).toBe('A guide for schools.');
});

it('The form of an action begins anew with its recommendation chosen, once what was typed in it is kept no longer', async () => {
  const { at, id } = await planWithTwo();
  const address = `/cases/${at}/new/action?plan=${id}&recommendation=recommendation-2`;
  const sent = await fetch(`${house.base}${(await pages.get(address)).$('main form').attr('action')}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `waymark=${pages.cookie()}`, 'sec-fetch-site': 'same-origin', accept: 'text/html' },
    body: new URLSearchParams({ csrf: pages.csrf, 'form:act': 'continue' }),
  });
  // In another session it is kept as little as after an hour.
  const later = await house.browser('northmoor-unit').get(sent.headers.get('location')!);
  expect([later.status, errorsOf(later).join(' ')]).toEqual([410, expect.stringContaining('kept no longer')]);
  expect([chosenOn(later, 'plan'), chosenOn(later, 'recommendation')]).toEqual([id, 'recommendation-2']);
});
