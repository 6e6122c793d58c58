import type { CivilDate } from '@waymark/statute';
import { dayOfAction, isActionOverdue, standingOfAction, type Action } from '.';
import {
  accepted,
  acceptedOf,
  agreed,
  byChair,
  checked,
  evidenceOf,
  notAccepted,
  ongoing,
  submitted,
  superseded,
} from '../testing/action-story';
import { asksOf, rulesOf, type Story } from '../testing/story';

const stateOf = (told: Story) => told.instance().state as Action;
const clock = (told: Story, name = 'action') => told.instance().clocks.get(`${name}|itself|agreed`);
const approver = (body: string) => ({ body, capacity: 'delegate', given: 'meeting', person: null }) as const;
const later = { due: '2027-01-31', reason: 'The trainer is ill.' };

describe('A due date', () => {
  it('is changed with a reason and whoever approved it, and the deadline moves', () => {
    const told = agreed().takes('DueDateChanged', later, { by: approver('police') });
    expect(told.last()).toMatchObject({ decidedBy: { body: 'police' }, data: { due: '2027-01-31' } });
    expect(JSON.stringify(told.last())).not.toContain('trainer');
    expect(clock(told)).toMatchObject({ start: { due: '2027-01-31' } });
    expect(rulesOf(agreed().tries('DueDateChanged', later, { by: null }))).toContain('deciderIsNamed');
    expect(agreed().tries('DueDateChanged', { due: '2027-01-31' })).toMatchObject({ answer: 'unreadable' });
  });

  it('is approved by a body that has no say here at no time, by the owner only with a reason', () => {
    expect(rulesOf(agreed().tries('DueDateChanged', later, { by: approver('surgery') }))).toEqual(['bodyIsParty']);
    expect(asksOf(agreed().tries('DueDateChanged', later, { by: approver('trust') }))).toEqual(['approvedByAnother']);
  });

  it('corrected re-counts the deadline', () => {
    const told = agreed();
    told.takes('FactCorrected', { event: told.eventOf('Agreed'), values: { due: '2026-12-18' }, reason: 'Misread.' });
    expect(clock(told)).toMatchObject({ start: { due: '2026-12-18' } });
  });
});

describe('An ongoing action', () => {
  it('has a review date in place of its due date', () => {
    expect(clock(ongoing())).toMatchObject({ start: { mark: 'not applicable' } });
    expect(clock(ongoing(), 'ongoing-action')).toMatchObject({ start: { due: '2027-01-15' }, stopped: null });
    expect(standingOfAction(stateOf(ongoing()))).toBe('ongoing');
  });

  it('is reviewed, and the date moves; where there is no next one, the review is done', () => {
    const told = ongoing().takes('OngoingReviewed', { reviewOn: '2027-04-15', finding: 'It works.' });
    expect(clock(told, 'ongoing-action')).toMatchObject({ start: { due: '2027-04-15' }, stopped: null });
    told.takes('OngoingReviewed', { finding: 'It is habit now.' }, { on: '2026-11-16' });
    expect(clock(told, 'ongoing-action')).toMatchObject({ stopped: '2026-11-16' });
    told.given('MadeOngoing', { reviewOn: '2027-06-30', why: 'It slipped.' }, { on: '2026-11-17' });
    expect(clock(told, 'ongoing-action')).toMatchObject({ start: { due: '2027-06-30' }, stopped: null });
  });

  it('is overdue once the day of its review is past, whatever evidence was accepted before', () => {
    const overdueOn = (told: Story, day: string) => isActionOverdue(stateOf(told), day as CivilDate);
    expect([overdueOn(ongoing(), '2027-01-15'), overdueOn(ongoing(), '2027-01-16')]).toEqual([false, true]);
    const evidenced = accepted().given('MadeOngoing', { reviewOn: '2027-01-15', why: 'It is to last.' });
    expect([dayOfAction(stateOf(evidenced)), overdueOn(evidenced, '2027-01-16')]).toEqual(['2027-01-15', true]);
    const reviewed = ongoing().given('OngoingReviewed', { finding: 'It is habit now.' }, { on: '2026-11-16' });
    expect([dayOfAction(stateOf(reviewed)), overdueOn(reviewed, '2027-01-16')]).toEqual([null, false]);
    expect(overdueOn(accepted(), '2027-01-16')).toBe(false);
  });

  it('is given a due date again, and is ongoing no more', () => {
    const told = ongoing().takes('DueDateChanged', later);
    expect(told.stage()).toBe('underWay');
    expect(clock(told)).toMatchObject({ start: { mark: 'started', due: '2027-01-31' } });
    expect(clock(told, 'ongoing-action')).toMatchObject({ start: { mark: 'not applicable' } });
  });
});

