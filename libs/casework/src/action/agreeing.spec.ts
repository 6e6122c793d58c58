import { gapsOf, standingOfAction, type Action } from '.';
import { accepted, acceptedOf, agreed, begun, draft, drafted, notAccepted, terms } from '../testing/action-story';
import { asksOf, objectionsOf, rulesOf, type Story } from '../testing/story';

const stateOf = (told: Story) => told.instance().state as Action;
const actionClock = (told: Story) => told.instance().clocks.get('action|itself|agreed');

describe('A draft of an action', () => {
  it('may have gaps, and says which until they are filled', () => {
    expect(gapsOf(stateOf(drafted()))).toEqual(['agencies', 'owner', 'due date']);
    const told = drafted().takes('DraftAmended', { agencies: ['school'], owner: 'school' });
    expect(gapsOf(stateOf(told))).toEqual(['due date']);
    expect(told.stage()).toBe('drafted');
    expect(standingOfAction(stateOf(told))).toBe('drafted, not yet agreed');
  });

  it('with a due date already has a deadline, which the agreement moves', () => {
    const told = begun().takes('Drafted', { ...draft, due: '2026-11-13' }, { on: '2026-10-06' });
    expect(told.last().clocks).toMatchObject([
      { clock: 'action', runsFor: 'itself', mark: 'started', due: '2026-11-13', edition: 'agreed' },
    ]);
    expect(told.takes('Agreed', terms, { on: '2026-10-12' }).last().clocks).toMatchObject([
      { mark: 'started', due: '2026-11-30' },
    ]);
    expect(drafted().last().clocks).toEqual([]);
  });
});

describe('An agreed action', () => {
  it('names its agencies, owner, due date, the evidence required and the intended impact, or is asked about them', () => {
    expect(agreed().stage()).toBe('underWay');
    expect(gapsOf(stateOf(agreed()))).toEqual([]);
    const { owner: _, evidenceRequired: __, intendedImpact: ___, ...bare } = terms;
    expect(asksOf(drafted().tries('Agreed', bare))).toEqual(['agreementIsWhole']);
    expect(asksOf(drafted().tries('Agreed', { ...terms, agencies: [] }))).toEqual(['somebodyIsToAct']);
  });

  it('is not asked about what its draft says already, nor agreed anew about what was agreed', () => {
    const { evidenceRequired, intendedImpact, ...bare } = terms;
    const told = begun().takes('Drafted', { ...draft, evidenceRequired }, { on: '2026-10-06' });
    const because = 'Agreed without: intended impact.';
    expect(objectionsOf(told.tries('Agreed', bare))).toMatchObject([{ rule: 'agreementIsWhole', because }]);
    told.takes('DraftAmended', { intendedImpact });
    expect(asksOf(told.tries('Agreed', bare))).toEqual([]);
    expect(asksOf(agreed().tries('Agreed', bare))).toEqual([]);
  });

  it('is asked about what its draft said by mistake, and not about what a correction added to it', () => {
    const { evidenceRequired, intendedImpact, ...bare } = terms;
    const told = begun().takes('Drafted', { ...draft, evidenceRequired }, { on: '2026-10-06' });
    const correct = (change: object) =>
      told.takes('FactCorrected', { event: told.eventOf('Drafted'), reason: 'Of another action.', ...change });
    correct({ values: { intendedImpact } });
    expect(asksOf(told.tries('Agreed', bare))).toEqual([]);
    correct({ removed: ['evidenceRequired'] });
    expect(objectionsOf(told.tries('Agreed', bare))).toMatchObject([{ because: 'Agreed without: evidence required.' }]);
  });

  it('may be agreed anew, with more agencies, and is then no longer done', () => {
    const told = accepted().takes('Agreed', { ...terms, agencies: ['school', 'trust', 'surgery'] });
    expect(told.stage()).toBe('underWay');
    expect(actionClock(told)).toMatchObject({ stopped: null, start: { due: '2026-11-30' } });
  });

  it('has no agency that the directory does not hold', () => {
    expect(rulesOf(drafted().tries('Agreed', { ...terms, owner: 'nobody' }))).toEqual(['agencyIsHeld']);
  });
});

describe('An action that an agency does not accept', () => {
  it('escalates, and goes on once the agency accepts it after all', () => {
    const told = notAccepted();
    expect(told.stage()).toBe('notAccepted');
    expect(standingOfAction(stateOf(told))).toBe('not accepted by an agency');
    told.takes('NotAcceptedEscalated', { agency: 'school', to: 'a safeguarding partner' });
    expect(told.takes('AcceptedByAgency', { agency: 'school' }).stage()).toBe('underWay');
  });

  it('holds up no other agency', () => {
    const told = acceptedOf('trust', notAccepted(), '2026-11-05');
    expect(told.stage()).toBe('notAccepted');
    expect(told.takes('AcceptedByAgency', { agency: 'school' }).stage()).toBe('underWay');
  });
});

describe('An action addressed to a national body', () => {
  const national = () => begun().takes('Drafted', { ...draft, nationalBody: true, addressedTo: 'A department' });

  it('is agreed with no agency, written to and answered', () => {
    const told = national().takes('Agreed', { ...terms, agencies: [], owner: 'council' });
    told.takes('NationalBodyWrittenTo', { letter: 'letter-1', to: 'A department', answerBy: '2027-01-29' });
    told.takes('NationalBodyAnswered', { letter: 'letter-1', answer: 'considers it' });
    expect(told.stage()).toBe('underWay');
  });

  it('is done once any evidence of it is accepted', () => {
    const told = national().takes('Agreed', { ...terms, agencies: [], owner: 'council' });
    told.takes('EvidenceSubmitted', { evidence: 'e-1', agency: 'council', givenBy: 'adviser-2', what: 'The answer.' });
    told.takes('EvidenceAccepted', { evidence: 'e-1', reasons: 'It was answered.' }, { actor: 'chair-1' });
    expect(told.stage()).toBe('accepted');
    expect(actionClock(told)).toMatchObject({ stopped: '2026-11-02' });
  });
});
