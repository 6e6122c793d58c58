import { caseRecord, leadingOn, leadsOf, shutOutOf, standingAside, whoMayIn, type Case } from '.';
import type { StillOwed } from '../frame';
import { asksOf, rulesOf, story } from '../testing/story';

const opening = { lead: 'northmoor', reference: '7K2M-4QXD', workflow: 'rapid-review', stream: 'rapidReview-1' };
const opened = () => story(caseRecord).takes('CaseOpened', opening, { on: '2026-03-02' });

describe('A case', () => {
  it('is opened once, and nothing is recorded of one that is not', () => {
    expect(rulesOf(opened().tries('CaseOpened', opening))).toEqual(['isNotOpened']);
    expect(rulesOf(story(caseRecord).tries('WorkingNameGiven', { name: 'Harbour' }))).toEqual(['isOpened']);
  });

  it('is led by one partnership and shared with others, until that ends', () => {
    const told = opened().takes('CaseShared', { partnership: 'eastmere' });
    expect(told.instance().state as Case).toMatchObject({ lead: 'northmoor', sharedWith: ['eastmere'] });
    told.takes('SharingEnded', { partnership: 'eastmere', why: 'The family moved back.' });
    expect((told.instance().state as Case).sharedWith).toEqual([]);
    expect(asksOf(told.tries('SharingEnded', { partnership: 'eastmere', why: 'Again.' }))).toEqual(['isShared']);
  });

  it('asks why a sharing ends while agencies of that partnership still owe something, and says what', () => {
    const shared = () => opened().takes('CaseShared', { partnership: 'eastmere' });
    const ended = (stillOwed: StillOwed) =>
      shared().knowing({ stillOwed }).tries('SharingEnded', { partnership: 'eastmere', why: 'All is handed over.' });
    expect(asksOf(ended({ returns: 0, actions: 0 }))).toEqual([]);
    expect(ended({ returns: 2, actions: 1 })).toMatchObject({
      objections: [{ rule: 'nothingIsOwed', because: expect.stringContaining('still owe 2 returns and 1 action,') }],
    });
    expect(ended({ returns: 0, actions: 3 })).toMatchObject({
      objections: [{ because: expect.stringContaining('still owe 3 actions,') }],
    });
  });

  describe('passes to another partnership', () => {
    const to = (newLead: string, on: string) => ['LeadTransferred', { newLead, because: 'merger' }, { on }] as const;
    const led = (told: ReturnType<typeof opened>) => told.instance().state as Case;

    it('and whoever led it so far goes on sharing it', () => {
      const told = opened()
        .takes('CaseShared', { partnership: 'eastmere' })
        .takes(...to('eastmere', '2026-04-01'));
      expect(led(told)).toMatchObject({ lead: 'eastmere', sharedWith: ['northmoor'] });
      expect(['2026-03-31', '2026-04-01'].map((day) => leadingOn(leadsOf(led(told)), day))).toEqual([
        'northmoor',
        'eastmere',
      ]);
    });

    it('by its day, also where that is told late', () => {
      const told = opened()
        .takes(...to('southvale', '2026-09-01'))
        .takes(...to('eastmere', '2026-04-01'));
      expect(led(told)).toMatchObject({ lead: 'southvale', sharedWith: ['northmoor', 'eastmere'] });
      expect(leadsOf(led(told)).map(({ partnership }) => partnership)).toEqual(['northmoor', 'eastmere', 'southvale']);
    });

    it('and is led as before once that is taken back', () => {
      const told = opened().takes(...to('eastmere', '2026-04-01'));
      told.takes('StepWithdrawn', { event: told.eventOf('LeadTransferred'), reason: 'It stays here.' });
      expect(led(told)).toMatchObject({ lead: 'northmoor', sharedWith: [] });
      expect(led(told).leads).toBeUndefined();
    });

    it('never to one that the directory does not hold, by a correction neither', () => {
      const told = opened();
      expect(rulesOf(told.tries(...to('nowhere', '2026-04-01')))).toEqual(['newLeadIsRegistered']);
      told.takes(...to('eastmere', '2026-04-01'));
      const event = told.eventOf('LeadTransferred');
      const corrected = (newLead: string) => ({ event, values: { newLead }, reason: 'Another was meant.' });
      expect(rulesOf(told.tries('FactCorrected', corrected('nowhere')))).toContain('correctedLeadIsRegistered');
      expect(led(told.takes('FactCorrected', corrected('southvale'))).lead).toBe('southvale');
    });

    it('asks why it passes to whoever leads already, or on no day', () => {
      expect(asksOf(opened().tries(...to('northmoor', '2026-04-01')))).toEqual(['leadIsAnother']);
      const told = opened().takes(...to('eastmere', '2026-04-01'));
      expect(asksOf(told.tries(...to('eastmere', '2026-05-01')))).toEqual(['leadIsAnother']);
      expect(asksOf(told.tries(...to('southvale', 'not-known')))).toEqual(['transferHasADay']);
      expect(asksOf(told.tries(...to('southvale', '2020-01-01')))).toEqual(['transferFollowsOpening']);
    });

    it('asks why it passes to where nobody records, by a correction as well', () => {
      const without = { hasRecorders: (id: string) => id !== 'eastmere' };
      expect(
        asksOf(
          opened()
            .knowing(without)
            .tries(...to('eastmere', '2026-04-01')),
        ),
      ).toEqual(['newLeadRecords']);
      expect(
        asksOf(
          opened()
            .knowing(without)
            .tries(...to('southvale', '2026-04-01')),
        ),
      ).toEqual([]);
      const told = opened()
        .knowing(without)
        .takes(...to('southvale', '2026-04-01'));
      const event = told.eventOf('LeadTransferred');
      const corrected = (values: object) =>
        told.tries('FactCorrected', { event, values, reason: 'Another was meant.' });
      expect(asksOf(corrected({ newLead: 'eastmere' }))).toContain('newLeadRecords');
      expect(asksOf(corrected({ because: 'division' }))).not.toContain('newLeadRecords');
    });

    it('told late, opens nothing again to whoever led before and shares it no more', () => {
      const ended = opened()
        .takes(...to('eastmere', '2026-04-10'))
        .takes('SharingEnded', { partnership: 'northmoor', why: 'All is handed over.' });
      expect(led(ended).sharedWith).toEqual([]);
      expect(led(ended.takes(...to('southvale', '2026-04-05')))).toMatchObject({
        lead: 'eastmere',
        sharedWith: ['southvale'],
      });
    });

    it('passes on where no day is known, after all that are told', () => {
      const told = opened()
        .takes(...to('eastmere', '2026-04-10'))
        .given(...to('southvale', 'not-known'));
      expect(led(told)).toMatchObject({ lead: 'southvale', sharedWith: ['northmoor', 'eastmere'] });
    });
  });

  it('has a working name that can be changed and stands sealed', () => {
    const told = opened().takes('WorkingNameGiven', { name: 'Harbour' }).takes('WorkingNameGiven', { name: 'Lantern' });
    expect(JSON.stringify(told.events)).not.toMatch(/Harbour|Lantern/);
  });

  it('is never un-opened, and a destroyed key is never taken back', () => {
    const told = opened().takes('CaseLinked', { case: 'case-2', as: 'same family' }).takes('KeyDestroyed');
    for (const type of ['CaseOpened', 'KeyDestroyed']) {
      expect(told.tries('StepWithdrawn', { event: told.eventOf(type), reason: 'Mistaken.' })).toMatchObject({
        answer: 'no such step',
      });
    }
    expect(told.takes('StepWithdrawn', { event: told.eventOf('CaseLinked'), reason: 'Mistaken.' }).stage()).toBe(
      'open',
    );
  });

  it('says who is invited to it, until the invitation ends', () => {
    const told = opened().takes('PersonInvited', { person: 'guest' });
    expect(whoMayIn(told.instance().state as Case).invited).toEqual(['guest']);
    told.takes('InvitationEnded', { person: 'guest' });
    expect(whoMayIn(told.instance().state as Case).invited).toEqual([]);
    expect(asksOf(told.tries('InvitationEnded', { person: 'guest' }))).toEqual(['isInvited']);
  });

  it('is restricted to named people, until that is lifted', () => {
    const told = opened().takes('CaseRestricted', { people: ['one', 'two'], why: 'The family is known to staff.' });
    expect(whoMayIn(told.instance().state as Case).restrictedTo).toEqual(['one', 'two']);
    expect(JSON.stringify(told.events)).not.toContain('known to staff');
    told.takes('RestrictionLifted');
    expect(whoMayIn(told.instance().state as Case).restrictedTo).toBeNull();
    expect(asksOf(told.tries('RestrictionLifted'))).toEqual(['isRestricted']);
  });

  it('shuts out whom the chair decides to, and nobody before', () => {
    const told = opened().takes('ConflictDeclared', { conflict: 'c-1', person: 'member', interest: 'A cousin.' });
    expect(shutOutOf(told.instance().state as Case)).toEqual([]);
    const decided = (decision: string) =>
      told.takes('ConflictDecided', { conflict: 'c-1', decision, rationale: 'So.' });
    decided('deputy acts');
    expect(shutOutOf(told.instance().state as Case)).toEqual([]);
    expect(standingAside(told.instance().state as Case)).toEqual(['member']);
    decided('shut out');
    expect(shutOutOf(told.instance().state as Case)).toEqual(['member']);
    decided('stays with safeguards');
    expect(standingAside(told.instance().state as Case)).toEqual([]);
    const unknown = { conflict: 'c-2', decision: 'shut out', rationale: 'So.' };
    expect(rulesOf(told.tries('ConflictDecided', unknown))).toEqual(['conflictIsHeld']);
  });
});
