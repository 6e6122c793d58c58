import { bragSaid, bragWords, standingOfAction, type Action } from '.';
import {
  accepted,
  acceptedOf,
  agreed,
  byChair,
  closed,
  evidenceOf,
  ongoing,
  submitted,
  terms,
} from '../testing/action-story';
import { asksOf, rulesOf, type Story } from '../testing/story';

const stateOf = (told: Story) => told.instance().state as Action;
const clock = (told: Story) => told.instance().clocks.get('action|itself|agreed');
const accepting = { evidence: 'evidence-school', reasons: 'Complete.' };

describe('Progress', () => {
  it('is reported by each agency for itself, the word before the colour', () => {
    expect(bragSaid('amber')).toBe('Some delay or risk (amber)');
    expect(Object.keys(bragWords)).toEqual(['blue', 'green', 'amber', 'red']);
    const told = agreed().takes('ProgressReported', { agency: 'school', brag: 'green', progress: 'Two of four done.' });
    const other = { agency: 'trust', brag: 'red', progress: 'No trainer yet.' };
    expect(told.tries('ProgressReported', other, { saw: null }).answer).toBe('record');
    expect(told.stage()).toBe('underWay');
  });

  it('of many agencies at once collides nowhere: sixty-four report and give evidence unseen by one another', () => {
    const agencies = Array.from({ length: 64 }, (_, at) => `agency-${at}`);
    const told = agreed().knowing({ titleOf: (id) => `The ${id}` });
    told.takes('Agreed', { ...terms, agencies });
    for (const agency of agencies) {
      told.takes('ProgressReported', { agency, brag: 'green', progress: 'On its way.' }, { saw: null });
      told.takes('GovernanceSignedOff', { agency }, { saw: null });
      told.takes('EvidenceSubmitted', evidenceOf(agency), { saw: null });
    }
    expect(Object.keys(stateOf(told).evidence)).toHaveLength(64);
  });
});

describe('Evidence', () => {
  it('awaits a decision, and further evidence may be asked for with a reason and a day', () => {
    const told = submitted();
    expect(told.stage()).toBe('deciding');
    expect(told.tries('FurtherEvidenceRequested', { evidence: 'evidence-school' })).toMatchObject({
      answer: 'unreadable',
      problems: [{ field: 'reason' }],
    });
    told.takes('FurtherEvidenceRequested', {
      evidence: 'evidence-school',
      due: '2026-11-20',
      reason: 'Two classes are missing.',
    });
    expect([told.stage(), standingOfAction(stateOf(told))]).toEqual(['furtherEvidence', 'further evidence requested']);
    told.takes('EvidenceSubmitted', { ...evidenceOf('school'), evidence: 'evidence-2' });
    told.takes('EvidenceAccepted', { evidence: 'evidence-2', reasons: 'All classes.' }, byChair);
    expect([told.stage(), standingOfAction(stateOf(told))]).toEqual(['underWay', 'under way']);
  });

  it('of every agency accepted makes the action done, on the day of the last', () => {
    const told = acceptedOf('school', agreed(), '2026-11-05');
    expect(told.stage()).toBe('underWay');
    expect(clock(told)).toMatchObject({ stopped: null });
    acceptedOf('trust', told, '2026-11-09');
    expect(told.stage()).toBe('accepted');
    expect(clock(told)).toMatchObject({ stopped: '2026-11-09', start: { due: '2026-11-30' } });
  });

  it('accepted on a day that is only a month is never on time by assumption', () => {
    const told = acceptedOf('trust', acceptedOf('school', agreed(), '2026-11-05'), '2026-11');
    expect(clock(told)).toMatchObject({ stopped: '2026-11' });
    const unknown = acceptedOf('trust', acceptedOf('school', agreed(), 'not-known'), '2026-11-09');
    expect(clock(unknown)).toMatchObject({ stopped: 'not-known' });
  });

  it('asked about again after it was accepted makes the action run on', () => {
    const told = accepted();
    const asking = { evidence: 'evidence-school', reason: 'The register was another year’s.' };
    expect(asksOf(told.tries('FurtherEvidenceRequested', asking))).toEqual(['evidenceAwaitsDecision']);
    told.given('FurtherEvidenceRequested', asking, { on: '2026-11-10' });
    expect(told.stage()).toBe('furtherEvidence');
    expect(clock(told)).toMatchObject({ stopped: null });
  });

  it('of an ongoing action changes no stage', () => {
    const told = acceptedOf('school', ongoing(), '2026-11-05');
    expect(told.stage()).toBe('ongoing');
  });
});

