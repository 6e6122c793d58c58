import { deedBy, tellDeed } from '../../libs/engine/src/account-recorded';
import { fill, sendOn } from './form';
import { forbiddenIn, openHouse, words, type House } from './house';
import { registerPerson } from './people';
import { record } from './steps';
import { furnishTheWhole } from './whole';

const today = '2025-02-10';
const home = '/administration/northmoor';
let house: House;
let caseId: string;

beforeAll(async () => {
  house = await openHouse(today, async (engine, on) => {
    ({ caseId } = await furnishTheWhole(engine, on));
    await record(engine, 'partnership-southmoor', 'PartnershipRegistered', {
      on: '2025-01-21',
      data: { name: 'Southmoor' },
    });
    await registerPerson(engine, 'admin', [{ role: 'administrator' }]);
    await registerPerson(engine, 'unit-2', [{ role: 'business unit' }]);
    await registerPerson(engine, 'lead', [
      { role: 'agency lead', agency: 'trust' },
      { role: 'agency lead', agency: 'school' },
    ]);
    await registerPerson(engine, 'stranger', [{ role: 'administrator' }], 'southmoor');
  });
});

afterAll(() => house.close());

const on = { 'occurredOn.day': '10', 'occurredOn.month': '2', 'occurredOn.year': '2025' };

