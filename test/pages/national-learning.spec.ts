import { openHouse, words, type House } from './house';
import { registerPerson, registerTwoAgencies } from './people';
import { open, record, refer, registerNorthmoor, type Opened } from './steps';

// A Panel briefing: who considered it, who is asked for assurance, and what an agency sees of that.

let house: House;
let learning: Opened;
const page = (path = '') => `/cases/${learning.caseId}${path}`;

beforeAll(async () => {
  house = await openHouse('2026-06-30', async (engine, on) => {
    on('2026-06-02');
    await registerNorthmoor(engine);
    await registerTwoAgencies(engine);
    await registerPerson(engine, 'unit', [{ role: 'business unit' }]);
    await registerPerson(engine, 'scrutineer', [{ role: 'scrutineer' }]);
    learning = await open(engine, null, 'nationalLearning', 'LearningReceived', {
      on: '2026-06-01',
      data: {
        kind: 'panel-briefing',
        title: 'Bruising in babies who cannot yet move',
        publisher: 'The national Panel',
        where: 'https://briefings.example/bruising',
      },
    });
    const considering = { finding: 'relevant', group: 'Practice review group', why: 'Our own reviews found the same.' };
    await record(engine, learning.stream, 'Considered', { on: '2026-06-02', data: considering });
    const circulating = { circulation: 'c1', agencies: ['trust', 'school'], how: 'By e-mail' };
    await record(engine, learning.stream, 'Circulated', { on: '2026-06-02', data: circulating });
    const asks = { agency: 'trust', due: '2026-07-10', scope: 'That staff know the pathway.' };
    await record(engine, learning.stream, 'InformationRequested', { on: '2026-06-02', data: asks });
  });
});
afterAll(() => house.close());