describe('Agencies change', () => {
  it('and an owner hands its part on, with the evidence for it', () => {
    const told = acceptedOf('trust', acceptedOf('school', agreed(), '2026-11-05'), '2026-11-09');
    told.takes('OwnerTransferred', { from: 'trust', to: 'surgery', why: 'The service moved.' });
    expect(stateOf(told)).toMatchObject({ owner: 'surgery', agencies: ['school', 'surgery'] });
    expect(told.stage()).toBe('accepted');
  });

  it('or keeps a part, and the new owner has yet to give evidence', () => {
    const told = accepted().takes('OwnerTransferred', { from: 'trust', to: 'surgery', keepsPart: true });
    expect(stateOf(told)).toMatchObject({ owner: 'surgery', agencies: ['school', 'trust', 'surgery'] });
    expect(told.stage()).toBe('underWay');
    expect(clock(told)).toMatchObject({ stopped: null });
  });

  it('and what a predecessor did counts for its successor', () => {
    const told = submitted('trust').takes('ProgressReported', { agency: 'trust', brag: 'amber', progress: 'Slow.' });
    told.takes('AgencySucceeded', { agency: 'trust', by: 'surgery' });
    expect(stateOf(told)).toMatchObject({
      owner: 'surgery',
      agencies: ['school', 'surgery'],
      progress: { surgery: 'amber' },
      signedOffBy: ['surgery'],
      evidence: { 'evidence-trust': { agency: 'surgery', givenFor: 'trust' } },
    });
    expect(stateOf(notAccepted().takes('AgencySucceeded', { agency: 'school', by: 'surgery' }))).toMatchObject({
      notAcceptedBy: ['surgery'],
    });
  });
});

describe('An action that others take the place of', () => {
  it.each([
    ['Split', { into: ['action-2', 'action-3'], why: 'Two matters.' }],
    ['Merged', { into: 'action-2', why: 'One matter.' }],
    ['Superseded', { why: 'A national change.' }],
  ])('has no deadline any more: %s', (type, data) => {
    const told = agreed().takes(type, data);
    expect([told.stage(), standingOfAction(stateOf(told))]).toEqual(['superseded', 'superseded']);
    expect(clock(told)).toMatchObject({ start: { mark: 'not applicable', because: 'superseded' } });
    expect(rulesOf(told.tries('Closed'))).toEqual([]);
  });

  it.each([
    ['Superseded', { why: 'A national change.' }],
    ['NotProgressed', { rationale: 'The service has ended.' }],
    ['MadeOngoing', { reviewOn: '2027-01-15', why: 'It goes on every term.' }],
  ])('was met all the same, if it was done before: %s', (type, data) => {
    const told = checked().takes(type, data);
    expect(clock(told)).toMatchObject({ start: { mark: 'started', due: '2026-11-30' }, stopped: '2026-11-09' });
    expect(clock(told, 'impact-check')).toMatchObject({ start: { mark: 'started' }, stopped: '2026-11-16' });
  });

  it.each([
    ['superseded', superseded, 'superseded'],
    ['ongoing', ongoing, 'ongoing, with a review date'],
  ])('is not late by what is accepted after it had ceased to count: %s', (_, told, because) => {
    const late = ['school', 'trust'].reduce(
      (story, agency) =>
        story
          .given('EvidenceSubmitted', evidenceOf(agency), { on: '2026-11-10' })
          .given('EvidenceAccepted', { evidence: `evidence-${agency}`, reasons: 'It is whole.' }, byChair),
      told(),
    );
    expect(clock(late)?.start).toMatchObject({ mark: 'not applicable', because });
  });

  it('goes on where it stood once that is taken back', () => {
    const told = superseded();
    told.takes('StepWithdrawn', { event: told.eventOf('Superseded'), reason: 'Another action was meant.' });
    expect(told.stage()).toBe('underWay');
    expect(clock(told)).toMatchObject({ start: { mark: 'started', due: '2026-11-30' } });
  });
});