describe('administration', () => {
  it('leads its own people to their directory, with a menu that reaches every page', async () => {
    const admin = house.as('admin');
    const start = await admin.get('/administration');
    expect([start.status, start.headers.get('location')]).toEqual([302, `${home}/people`]);
    const { $ } = await admin.get(`${home}/people`);
    const links = $('.waymark-sections a')
      .toArray()
      .map((link) => $(link).attr('href') ?? '');
    expect(links).toContain(`${home}/accounts`);
    for (const link of links) {
      const page = await admin.get(link);
      expect(page.status).toBe(200);
      expect(page.$('h1')).toHaveLength(1);
      expect(forbiddenIn(page.text)).toEqual([]);
      expect(page.text).not.toMatch(/Sealed|Somebody Secret/);
    }
  });

  it('holds nothing of any case for whoever administers alone', async () => {
    const admin = house.as('admin');
    for (const page of [`/cases/${caseId}`, '/timeliness', '/timeliness/northmoor', '/meetings', '/scrutiny/northmoor'])
      expect((await admin.get(page)).status).toBe(404);
  });

  it('is not there for those of another partnership, nor for those who may not look', async () => {
    const pages = [`${home}/people`, `${home}/agencies`, `${home}/people/lead`, `${home}/person/lead/steps/RoleGiven`];
    for (const page of pages) {
      expect((await house.as('stranger').get(page)).status).toBe(404);
      expect((await house.as('lead').get(page)).status).toBe(404);
    }
  });

  it('is read by an auditor, who is offered no change and can make none', async () => {
    const { $, status } = await house.get(`${home}/people/lead`);
    expect(status).toBe(200);
    expect($('main a[href*="/steps/"]')).toHaveLength(0);
    expect((await house.get(`${home}/person/lead/steps/RoleGiven`)).status).toBe(404);
    expect((await house.get(`${home}/accounts`)).status).toBe(404);
    const posted = await house.as('reader').post(`${home}/person/lead/steps/RoleGiven`, { role: 'chair', ...on });
    expect(posted.status).toBe(404);
  });

  it('registers a person, gives them a role for each agency, and ends one of them, each with its dates', async () => {
    const admin = house.as('admin');
    const begun = await admin.get(`${home}/people/new`);
    const address = begun.headers.get('location') ?? '';
    const recorded = await fill(admin, address, { name: 'Wren Hollis', title: 'Named GP', ...on });
    expect(words(recorded.$('.govuk-panel').text())).toBe('Recorded Person registered');
    expect(recorded.$('title').text()).not.toContain('Wren');
    const person = /\/person\/([^/]+)\//.exec(address)?.[1] ?? '';
    for (const agency of ['trust', 'school']) {
      const given = await fill(admin, `${home}/person/${person}/steps/RoleGiven`, {
        role: 'agency lead',
        agency,
        ...on,
      });
      expect(given.status).toBe(200);
    }
    const choice = (await admin.get(`${home}/person/${person}/steps/RoleEnded`)).$;
    const held = choice('input[name=held], select[name=held] option').toArray();
    const trust = held.find((one) => words(choice(one).parent().text()).includes('Northmoor Hospitals'));
    const ended = await fill(admin, `${home}/person/${person}/steps/RoleEnded`, {
      held: choice(trust!).attr('value') ?? '',
      ...on,
    });
    expect(words(ended.$('.govuk-panel').text())).toBe('Recorded Role ended');
    await house.engine.runner.catchUp();
    const { $ } = await admin.get(`${home}/people/${person}`);
    const roles = words($('#roles').closest('table').text());
    expect(roles).toContain("Agency's lead: Fellside School10 February 2025Still held");
    expect(roles).toContain("Agency's lead: Northmoor Hospitals10 February 202510 February 2025");
  });

  it('names on each form whom it is about, also where their answers are checked, and never in a title or an address', async () => {
    const admin = house.as('admin');
    const steps = `${home}/person/lead/steps`;
    const asked = await admin.get(`${steps}/RoleGiven`);
    expect(words(asked.$('main').text())).toContain('To: Person lead');
    const checked = await sendOn(admin, asked, `${steps}/RoleGiven`, {
      role: 'auditor',
      ...on,
      'form:act': 'continue',
    });
    expect(checked.$('h1').text()).toBe('Check your answers');
    expect(words(checked.$('main').text())).toContain('To: Person lead');
    expect(checked.$('title').text()).not.toContain('Person lead');
    const ending = await admin.get(`${steps}/RoleEnded`);
    expect(words(ending.$('main').text())).toContain('About: Person lead');
    const leaving = await admin.get(`${home}/people/lead/leave`);
    expect(words(leaving.$('main').text())).toContain('About: Person lead');
    const agency = await admin.get(`${home}/agency/school/steps/AgencyEnded`);
    expect(words(agency.$('main').text())).toContain('About: Fellside School');
    expect(agency.$('title').text()).not.toContain('Fellside');
    const fresh = (await admin.get(`${home}/people/new`)).headers.get('location') ?? '';
    expect((await admin.get(fresh)).$('main').text()).not.toMatch(/About:|can no longer/);
  });

  it('says on a form that the name of whom it is about can no longer be read', async () => {
    await registerPerson(house.engine, 'forgotten', [{ role: 'chair' }]);
    house.engine.keys.destroy('person:forgotten', house.engine.time.now());
    const { $ } = await house.as('admin').get(`${home}/person/forgotten/steps/RoleEnded`);
    expect(words($('main').text())).toContain('About: A person whose name can no longer be read');
  });

  it('asks again where a form is not answered, and keeps what was typed', async () => {
    const answer = await fill(house.as('admin'), `${home}/agency/new-one/steps/AgencyRegistered`, {
      name: '<b>Vale</b>',
      ...on,
      'occurredOn.month': '13',
    });
    expect(answer.status).toBe(422);
    expect(answer.$('title').text()).toMatch(/^Error: /);
    expect(answer.$('input[name=name]').attr('value')).toBe('<b>Vale</b>');
    expect(answer.text).not.toContain('<b>Vale');
  });

  it('asks before a second agency of one name is registered, and records it with a reason', async () => {
    const admin = house.as('admin');
    const address = `${home}/agency/second-school/steps/AgencyRegistered`;
    const answers = { name: ' fellside  SCHOOL', kind: 'education-and-childcare', area: 'own', ...on };
    const asked = await fill(admin, address, answers);
    expect(words(asked.$('main').text())).toContain('An agency of this name is registered already: Fellside School.');
    expect((await admin.get(`${home}/agencies/second-school`)).status).toBe(404);
    const reason = 'The infant school of the same name is one of its own.';
    const done = await fill(admin, address, answers, { 'reason:nameIsNew': reason });
    expect(words(done.$('.govuk-panel').text())).toBe('Recorded Agency registered');
    expect(words(done.$('main').text())).toContain('recorded with the reason');
    expect(words(done.$('main a').last().text())).toBe('Go to fellside SCHOOL');
  });

  it('asks before a second deciding body of one name is added, and before a role of an agency’s lead for no agency', async () => {
    const admin = house.as('admin');
    const body = { name: 'northmoor council', kind: 'local authority', ...on };
    const asked = await fill(admin, `${home}/partnership/northmoor/steps/BodyJoined`, body);
    expect(words(asked.$('main').text())).toContain('Northmoor Council is a deciding body already.');
    const role = { role: 'agency lead', ...on };
    const lead = await fill(admin, `${home}/person/lead/steps/RoleGiven`, role);
    expect(words(lead.$('main').text())).toContain('the role would open nothing');
    const ends = await admin.get(`${home}/agency/school/steps/AgencyEnded`);
    expect(words(ends.$('main').text())).toContain('stay with it until somebody ends or transfers them');
  });

  it('says in a form of the partnership, and in the link from what was recorded, which partnership it is', async () => {
    const admin = house.as('admin');
    const address = `${home}/partnership/northmoor/steps/PanelLetterExpectationSet`;
    expect((await admin.get(address)).$('.govuk-caption-l').text()).toBe('Northmoor & <b>Vale</b>');
    const done = await fill(admin, address, { workingDays: '10', ...on });
    expect(done.$('main a').last().text()).toBe('Go to Northmoor & <b>Vale</b>');
  });

  it('begins the milestones from those that stand, and sets them anew', async () => {
    const admin = house.as('admin');
    const address = `${home}/partnership/northmoor/steps/MilestonesSet`;
    const set = await fill(admin, address, {
      'milestones.0.name': 'Returns in',
      'milestones.0.workingDay': '6',
      ...on,
    });
    expect(words(set.$('.govuk-panel').text())).toBe('Recorded Local milestones set');
    expect((await admin.get(address)).$('input[name="milestones.0.name"]').attr('value')).toBe('Returns in');
    expect(words((await admin.get(`${home}/settings`)).$('#milestones').closest('table').text())).toContain(
      'Returns in6',
    );
  });

  it('records how a yearly report goes, from the page that says what is missing of it', async () => {
    const unit = house.as('unit-2');
    const address = `${home}/yearly-report`;
    const said = async () => words((await unit.get(address)).$('main').text());
    expect(await said()).toContain('Report on 2023-24 To be published by 30 September 2024.');
    const steps = (await unit.get(address)).$('a[href*="steps/YearlyReport"]').toArray();
    expect(steps).toHaveLength(5);
    const at = `${home}/partnership/northmoor/steps`;
    const year = { year: '2023-24', ...on };
    const drafted = await fill(unit, `${at}/YearlyReportDrafted?year=2023-24`, {
      ...year,
      holds: 'costs',
    });
    expect(words(drafted.$('main a').last().text())).toBe('Go to the yearly report');
    expect(await said()).toContain('Does not hold yet: What was done, including practice reviews;');
    const tasks = words((await unit.get('/tasks')).$('main').text());
    expect(tasks).toContain('Yearly report 2023-24 to publish30 September 2024133 days overdue');
    const asked = await fill(unit, `${at}/YearlyReportPublished?year=2023-24`, year);
    expect(words(asked.$('main').text())).toContain('The last draft on record holds 1 of the 7 things');
    expect(words(asked.$('main').text())).toContain("The scrutineer's review of this report is not on record.");
    const reasons = Object.fromEntries(
      asked
        .$('[name^="reason:"]')
        .toArray()
        .map((field) => [asked.$(field).attr('name') ?? '', 'It was published by the partners so.']),
    );
    const published = await fill(unit, `${at}/YearlyReportPublished?year=2023-24`, year, reasons);
    expect(words(published.$('.govuk-panel').text())).toBe('Recorded Yearly report published');
    await house.engine.runner.catchUp();
    const timeliness = words((await unit.get('/timeliness/northmoor')).$('main').text());
    expect(timeliness).toContain('The yearly report on 2023-24 was published on 10 February 2025, late by 133 days');
    expect(timeliness).toContain('Department for Education: not recorded as sent, due by');
    const sent = await fill(unit, `${at}/YearlyReportSent?year=2023-24`, { ...year, to: 'panel' });
    expect(words(sent.$('.govuk-panel').text())).toBe('Recorded Yearly report sent');
    expect(words((await unit.get(address)).$('#entries').closest('table').text())).toMatch(
      /Yearly report sent: 2023-24, .*Panel/,
    );
    // Whoever may not record it is led to no form that would not open.
    const looksOn = await house.as('admin').get(address);
    expect(looksOn.status).toBe(200);
    expect(looksOn.$('a[href*="steps/"]')).toHaveLength(0);
    const correction = (await unit.get(address)).$('a[href*="FactCorrected"]').first().attr('href')!;
    expect(
      (await unit.get(correction))
        .$('a.govuk-back-link, main a')
        .toArray()
        .some((link) => link.attribs['href'] === address),
    ).toBe(true);
    expect((await house.as('admin').get(`${at}/YearlyReportDrafted`)).status).toBe(404);
    expect((await house.as('lead').get(address)).status).toBe(404);
  });

  it('adds a one-off bank holiday with the day on which it became known', async () => {
    const unit = await house.as('unit-2').get(`${home}/calendar`);
    expect(unit.$('a[href*="HolidayProclaimed"]')).toHaveLength(0);
    expect((await house.as('unit-2').get(`${home}/calendar/working/steps/HolidayProclaimed`)).status).toBe(404);
    const admin = house.as('admin');
    const recorded = await fill(admin, `${home}/calendar/working/steps/HolidayProclaimed`, {
      'date.day': '18',
      'date.month': '6',
      'date.year': '2027',
      title: 'A day of celebration',
      ...on,
    });
    expect(words(recorded.$('.govuk-panel').text())).toBe('Recorded Bank holiday proclaimed');
    const { $ } = await admin.get(`${home}/calendar`);
    expect(words($('#changes').closest('table').text())).toContain(
      '18 June 2027A day of celebrationAdded10 February 2025',
    );
  });

  it('shows the deciding bodies with their dates', async () => {
    const { $ } = await house.as('unit-2').get(`${home}/bodies`);
    const row = $('#bodies')
      .closest('table')
      .find('tbody tr')
      .first()
      .find('th, td')
      .toArray()
      .map((cell) => words($(cell).text()));
    expect(row).toEqual([
      'Northmoor Council',
      'Local authority',
      '1 April 2020',
      'Decides no more: Northmoor Council',
      'Decides',
    ]);
  });

  it('shows what was recorded of an agency, a body and a person, and corrects each entry beside it', async () => {
    const admin = house.as('admin');
    const correctionOn = async (page: string): Promise<string> => {
      const { $ } = await admin.get(page);
      return $('#entries a, table a')
        .filter((_, link) => $(link).text().startsWith('Correct this entry'))
        .last()
        .attr('href')!;
    };
    const ofAgency = await correctionOn(`${home}/agencies/trust`);
    expect(ofAgency).toMatch(`${home}/agency/trust/steps/FactCorrected?event=`);
    const form = await admin.get(ofAgency);
    expect(form.$('h1').text()).toBe('Correct an entry: Agency registered');
    expect(form.$('[name=partnership]')).toHaveLength(0);
    const done = await fill(admin, ofAgency, { name: 'Northmoor Trust, renamed', amendmentReason: 'A slip.', ...on });
    expect(done.$('main').text()).toContain('Recorded');
    await house.engine.runner.catchUp();
    const after = await admin.get(`${home}/agencies/trust`);
    expect(words(after.$('h1').text())).toContain('Northmoor Trust, renamed');
    expect(after.$('main').text()).toContain('Corrected');
    for (const page of [`${home}/bodies`, `${home}/people/lead`])
      expect((await admin.get(await correctionOn(page))).status).toBe(200);
    // A role is ended and given anew.
    const { $ } = await admin.get(`${home}/people/lead`);
    expect($('main a[href*="FactCorrected"]')).toHaveLength(1);
    for (const person of ['lead', 'stranger', 'reader'])
      expect((await house.as(person).get(ofAgency)).status).toBe(404);
    expect((await admin.get(`${home}/agency/trust/steps/FactCorrected?event=nothing`)).status).toBe(404);
  });

  it('lets somebody leave in one go: roles, sessions, tokens and account', async () => {
    const admin = house.as('admin');
    await registerPerson(house.engine, 'leaver', [{ role: 'chair' }, { role: 'agency lead', agency: 'trust' }]);
    const leaver = house.as('leaver');
    await house.engine.runner.catchUp();
    await admin.post(`${home}/accounts/leaver`, { do: 'make', signIn: 'leaver@northmoor.example' });
    expect((await leaver.get('/timeliness/northmoor')).status).toBe(200);
    const asked = await admin.get(`${home}/people/leaver/leave`);
    expect(words(asked.$('main ul.govuk-list--bullet').text())).toContain('Chair of the practice review group');
    const left = await fill(admin, `${home}/people/leaver/leave`, {});
    expect(words(left.$('#roles').closest('table').text())).not.toContain('Still held');
    expect(house.engine.accounts.of('leaver')?.disabledAt).not.toBeNull();
    const after = await leaver.get('/timeliness/northmoor');
    expect([after.status, after.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/sign-in\?to=/)]);
  });

  it('says which roles did not end, and why, where whoever sends it may end only some', async () => {
    const unit = house.as('unit-2');
    await registerPerson(house.engine, 'second-admin', [{ role: 'chair' }, { role: 'administrator' }]);
    await house.engine.runner.catchUp();
    const left = await fill(unit, `${home}/people/second-admin/leave`, {});
    expect([left.status, words(left.$('h1').text())]).toEqual([422, 'A person leaves']);
    expect(words(left.$('.govuk-error-summary').text())).toMatch(
      /Administrator was not ended[.] Only an administrator ends/,
    );
    expect(words(left.$('main ul.govuk-list--bullet').text())).toBe('Administrator');
  });
});

