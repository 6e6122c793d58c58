import { openHouse, type House } from './house';
import { agencyReturn, openCase, referral, request, stepsOf, take, view } from './steps';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe("another partnership's person", () => {
  const withoutCorrelation = (text: string) => text.replace(/"correlation":"[^"]*"/, '');

  it.each([
    ['GET', ''],
    ['GET', '/timeline'],
    ['GET', '/rapid-review'],
    ['GET', '/rapid-review/steps/Referred/schema'],
    ['POST', '/rapid-review/steps'],
    ['POST', '/steps'],
  ])('is answered on %s /cases/…%s as where there is no case', async (method, rest) => {
    const { id } = await openCase(house.as('northmoor-unit'));
    const neighbour = house.as('eastvale-unit');
    const ask = (of: string) =>
      method === 'GET'
        ? neighbour.get(`/api/v1/cases/${of}${rest}`)
        : neighbour.post(`/api/v1/cases/${of}${rest}`, view('council'));
    const [hidden, absent] = [await ask(id), await ask('0f0f0f0f-0f0f-8f0f-8f0f-0f0f0f0f0f0f')];
    expect([hidden.status, absent.status]).toEqual([404, 404]);
    expect(withoutCorrelation(hidden.text)).toBe(withoutCorrelation(absent.text));
    const names = ({ headers }: typeof hidden) => [...headers.keys()].sort();
    expect(names(hidden)).toEqual(names(absent));
  });

  it('sees none of it in lists', async () => {
    const { body } = await house.as('eastvale-unit').get('/api/v1/cases');
    expect(body).toEqual({ cases: [], next: null });
  });

  it('finds the names of their own people', async () => {
    const { body } = await house.as('eastvale-unit').get('/api/v1/partnerships/eastvale/people');
    expect(body['entries']).toContainEqual(
      expect.objectContaining({ id: 'eastvale-unit', name: 'Name of eastvale-unit' }),
    );
  });

  it('names people to those who read the partnership’s cases with their names, or look after its directory; oneself to all', async () => {
    for (const [person, others] of [
      ['northmoor-unit', true],
      ['northmoor-administrator', true],
      ['scrutineer', false],
      ['reviewer', false],
      ['lead-of-agency-8', false],
    ] as const) {
      const { body } = await house.as(person).get('/api/v1/partnerships/northmoor/people');
      const names = new Map(
        (body['entries'] as { id: string; name: string | null }[]).map(({ id, name }) => [id, name]),
      );
      expect([person, names.get(person), names.get('second-chair')]).toEqual([
        person,
        `Name of ${person}`,
        others ? 'Name of second-chair' : null,
      ]);
      const one = await house.as(person).get('/api/v1/people/second-chair');
      expect([person, one.status, one.text.includes('Name of second-chair')]).toEqual([person, 200, others]);
    }
  });

  it('does not learn who is in the directory', async () => {
    const neighbour = house.as('eastvale-administrator');
    const [hidden, absent] = [
      await neighbour.get('/api/v1/people/scrutineer'),
      await neighbour.get('/api/v1/people/nobody'),
    ];
    expect(withoutCorrelation(hidden.text)).toBe(withoutCorrelation(absent.text));
    expect((await neighbour.get('/api/v1/partnerships/northmoor/people')).status).toBe(404);
    for (const path of ['partnerships/northmoor', 'partnerships/northmoor/agencies', 'agencies/agency-1'])
      expect(withoutCorrelation((await neighbour.get(`/api/v1/${path}`)).text)).toBe(withoutCorrelation(absent.text));
    // With a partnership's name a case is shared: it alone is open.
    const { entries } = (await neighbour.get('/api/v1/partnerships')).body as { entries: { id: string }[] };
    expect(entries.find(({ id }) => id === 'northmoor')).toMatchObject({ name: 'Northmoor', bodies: [] });
  });
});