describe('national learning', () => {
  it('stands in the register under its own kind, and is found by the words of its title, also by who may see no names', async () => {
    const { $ } = await house.as('unit').get('/cases');
    expect(words($('main').text())).toContain('Panel briefing');
    expect($('main a[href="/national-learning"]')).toHaveLength(1);
    const found = async (person: string, search: string) =>
      (await house.as(person).send('/cases/search', { search })).$('main tbody tr').length;
    for (const person of ['unit', 'scrutineer'])
      expect([await found(person, 'bruising babies'), await found(person, 'reviews')]).toEqual([1, 0]);
  });

  it('stands in a list with what was found, who has answered and by when the next answer is due', async () => {
    const list = await house.as('unit').get('/national-learning');
    const row = words(list.$('#open').closest('table').find('tbody tr').text());
    for (const said of [
      'Bruising in babies who cannot yet move',
      'Panel briefing, published by The national Panel',
      'Relevant here',
      'Assurance asked of agencies',
      'Circulated 2 June 2026',
      '0 of 1 agency has answered',
      '10 July 2026',
    ])
      expect(row).toContain(said);
    expect(list.$('#open').closest('table').find('tbody a').attr('href')).toContain(page('/w/'));
  });

  it('says on its own page what was published, and by whom', async () => {
    const { $ } = await house.as('unit').get(page());
    expect(words($('main').text())).toContain('Bruising in babies who cannot yet move, The national Panel');
  });

  it('is begun with a form that asks for no child', async () => {
    const list = await house.as('unit').get('/national-learning');
    const form = await house.as('unit').get(list.$('main a[role="button"]').attr('href') ?? '');
    expect(form.status).toBe(200);
    const asked = words(form.$('main form').text());
    expect(asked).toContain('Title');
    expect(asked).not.toMatch(/child of|date of birth|children/i);
  });

  it('is among the tasks by the day that was asked for, and no deadline of the statute', async () => {
    const { $ } = await house.as('unit').get('/tasks?whose=everybody');
    expect(words($('main').text())).toContain('Assurance on national learning');
    expect(words($('main').text())).toContain('10 July 2026');
    expect(words($('main').text())).toContain('Bruising in babies who cannot yet move');
    const figures = await house.as('unit').get('/timeliness/northmoor');
    expect(figures.text).not.toContain('Bruising');
  });

  it('shows an agency what it is asked and on which publication, and nothing else; who was not asked finds nothing', async () => {
    const list = await house.as('lead').get('/requests');
    expect(words(list.$('main').text())).toContain('Assurance on learning: Panel briefing');
    const link = list.$('main a[href^="/requests/"]').attr('href') ?? '';
    const { $, text } = await house.as('lead').get(link);
    for (const said of [
      'That staff know the pathway.',
      'Bruising in babies',
      'The national Panel',
      'briefings.example',
    ])
      expect(words($('main').text())).toContain(said);
    for (const hidden of ['Our own reviews', 'By e-mail', 'Which child', 'nil return'])
      expect(text).not.toContain(hidden);
    expect((await house.as('other-lead').get(link.replace('/trust/', '/school/'))).status).toBe(404);
    expect((await house.as('other-lead').get(page())).status).toBe(404);
    expect((await house.as('lead').get(page('/timeline'))).text).not.toContain('Our own reviews');
  });

  it('is answered by the agency with a form of its own', async () => {
    const request = await house.as('lead').get(`/requests/${learning.caseId}/trust`);
    const form = await house.as('lead').get(request.$('main a[role="button"]').attr('href') ?? '');
    expect(form.status).toBe(200);
    expect(words(form.$('main form').text())).toContain('A gap was found');
  });

  it('tells on the page of returns and in the list what an agency found missing', async () => {
    const gap = { agency: 'trust', kind: 'gap found', gap: 'Nobody is named for it.' };
    await record(house.engine, learning.stream, 'ReturnReceived', { on: '2026-06-23', data: gap });
    await house.engine.runner.catchUp();
    const { $ } = await house.as('unit').get(page('/returns'));
    expect(words($('main table').text())).toContain('Gap found');
    expect(words($('main table').text())).toContain('Nobody is named for it.');
    const list = await house.as('unit').get('/national-learning');
    expect(words(list.$('main').text())).toContain('1 gap to act on');
    expect(words(list.$('main').text())).toContain('None is awaited');
    const tasks = await house.as('unit').get('/tasks');
    expect(words(tasks.$('main').text())).toContain('Gap that an agency found, to act on');
    expect(words(tasks.$('main').text())).toContain('Northmoor Hospitals: Bruising in babies who cannot yet move');
  });

  it('says of a gap on the page of returns that it was acted on, once it was', async () => {
    const acting = { agency: 'trust', how: 'by the agency itself', why: 'A name is to be given.' };
    await record(house.engine, learning.stream, 'GapActedOn', { on: '2026-06-24', data: acting });
    await house.engine.runner.catchUp();
    const { $ } = await house.as('unit').get(page('/returns'));
    expect(words($('main table').text())).toContain('Gap found, acted on');
  });

  it('is covered by no letter of the Panel, and looked at by no review; a group has it on its agenda', async () => {
    const { caseId, stream } = await refer(house.engine, '2026-06-03');
    const called = { on: '2026-06-04', data: { group: 'practice review group', on: '2026-07-10' } };
    const meeting = await open(house.engine, caseId, 'meeting', 'MeetingCalled', called);
    await house.engine.runner.catchUp();
    const offers = async (of: string, step: string) => {
      const address = `/cases/${caseId}/w/${of.slice(of.indexOf('-') + 1)}/steps/${step}`;
      return (await house.as('unit').get(address)).text.includes(`value="${learning.caseId}"`);
    };
    expect(await offers(stream, 'PanelLetterReceived')).toBe(false);
    expect(await offers(meeting.stream, 'AgendaItemAdded')).toBe(true);
  });

  it('leads on to an action plan of the case where a gap is said to be acted on in one: to begin, or to go on in', async () => {
    const acting = { agency: 'trust', how: 'in an action plan', why: 'A name is to be given.' };
    const event = await record(house.engine, learning.stream, 'GapActedOn', { on: '2026-06-30', data: acting });
    await house.engine.runner.catchUp();
    const recorded = page(`/w/${learning.stream.slice('nationalLearning-'.length)}/recorded/${event}`);
    const links = async () =>
      (await house.as('unit').get(recorded))
        .$('main a')
        .toArray()
        .map((link) => link.attribs['href']);
    expect(await links()).toContain(page('/new/action-plan'));
    const opening = { on: '2026-06-30', data: { source: 'other national learning' } };
    const plan = await open(house.engine, learning.caseId, 'actionPlan', 'PlanOpened', opening);
    await house.engine.runner.catchUp();
    expect(await links()).toContain(page(`/w/${plan.stream.slice('actionPlan-'.length)}`));
    expect(await links()).not.toContain(page('/new/action-plan'));
  });

  it('is named as where an action plan of its case comes from', async () => {
    const form = await house.as('unit').get(page('/new/action-plan'));
    const text = words(form.$('main form').text());
    expect(text).toContain('Other national learning');
    expect(text).toContain('National learning 1: Bruising in babies who cannot yet move');
  });

  it('is open to whoever reads the cases, and named there also to those who see no names', async () => {
    expect((await house.get('/national-learning')).text).toContain('Bruising in babies');
    expect((await house.as('lead').get('/national-learning')).status).toBe(404);
  });
});
