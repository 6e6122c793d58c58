import { asKnownOn } from '@waymark/statute';
import {
  agency,
  calendarRecord,
  decidingOn,
  partnership,
  person,
  type Agency,
  type Calendar,
  type Partnership,
  type Person,
} from '.';
import { asksOf, objectionsOf, rulesOf, story } from '../testing/story';

const registered = () => story(partnership).takes('PartnershipRegistered', { name: 'Northmoor' }, { on: '2019-09-29' });
const council = { body: 'council', kind: 'local authority', name: 'Northmoor Council' };
const board = { body: 'board', kind: 'integrated care board', name: 'Vale Board' };
const on = (told: ReturnType<typeof story>, day: string) =>
  decidingOn(told.instance().state as Partnership, day).map(({ body }) => body);

describe('A partnership', () => {
  it('has a dated list of bodies that decide, of which there may be two of a kind', () => {
    const told = registered()
      .takes('BodyJoined', council, { on: '2019-09-29' })
      .takes('BodyJoined', { ...council, body: 'city', name: 'Eastmere City Council' }, { on: '2019-09-29' })
      .takes('BodyJoined', board, { on: '2022-07-01' })
      .takes('BodyLeft', { body: 'city' }, { on: '2023-04-01' });
    expect(on(told, '2019-09-28')).toEqual([]);
    expect(on(told, '2022-06-30')).toEqual(['council', 'city']);
    expect(on(told, '2023-03-31')).toEqual(['council', 'city', 'board']);
    expect(on(told, '2023-04-01')).toEqual(['council', 'board']);
  });

  it.each(['not-known', '../2019-12-31', '2019-09'])(
    'has a body leave on a day that is not known precisely: %s',
    (left) => {
      const told = registered().takes('BodyJoined', council, { on: '2019-09-29' });
      told.takes('BodyLeft', { body: 'council' }, { on: left });
      expect(on(told, '2019-12-31')).toEqual([]);
      told.takes('BodyJoined', council, { on: '2023-04-01' });
      expect(on(told, '2023-04-01')).toEqual(['council']);
    },
  );

  it('knows of a body that it decided until the day by which it had left', () => {
    const told = registered().takes('BodyJoined', council, { on: '2019-09-29' });
    told.takes('BodyLeft', { body: 'council' }, { on: '../2019-12-31' });
    expect([on(told, '2019-12-30'), on(told, '2019-12-31')]).toEqual([['council'], []]);
  });

  it('asks about a second body of a name that decides already: each has to sign apart', () => {
    const told = registered().takes('BodyJoined', council, { on: '2019-09-29' });
    const again = { ...council, body: 'council-2', name: 'northmoor  council' };
    const tried = told.tries('BodyJoined', again, { on: '2020-01-01' });
    expect(asksOf(tried)).toEqual(['bodyIsNew']);
    expect(objectionsOf(tried)[0]!.because).toContain('Northmoor Council is a deciding body already.');
    expect(asksOf(told.tries('BodyJoined', { ...again, name: 'Northmoor City Council' }))).toEqual([]);
    const correction = { event: told.eventOf('BodyJoined'), values: { kind: 'other' }, reason: 'A slip.' };
    expect(asksOf(told.tries('FactCorrected', correction))).toEqual([]);
    told.takes('BodyLeft', { body: 'council' }, { on: '2023-04-01' });
    expect(asksOf(told.tries('BodyJoined', again, { on: '2023-04-01' }))).toEqual([]);
  });

  it('may plan a body’s joining for a day to come', () => {
    const told = registered().takes('BodyJoined', board, { on: '2027-04-01' });
    expect(on(told, '2026-11-20')).toEqual([]);
    expect(on(told, '2027-04-01')).toEqual(['board']);
  });

  it('has a body leave that it holds, and is registered first', () => {
    expect(rulesOf(registered().tries('BodyLeft', { body: 'council' }))).toEqual(['bodyIsHeld']);
    expect(rulesOf(story(partnership).tries('BodyJoined', council))).toEqual(['isRegistered']);
  });

  it('chooses from which day the fifteen working days count, and what it expects of the Panel', () => {
    const told = registered()
      .takes('RapidReviewBasisChosen', { basis: 'incident' })
      .takes('PanelLetterExpectationSet', { workingDays: 10 })
      .takes('PanelLetterExpectationSet', { workingDays: null })
      .takes('MilestonesSet', { milestones: [{ name: 'Returns in', workingDay: 7 }] });
    expect(told.instance().state).toMatchObject({ basis: 'incident', panelLetterWorkingDays: null });
  });

  it('names further recipients of its submissions, by kind, until that ends', () => {
    const board = { recipient: 'board', submissions: ['advance-copies'], name: 'Northmoor Quality Board' };
    const set = (told: ReturnType<typeof story>) => (told.instance().state as Partnership).extraRecipients;
    const told = registered().takes('ExtraRecipientSet', board);
    told.takes('ExtraRecipientSet', { ...board, submissions: ['advance-copies', 'delay'] });
    expect(set(told)).toEqual([
      { recipient: 'board', submissions: ['advance-copies', 'delay'], title: 'Northmoor Quality Board' },
    ]);
    expect(set(told.takes('ExtraRecipientEnded', { recipient: 'board' }))).toEqual([]);
    expect(rulesOf(told.tries('ExtraRecipientEnded', { recipient: 'board' }))).toEqual(['recipientIsHeld']);
    expect(rulesOf(told.tries('ExtraRecipientSet', { ...board, recipient: 'panel' }))).toEqual(['recipientIsFurther']);
  });
});

