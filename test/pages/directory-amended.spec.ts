import type { Engine } from '@waymark/engine';
import { fill, sendOn } from './form';
import { openHouse, words, type House } from './house';
import { registerPerson } from './people';
import { record } from './steps';
import { furnishTheWhole } from './whole';

const home = '/administration/northmoor';
const on = '2020-04-01';
let house: House;
let caseId: string;

async function furnish(engine: Engine): Promise<void> {
  await registerPerson(engine, 'admin', [{ role: 'administrator' }]);
  await registerPerson(engine, 'unit-2', [{ role: 'business unit' }]);
  await registerPerson(engine, 'mistaken', [{ role: 'chair' }, { role: 'administrator' }]);
  await registerPerson(engine, 'clinic-lead', [{ role: 'agency lead', agency: 'clinic' }]);
  const agency = { name: 'Fellside Clinic', kind: 'health', partnership: 'northmoor', area: 'own' };
  await record(engine, 'agency-clinic', 'AgencyRegistered', { on, data: agency });
  const body = { body: 'fire', kind: 'other', name: 'Fellside Fire Service' };
  await record(engine, 'partnership-northmoor', 'BodyJoined', { on, data: body });
  await registerPerson(engine, 'stranger', [{ role: 'administrator' }], 'southmoor');
}

beforeAll(async () => {
  house = await openHouse('2025-02-10', async (engine, day) => {
    ({ caseId } = await furnishTheWhole(engine, day));
    await record(engine, 'partnership-southmoor', 'PartnershipRegistered', { on, data: { name: 'Southmoor' } });
    await furnish(engine);
  });
});

afterAll(() => house.close());

const since = { 'occurredOn.day': '1', 'occurredOn.month': '4', 'occurredOn.year': '2020' };
const why = { amendmentReason: 'Recorded for the wrong area.' };

/** Where an entry is corrected or taken back, as the page that shows it offers it. */
async function offered(person: string, page: string, entry: string, deed: string): Promise<string | undefined> {
  const { $ } = await house.as(person).get(page);
  const row = $('#entries')
    .closest('table')
    .find('tbody tr')
    .filter((_, one) => words($(one).find('th').text()).startsWith(entry));
  return row
    .find('a')
    .filter((_, link) => $(link).text().startsWith(deed))
    .first()
    .attr('href');
}

const takenBack = async (page: string, entry: string) => {
  const address = await offered('admin', page, entry, 'Take this entry back');
  const recorded = await fill(house.as('admin'), address!, why);
  await house.engine.runner.catchUp();
  return recorded;
};

const entriesOn = async (page: string): Promise<string> => {
  const { $ } = await house.as('admin').get(page);
  return words($('#entries').closest('table').text());
};

describe('an entry of the directory', () => {
  it('that is corrected says what stood before, what stands now, who corrected it, when and why', async () => {
    const page = `${home}/agencies/trust`;
    const address = await offered('admin', page, 'Agency registered', 'Correct this entry');
    const form = await house.as('admin').get(address!);
    expect(form.$('main').text()).toContain('this entry of the directory');
    expect(form.$('main').text()).not.toMatch(/timeline|deadlines/);
    await fill(house.as('admin'), address!, {
      name: 'Northmoor NHS Trust',
      amendmentReason: 'It was renamed.',
      ...since,
    });
    await house.engine.runner.catchUp();
    expect(await entriesOn(page)).toContain(
      'Corrected 10 February 2025 at 8:00pm by Person admin (Administrator). ' +
        'Name: was “Northmoor Hospitals”, now “Northmoor NHS Trust”Why: It was renamed.',
    );
  });

  it('is taken back with a reason, which the form wants', async () => {
    const address = await offered('admin', `${home}/agencies/clinic`, 'Agency registered', 'Take this entry back');
    const form = await house.as('admin').get(address!);
    expect(words(form.$('main').text())).toContain('a role given for it gives no rights');
    expect(words(form.$('main').text())).toContain('Requests that are open to it stay open: end them first.');
    expect(form.$('main').text()).not.toMatch(/timeline|deadlines/);
    expect((await fill(house.as('admin'), address!, {})).status).toBe(422);
  });

  it('says before an agency is taken back which roles are held for it, and that open requests to it stand', async () => {
    const admin = house.as('admin');
    const address = await offered('admin', `${home}/agencies/clinic`, 'Agency registered', 'Take this entry back');
    const form = await admin.get(address!);
    const checked = await sendOn(admin, form, address!, { ...why, 'form:act': 'continue' });
    expect(checked.$('h1').text()).toBe('Check your answers');
    for (const { $ } of [form, checked]) {
      const says = words($('main').text());
      expect(says).toContain('About: Fellside Clinic');
      expect(says).toContain("gives no rights once the agency is taken back. Person clinic-lead: Agency's lead.");
      expect(says).toContain('Requests for information to it that are still open stay open');
    }
    const trust = await offered('admin', `${home}/agencies/trust`, 'Agency registered', 'Correct this entry');
    expect((await admin.get(trust!)).$('main').text()).not.toContain('still open stay open');
  });

  it('is taken back by those who administer its partnership and by nobody else', async () => {
    const address = await offered('unit-2', `${home}/agencies/clinic`, 'Agency registered', 'Take this entry back');
    expect((await house.as('unit-2').get(address!)).status).toBe(200);
    for (const person of ['clinic-lead', 'stranger', 'reader'])
      expect((await house.as(person).get(address!)).status).toBe(404);
  });
});

