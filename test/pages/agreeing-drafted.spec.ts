import type { Browser } from '../signed-in';
import { openHouse, type House } from '../api/house';
import { must, type Client } from '../api/client';
import type { SentStep } from '../api/steps';

let house: House;
let unit: Client;
let pages: Browser;

beforeAll(async () => {
  house = await openHouse();
  unit = house.as('northmoor-unit');
  pages = house.browser('northmoor-unit');
});
afterAll(() => house.close());

const step = (type: string, data: object, more: object = {}): SentStep => ({
  type,
  data,
  occurredOn: '2026-05-20',
  ...more,
});

const terms = { agencies: ['agency-20', 'agency-21'], owner: 'agency-20', due: '2026-09-10' };
const aims = { evidenceRequired: 'Registers.', intendedImpact: 'Officers ask about children.' };

/** An action in a plan of its own, drafted with its terms: where its steps are sent, and the form that agrees it. */
async function drafted() {
  const planOpened = step('PlanOpened', { source: 'inspection', what: 'What was found.' });
  const plan = await must(unit.post('/api/v1/cases', { workflow: 'action-plan', step: planOpened }));
  const at = String(plan.body['case']);
  const draft = step('Drafted', { plan: plan.body['id'], kind: 'training', what: 'Train.', ...terms, ...aims });
  const { body } = await must(unit.post(`/api/v1/cases/${at}/workflows`, { workflow: 'action', step: draft }));
  const id = String(body['id']);
  return { steps: `/api/v1/cases/${at}/workflows/${id}/steps`, agreeing: `/cases/${at}/w/${id}/steps/Agreed` };
}

describe('The agreement on an action', () => {
  it('begins with what the draft says, as it was amended', async () => {
    const action = await drafted();
    const amended = step('DraftAmended', { evidenceRequired: 'Registers and a test.' }, { subjectRevision: 0 });
    await must(unit.post(action.steps, amended));
    const { $ } = await pages.get(action.agreeing);
    const chosen = $('input[name=agencies][checked], select[name=agencies] option[selected]').toArray();
    expect(chosen.map((one) => $(one).attr('value'))).toEqual(['agency-20', 'agency-21']);
    expect($('select[name=owner] option[selected], input[name=owner][checked]').attr('value')).toBe('agency-20');
    expect(['day', 'month', 'year'].map((part) => $(`input[name="due.${part}"]`).attr('value'))).toEqual([
      '10',
      '9',
      '2026',
    ]);
    expect($('textarea[name=evidenceRequired]').text().trim()).toBe('Registers and a test.');
    expect($('textarea[name=intendedImpact]').text().trim()).toBe('Officers ask about children.');
    expect($('textarea[name=what]').text().trim()).toBe('');
    expect($('main').text()).not.toContain('Evidence that will show it was done (optional)');
  });

  it('anew begins with the terms that stand', async () => {
    const action = await drafted();
    const agreed = step('Agreed', { ...terms, ...aims, evidenceRequired: 'A test.', note: 'By all.' });
    await must(unit.post(action.steps, { ...agreed, subjectRevision: 0 }));
    const handed = {
      from: 'agency-20',
      to: 'agency-22',
      keepsPart: false,
      why: 'A new team.',
      responsible: 'Its head',
    };
    await must(unit.post(action.steps, step('OwnerTransferred', handed)));
    const { $ } = await pages.get(action.agreeing);
    const chosen = $('input[name=agencies][checked], select[name=agencies] option[selected]').toArray();
    expect(chosen.map((one) => $(one).attr('value')).toSorted()).toEqual(['agency-21', 'agency-22']);
    expect($('select[name=owner] option[selected], input[name=owner][checked]').attr('value')).toBe('agency-22');
    expect($('input[name="due.year"]').attr('value')).toBe('2026');
    expect($('textarea[name=evidenceRequired]').text().trim()).toBe('A test.');
    expect($('input[name=responsible]').attr('value')).toBe('Its head');
    expect($('textarea[name=note]').text().trim()).toBe('');
  });
});
