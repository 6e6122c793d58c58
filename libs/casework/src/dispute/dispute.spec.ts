import { dispute, type Dispute } from '.';
import {
  advised,
  begun,
  closed,
  decided,
  deciding,
  position,
  raised,
  raising,
  resolved,
  resolving,
  withDelegates,
  withLeads,
  withSecretaryOfState,
} from '../testing/dispute-story';
import { asksOf, objectionsOf, rulesOf } from '../testing/story';
import { usualIn } from '../testing/usual';

const state = (told: ReturnType<typeof begun>) => told.instance().state as Dispute;

describe('A dispute', () => {
  it('goes from local escalation to the delegated partners, an adviser, the lead partners and the Secretary of State', () => {
    const told = withSecretaryOfState();
    expect(state(told).levels).toEqual([
      'local',
      'delegated partners',
      'adviser',
      'lead safeguarding partners',
      'Secretary of State',
    ]);
    expect(told.events.every(({ departures }) => departures.length === 0)).toBe(true);
  });

  it('may be raised by a relevant agency, and by nobody whom the directory does not hold', () => {
    expect(
      begun()
        .takes('DisputeRaised', { ...raising, raisedBy: 'school' })
        .stage(),
    ).toBe('local');
    expect(rulesOf(begun().tries('DisputeRaised', { ...raising, raisedBy: 'nobody' }))).toEqual(['partyIsRegistered']);
  });

  it('asks why a level is passed over, for time may press', () => {
    const [objection] = objectionsOf(raised().tries('Escalated', { to: 'Secretary of State' }));
    expect(objection).toMatchObject({
      rule: 'noLevelSkipped',
      force: 'ask',
      because: 'A level is passed over: delegated partners, lead safeguarding partners.',
      source: 'WT23 ¶¶110–113',
    });
    const told = raised().given('Escalated', { to: 'Secretary of State' });
    expect(told.stage()).toBe('secretaryOfState');
    expect(told.last().departures).toEqual(['noLevelSkipped']);
    const leads = raised().given('Escalated', { to: 'lead safeguarding partners' });
    expect(asksOf(leads.tries('Escalated', { to: 'Secretary of State' }))).toEqual([]);
  });

  it('stays at the level that it had come to where its raising is recorded late', () => {
    const told = begun().given('Escalated', { to: 'lead safeguarding partners' }).takes('DisputeRaised', raising);
    expect([told.stage(), state(told).levels]).toEqual(['lead', ['local', 'lead safeguarding partners']]);
    expect(rulesOf(told.tries('Resolved', resolving('lead safeguarding partners')))).not.toContain(
      'resolvedAtItsLevel',
    );
  });

  it('is raised by a party that decides, if that was recorded of it before', () => {
    const told = begun().takes('PartyJoined', { party: 'school', decides: true });
    told.takes('DisputeRaised', { ...raising, raisedBy: 'school' }).takes('PartyJoined', { party: 'school' });
    expect(state(told).takingPart).toEqual({ school: { decides: true } });
  });

  it('may have an independent adviser or not', () => {
    expect(asksOf(withDelegates().tries('Escalated', { to: 'lead safeguarding partners' }))).toEqual([]);
    expect(asksOf(raised().tries('AdviceGiven', { advice: 'a', by: 'independent adviser', advised: 'Wait.' }))).toEqual(
      ['adviserAppointed'],
    );
    expect(asksOf(raised().tries('AdviceGiven', { advice: 'a', by: 'scrutineer', advised: 'Wait.' }))).toEqual([]);
    expect(JSON.stringify(advised().events)).not.toContain('Rowan');
  });

  it('has others at the table: police and crime commissioner, mayor, lead member, scrutineer', () => {
    for (const as of ['police and crime commissioner', 'mayor', 'lead member', 'scrutineer']) {
      expect(raised().takes('OtherInvited', { other: 'other-1', as, name: 'Sable Quill' }).stage()).toBe('local');
    }
  });

  it('hears each party’s position with its reasons, which stand sealed', () => {
    const told = raised().takes('PartyJoined', { party: 'school' }).takes('PositionStated', position('school'));
    expect(told.tries('PositionStated', { party: 'police', position: 'No.' })).toMatchObject({ answer: 'unreadable' });
    expect(JSON.stringify(told.events)).not.toContain('Earlier harm');
    const [objection] = objectionsOf(told.tries('Resolved', resolving('local')));
    expect(objection!.because).toBe('No position with its reasons is recorded of: Northmoor Police.');
  });

  it('is decided by the lead safeguarding partners, each in its own name', () => {
    const told = withLeads().takes('PositionStated', position('police')).takes('PartnerDecided', deciding('police'));
    expect(asksOf(told.tries('Resolved', resolving('lead safeguarding partners', 'decided')))).toEqual([
      'everyPartnerDecided',
    ]);
    expect(asksOf(told.tries('Resolved', resolving('lead safeguarding partners', 'agreed')))).toEqual([]);
    expect(decided().takes('Resolved', resolving('lead safeguarding partners', 'decided')).stage()).toBe('resolved');
    expect(rulesOf(withLeads().tries('PartnerDecided', deciding('school')))).toContain('bodyIsParty');
  });

  it('is answered by the Secretary of State where it went so far', () => {
    const told = withSecretaryOfState().takes('PositionStated', position('police'));
    const last = resolving('Secretary of State', 'decided');
    expect(asksOf(told.tries('Resolved', last))).toEqual(['secretaryOfStateAnswered']);
    expect(told.takes('SecretaryOfStateAnswered', { answer: 'Hold it.' }).takes('Resolved', last).stage()).toBe(
      'resolved',
    );
  });

  it('is resolved without a rationale by nobody', () => {
    const { rationale: _, ...bare } = resolving('local');
    expect(raised().tries('Resolved', bare)).toMatchObject({ answer: 'unreadable' });
  });

  it('is reopened where it stood, and what was decided before decides nothing any more', () => {
    const told = resolved().takes('Reopened', { why: 'The inquest.' }, { on: '2026-11-16' });
    expect(told.stage()).toBe('lead');
    expect(state(told)).toMatchObject({ resolvedAt: null, decided: {} });
    expect(closed().takes('Reopened', { why: 'The inquest.' }, { on: '2026-11-16' }).stage()).toBe('lead');
  });

  it('is asked about where it was reopened before it was resolved', () => {
    const [objection] = objectionsOf(resolved().tries('Reopened', { why: 'The inquest.' }, { on: '2026-11-03' }));
    expect(objection!.because).toContain('before it was resolved (9 November 2026)');
  });

  it('stays resolved, whatever is recorded late', () => {
    expect(resolved().given('Escalated', { to: 'Secretary of State' }).stage()).toBe('resolved');
    expect(closed().given('Resolved', resolving('local')).stage()).toBe('closed');
  });

  it('leaves learning for the arrangements, which is asked for before it is closed', () => {
    expect(asksOf(resolved().tries('Closed'))).toEqual(['learningRecorded']);
    expect(closed().stage()).toBe('closed');
  });

  it('is where the rest of its record leads when a step is taken back', () => {
    const told = withLeads();
    told.takes('StepWithdrawn', { event: told.eventOf('Escalated'), reason: 'It was not.' });
    expect(told.stage()).toBe('advised');
  });

  it('moves no deadline, whatever is recorded: none stands still for it', () => {
    for (const told of [
      closed(),
      withSecretaryOfState(),
      resolved().takes('Reopened', { why: 'The inquest.' }, { on: '2026-11-16' }),
    ]) {
      expect(told.events.flatMap(({ clocks }) => clocks)).toEqual([]);
      expect(told.instance().clocks.size).toBe(0);
    }
    expect(dispute.opensCase).toBe(true);
  });
});

describe('What usually follows in a dispute', () => {
  it('is hearing every party, and resolving it where it stands, at each level', () => {
    expect(usualIn(raised(), ['Resolved'])).toEqual(['PositionStated', 'Resolved']);
    const heard = raised().takes('PositionStated', position('police'));
    expect(usualIn(heard, ['Resolved'])).toEqual(['Resolved']);
  });

  it('is nothing more to be heard where it is withdrawn', () => {
    expect(asksOf(raised().tries('Resolved', resolving('local', 'withdrawn')))).toEqual([]);
    expect(asksOf(raised().tries('Resolved', resolving('local', 'agreed')))).toEqual(['everyPartyHeard']);
  });
});
