import { howClosed, isOpenAction, standingOfAction, type Action } from '.';
import {
  accepted,
  acceptedOf,
  agreed,
  begun,
  byChair,
  checked,
  closed,
  notProgressing,
  submitted,
} from '../testing/action-story';
import { asksOf, rulesOf, type Story } from '../testing/story';

const stateOf = (told: Story) => told.instance().state as Action;
const clock = (told: Story, name = 'action') => told.instance().clocks.get(`${name}|itself|agreed`);
const notNeeded = { because: 'It is a change of wording.' };

describe('An impact check', () => {
  it('is due on the day that was set with it, or with the evidence', () => {
    expect(clock(accepted(), 'impact-check')).toMatchObject({ start: { due: '2027-03-01' }, stopped: null });
    const told = submitted('school', acceptedOf('trust', agreed(), '2026-11-05'));
    told.takes(
      'EvidenceAccepted',
      { evidence: 'evidence-school', impactCheckDue: '2027-02-01', reasons: 'Complete.' },
      byChair,
    );
    expect(clock(told, 'impact-check')).toMatchObject({ start: { due: '2027-02-01' } });
    expect(standingOfAction(stateOf(told))).toBe('evidence accepted, impact check outstanding');
  });

  it.each(['evidenced', 'partly evidenced', 'not evidenced'])('finds impact %s, and is done', (impact) => {
    const told = accepted().takes('ImpactFound', { impact, finding: 'As audited.' }, { on: '2026-11-16' });
    expect(told.stage()).toBe('checked');
    expect(clock(told, 'impact-check')).toMatchObject({ stopped: '2026-11-16' });
    expect(howClosed(stateOf(told.given('Closed')))).toBe(`impact ${impact}`);
  });

  it('may not be needed, because', () => {
    expect(accepted().tries('ImpactCheckNotNeeded')).toMatchObject({ answer: 'unreadable' });
    const told = accepted().takes('ImpactCheckNotNeeded', notNeeded, { on: '2026-11-16' });
    expect(told.stage()).toBe('checked');
    expect(clock(told, 'impact-check')).toMatchObject({
      start: { mark: 'not applicable', because: 'impact check not needed' },
    });
    expect(rulesOf(told.tries('Closed'))).toEqual([]);
    expect(howClosed(stateOf(told.takes('Closed')))).toBe('impact check not needed');
  });

  it('is planned again where the first showed too little', () => {
    const told = accepted().takes(
      'ImpactFound',
      { impact: 'partly evidenced', finding: 'In two of four teams.' },
      { on: '2026-11-16' },
    );
    told.takes('ImpactCheckPlanned', { due: '2027-06-01' }, { on: '2026-11-17' });
    expect(told.stage()).toBe('accepted');
    expect(clock(told, 'impact-check')).toMatchObject({ start: { due: '2027-06-01' }, stopped: null });
    expect(asksOf(told.tries('Closed'))).toEqual(['impactIsChecked']);
  });

  it('before the work is done is asked about', () => {
    const early = { impact: 'evidenced', finding: 'Better already.' };
    expect(asksOf(agreed().tries('ImpactFound', early))).toEqual(['doneBeforeChecked']);
  });
});

describe('Closing an action', () => {
  it('is not a matter of completion: evidence and impact are asked about', () => {
    expect(asksOf(agreed().tries('Closed'))).toEqual([
      'evidenceIsAccepted',
      'everyAgencyGaveEvidence',
      'impactIsChecked',
    ]);
    expect(asksOf(submitted('trust', acceptedOf('school', agreed(), '2026-11-05')).tries('Closed'))).toEqual([
      'evidenceIsAccepted',
      'everyAgencyGaveEvidence',
      'impactIsChecked',
    ]);
    expect(asksOf(accepted().tries('Closed'))).toEqual(['impactIsChecked']);
    expect(rulesOf(checked().tries('Closed'))).toEqual([]);
  });

  it('names the agencies whose evidence is missing', () => {
    const told = acceptedOf('school', agreed(), '2026-11-05');
    expect(told.tries('Closed')).toMatchObject({
      objections: [
        { rule: 'everyAgencyGaveEvidence', because: 'No evidence is accepted yet of: Vale Community Health Trust.' },
        { rule: 'impactIsChecked' },
      ],
    });
  });

  it('is possible all the same, and shown for what it is', () => {
    expect(standingOfAction(stateOf(agreed().given('Closed')))).toBe('closed without evidence');
    expect(clock(agreed().given('Closed'))).toMatchObject({ start: { mark: 'not applicable' } });
    expect(standingOfAction(stateOf(accepted().given('Closed')))).toBe('impact not evidenced');
    expect(standingOfAction(stateOf(closed()))).toBe('impact evidenced');
  });

  it('is put right by evidence that comes afterwards', () => {
    const told = agreed().given('Closed');
    acceptedOf('trust', acceptedOf('school', told, '2026-11-05'), '2026-11-09');
    expect(standingOfAction(stateOf(told))).toBe('impact not evidenced');
    expect(clock(told)).toMatchObject({ start: { mark: 'started', due: '2026-11-30' }, stopped: '2026-11-09' });
  });
});