describe('Nobody marks their own work', () => {
  it('not the person who gave the evidence, whoever records it', () => {
    const own = agreed().takes('GovernanceSignedOff', { agency: 'school' });
    own.takes('EvidenceSubmitted', { evidence: 'evidence-school', agency: 'school', what: 'The register.' });
    expect(rulesOf(own.tries('EvidenceAccepted', accepting))).toEqual(['evidenceAcceptedByAnother']);
    const named = { body: 'police', capacity: 'delegate', given: 'meeting', person: 'lead-school' } as const;
    expect(rulesOf(submitted().tries('EvidenceAccepted', accepting, { by: named }))).toEqual([
      'evidenceAcceptedByAnother',
    ]);
  });

  it('nor anyone who acts for an agency that owns a part of the action, for whichever part', () => {
    for (const agency of ['school', 'trust']) {
      const told = submitted().knowing({ actsFor: [agency], actorRoles: ['agency lead'] });
      expect(rulesOf(told.tries('EvidenceAccepted', accepting, byChair))).toEqual(['evidenceAcceptedByAnother']);
    }
    const elsewhere = submitted().knowing({ actsFor: ['surgery'], actorRoles: ['agency lead'] });
    expect(rulesOf(elsewhere.tries('EvidenceAccepted', accepting, byChair))).toEqual([]);
  });

  it('nor in the name of such an agency', () => {
    const inItsName = { body: 'trust', capacity: 'lead', given: 'email', person: null } as const;
    expect(rulesOf(submitted().tries('EvidenceAccepted', accepting, { ...byChair, by: inItsName }))).toEqual([
      'evidenceAcceptedByAnother',
    ]);
  });

  it('nor an agency that gave the evidence and has handed its part on since', () => {
    const told = submitted().takes('OwnerTransferred', { from: 'school', to: 'surgery' });
    told.knowing({ actsFor: ['school'] });
    expect(rulesOf(told.tries('EvidenceAccepted', accepting, byChair))).toContain('evidenceAcceptedByAnother');
  });

  it('while a chair who is employed there is only asked', () => {
    const told = submitted().knowing({ actsFor: ['school'], actorRoles: ['chair'] });
    expect(asksOf(told.tries('EvidenceAccepted', accepting, byChair))).toEqual(['chairIsFromElsewhere']);
    expect(rulesOf(told.tries('EvidenceAccepted', accepting, { actor: 'lead-school' }))).toContain(
      'evidenceAcceptedByAnother',
    );
  });

  it('and whoever only typed it for another is asked', () => {
    expect(asksOf(submitted().tries('EvidenceAccepted', accepting))).toEqual(['acceptedByAnotherThanRecorded']);
  });
});

describe('Accepted evidence', () => {
  it('stays as it was: it is not given anew under its name, and its words are not corrected', () => {
    expect(rulesOf(accepted().tries('EvidenceSubmitted', evidenceOf('school')))).toEqual(['acceptedEvidenceStands']);
    const event = accepted().eventOf('EvidenceSubmitted');
    const other = { event, values: { what: 'Another.' }, reason: 'Mistaken.' };
    expect(rulesOf(accepted().tries('FactCorrected', other))).toEqual(['acceptedEvidenceStands']);
    const day = { event, values: {}, occurredOn: '2026-11-01', reason: 'Mistaken.' };
    expect(accepted().tries('FactCorrected', day).answer).toBe('record');
  });

  it('is not the last word: evidence is added also after closing, and the action stays closed', () => {
    const told = closed().takes(
      'EvidenceSubmitted',
      { ...evidenceOf('school'), evidence: 'evidence-late' },
      { on: '2026-11-18' },
    );
    expect(told.stage()).toBe('closed');
    expect(stateOf(told).evidence['evidence-late']).toMatchObject({ afterClosing: true, standing: 'awaiting' });
    expect(
      told
        .takes('EvidenceAccepted', { ...accepting, evidence: 'evidence-late' }, { on: '2026-11-19', ...byChair })
        .stage(),
    ).toBe('closed');
  });
});
