import { rapidReview, roles, type Case, type RapidReview, type Role } from '@waymark/casework';
import {
  type Asker,
  agenciesActedFor,
  belongsTo,
  mayAdminister,
  mayChangeCalendar,
  mayGiveRole,
  mayKeepAccounts,
  mayOpenWorkflow,
  mayReadCase,
  mayReadWorkflow,
  mayRecordOnCase,
  mayRecordOnPartnership,
  mayRecordStep,
  partnershipsLed,
  partnershipsRead,
} from './rights';

const record: Case = { lead: 'northmoor', reference: null, sharedWith: ['eastvale'], workflows: [] };

const personWith = (role: Role, partnership = 'northmoor'): Asker => ({
  person: 'someone',
  partnership,
  roles: [{ role, partnership, agency: role === 'agency lead' ? 'trust' : null, body: 'council' }],
});
const nobody: Asker = { person: 'nobody', partnership: null, roles: [] };

/** A rapid review in which the trust was asked for information. */
const review = {
  category: 'rapidReview',
  state: { ...(rapidReview.initial as RapidReview), returns: { trust: { asked: true, told: true } } },
};
const action = { category: 'action', state: { agencies: ['trust'], owner: 'school' } };

const step = (type: string, data: unknown = {}, body: string | null = null) => ({
  type,
  data,
  decidedBy: body === null ? null : { body },
});

/** By role: reads a case, records anything, records its agency's return, its body's decision, changes the directory. */
const matrix: Record<Role, readonly [boolean, boolean, boolean, boolean, boolean]> = {
  'business unit': [true, true, true, true, true],
  chair: [true, true, true, true, false],
  'group member': [true, false, false, false, false],
  delegate: [true, false, false, true, false],
  lead: [true, false, false, true, false],
  'agency lead': [false, false, true, false, false],
  reviewer: [false, false, false, false, false],
  scrutineer: [true, false, false, false, false],
  auditor: [true, false, false, false, false],
  administrator: [false, false, false, false, true],
};

describe.each(roles)('the role of %s', (role) => {
  const [reads, records, returns, decides, administers] = matrix[role];
  const person = personWith(role);
  const elsewhere = personWith(role, 'westmere');

  it('does what the matrix says of it', () => {
    expect({
      reads: mayReadCase(person, record),
      records: mayRecordStep(person, record, review, step('MeetingHeld')),
      returns: mayRecordStep(person, record, review, step('ReturnReceived', { agency: 'trust' })),
      decides: mayRecordStep(person, record, review, step('BodyDecided', { body: 'council' }, 'council')),
      administers: mayAdminister(person, 'northmoor'),
    }).toEqual({ reads, records, returns, decides, administers });
  });

  it('does the same in a case that is shared with its partnership, sharing apart', () => {
    const sharer = personWith(role, 'eastvale');
    expect(mayReadCase(sharer, record)).toBe(reads);
    expect(mayRecordStep(sharer, record, review, step('MeetingHeld'))).toBe(records);
    expect(mayRecordOnCase(sharer, record, 'WorkingNameGiven')).toBe(records);
    expect(mayRecordOnCase(sharer, record, 'CaseShared')).toBe(false);
    expect(mayRecordOnCase(sharer, record, 'FactCorrected')).toBe(false);
  });

  it('does nothing in the case of another partnership', () => {
    expect(mayReadCase(elsewhere, record)).toBe(false);
    expect(mayRecordStep(elsewhere, record, review, step('MeetingHeld'))).toBe(false);
    expect(mayRecordStep(elsewhere, record, review, step('ReturnReceived', { agency: 'trust' }))).toBe(false);
    expect(mayRecordOnCase(elsewhere, record, 'WorkingNameGiven')).toBe(false);
    expect(agenciesActedFor(elsewhere, record)).toEqual([]);
    expect(mayAdminister(elsewhere, 'northmoor')).toBe(false);
  });
});

it('denies whoever is not in the directory everything', () => {
  expect(partnershipsRead(nobody)).toEqual([]);
  expect(partnershipsLed(nobody)).toEqual([]);
  expect(mayReadCase(nobody, record)).toBe(false);
  expect(mayReadCase(nobody, { ...record, lead: null })).toBe(false);
  expect(mayRecordStep(nobody, record, review, step('MeetingHeld'))).toBe(false);
  expect(mayRecordOnCase(nobody, { ...record, lead: null }, 'CaseOpened')).toBe(false);
  expect(mayChangeCalendar(nobody)).toBe(false);
  expect(belongsTo(nobody, 'northmoor')).toBe(false);
});

