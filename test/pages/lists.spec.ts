import type { Browser, PageAnswer } from '../signed-in';
import { openHouse, type House } from '../api/house';
import { must, type Answer, type Client } from '../api/client';
import { agencyReturn, notified, openCase, referral, request, stepsOf, take, view, type SentStep } from '../api/steps';
import { forbiddenIn, words } from './house';

let house: House;
let unit: Client;
let pages: Browser;
let first: { id: string; reference: string };

const step = (type: string, data: object, more: object = {}): SentStep => ({
  type,
  data,
  occurredOn: '2026-05-20',
  ...more,
});

async function named(id: string, name: string, more: object = {}): Promise<Answer> {
  return must(unit.post(`/api/v1/cases/${id}/steps`, step('WorkingNameGiven', { name }, more)));
}

/** A plan with an agreed action of some agencies. */
async function anAction(agencies: readonly string[], what: string): Promise<{ case: string; action: string }> {
  const planOpened = step('PlanOpened', { source: 'inspection', what: 'What was found.' });
  const plan = await must(unit.post('/api/v1/cases', { workflow: 'action-plan', step: planOpened }));
  const workflows = `/api/v1/cases/${String(plan.body['case'])}/workflows`;
  const terms = { agencies, owner: agencies[0], due: '2026-06-10' };
  const aims = { evidenceRequired: 'Registers.', intendedImpact: 'Officers ask about children.' };
  const drafted = step('Drafted', { plan: plan.body['id'], kind: 'training', what, ...terms });
  const { body } = await must(unit.post(workflows, { workflow: 'action', step: drafted }));
  await must(
    unit.post(
      `${workflows}/${String(body['id'])}/steps`,
      step('Agreed', { ...terms, ...aims }, { subjectRevision: 0 }),
    ),
  );
  return { case: String(plan.body['case']), action: String(body['id']) };
}

/** As a reader sees it: what stands in different elements stands apart. */
const textOf = ({ $ }: PageAnswer, of: string): string[] =>
  $(of)
    .toArray()
    .map((one) =>
      words(
        $(one)
          .find('*')
          .addBack()
          .contents()
          .toArray()
          .filter((node) => node.type === 'text')
          .map((node) => $(node).text())
          .join(' '),
      ),
    );
const mainOf = (page: PageAnswer): string => textOf(page, 'main').join('');
const rowsOf = (page: PageAnswer): string[] => textOf(page, 'tbody tr');

beforeAll(async () => {
  house = await openHouse();
  unit = house.as('northmoor-unit');
  pages = house.browser('northmoor-unit');
  const opened = await openCase(unit);
  first = { id: opened.id, reference: String(opened.body['reference']) };
  await named(first.id, 'Willow');
  const views = ['council', 'icb', 'police'].map((body) => view(body));
  for (const one of [...views, notified, request('agency-8'), request('agency-9')]) await take(unit, first.id, one);
});
afterAll(() => house.close());

