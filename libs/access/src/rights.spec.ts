import { roles, type Case, type Person, type Role } from '@waymark/casework';
import {
  agenciesActedFor,
  belongsTo,
  mayAdminister,
  mayChangeCalendar,
  mayGiveRole,
  mayReadCase,
  mayRecordOnCase,
  mayRecordStep,
  partnershipsLed,
  partnershipsRead,
} from './rights';

const record: Case = { lead: 'northmoor', reference: null, sharedWith: ['eastvale'], workflows: [] };

const personWith = (role: Role, partnership = 'northmoor'): Person => ({
  partnership,
  roles: [{ role, partnership, agency: role === 'agency lead' ? 'trust' : null, body: 'council' }],
});
const nobody: Person = { partnership: null, roles: [] };

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
      records: mayRecordStep(person, record, step('MeetingHeld')),
      returns: mayRecordStep(person, record, step('ReturnReceived', { agency: 'trust' })),
      decides: mayRecordStep(person, record, step('BodyDecided', { body: 'council' }, 'council')),
      administers: mayAdminister(person, 'northmoor'),
    }).toEqual({ reads, records, returns, decides, administers });
  });

  it('does the same in a case that is shared with its partnership, sharing apart', () => {
    const sharer = personWith(role, 'eastvale');
    expect(mayReadCase(sharer, record)).toBe(reads);
    expect(mayRecordStep(sharer, record, step('MeetingHeld'))).toBe(records);
    expect(mayRecordOnCase(sharer, record, 'WorkingNameGiven')).toBe(records);
    expect(mayRecordOnCase(sharer, record, 'CaseShared')).toBe(false);
    expect(mayRecordOnCase(sharer, record, 'FactCorrected')).toBe(false);
  });

  it('does nothing in the case of another partnership', () => {
    expect(mayReadCase(elsewhere, record)).toBe(false);
    expect(mayRecordStep(elsewhere, record, step('MeetingHeld'))).toBe(false);
    expect(mayRecordStep(elsewhere, record, step('ReturnReceived', { agency: 'trust' }))).toBe(false);
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
  expect(mayRecordStep(nobody, record, step('MeetingHeld'))).toBe(false);
  expect(mayRecordOnCase(nobody, { ...record, lead: null }, 'CaseOpened')).toBe(false);
  expect(mayChangeCalendar(nobody)).toBe(false);
  expect(belongsTo(nobody, 'northmoor')).toBe(false);
});

it('lets an agency lead record for its own agency alone', () => {
  const person = personWith('agency lead');
  expect(agenciesActedFor(person, record)).toEqual(['trust']);
  expect(mayRecordStep(person, record, step('ReturnReceived', { agency: 'school' }))).toBe(false);
  expect(mayRecordStep(person, record, step('ReturnReceived'))).toBe(false);
  expect(mayRecordStep(person, record, step('InformationRequested', { agency: 'trust' }))).toBe(false);
});

it('lets a lead or a delegate decide for their own body alone, in its name', () => {
  for (const role of ['lead', 'delegate'] as const) {
    const person = personWith(role);
    expect(mayRecordStep(person, record, step('SignedOff', { body: 'police' }, 'police'))).toBe(false);
    expect(mayRecordStep(person, record, step('SignedOff', { body: 'council' }, 'police'))).toBe(false);
    expect(mayRecordStep(person, record, step('SignedOff', { body: 'council' }))).toBe(false);
    expect(mayRecordStep(person, record, step('SentToPanel', { body: 'council' }, 'council'))).toBe(false);
  }
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
