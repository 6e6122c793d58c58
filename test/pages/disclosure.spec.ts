import { openHouse, words, type House } from './house';
import { record, refer, registerNorthmoor } from './steps';

let house: House;
let at: string;
let requested: string;
let refused: string;

beforeAll(async () => {
  house = await openHouse('2026-06-30', async (engine, on) => {
    on('2026-06-08');
    await registerNorthmoor(engine);
    const of = { partnership: 'northmoor' };
    await record(engine, 'person-bee', 'PersonRegistered', { on: '2026-06-01', data: { ...of, name: 'Bee Marsh' } });
    await record(engine, 'person-bee', 'RoleGiven', { on: '2026-06-01', data: { ...of, role: 'business unit' } });
    const { caseId, stream } = await refer(engine, '2026-06-01');
    at = `/cases/${caseId}`;
    const draft = { draft: 'draft-2', version: 2 };
    await record(engine, stream, 'DraftPrepared', { on: '2026-06-02', data: draft });
    const step = (type: string, day: string, data: object) =>
      record(engine, `case-${caseId}`, type, { on: day, data: { ...data } });
    const asks = (request: string, by: string) => ({ request, by, name: 'Somebody Secret', asked: 'The report.' });
    requested = await step('DisclosureRequested', '2026-06-03', asks('police', 'police'));
    await step('DisclosureRequested', '2026-06-04', { ...asks('court', 'family court'), answerBy: '2026-07-10' });
    await step('DisclosureRequested', '2026-06-05', asks('public', 'public'));
    const decided = { request: 'public', decision: 'refused', basis: 'An exemption.', version: 'draft-2' };
    refused = await step('DisclosureDecided', '2026-06-06', decided);
  });
});

afterAll(() => house.close());

describe('requests for disclosure', () => {
  it('that are open stand where the case stands, also without a day, and lead to the page of all', async () => {
    const { $ } = await house.get(at);
    const open = $(`main li a[href*="/disclosure#request-"]`).toArray();
    expect(open.map((link) => words($(link).closest('li').text()))).toEqual([
      'Police, received 3 June 2026: to decide, no day stated',
      'Family court, received 4 June 2026: to decide, by 10 July 2026',
    ]);
    expect($(open[0]!).attr('href')).toBe(`${at}/disclosure#request-police`);
  });

  it('lead on from what was recorded to the next step, and back to all requests', async () => {
    const { $ } = await house.as('bee').get(`${at}/recorded/${requested}`);
    const hrefs = $('main a')
      .toArray()
      .map((link) => $(link).attr('href'));
    expect(hrefs).toContain(`${at}/disclosure#request-police`);
    expect(hrefs).toContain(`${at}/steps/DisclosureDecided?request=police`);
    const after = await house.as('bee').get(`${at}/recorded/${refused}`);
    expect(words(after.$('main').text())).toContain('Decide again');
    expect(after.$('main a[href*="MaterialReleased"]')).toHaveLength(0);
  });

  it('say of what a version is one', async () => {
    const { $ } = await house.get(`${at}/disclosure`);
    expect(words($('main').text())).toContain('Rapid review, version 2');
  });
});