describe('a role that was given by mistake', () => {
  const page = `${home}/people/mistaken`;
  const chair = 'Role given: Chair';

  it('gives no rights from the next request on, and stays visible as taken back', async () => {
    const mistaken = house.as('mistaken');
    expect((await mistaken.get(`/cases/${caseId}`)).status).toBe(200);
    const recorded = await takenBack(page, chair);
    expect(words(recorded.$('.govuk-panel').text())).toBe('Recorded Entry taken back: Role given');
    expect((await mistaken.get(`/cases/${caseId}`)).status).toBe(404);
    expect(await entriesOn(page)).toContain(
      'Taken back 10 February 2025 at 8:00pm by Person admin (Administrator). Why: Recorded for the wrong area.',
    );
    const { $ } = await house.as('admin').get(page);
    expect(words($('#roles').closest('table').text())).not.toContain('Chair');
    expect(await offered('admin', page, chair, 'Take this entry back')).toBeUndefined();
  });

  it('is taken back only by those who may give it', async () => {
    const administrator = 'Role given: Administrator';
    const address = await offered('admin', page, administrator, 'Take this entry back');
    expect(address).toContain('StepWithdrawn');
    expect(await offered('unit-2', page, administrator, 'Take this entry back')).toBeUndefined();
    expect((await house.as('unit-2').get(address!)).status).toBe(404);
    const posted = await house.as('unit-2').post(address!, why);
    expect(posted.status).toBe(404);
  });

  it('leaves the person registered: that entry is corrected, never taken back', async () => {
    expect(await offered('admin', page, 'Person registered', 'Correct this entry')).toBeDefined();
    expect(await offered('admin', page, 'Person registered', 'Take this entry back')).toBeUndefined();
  });
});

describe('an agency that was recorded by mistake', () => {
  it('is asked no more, gives its lead no rights, and is shown apart', async () => {
    const lead = house.as('clinic-lead');
    expect((await lead.get('/requests')).status).toBe(200);
    await takenBack(`${home}/agencies/clinic`, 'Agency registered');
    expect((await lead.get('/requests')).status).toBe(404);
    const { $, text } = await house.as('admin').get(`${home}/agencies`);
    expect(words($('#agencies').closest('table').text())).not.toContain('Fellside Clinic');
    expect(text).toContain('Taken back, as recorded by mistake');
    expect(await entriesOn(`${home}/agencies/clinic`)).toContain('Why: Recorded for the wrong area.');
    const person = await house.as('admin').get(`${home}/people/clinic-lead`);
    expect(person.text).toContain('the role gives no rights');
  });

  it('stays with the partnership that had registered it', async () => {
    expect((await house.as('stranger').get('/administration/southmoor/agencies/clinic')).status).toBe(404);
    const taken = await house.as('stranger').get('/administration/southmoor/agency/clinic/steps/AgencyRegistered');
    expect(taken.status).toBe(404);
  });
});

test('a body that was recorded by mistake decides no more, and its entry says why', async () => {
  const page = `${home}/bodies`;
  await takenBack(page, 'Deciding body joined: Fellside Fire Service');
  const { $ } = await house.as('admin').get(page);
  expect(words($('#bodies').closest('table').text())).not.toContain('Fellside Fire Service');
  expect(await entriesOn(page)).toMatch(/Deciding body joined: Fellside Fire Service Taken back.*Why: Recorded for/);
});
