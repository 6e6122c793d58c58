import { fill } from './form';
import { forbiddenIn, openHouse, words, type House } from './house';
import { registerPerson } from './people';
import { open, record, refer } from './steps';
import { council, furnishTheWhole } from './whole';

const today = '2025-02-10';
let house: House;
let caseId: string;
let meetingCase: string;
let restricted: string;

beforeAll(async () => {
  house = await openHouse(today, async (engine, on) => {
    ({ caseId } = await furnishTheWhole(engine, on));
    for (const [id, role] of [
      ['chair', 'chair'],
      ['unit-2', 'business unit'],
      ['watcher', 'scrutineer'],
    ] as const)
      await registerPerson(engine, id, [{ role }]);
    await registerPerson(engine, 'lead', [{ role: 'agency lead', agency: 'trust' }]);
    await record(engine, 'partnership-southmoor', 'PartnershipRegistered', {
      on: '2025-01-21',
      data: { name: 'Southmoor' },
    });
    await registerPerson(engine, 'stranger', [{ role: 'chair' }], 'southmoor');
    on(today);
    ({ caseId: restricted } = await refer(engine, today));
    await record(engine, `case-${restricted}`, 'CaseRestricted', {
      on: today,
      data: { people: ['unit-2'], why: 'Sealed reason.' },
    });
    const called = { on: today, data: { group: 'practice review group', on: '2025-02-20' } };
    const meeting = await open(engine, null, 'meeting', 'MeetingCalled', called);
    meetingCase = meeting.caseId;
    const items = [
      { item: 'i-1', standing: 'action plans' },
      { item: 'i-2', case: caseId, title: 'A matter for the group' },
      { item: 'i-3', case: restricted },
    ];
    for (const data of items) await record(engine, meeting.stream, 'AgendaItemAdded', { on: today, data });
    await record(engine, meeting.stream, 'AgendaItemRemoved', { on: today, data: { item: 'i-1' } });
    const raised = { about: 'reviewing', raisedBy: council, issue: 'Sealed issue.' };
    await open(engine, caseId, 'dispute', 'DisputeRaised', { on: today, data: raised });
    const asked = {
      request: 'd-1',
      by: 'coroner',
      answerBy: '2025-02-28',
      name: 'Somebody Secret',
      asked: 'All of it.',
    };
    await record(engine, `case-${caseId}`, 'DisclosureRequested', { on: today, data: asked });
    const undated = { request: 'd-2', by: 'police', name: 'Somebody Secret', asked: 'The chronology.' };
    await record(engine, `case-${caseId}`, 'DisclosureRequested', { on: today, data: undated });
  });
});

afterAll(() => house.close());