it('lets an agency lead record for its own agency alone', () => {
  const person = personWith('agency lead');
  expect(agenciesActedFor(person, record)).toEqual(['trust']);
  expect(mayRecordStep(person, record, review, step('ReturnReceived', { agency: 'school' }))).toBe(false);
  expect(mayRecordStep(person, record, review, step('ReturnReceived'))).toBe(false);
  expect(mayRecordStep(person, record, review, step('InformationRequested', { agency: 'trust' }))).toBe(false);
});

it('lets a lead or a delegate decide for their own body alone, in its name', () => {
  for (const role of ['lead', 'delegate'] as const) {
    const person = personWith(role);
    expect(mayRecordStep(person, record, review, step('SignedOff', { body: 'police' }, 'police'))).toBe(false);
    expect(mayRecordStep(person, record, review, step('SignedOff', { body: 'council' }, 'police'))).toBe(false);
    expect(mayRecordStep(person, record, review, step('SignedOff', { body: 'council' }))).toBe(false);
    expect(mayRecordStep(person, record, review, step('SentToPanel', { body: 'council' }, 'council'))).toBe(false);
  }
});

it('lets a lead or a delegate approve a pack, agree a plan and decide a dispute for their own body', () => {
  for (const role of ['lead', 'delegate'] as const) {
    const may = (category: string, type: string, data: object, body: string) =>
      mayRecordStep(personWith(role), record, { category, state: {} }, step(type, data, body));
    expect(may('submission', 'Approved', {}, 'council')).toBe(true);
    expect(may('submission', 'Approved', {}, 'police')).toBe(false);
    expect(may('submission', 'Sent', {}, 'council')).toBe(false);
    expect(may('actionPlan', 'PlanAgreed', { body: 'council' }, 'council')).toBe(true);
    expect(may('dispute', 'PartnerDecided', { body: 'council' }, 'council')).toBe(true);
    expect(may('dispute', 'PartnerDecided', { body: 'police' }, 'council')).toBe(false);
    expect(may('dispute', 'Resolved', {}, 'council')).toBe(false);
  }
});

it('lets an agency lead answer for its own agency on an action that it owns, and on no other', () => {
  const evidence = (agency: string) => step('EvidenceSubmitted', { evidence: 'e-1', agency });
  const lead = (agency: string): Asker => ({
    person: 'someone',
    partnership: 'northmoor',
    roles: [{ role: 'agency lead', partnership: 'northmoor', agency, body: null }],
  });
  expect(mayRecordStep(lead('trust'), record, action, evidence('trust'))).toBe(true);
  expect(mayRecordStep(lead('school'), record, action, evidence('school'))).toBe(true);
  expect(mayRecordStep(lead('trust'), record, action, evidence('school'))).toBe(false);
  expect(mayRecordStep(lead('surgery'), record, action, evidence('surgery'))).toBe(false);
  expect(mayRecordStep(lead('trust'), record, action, step('EvidenceAccepted', { agency: 'trust' }))).toBe(false);
  expect(mayRecordStep(lead('trust'), record, review, evidence('trust'))).toBe(false);
  expect(mayReadWorkflow(lead('trust'), record, action)).toBe(false);
});

it('lets an agency lead return only what their agency was asked for, unless they read the case in another role', () => {
  const person = personWith('agency lead');
  const unasked = { ...review, state: { ...review.state, returns: {} } };
  const returned = step('ReturnReceived', { agency: 'trust' });
  expect(mayRecordStep(person, record, unasked, returned)).toBe(false);
  const member = { ...person, roles: [...person.roles, ...personWith('group member').roles] };
  expect(mayRecordStep(member, record, unasked, returned)).toBe(true);
});

it('lets business unit and chair alone open further workflows', () => {
  for (const role of roles) {
    const may = role === 'business unit' || role === 'chair';
    expect([role, mayOpenWorkflow(personWith(role), record)]).toEqual([role, may]);
    expect([role, mayOpenWorkflow(personWith(role, 'eastvale'), record)]).toEqual([role, may]);
    expect(mayOpenWorkflow(personWith(role, 'westmere'), record)).toBe(false);
  }
});