describe('An agency', () => {
  const trust = { name: 'Vale Health', kind: 'health', partnership: 'northmoor', area: 'own' };

  it('is registered, corrected, succeeded and ended', () => {
    const told = story(agency).takes('AgencyRegistered', trust);
    told.takes('FactCorrected', {
      event: told.eventOf('AgencyRegistered'),
      values: { name: 'Vale Community Health' },
      reason: 'Typed wrongly.',
    });
    told.takes('AgencySucceeded', { by: 'trust-2' }, { on: '2027-04-01' });
    expect(told.instance().state as Agency).toMatchObject({
      name: 'Vale Community Health',
      succeededBy: 'trust-2',
      endedOn: '2027-04-01',
    });
    expect(rulesOf(story(agency).tries('AgencyEnded'))).toEqual(['isRegistered']);
  });

  it.each(['Vale Health', 'VALE health', '  Vale \u00a0 Health '])(
    'of a name that another one of its partnership has is asked about, whatever its capitals and spaces: %j',
    (name) => {
      const told = story(agency).knowing({ otherAgencies: ['Alder Lane Primary School', 'Vale  Health'] });
      const tried = told.tries('AgencyRegistered', { ...trust, name });
      expect(asksOf(tried)).toEqual(['nameIsNew']);
      expect(objectionsOf(tried)[0]!.because).toContain('registered already: Vale  Health');
      told.given('AgencyRegistered', { ...trust, name });
      expect(told.last().departures).toEqual(['nameIsNew']);
    },
  );

  it('of a name that is only like another one is not asked about', () => {
    const told = story(agency).knowing({ otherAgencies: ['Vale Health Trust'] });
    expect(asksOf(told.tries('AgencyRegistered', trust))).toEqual([]);
  });

  it('that is corrected to the name of another one is asked about too', () => {
    const told = story(agency)
      .knowing({ otherAgencies: ['Vale Hospital'] })
      .takes('AgencyRegistered', trust);
    const correction = {
      event: told.eventOf('AgencyRegistered'),
      values: { name: 'vale hospital' },
      reason: 'A slip.',
    };
    expect(asksOf(told.tries('FactCorrected', correction))).toEqual(['nameIsNew']);
  });
});

describe('A person', () => {
  const role = { role: 'agency lead', partnership: 'northmoor', agency: 'trust' };

  it('holds several roles, each once, until it ends', () => {
    const told = story(person)
      .takes('PersonRegistered', { partnership: 'northmoor', name: 'Wren Hollis' })
      .takes('RoleGiven', role)
      .takes('RoleGiven', role)
      .takes('RoleGiven', { role: 'chair', partnership: 'northmoor' });
    expect((told.instance().state as Person).roles).toHaveLength(2);
    expect((told.takes('RoleEnded', role).instance().state as Person).roles).toMatchObject([{ role: 'chair' }]);
    expect(rulesOf(told.tries('RoleEnded', role))).toEqual(['roleIsHeld']);
    expect(JSON.stringify(told.events)).not.toContain('Wren');
  });
});

it('asks which agency somebody answers for who is given the role of an agency’s lead', () => {
  const told = story(person).takes('PersonRegistered', { partnership: 'northmoor', name: 'Wren Hollis' });
  const lead = { role: 'agency lead', partnership: 'northmoor' };
  expect(asksOf(told.tries('RoleGiven', lead))).toEqual(['agencyIsNamed']);
  expect(asksOf(told.tries('RoleGiven', { ...lead, agency: 'trust' }))).toEqual([]);
  expect(asksOf(told.tries('RoleGiven', { ...lead, role: 'auditor' }))).toEqual([]);
});

describe('The working calendar', () => {
  const day = { date: '2027-06-18', title: 'A day of celebration' };
  const calendarOf = (told: ReturnType<typeof story>) => (told.instance().state as Calendar).calendar;
  const holds = (told: ReturnType<typeof story>, on: string) =>
    asKnownOn(calendarOf(told), on).holidays.some(({ date }) => date === day.date);

  it('learns of a bank holiday on the day it is proclaimed, and of its withdrawal likewise', () => {
    const told = story(calendarRecord)
      .takes('HolidayProclaimed', day, { on: '2026-11-02' })
      .takes('HolidayWithdrawn', { date: day.date }, { on: '2026-11-10' });
    expect([holds(told, '2026-11-01'), holds(told, '2026-11-02'), holds(told, '2026-11-10')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('has a version of its own for whatever makes it differ, also after a mistake was taken back', () => {
    const told = story(calendarRecord);
    const versions = [calendarOf(told).version];
    told.takes('HolidayProclaimed', day, { on: '2026-11-02' });
    versions.push(calendarOf(told).version);
    told.takes('StepWithdrawn', { event: told.eventOf('HolidayProclaimed'), reason: 'Another day.' });
    expect(calendarOf(told).version).toBe(versions[0]);
    told.takes('HolidayProclaimed', { ...day, date: '2027-06-25' }, { on: '2026-11-03' });
    versions.push(calendarOf(told).version);
    expect(new Set(versions).size).toBe(3);
  });

  it('holds no bank holiday twice, and withdraws only what it holds', () => {
    const told = story(calendarRecord).takes('HolidayProclaimed', day);
    expect(rulesOf(told.tries('HolidayProclaimed', day))).toEqual(['isNew']);
    expect(rulesOf(told.tries('HolidayWithdrawn', { date: '2027-06-21' }))).toEqual(['isHeld']);
  });
});