describe('An action that is not progressing', () => {
  it('comes to its end with a rationale, decided by a body that is party', () => {
    const told = notProgressing();
    expect([told.stage(), howClosed(stateOf(told)), isOpenAction(stateOf(told))]).toEqual([
      'notProgressing',
      'not progressed',
      false,
    ]);
    expect(clock(told)).toMatchObject({ start: { mark: 'not applicable', because: 'not progressing' } });
    expect(agreed().tries('NotProgressed', {})).toMatchObject({ answer: 'unreadable' });
    expect(rulesOf(told.tries('Closed'))).toEqual([]);
  });
});

describe('A reopened action', () => {
  it('runs again, and looks for evidence and impact anew', () => {
    const told = closed().takes('Reopened', { why: 'A second child was bruised.' }, { on: '2026-11-18' });
    expect(told.stage()).toBe('underWay');
    expect(clock(told)).toMatchObject({ start: { due: '2026-11-30' }, stopped: null });
    expect(clock(told, 'impact-check')).toMatchObject({ stopped: null });
    told.takes(
      'EvidenceSubmitted',
      { evidence: 'evidence-2', agency: 'school', givenBy: 'lead-school', what: 'New register.' },
      { on: '2026-11-18' },
    );
    expect(told.stage()).toBe('deciding');
  });

  it('is not complete by what was reported and accepted before, whenever that is recorded', () => {
    const complete = (told: Story, on = '2026-11-10') =>
      told.given('ProgressReported', { agency: 'school', brag: 'blue', progress: 'All done.' }, { on });
    const reopened = (told: Story) =>
      told.takes('Reopened', { why: 'A second child was bruised.' }, { on: '2026-11-18' });
    expect(stateOf(complete(closed())).progress).toEqual({ school: 'blue' });
    expect(stateOf(reopened(complete(closed()))).progress).toEqual({});
    expect(stateOf(complete(reopened(closed()))).progress).toEqual({});
    expect(stateOf(complete(reopened(closed()), '2026-11-20')).progress).toEqual({ school: 'blue' });
    const again = { agency: 'school', brag: 'blue', progress: 'All done.' };
    expect(asksOf(reopened(closed()).tries('ProgressReported', again, { on: '2026-11-20' }))).toEqual([
      'completeHasEvidence',
    ]);
    const kept = complete(closed()).takes(
      'Reopened',
      { evidenceStands: true, why: 'The audit was of another year.' },
      { on: '2026-11-18' },
    );
    expect(stateOf(kept).progress).toEqual({ school: 'blue' });
  });

  it('may keep the evidence that was accepted', () => {
    const told = closed().takes(
      'Reopened',
      { evidenceStands: true, why: 'The audit was of another year.' },
      { on: '2026-11-18' },
    );
    expect(told.stage()).toBe('accepted');
    expect(clock(told)).toMatchObject({ stopped: '2026-11-09' });
  });

  it('has its due date back where it was not progressing', () => {
    const told = notProgressing().takes('Reopened', { why: 'The service goes on.' });
    expect(told.stage()).toBe('underWay');
    expect(clock(told)).toMatchObject({ start: { mark: 'started', due: '2026-11-30' } });
    expect(asksOf(begun().tries('Reopened', { why: 'By mistake.' }))).toEqual(['isEnded']);
  });
});