describe("an agency's lead", () => {
  it('sees the request to their own agency, answers it, and nothing else of the case', async () => {
    const unit = house.as('northmoor-unit');
    const lead = house.as('lead-of-agency-3');
    const { id } = await openCase(unit);
    expect((await lead.post(stepsOf(id), agencyReturn('agency-3', 1))).status).toBe(404);

    await take(unit, id, request('agency-3'));
    const asked = await take(unit, id, request('agency-4'));
    const { body } = await lead.get(`/api/v1/requests?after=${String(asked.body['position'])}`);
    const [found, ...others] = body['requests'] as {
      case: string;
      agency: string;
      subjectRevision: number;
      steps: object[];
    }[];
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      case: id,
      agency: 'agency-3',
      agencyName: 'Northmoor agency-3',
      due: '2026-05-27',
      steps: [{ type: 'InformationRequested', data: { scope: 'The last two years.' } }],
    });

    for (const path of ['', '/timeline', '/rapid-review']) {
      expect((await lead.get(`/api/v1/cases/${id}${path}`)).status).toBe(404);
    }
    // Which child is meant is told apart from the request, under the case's reference.
    const { $ } = await house.browser('lead-of-agency-3').get(`/requests/${id}/agency-3`);
    const reference = $('h1').text().slice('Request in case '.length);
    expect($('main').text()).toContain(`by its secure channel, with the case reference ${reference}.`);
    expect($('main').text()).not.toMatch(/Wren|Hollis/);
    const revision = found!.subjectRevision;
    for (const step of [agencyReturn('agency-4', revision), request('agency-3'), view('council')]) {
      expect((await lead.post(stepsOf(id), step)).status).toBe(404);
    }
    const unread = await lead.post(stepsOf(id), {
      ...agencyReturn('agency-3', revision),
      data: { agency: 'agency-3' },
    });
    expect(unread.status).toBe(422);
    const unseen = await lead.post(stepsOf(id), { ...agencyReturn('agency-3', revision), subjectRevision: null });
    expect(unseen.status).toBe(409);
    expect(unseen.text).not.toContain('stage');
    const sent = await lead.post(stepsOf(id), agencyReturn('agency-3', revision));
    expect(sent.status).toBe(201);
    expect(sent.body['stage']).toBeUndefined();
  });

  it('finds the query about a return that came unasked, and answers it', async () => {
    const unit = house.as('northmoor-unit');
    const lead = house.as('lead-of-agency-6');
    const { id } = await openCase(unit);
    const { subjectRevision: _, ...first } = agencyReturn('agency-6', 0);
    const unasked = await take(unit, id, first);
    const queried = await take(unit, id, {
      type: 'ReturnQueried',
      occurredOn: '2026-05-27',
      subjectRevision: Number(unasked.body['revision']),
      data: { agency: 'agency-6', question: 'Which ward?', due: '2026-06-03' },
    });
    const { body } = await lead.get(`/api/v1/requests?after=${String(queried.body['position'])}`);
    const found = (body['requests'] as { case: string; standing: string; subjectRevision: number }[]).find(
      (one) => one.case === id,
    );
    expect(found).toMatchObject({ agency: 'agency-6', standing: 'queried' });
    const page = await house.browser('lead-of-agency-6').get(`/requests/${id}/agency-6`);
    expect(page.$('main').text()).toContain('Which ward?');
    const listed = await house.browser('lead-of-agency-6').get('/requests');
    expect(listed.$('main').text()).toContain('Query to answer');
    expect((await lead.post(stepsOf(id), agencyReturn('agency-6', found!.subjectRevision))).status).toBe(201);
  });
});