describe('the agenda pack', () => {
  it('is one click from the list of meetings, and holds what the group has before it', async () => {
    const chair = house.as('chair');
    const list = await chair.get('/meetings');
    const link = list.$('#ahead').closest('table').find('a').first().attr('href') ?? '';
    expect(link).toBe(`/meetings/${meetingCase}/agenda`);
    const { $, text } = await chair.get(link);
    expect(words($('h1').text())).toBe('Practice review group, 20 February 2025');
    expect(words($('.govuk-body-l').text())).toMatch(
      /1 open practice review, 0 letters to answer, 1 piece of evidence awaiting a decision, 2 overdue actions, 0 overdue plan reviews, 1 dispute, 2 challenges of the scrutineer and 2 requests for disclosure\.$/,
    );
    const table = (id: string) => words($(`#${id}`).closest('table').text());
    expect(table('open-practice-reviews')).toContain('24 July 2024');
    expect(table('open-practice-reviews')).toContain('Held back by: Criminal proceedings');
    expect(table('evidence-table')).toContain('Northmoor Hospitals');
    expect(table('overdue-table')).toContain('Northmoor Hospitals');
    for (const id of ['evidence-table', 'overdue-table'])
      expect($(`#${id}`).closest('table').find('td a[href^="/actions/"]').first().text()).not.toBe('');
    expect(table('disputes-table')).toContain('Whether to review');
    expect(table('challenges-table')).toContain('20 February 2025');
    expect(table('disclosures-table')).toMatch(
      /Coroner10 February 202528 February 2025A decision.*Police.*No day statedA decision/,
    );
    expect(forbiddenIn(text)).toEqual([]);
    for (const one of $('main a').toArray())
      expect([$(one).attr('href'), (await chair.get($(one).attr('href') ?? '')).status]).toEqual([
        $(one).attr('href'),
        200,
      ]);
  });

  it('belongs to meetings, which have their own list and stand in no other', async () => {
    const chair = house.as('chair');
    expect((await chair.get('/cases')).$(`a[href="/cases/${meetingCase}"]`)).toHaveLength(0);
    expect((await chair.get('/cases?stage=meeting.called')).$(`a[href="/cases/${meetingCase}"]`)).toHaveLength(1);
    expect((await chair.get('/cases')).$(`a[href="/cases/${caseId}"]`)).toHaveLength(1);
  });

  it('keeps to the agenda as it stands', async () => {
    const { $ } = await house.as('unit-2').get(`/meetings/${meetingCase}/agenda`);
    const items = $('ol li')
      .toArray()
      .map((item) => words($(item).text()));
    expect(items).toHaveLength(2);
    expect(items[0]).toMatch(/^A matter for the group \(.+\)$/);
    expect(words($('#open-rapid-reviews').closest('table').text())).toContain('Referred');
  });

  it('says nothing of a restricted case to whom it is closed, and is not there for others at all', async () => {
    const { $ } = await house.as('watcher').get(`/meetings/${meetingCase}/agenda`);
    expect($(`a[href*="${restricted}"]`)).toHaveLength(0);
    for (const who of ['stranger', 'lead'])
      expect((await house.as(who).get(`/meetings/${meetingCase}/agenda`)).status).toBe(404);
    expect((await house.as('chair').get(`/meetings/${caseId}/agenda`)).status).toBe(404);
    expect((await house.as('stranger').get('/meetings')).$(`a[href*="${meetingCase}"]`)).toHaveLength(0);
  });

  it('is not sent where nobody could record who looked', async () => {
    const failing = jest.spyOn(house.engine.reads, 'record').mockRejectedValue(new Error('full'));
    const pages = [`/meetings/${meetingCase}/agenda`, '/timeliness/northmoor', `/cases/${caseId}/scrutiny`];
    const answers = await Promise.all(pages.map((page) => house.as('chair').get(page)));
    failing.mockRestore();
    for (const { status, text } of answers) {
      expect(status).toBeGreaterThanOrEqual(500);
      expect(text).not.toContain('Northmoor');
    }
  });
});

const on = { 'occurredOn.day': '10', 'occurredOn.month': '2', 'occurredOn.year': '2025' };