describe('accounts', () => {
  it('are made with a first password that is shown once, by an administrator of the partnership alone', async () => {
    const admin = house.as('admin');
    const made = await admin.post(`${home}/accounts/lead`, { do: 'make', signIn: 'Lead@Northmoor.example' });
    const password = made.$('.waymark-password').text().trim();
    expect(password).toMatch(/^([a-z]{6}-){3}[a-z]{6}$/);
    expect(await house.engine.accounts.check('lead@northmoor.example', password)).toBe('lead');
    expect((await admin.get(`${home}/accounts`)).text).not.toContain(password);
    // That it was done stands in the person's record; what it is now does not.
    const last = (await house.engine.recorder.streams.history('person-lead')).at(-1)!;
    expect(last).toMatchObject({ type: 'person.AccountAdministered', data: { deed: 'made' } });
    expect(JSON.stringify(last)).not.toContain(password);
    for (const [browser, where] of [
      [house.as('unit-2'), home],
      [house.as('stranger'), home],
      [house.as('stranger'), '/administration/southmoor'],
    ] as const) {
      const refused = await browser.post(`${where}/accounts/lead`, { do: 'new password' });
      expect(refused.status).toBe(404);
    }
    expect(await house.engine.accounts.check('lead@northmoor.example', password)).toBe('lead');
  });

  it('have all that is done to them recorded, also what two administrators do in the same moment', async () => {
    const deeds = async () =>
      (await house.engine.recorder.streams.history('person-lead')).filter(
        ({ type }) => type === 'person.AccountAdministered',
      ).length;
    const before = await deeds();
    const deed = () => tellDeed(house.engine, deedBy(house.engine, 'admin', 'lead', 'sessions ended'));
    await Promise.all([deed(), deed(), deed()]);
    expect(await deeds()).toBe(before + 3);
    // What is told twice, as by a server that starts while it is being told, is one step.
    const once = deedBy(house.engine, 'admin', 'lead', 'sessions ended');
    await Promise.all([tellDeed(house.engine, once), tellDeed(house.engine, once)]);
    await tellDeed(house.engine, once);
    expect(await deeds()).toBe(before + 4);
    expect(house.engine.owedDeeds.list()).toEqual([]);
  });

  it('of somebody who was erased can be closed, and no longer opened', async () => {
    const admin = house.as('admin');
    await registerPerson(house.engine, 'erased', [{ role: 'business unit', partnership: 'northmoor' }]);
    await admin.post(`${home}/accounts/erased`, { do: 'make', signIn: 'erased@northmoor.example' });
    house.engine.keys.destroy('person:erased', '2025-02-10T20:00:00.000Z');
    expect((await admin.post(`${home}/accounts/erased`, { do: 'disable' })).status).toBeLessThan(400);
    expect(house.engine.accounts.of('erased')?.disabledAt).not.toBeNull();
    for (const what of ['enable', 'new password'])
      expect((await admin.post(`${home}/accounts/erased`, { do: what })).status).toBe(404);
    expect(house.engine.accounts.of('erased')?.disabledAt).not.toBeNull();
  });

  it.each([
    ['', 'Enter the name to sign in with'],
    ['a b', 'The name to sign in with must be an email address, or a word of 3 characters or more without spaces'],
  ])('are refused a name like “%s”, beside the field that it was typed in', async (signIn, says) => {
    const { status, $ } = await house.as('admin').post(`${home}/accounts/unit-2`, { do: 'make', signIn });
    expect(status).toBe(422);
    expect(words($('.govuk-error-summary').text())).toBe(`There is a problem ${says}`);
    expect($($('.govuk-error-summary a').attr('href') ?? '').attr('value')).toBe(signIn);
  });

  it('say on their own page why a change was not possible, at the person that it was asked for', async () => {
    const admin = house.as('admin');
    await registerPerson(house.engine, 'late', [{ role: 'business unit', partnership: 'northmoor' }]);
    await house.engine.runner.catchUp();
    const none = await admin.post(`${home}/accounts/late`, { do: 'disable' });
    expect([none.status, words(none.$('.govuk-error-summary').text())]).toEqual([
      422,
      'There is a problem This person has no account',
    ]);
    await admin.post(`${home}/accounts/late`, { do: 'make', signIn: 'late@northmoor.example' });
    const twice = await admin.post(`${home}/accounts/late`, { do: 'make', signIn: 'later@northmoor.example' });
    expect(twice.status).toBe(422);
    const [link] = twice.$('.govuk-error-summary a').toArray();
    expect(twice.$(twice.$(link).attr('href') ?? '#none')).toHaveLength(1);
  });

  it('know no change but those that there are', async () => {
    const admin = house.as('admin');
    expect((await admin.post(`${home}/accounts/lead`, { do: 'delete' })).status).toBe(404);
    expect((await admin.post(`${home}/accounts/nobody`, { do: 'disable' })).status).toBe(404);
    expect((await admin.post(`${home}/accounts/lead`, { do: 'revoke token', token: 'none' })).status).toBe(404);
  });
});