describe('people with roles', () => {
  it('open cases where they may, and are told where they may not', async () => {
    for (const person of ['scrutineer', 'northmoor-administrator', 'police-lead', 'lead-of-agency-1', 'stranger']) {
      const answer = await openCase(house.as(person));
      expect([answer.status, answer.body['type']]).toEqual([403, '/problems/not-permitted']);
    }
    const elsewhere = { workflow: 'rapid-review', partnership: 'eastvale', step: referral };
    expect((await house.as('northmoor-unit').post('/api/v1/cases', elsewhere)).status).toBe(403);
  });

  it('decide for their own body alone, and in its name', async () => {
    const { id } = await openCase(house.as('northmoor-unit'));
    const lead = house.as('police-lead');
    expect((await lead.post(stepsOf(id), view('council'))).status).toBe(404);
    expect((await lead.post(stepsOf(id), view('police'))).status).toBe(201);
    expect((await lead.get(`/api/v1/cases/${id}/rapid-review`)).status).toBe(200);
  });

  it('give no role that is not theirs to give, and correct none into another', async () => {
    const unit = house.as('northmoor-unit');
    const administrator = house.as('northmoor-administrator');
    const give = (role: string, partnership = 'northmoor') => ({
      type: 'RoleGiven',
      data: { role, partnership },
      occurredOn: '2026-06-30',
    });
    const people = '/api/v1/people/second-chair/steps';
    expect((await unit.post(people, give('administrator'))).status).toBe(403);
    expect((await administrator.post(people, give('business unit', 'eastvale'))).status).toBe(403);
    const given = await administrator.post(people, give('group member'));
    expect(given.status).toBe(201);
    const correction = {
      type: 'FactCorrected',
      data: { event: given.body['event'], values: { role: 'administrator' }, reason: 'x' },
      occurredOn: '2026-06-30',
      subjectRevision: given.body['revision'],
    };
    expect((await administrator.post(people, correction)).status).toBe(403);
    const takingBack = (role: typeof given) => ({
      type: 'StepWithdrawn',
      data: { event: role.body['event'], reason: 'Given by mistake.' },
      occurredOn: '2026-06-30',
      subjectRevision: role.body['revision'],
    });
    const administers = await administrator.post(people, give('administrator'));
    expect((await unit.post(people, takingBack(administers))).status).toBe(403);
    expect((await administrator.post(people, takingBack(administers))).status).toBe(201);
    expect((await unit.post(people, takingBack(given))).status).toBe(201);
    const holiday = {
      type: 'HolidayProclaimed',
      data: { date: '2027-06-01', title: 'A day' },
      occurredOn: '2026-06-30',
    };
    expect((await unit.post('/api/v1/calendar/steps', holiday)).status).toBe(403);
    expect((await administrator.post('/api/v1/calendar/steps', holiday)).status).toBe(201);
  });

  it('hand no agency over to another partnership', async () => {
    const taken = {
      type: 'AgencyRegistered',
      data: { name: 'Ours now', kind: 'health', partnership: 'eastvale', area: 'own' },
      occurredOn: '2026-06-30',
      subjectRevision: 0,
    };
    expect((await house.as('eastvale-administrator').post('/api/v1/agencies/agency-1/steps', taken)).status).toBe(403);
    expect((await house.as('northmoor-administrator').post('/api/v1/agencies/agency-1/steps', taken)).status).toBe(403);
  });

  it('do not correct by whom a case is led', async () => {
    const unit = house.as('northmoor-unit');
    const { id } = await openCase(unit);
    const { body } = await unit.get(`/api/v1/cases/${id}`);
    const [opening] = body['steps'] as { event: string }[];
    const answer = await unit.post(`/api/v1/cases/${id}/steps`, {
      type: 'FactCorrected',
      data: { event: opening!.event, values: { lead: 'eastvale' }, reason: 'x' },
      occurredOn: '2026-06-30',
      subjectRevision: 0,
    });
    expect(answer.status).toBe(422);
    const destroyed = { type: 'KeyDestroyed', data: {}, occurredOn: '2026-06-30' };
    expect((await unit.post(`/api/v1/cases/${id}/steps`, destroyed)).status).toBe(409);
  });
});