describe('My tasks', () => {
  it('are what falls to my roles, the most pressing first, each with the form of its step or where its review stands', async () => {
    const page = await pages.get('/tasks');
    expect(page.status).toBe(200);
    expect(page.$('title').text()).toBe('My tasks – Waymark');
    expect(page.$('h2').first().text()).toBe('Critically overdue (1)');
    const [row] = rowsOf(page);
    expect(row).toBe(`Rapid review to send to the Panel Willow ${first.reference} 8 June 2026 22 days overdue`);
    // Much comes before the sending: the task leads to where the review stands.
    expect(page.$('tbody th a').attr('href')).toMatch(new RegExp(`^/cases/${first.id}/w/[0-9a-f-]+$`));
    expect(forbiddenIn(page.text)).toEqual([]);
  });

  it('of everybody name the agency that is late; the filter comes off again', async () => {
    const page = await pages.get('/tasks?whose=everybody&owner=agency-8');
    expect(rowsOf(page)).toEqual([`Agency information return Willow ${first.reference} 27 May 2026 34 days overdue`]);
    const chosen = page.$('.waymark-chosen a').toArray();
    expect(chosen.map((one) => words(page.$(one).text()))).toEqual([
      'Take off the filter Whose: Everybody’s ✕',
      'Take off the filter Agency or partner: Northmoor agency-8 ✕',
    ]);
    expect(page.$(chosen[1]).attr('href')).toBe('/tasks?whose=everybody');
  });

  it('of an agency’s lead are their own agency’s, without the name of the case', async () => {
    const lead = house.browser('lead-of-agency-8');
    for (const address of ['/tasks', '/tasks?whose=everybody', '/tasks?owner=agency-9']) {
      const page = await lead.get(address);
      expect(mainOf(page)).not.toMatch(/Willow|agency-9/);
    }
    const page = await lead.get('/tasks');
    expect(page.$('tbody th a').attr('href')).toMatch(new RegExp(`^/requests/${first.id}/agency-8/[0-9a-f-]+$`));
    expect((await house.browser('eastvale-unit').get('/tasks?whose=everybody')).$('tbody')).toHaveLength(0);
  });

  it('stand on the page of their case too, of an agency’s lead their own agency’s alone', async () => {
    const dueOn = async (browser: Browser) => rowsOf(await browser.get(`/cases/${first.id}`));
    expect((await dueOn(pages)).slice(0, 2)).toEqual([
      'Agency information return Northmoor agency-8 and Northmoor agency-9 27 May 2026 by 34 days so far Overdue',
      'Rapid review 8 June 2026 by 16 working days so far Overdue',
    ]);
    expect(await dueOn(house.browser('lead-of-agency-8'))).toEqual([
      'Agency information return Northmoor agency-8 27 May 2026 by 34 days so far Overdue',
    ]);
  });

  it('follow a role: whoever is given it sees them, and whoever it is taken from does not', async () => {
    const role = { role: 'agency lead', partnership: 'northmoor', agency: 'agency-9' };
    const administrator = house.as('northmoor-administrator');
    const own = house.browser('lead-of-agency-7');
    expect(mainOf(await own.get('/tasks'))).toContain('Nothing is waiting for you');
    const steps = '/api/v1/people/lead-of-agency-7/steps';
    const given = await must(administrator.post(steps, step('RoleGiven', role)));
    expect(mainOf(await own.get('/tasks'))).toContain('1 thing is waiting for you');
    await must(administrator.post(steps, step('RoleEnded', role, { subjectRevision: given.body['revision'] })));
    expect(mainOf(await own.get('/tasks'))).toContain('Nothing is waiting for you');
  });
});

describe('Cases', () => {
  it('stand under their working names, with what is due next, where they may be read', async () => {
    const [row] = rowsOf(await pages.get('/cases'));
    expect(row).toContain(
      `Willow ${first.reference} 13 May 2026 27 May 2026 34 days overdue Overdue Agency information return`,
    );
    expect(row).toContain('Notified: gathering information');
    expect(mainOf(await house.browser('eastvale-unit').get('/cases'))).toContain('No case is open to you yet');
    expect((await house.browser('lead-of-agency-8').get('/cases')).status).toBe(404);
    expect((await house.browser('northmoor-administrator').get('/cases')).status).toBe(404);
  });

  it('are narrowed by filters, of which none finds what there is not', async () => {
    expect(rowsOf(await pages.get('/cases?overdue=yes&stage=rapidReview.gathering&year=2026-27'))).toHaveLength(1);
    for (const filter of ['year=1999-00', 'stage=rapidReview.closed', 'restricted=yes'])
      expect(rowsOf(await pages.get(`/cases?${filter}`))).toEqual([]);
  });

  it('come page by page, and a case that is opened meanwhile moves none to another page', async () => {
    for (let n = 0; n < 26; n += 1) await openCase(unit, { ...referral, occurredOn: '2026-06-01' });
    const one = await pages.get('/cases');
    expect(rowsOf(one)).toHaveLength(25);
    const next = one.$('.waymark-paging a[rel=next]').attr('href')!;
    const before = rowsOf(await pages.get(next));
    await openCase(unit, { ...referral, occurredOn: '2026-06-01' });
    const after = await pages.get(next);
    expect(rowsOf(after)).toEqual(before);
    expect(after.$('.waymark-paging a[rel=prev]')).toHaveLength(1);
  });
});

