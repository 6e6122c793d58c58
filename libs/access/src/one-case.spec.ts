import { practiceReview, type Case, type PracticeReview, type Role } from '@waymark/casework';
import {
  agenciesActedFor,
  mayOpenWorkflow,
  mayReadCase,
  mayReadWorkflow,
  mayRecordOnCase,
  mayRecordStep,
  type Asker,
} from './rights';

// What holds for one case and one person, apart from roles.

const asker = (person: string, role?: Role, partnership = 'northmoor'): Asker => ({
  person,
  partnership,
  roles: role === undefined ? [] : [{ role, partnership, agency: role === 'agency lead' ? 'trust' : null, body: null }],
});

const record: Case = { lead: 'northmoor', reference: null, sharedWith: ['eastvale'], workflows: [] };
const whoMay = { invited: [], restrictedTo: null, conflicts: {} };
const review = { category: 'rapidReview', state: { returns: { trust: { asked: true, told: true } } } };
const step = (type: string, data: unknown = {}) => ({ type, data, decidedBy: null });

describe('An invitation', () => {
  const invited: Case = { ...record, whoMay: { ...whoMay, invited: ['guest'] } };

  it('opens one case to somebody without any role, to be read', () => {
    const guest = asker('guest', undefined, 'westmere');
    expect(mayReadCase(guest, invited)).toBe(true);
    expect(mayReadWorkflow(guest, invited, review)).toBe(true);
    expect(mayReadCase(guest, record)).toBe(false);
    expect(mayRecordStep(guest, invited, review, step('MeetingHeld'))).toBe(false);
    expect(mayRecordOnCase(guest, invited, 'WorkingNameGiven')).toBe(false);
  });

  it('gives an administrator no other case than that one', () => {
    expect(mayReadCase(asker('guest', 'administrator'), invited)).toBe(true);
    expect(mayReadCase(asker('other', 'administrator'), invited)).toBe(false);
  });
});

describe('A restricted case', () => {
  const restricted: Case = { ...record, whoMay: { ...whoMay, invited: ['guest'], restrictedTo: ['named'] } };

  it('is open to those named, to those invited and to the chair of those who lead it', () => {
    expect(mayReadCase(asker('named', 'group member'), restricted)).toBe(true);
    expect(mayReadCase(asker('guest'), restricted)).toBe(true);
    expect(mayReadCase(asker('other', 'chair'), restricted)).toBe(true);
    expect(mayReadCase(asker('other', 'chair', 'eastvale'), restricted)).toBe(false);
  });

  it('is closed to everybody else, whatever their role', () => {
    for (const role of ['business unit', 'group member', 'lead', 'scrutineer', 'auditor'] as const) {
      const other = asker('other', role);
      expect([role, mayReadCase(other, restricted), mayReadWorkflow(other, restricted, review)]).toEqual([
        role,
        false,
        false,
      ]);
    }
    const unit = asker('other', 'business unit');
    expect(mayRecordStep(unit, restricted, review, step('MeetingHeld'))).toBe(false);
    expect(mayRecordOnCase(unit, restricted, 'RestrictionLifted')).toBe(false);
    expect(mayOpenWorkflow(unit, restricted)).toBe(false);
  });

  it('names nobody who has no role there', () => {
    expect(mayReadCase(asker('named', 'auditor', 'westmere'), restricted)).toBe(false);
  });

  it('still lets an agency answer what it was asked', () => {
    const lead = asker('other', 'agency lead');
    expect(agenciesActedFor(lead, restricted)).toEqual(['trust']);
    expect(mayRecordStep(lead, restricted, review, step('ReturnReceived', { agency: 'trust' }))).toBe(true);
  });
});

describe('A conflict of interest', () => {
  const withDecision = (decision: 'undecided' | 'shut out' | 'deputy acts' | 'stays with safeguards'): Case => ({
    ...record,
    whoMay: { ...whoMay, invited: ['chair'], conflicts: { 'c-1': { person: 'chair', decision } } },
  });
  const chair = asker('chair', 'chair');
  const rights = (of: Case) => [mayReadCase(chair, of), mayRecordStep(chair, of, review, step('MeetingHeld'))];

  it('changes nothing until it is decided, and follows what the chair decides', () => {
    expect(rights(withDecision('undecided'))).toEqual([true, true]);
    expect(rights(withDecision('stays with safeguards'))).toEqual([true, true]);
    expect(rights(withDecision('deputy acts'))).toEqual([true, false]);
    expect(rights(withDecision('shut out'))).toEqual([false, false]);
  });

  it('keeps whoever is shut out from deciding of themselves again', () => {
    expect(mayRecordOnCase(chair, withDecision('shut out'), 'ConflictDecided')).toBe(false);
    expect(mayRecordOnCase(asker('unit', 'business unit'), withDecision('shut out'), 'ConflictDecided')).toBe(true);
  });

  it('everybody who reads the case declares for themselves, and for nobody else', () => {
    const member = asker('member', 'group member');
    expect(mayRecordOnCase(member, record, 'ConflictDeclared', { person: 'member' })).toBe(true);
    expect(mayRecordOnCase(member, record, 'ConflictDeclared', { person: 'other' })).toBe(false);
    expect(mayRecordOnCase(member, record, 'ConflictDecided', { person: 'member' })).toBe(false);
    expect(mayRecordOnCase(asker('member'), record, 'ConflictDeclared', { person: 'member' })).toBe(false);
  });
});

describe("A reviewer's bar", () => {
  const reviewedBy = (barred: true | undefined) => ({
    category: 'practiceReview',
    state: {
      ...(practiceReview.initial as PracticeReview),
      reviewers: {
        r: { standing: 'appointed', person: 'reviewer', conflict: 'declared', barred, nameTold: [] },
      },
    } satisfies PracticeReview,
  });

  it('closes the review to the reviewer, whatever else they are', () => {
    for (const role of ['reviewer', 'chair'] as const) {
      const reviewer = asker('reviewer', role);
      expect(mayReadWorkflow(reviewer, record, reviewedBy(undefined))).toBe(true);
      expect(mayReadWorkflow(reviewer, record, reviewedBy(true))).toBe(false);
      expect(mayRecordStep(reviewer, record, reviewedBy(true), step('DraftPrepared'))).toBe(false);
    }
  });
});