describe('scrutiny', () => {
  const ofCase = () => `/cases/${caseId}/scrutiny`;

  it('of a case is recorded by the scrutineer, answered by the partnership, and concluded by the scrutineer', async () => {
    const watcher = house.as('watcher');
    const { $ } = await watcher.get(ofCase());
    const begin = $('main ul a')
      .toArray()
      .map((link) => words($(link).text()));
    expect(begin).toEqual(['Raise a challenge', 'Record an observation', 'Give advice', 'Open a scrutiny task']);
    const observed = await fill(watcher, $('main ul a').eq(1).attr('href') ?? '', {
      observed: 'No child was heard.\nNot once.',
      ...on,
    });
    expect(words(observed.$('.govuk-panel').text())).toBe('Recorded Observation of the scrutineer recorded');
    const seen = await house.as('chair').get(ofCase());
    const section = seen.$('section.waymark-told').first();
    expect(words(section.text())).toContain('Observation of 10 February 2025 Not answered');
    const answer = section.find('a').first().attr('href') ?? '';
    expect(answer).toContain('/steps/ObservationAnswered?observation=');
    expect(seen.$('a[href*="ChallengeRaised"]').length).toBeGreaterThan(0);
    await fill(house.as('unit-2'), answer, { answer: 'They are from now on.', ...on });
    const told = words((await watcher.get(ofCase())).$('section.waymark-told').first().text());
    expect(told).toContain('Observation of 10 February 2025 Answered');
    expect(told).toContain('They are from now on.');
  });

  it('of no case stands with the year: the scrutineer challenges, the chair answers', async () => {
    const watcher = house.as('watcher');
    const year = await watcher.get('/timeliness/northmoor/challenges');
    const address = year.$('a[href^="/scrutiny/"]').first().attr('href') ?? '';
    expect(address).toBe('/scrutiny/northmoor');
    const raised = await fill(watcher, `${address}/steps/ChallengeRaised`, {
      challenged: 'Why are returns late?',
      'answerBy.day': '28',
      'answerBy.month': '2',
      'answerBy.year': '2025',
      ...on,
    });
    expect(words(raised.$('.govuk-panel').text())).toBe('Recorded Challenge raised by the scrutineer');
    const chair = house.as('chair');
    const seen = await chair.get(address);
    const section = seen.$('section.waymark-told').first();
    expect(words(section.text())).toContain('Answer by 28 February 2025Why are returns late?');
    const answered = await fill(chair, section.find('a').first().attr('href') ?? '', {
      answered: 'accepted in part',
      answer: 'Two agencies were late.',
      ...on,
    });
    expect(words(answered.$('.govuk-panel').text())).toBe('Recorded Challenge answered');
    const after = await watcher.get(address);
    const told = after.$('section.waymark-told').first();
    expect(words(told.text())).toContain('Accepted in part. Two agencies were late.');
    expect(
      told
        .find('a')
        .toArray()
        .map((link) => words(after.$(link).text()).replace(/:.*/, '')),
    ).toHaveLength(2);
  });

  it('of every case stands in one table with the year: how much of each kind, and what of it nobody answered', async () => {
    const watcher = house.as('watcher');
    const cells = async () => {
      const { $ } = await watcher.get('/scrutiny/northmoor');
      return $('main table td')
        .toArray()
        .map((cell) => words($(cell).text()));
    };
    expect(await cells()).toEqual(['1, 1 not answered', '1', '0', '0']);
    await fill(watcher, `/cases/${caseId}/steps/ObservationRecorded`, { observed: 'Nobody took minutes.', ...on });
    expect(await cells()).toEqual(['1, 1 not answered', '2, 1 not answered', '0', '0']);
    const link = (await house.get('/scrutiny/northmoor')).$('main table a').attr('href');
    expect(link).toBe(ofCase());
  });

  it('is read by an auditor, who is offered nothing and can record nothing', async () => {
    for (const page of [ofCase(), '/scrutiny/northmoor']) {
      const { $, status } = await house.get(page);
      expect(status).toBe(200);
      expect($('main a[href*="/steps/"]')).toHaveLength(0);
    }
    const challenge = '/scrutiny/northmoor/steps/ChallengeRaised';
    expect((await house.get(challenge)).status).toBe(404);
    expect((await house.as('reader').post(challenge, on)).status).toBe(404);
  });

  it('is no way to any other step of the directory, nor for anybody else', async () => {
    const watcher = house.as('watcher');
    expect((await watcher.get('/scrutiny/northmoor/steps/MilestonesSet')).status).toBe(404);
    expect((await watcher.post('/scrutiny/northmoor/steps/BodyJoined', { name: 'Mine', ...on })).status).toBe(404);
    for (const who of ['stranger', 'lead']) {
      expect((await house.as(who).get('/scrutiny/northmoor')).status).toBe(404);
      expect((await house.as(who).get(ofCase())).status).toBe(404);
    }
  });
});