describe('Search', () => {
  const find = (browser: Browser, text: string) => browser.send('/cases/search', { search: text });

  it.each([
    ['a child’s name, however it is written', 'wren HOLLIS willow'],
    ['its working name', 'Willow'],
    ['the reference of the notification', 'SIN-0001'],
  ])('finds a case by %s', async (_, text) => {
    const page = await find(pages, text);
    expect(page.status).toBe(200);
    expect(rowsOf(page).some((row) => row.startsWith('Willow'))).toBe(true);
    expect(page.$('title').text()).toBe('Cases found – Waymark');
  });

  it('finds a case by Waymark’s own reference, in clear', async () => {
    const rows = rowsOf(await find(pages, first.reference.toLowerCase()));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(first.reference);
  });

  it('leaves nothing of what is looked for in an address, a title or the log', async () => {
    const answer = await pages.post('/cases/search', { search: 'Wren Hollis' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/^\/cases\/found\/[0-9a-f-]{36}$/);
    expect(house.logged.join('')).not.toMatch(/wren|hollis/i);
  });

  it('is one’s own: nobody else finds it, and what is guessed is not there', async () => {
    const answer = await pages.post('/cases/search', { search: 'Wren' });
    const address = answer.headers.get('location')!;
    expect((await pages.get(address)).status).toBe(200);
    expect((await house.browser('second-chair').get(address)).status).toBe(404);
    expect((await pages.get('/cases/found/nothing')).status).toBe(404);
  });

  it('shows nobody more than they may see, and names to whom names are open alone', async () => {
    expect(rowsOf(await find(house.browser('eastvale-unit'), 'Wren'))).toEqual([]);
    expect(rowsOf(await find(house.browser('scrutineer'), 'Wren'))).toEqual([]);
    expect(rowsOf(await find(house.browser('scrutineer'), 'Willow'))).toHaveLength(1);
    expect((await house.browser('lead-of-agency-8').post('/cases/search', { search: 'Wren' })).status).toBe(404);
  });

  it('asks for something where nothing was typed', async () => {
    const page = await find(pages, ' - ');
    expect(page.$('title').text()).toBe('Error: Cases – Waymark');
    expect(page.$('.govuk-error-summary').text()).toContain('Enter what to look for');
  });

  it('finds a corrected name, and no longer the one that it corrects', async () => {
    const opened = await openCase(unit, {
      ...referral,
      data: { ...referral.data, particulars: [{ child: 'child-1', name: 'Robin Typo' }] },
    });
    const { body } = await unit.get(`/api/v1/cases/${opened.id}/rapid-review`);
    const [{ event }] = body['steps'] as [{ event: string }];
    const values = { particulars: [{ child: 'child-1', name: 'Robin Tarn' }] };
    await take(unit, opened.id, step('FactCorrected', { event, values, reason: 'Misspelt.' }, { subjectRevision: 0 }));
    expect(rowsOf(await find(pages, 'Tarn'))).toHaveLength(1);
    expect(rowsOf(await find(pages, 'Typo'))).toEqual([]);
  });

  it('finds a case by a working name that was taken back no more, and no list shows that name', async () => {
    const { id } = await openCase(unit);
    const { body } = await named(id, 'Alder');
    const mistaken = await named(id, 'Tallow', { subjectRevision: body['revision'] });
    expect(mainOf(await pages.get('/cases'))).toContain('Tallow');
    const { event, revision } = mistaken.body as { event: string; revision: number };
    const withdrawn = step('StepWithdrawn', { event, reason: 'Of another case.' }, { subjectRevision: revision });
    await must(unit.post(`/api/v1/cases/${id}/steps`, withdrawn));
    for (const address of ['/cases', '/tasks?whose=everybody', `/cases/${id}`]) {
      expect([address, mainOf(await pages.get(address))]).toEqual([address, expect.not.stringContaining('Tallow')]);
    }
    expect(mainOf(await pages.get('/cases'))).toContain('Alder');
    const { text } = await unit.get('/api/v1/cases');
    expect([text.includes('Tallow'), text.includes('Alder')]).toEqual([false, true]);
    expect(rowsOf(await find(pages, 'Tallow'))).toEqual([]);
    expect(rowsOf(await find(pages, 'Alder'))).toHaveLength(1);
  });
});

describe('Requests', () => {
  const lead = () => house.browser('lead-of-agency-8');

  it('are what was asked of one’s own agencies, with the day, and nothing else of the case', async () => {
    const list = await lead().get('/requests');
    expect(rowsOf(list)).toEqual([
      `${first.reference} , Northmoor agency-8 Northmoor agency-8 27 May 2026 34 days overdue Overdue Asked for`,
    ]);
    const page = await lead().get(`/requests/${first.id}/agency-8`);
    expect(mainOf(page)).toContain('The last two years.');
    expect(page.text).not.toMatch(/Willow|Wren|stairs|health visitor|agency-9/);
    expect(page.$('a.govuk-button').attr('href')).toMatch(/\/steps\/ReturnReceived\?agency=agency-8$/);
    expect((await lead().get(page.$('a.govuk-button').attr('href')!)).status).toBe(200);
  });

  it('of another agency, of none, and for whoever leads none, are not there', async () => {
    for (const address of [`/requests/${first.id}/agency-9`, `/requests/${first.id}/agency-1`, '/requests/x/agency-8'])
      expect((await lead().get(address)).status).toBe(404);
    expect((await house.browser('lead-of-agency-9').get(`/requests/${first.id}/agency-8`)).status).toBe(404);
    expect((await pages.get('/requests')).status).toBe(404);
  });

  it('show the query and the day by which it is to be answered', async () => {
    const { body } = await unit.get(`/api/v1/cases/${first.id}/rapid-review`);
    const subjects = body['subjects'] as { subject: string; revision: number }[];
    const seen = (agency: string) => subjects.find(({ subject }) => subject === `agency:${agency}`)!.revision;
    const sent = await take(unit, first.id, agencyReturn('agency-8', seen('agency-8')));
    const asked = { agency: 'agency-8', question: 'Who saw the child in March?', due: '2026-07-03' };
    const query = step('ReturnQueried', asked, { occurredOn: '2026-06-20', subjectRevision: sent.body['revision'] });
    await must(unit.post(stepsOf(first.id), query));
    const page = await lead().get(`/requests/${first.id}/agency-8`);
    expect(page.$('.govuk-inset-text').text()).toContain('Who saw the child in March?');
    expect(mainOf(page)).toContain('Answer due 3 July 2026 in 3 days');
    expect(mainOf(page)).toContain('What agency-8 knew.');
    expect(page.$('a.govuk-button').text()).toBe('Answer the query');
  });

  it('begin the answer to a query with what the agency returned, for that agency alone', async () => {
    const request = await lead().get(`/requests/${first.id}/agency-8`);
    const form = await lead().get(request.$('a.govuk-button').attr('href')!);
    expect(mainOf(form)).toContain('The business unit asked on 20 June 2026: Who saw the child in March?');
    expect(mainOf(form)).toContain('stands in the boxes. Change what the query asks about.');
    const sent = agencyReturn('agency-8', 1).data as { kind: string; involvement: string };
    expect(form.$('input[name=kind][checked]').attr('value')).toBe(sent.kind);
    expect(form.$('input[name=involvement]').attr('value')).toBe(sent.involvement);
    expect(form.$('input[name="occurredOn.year"][type=hidden]').length).toBe(0);
    const other = await house.browser('lead-of-agency-9').get(form.$('main form').attr('action')!);
    expect(other.text).not.toContain(sent.involvement);
    expect(other.text).not.toContain('Who saw the child in March?');
  });
});

describe('Actions', () => {
  let own: { case: string; action: string };
  const lead = () => house.browser('lead-of-agency-20');
  const formOf = (page: PageAnswer, at: string) => {
    const form = page.$(`form[action$="${at}"]`).first();
    const hidden = form.find('input[type=hidden]:not([name=csrf])').toArray();
    return Object.fromEntries(hidden.map((input) => [page.$(input).attr('name')!, page.$(input).attr('value')!]));
  };
  beforeAll(async () => {
    own = await anAction(['agency-20', 'agency-21'], '=Train every duty officer.');
  });

  it('stand in one list for whoever reads the cases, and an agency’s own alone for its lead', async () => {
    const all = await pages.get('/actions');
    expect(mainOf(all)).toContain('Northmoor agency-21');
    const page = await lead().get('/actions');
    expect(page.$('h1').text()).toBe('Actions of your agencies');
    expect(rowsOf(page)[0]).toMatch(/^=Train every duty officer\..*Not reported yet.*10 June 2026 20 days overdue/);
    expect(mainOf(page)).not.toContain('agency-21');
    expect(mainOf(await house.browser('lead-of-agency-22').get('/actions'))).toContain('No action is open.');
    expect((await house.browser('lead-of-agency-22').get(`/actions/${own.case}/${own.action}`)).status).toBe(404);
    expect((await house.browser('northmoor-administrator').get('/actions')).status).toBe(404);
  });

  it('take progress without leaving the list; sent twice, it is recorded once', async () => {
    const list = await lead().get('/actions?standing=all');
    const at = `/actions/${own.case}/${own.action}/ProgressReported`;
    const fields = { ...formOf(list, 'ProgressReported'), brag: 'amber', progress: 'Two of four are trained.' };
    const answer = await lead().post(at, fields);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/actions?standing=all&done=progress#action-${own.action}`);
    const twice = await lead().post(at, fields);
    expect(twice.status).toBe(303);
    const after = await lead().get('/actions?done=progress');
    expect(after.$('[role=status]').text()).toContain('The progress is recorded.');
    expect(rowsOf(after)[0]).toContain('Some delay or risk (amber)');
    expect(rowsOf(after)[0]).toContain('Two of four are trained.');
    expect(mainOf(await lead().get('/actions?brag=amber'))).toContain('Two of four');
    expect(mainOf(await lead().get('/actions?brag=green'))).toContain('No action is left');
  });

  it('send what is wrong to the step’s own form, with everything that was typed', async () => {
    const list = await lead().get('/actions');
    const at = `/actions/${own.case}/${own.action}/ProgressReported`;
    const fields = { ...formOf(list, 'ProgressReported'), brag: '', progress: 'Nobody may lose this.' };
    const answer = await lead().post(at, fields);
    expect(answer.status).toBe(307);
    const page = await lead().post(answer.headers.get('location')!, fields);
    expect(page.status).toBe(422);
    expect(page.$('textarea[name=progress]').text()).toContain('Nobody may lose this.');
  });

  it('are reported on by nobody else, in no other step, and back only to a list of ours', async () => {
    const list = await lead().get('/actions');
    const fields = {
      ...formOf(list, 'ProgressReported'),
      brag: 'green',
      progress: 'x',
      back: 'https://elsewhere.test',
    };
    const at = `/actions/${own.case}/${own.action}`;
    expect((await house.browser('lead-of-agency-22').post(`${at}/ProgressReported`, fields)).status).toBe(404);
    expect((await lead().post(`${at}/Closed`, fields)).status).toBe(404);
    expect((await lead().post(`${at}/constructor`, fields)).status).toBe(404);
    expect((await lead().post(`${at}/ProgressReported`, fields)).headers.get('location')).toMatch(/^\/actions\?done=/);
  });

  it('lead an agency to every step of its action, and to the words that it does not accept it', async () => {
    const page = await lead().get(`/actions/${own.case}/${own.action}?done=evidence`);
    expect(page.$('[role=status]').text()).toContain('The evidence is submitted.');
    const onRecord = page.$('a:contains("Every step of this action")').attr('href')!;
    expect((await lead().get(onRecord)).status).toBe(200);
    const form = await lead().get(page.$('a:contains("does not accept the action")').attr('href')!);
    expect(form.$('h1').text()).toContain('Record that an agency does not accept the action');
    expect(form.$('input[name=agency]').attr('value')).toBe(formOf(page, 'ProgressReported')['agency']);
  });

  it('are taken away as the tracker’s columns, with no formula in them', async () => {
    const { status, headers, text } = await pages.get('/actions.csv');
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="actions-2026-06-30\.csv"$/);
    expect(text).toMatch(/^Id,Case,Reference,Source,Recommendation,Action,Agency,/);
    expect(text).toContain("'=Train every duty officer.");
    expect((await lead().get('/actions.csv')).text).not.toContain('agency-21');
  });

  it('are pasted from a spreadsheet: shown row by row, then recorded; a bad row leaves the others, twice is once', async () => {
    const rows = [
      'Id\tBRAG\tProgress\tNew evidence',
      `${own.action}\tOn track (green)\tAll four are booked.\tThe register.`,
      'nothing\tgreen\tx\t',
    ].join('\n');
    const eventsNow = async () => (await house.engine.recorder.streams.history(`action-${own.action}`)).length;
    const before = await eventsNow();
    const shown = await lead().post('/actions/paste', { rows, act: 'check' });
    expect(rowsOf(shown)[0]).toMatch(/On track \(green\) All four are booked\. Evidence: The register\. Ready$/);
    expect(rowsOf(shown)[1]).toContain('Id: No action that is open to you has this');
    expect(shown.$('button[value=record]').text()).toBe('Record 1 row');
    expect(await eventsNow()).toBe(before);
    const recorded = await lead().post('/actions/paste', { rows, act: 'record' });
    expect(recorded.$('[role=status]').text()).toContain('1 row is recorded. 1 was not');
    expect(await eventsNow()).toBe(before + 2);
    const again = await lead().post('/actions/paste', { rows, act: 'record' });
    expect(rowsOf(again)[0]).toContain('Nothing new');
    expect(await eventsNow()).toBe(before + 2);
    const only = async (brag: string, words: string) =>
      (
        await lead().post('/actions/paste', {
          rows: `Id\tBRAG\tProgress\n${own.action}\t${brag}\t${words}`,
          act: 'record',
        })
      )
        .$('[role=status]')
        .text();
    expect(await only('red', 'Two fell out.')).toContain('1 row is recorded.');
    expect(await only('green', 'All four are booked.')).toContain('1 row is recorded.');
    expect(await eventsNow()).toBe(before + 4);
    const wrong = await lead().post('/actions/paste', { rows: '', act: 'record' });
    expect([wrong.status, wrong.$('title').text()]).toEqual([
      422,
      'Error: Paste progress from a spreadsheet – Waymark',
    ]);
  });
});

describe('Every list', () => {
  const addresses = ['/tasks?whose=everybody', '/cases', '/actions?standing=all', '/actions/paste'];

  it.each(addresses)('%s weighs little, holds no script and nothing sealed in its title', async (address) => {
    const { status, text, $ } = await pages.get(address);
    expect(status).toBe(200);
    expect(Buffer.byteLength(text)).toBeLessThan(150_000);
    expect(forbiddenIn(text)).toEqual([]);
    expect($('title').text()).not.toMatch(/Willow|Wren/);
    expect($('h1')).toHaveLength(1);
  });

  it.each(['/tasks', '/cases', '/actions', '/actions.csv'])(
    '%s is recorded as read before it is sent, or fails',
    async (address) => {
      const { reads } = house.engine;
      const recording = jest.spyOn(reads, 'record').mockRejectedValueOnce(new Error('The disk is full.'));
      const { status, text } = await pages.get(address);
      expect(status).toBeGreaterThanOrEqual(500);
      expect(text).not.toContain('Willow');
      recording.mockRestore();
    },
  );
});