describe('Disclosure of a case', () => {
  const types = [
    'DisclosureRequested',
    'DisclosureDayMoved',
    'DisclosureAdviceRecorded',
    'DisclosureDecided',
    'MaterialReleased',
    'RequestWithdrawn',
  ];

  it('is recorded by the business unit and the chair of the partnership that leads it, and by nobody else', () => {
    for (const role of roles)
      for (const type of types)
        expect(mayRecordOnCase(personWith(role), record, type)).toBe(role === 'business unit' || role === 'chair');
    for (const type of types) {
      expect(mayRecordOnCase(personWith('business unit', 'eastvale'), record, type)).toBe(false);
      expect(mayRecordOnPartnership(personWith('scrutineer'), 'northmoor', type)).toBe(false);
    }
  });
});

describe('The scrutineer', () => {
  const scrutineer = personWith('scrutineer');
  const unit = personWith('business unit');

  it('records what scrutiny finds, of a case and of the partnership, and changes nothing else', () => {
    for (const type of ['ObservationRecorded', 'ScrutinyAdviceGiven', 'ChallengeRaised', 'ScrutinyTaskConcluded']) {
      expect(mayRecordOnCase(scrutineer, record, type)).toBe(true);
      expect(mayRecordOnPartnership(scrutineer, 'northmoor', type)).toBe(true);
      expect(mayRecordOnPartnership(scrutineer, 'eastvale', type)).toBe(false);
      expect(mayRecordStep(scrutineer, record, review, step(type))).toBe(false);
    }
    for (const type of ['WorkingNameGiven', 'CaseShared', 'FactCorrected', 'StepWithdrawn', 'BodyJoined']) {
      expect(mayRecordOnCase(scrutineer, record, type)).toBe(false);
      expect(mayRecordOnPartnership(scrutineer, 'northmoor', type)).toBe(false);
    }
  });

  it('is answered by the business unit or the chair, and by no administrator', () => {
    for (const [person, may] of [
      [unit, true],
      [personWith('chair'), true],
      [scrutineer, false],
      [personWith('administrator'), false],
    ] as const) {
      expect(mayRecordOnCase(person, record, 'ChallengeAnswered')).toBe(may);
      expect(mayRecordOnPartnership(person, 'northmoor', 'ChallengeAnswered')).toBe(may);
    }
    expect(mayRecordOnPartnership(personWith('administrator'), 'northmoor', 'ChallengeRaised')).toBe(false);
  });
});

it('leaves the yearly report to the business unit of its own partnership', () => {
  expect(mayRecordOnPartnership(personWith('business unit'), 'northmoor', 'YearlyReportPublished')).toBe(true);
  expect(mayRecordOnPartnership(personWith('business unit'), 'southvale', 'YearlyReportPublished')).toBe(false);
  for (const role of ['chair', 'administrator', 'scrutineer', 'lead'] as const) {
    expect(mayRecordOnPartnership(personWith(role), 'northmoor', 'YearlyReportPublished')).toBe(false);
  }
});

it('leaves accounts to administrators of their own partnership', () => {
  expect(mayKeepAccounts(personWith('administrator'), 'northmoor')).toBe(true);
  expect(mayKeepAccounts(personWith('administrator'), 'eastvale')).toBe(false);
  for (const role of ['business unit', 'chair', 'auditor'] as const)
    expect(mayKeepAccounts(personWith(role), 'northmoor')).toBe(false);
});

it('lets nobody make themselves an administrator', () => {
  const asAdministrator = { role: 'administrator', partnership: 'northmoor' } as const;
  expect(mayGiveRole(personWith('business unit'), asAdministrator)).toBe(false);
  expect(mayGiveRole(personWith('business unit'), { role: 'chair', partnership: 'northmoor' })).toBe(true);
  expect(mayGiveRole(personWith('administrator'), asAdministrator)).toBe(true);
  expect(mayGiveRole(personWith('administrator'), { ...asAdministrator, partnership: 'eastvale' })).toBe(false);
  expect(mayChangeCalendar(personWith('business unit'))).toBe(false);
  expect(mayChangeCalendar(personWith('administrator'))).toBe(true);
});
