import { begun, notification, notified, referral, referred, sent } from '../testing/rapid-review-story';
import { criteriaNotMetUntoldSince, type RapidReview } from './state';
import { asksOf, objectionsOf, rulesOf } from '../testing/story';

const found = { alternative: 'local learning review', rationale: 'The harm was not serious.' };
const suspected = {
  abuseSuspectedOn: '2026-10-20',
  fiveDaysRunFrom: 'abuse or neglect',
  through: 'post-mortem',
  why: 'Old fractures were found.',
};
const fiveDaysIn = (told: ReturnType<typeof referred>) => told.instance().clocks.get('notification|incident|awareness');
const bodyTelling = (body: string) => ({ body, view: 'notify', reasons: 'Neglect is known.' });

describe('A partner’s view on notifying', () => {
  it('is one body’s, given in its own name', () => {
    const how = { by: { body: 'police', capacity: 'deputy', given: 'telephone', person: null } } as const;
    expect(rulesOf(referred().tries('ViewGiven', bodyTelling('council'), how))).toEqual(['bodyDecidesForItself']);
    expect(referred().takes('ViewGiven', bodyTelling('police'), how).last().decidedBy).toEqual(how.by);
  });

  it('is refused of a body that is not party, and the words say who is', () => {
    const [objection] = objectionsOf(referred().tries('ViewGiven', bodyTelling('school')));
    expect(objection).toMatchObject({ rule: 'bodyIsParty', force: 'refuse' });
    expect(objection!.because).toContain('Northmoor Council');
  });

  it('is refused without saying who decided, and without a rationale', () => {
    expect(rulesOf(referred().tries('ViewGiven', bodyTelling('council'), { by: null }))).toContain('deciderIsNamed');
    expect(referred().tries('ViewGiven', { ...bodyTelling('council'), reasons: '  ' })).toMatchObject({
      answer: 'unreadable',
      problems: [{ field: 'reasons', because: 'Enter text: it must not be blank.' }],
    });
  });

  it('takes the bodies in force on its day, and of an imprecise date never those to come', () => {
    const days: string[] = [];
    referred()
      .knowing({
        decidingOn: (day) => (
          days.push(day),
          [{ body: 'council', kind: 'local authority', title: 'Northmoor Council' }]
        ),
      })
      .takes('ViewGiven', bodyTelling('council'), { on: '2026-10-07' })
      .takes('ViewGiven', bodyTelling('council'), { on: '2026' });
    expect(new Set(days)).toEqual(new Set(['2026-10-07', '2026-11-20']));
  });

  it('may be that of another area’s partner who takes part', () => {
    const told = referred().takes('BodyTakesPart', { body: 'neighbour', decides: true });
    expect(told.takes('ViewGiven', bodyTelling('neighbour')).stage()).toBe('referred');
    expect(rulesOf(referred().tries('BodyTakesPart', { body: 'nobody', decides: true }))).toEqual(['bodyIsRegistered']);
  });
});

describe('A notification', () => {
  it('stops the five days and starts the fifteen, with the other readings beside', () => {
    expect(notified().last().clocks).toMatchObject([
      { clock: 'notification', mark: 'stopped', on: '2026-10-09' },
      { clock: 'rapid-review', basis: 'notification', governs: true, due: '2026-10-30' },
      { clock: 'rapid-review', basis: 'awareness', governs: false, due: '2026-10-27' },
      { clock: 'rapid-review', basis: 'incident', governs: false, due: '2026-10-26' },
    ]);
  });

  it('is governed by the basis that the partnership chose', () => {
    const settings = { rapidReviewBasis: 'incident', panelLetterWorkingDays: null } as const;
    const told = referred().knowing({ settings }).given('IncidentNotified', notification, { on: '2026-10-09' });
    expect(told.last().clocks.filter((mark) => 'governs' in mark && mark.governs)).toMatchObject([
      { basis: 'incident' },
    ]);
  });

  it('goes before or against other bodies’ views with a reason, and the words name the duty', () => {
    const told = referred().takes('ViewGiven', { ...bodyTelling('police'), view: 'do not notify' });
    const [objection] = objectionsOf(told.tries('IncidentNotified', notification));
    expect(objection).toMatchObject({ rule: 'everyBodyWouldNotify', force: 'ask' });
    expect(objection!.because).toContain("local authority's own");
    told.takes('IncidentNotified', notification, { despite: { everyBodyWouldNotify: 'The council has the duty.' } });
    expect(told.last().departures).toEqual(['everyBodyWouldNotify']);
    expect(told.stage()).toBe('gathering');
  });

  it('may be one of several, each with a clock of its own; the first stops the five days, whenever it is recorded', () => {
    const told = notified().takes(
      'IncidentNotified',
      { notification: 'sin-2', category: 'death', reference: 'SIN 2' },
      { on: '2026-10-08' },
    );
    expect(told.last().clocks[0]).toMatchObject({ clock: 'notification', mark: 'stopped', on: '2026-10-08' });
    const later = notified().takes(
      'IncidentNotified',
      { notification: 'sin-2', category: 'death', reference: 'SIN 2' },
      { on: '2026-10-14' },
    );
    expect(later.last().clocks.map(({ clock }) => clock)).toEqual(['rapid-review', 'rapid-review', 'rapid-review']);
  });

  it('may be recorded before any referral, which follows', () => {
    const told = begun().given('IncidentNotified', notification, { on: '2026-10-09' });
    expect(told.last().departures).toEqual(['referralRecorded', 'everyBodyWouldNotify']);
    expect(told.takes('Referred', referral, { on: '2026-10-06' }).stage()).toBe('gathering');
    expect(told.last().clocks[0]).toMatchObject({ clock: 'notification', due: '2026-10-13' });
  });

  it('that is a second one asks by what it is another, unless it names a reference or a child that none named before', () => {
    const second = (data: object) => asksOf(notified().tries('IncidentNotified', { ...notification, ...data }));
    expect(second({ notification: 'sin-2' })).toEqual(['notificationIsAnother']);
    expect(second({ notification: 'sin-2', reference: 'SIN 20457' })).toEqual([]);
    expect(second({ notification: 'sin-2', children: ['child-1'] })).toEqual([]);
    const named = referred().given('IncidentNotified', { ...notification, children: ['child-1'] });
    const again = { ...notification, notification: 'sin-2', children: ['child-1'] };
    expect(asksOf(named.tries('IncidentNotified', again))).toContain('notificationIsAnother');
    const told = named.given('IncidentNotified', again);
    expect(told.last().departures).toContain('notificationIsAnother');
  });

  it('that no longer names the reference by which it was another asks by what it is', () => {
    const second = { ...notification, notification: 'sin-2', reference: 'SIN 20457' };
    const told = notified().takes('IncidentNotified', second);
    const event = told.eventOf('IncidentNotified');
    const corrects = (more: object) => told.tries('FactCorrected', { event, reason: 'Misread.', ...more });
    expect(asksOf(corrects({ values: { reference: 'SIN 20458' } }))).toEqual([]);
    expect(asksOf(corrects({ values: {}, occurredOn: '2026-10-12' }))).toEqual([]);
    expect(asksOf(corrects({ values: {}, removed: ['reference'] }))).toEqual(['notificationIsAnother']);
  });

  it('of a death that is told a second time asks the same', () => {
    const told = begun()
      .takes('Referred', { ...referral, entry: 'care leaver death' })
      .takes('OfstedAndSecretaryOfStateTold', { notification: 'd' });
    expect(asksOf(told.tries('OfstedAndSecretaryOfStateTold', { notification: 'e' }))).toEqual([
      'notificationIsAnother',
    ]);
    expect(asksOf(told.tries('OfstedAndSecretaryOfStateTold', { notification: 'e', reference: 'SIN 3' }))).toEqual([]);
  });

  it('recorded after the review was sent starts and stops its clock at once, stop before start', () => {
    const late = { notification: 'sin-2', category: 'other', reference: 'SIN 2' };
    expect(asksOf(sent().tries('IncidentNotified', late, { on: '2026-11-05' }))).toEqual(['notifiedNotAfterSending']);
    const told = sent().given('IncidentNotified', late, { on: '2026-11-05' });
    expect(told.instance().clocks.get('rapid-review|sin-2|notification')).toMatchObject({
      start: { from: '2026-11-05' },
      stopped: '2026-10-29',
    });
    expect(told.stage()).toBe('withPanel');
  });

  it('is asked about when it lies before the day of becoming aware, or names a child not in the record', () => {
    const asked = referred().tries(
      'IncidentNotified',
      { ...notification, children: ['child-9'] },
      { on: '2026-10-02' },
    );
    expect(asksOf(asked)).toEqual(['everyBodyWouldNotify', 'childrenAreHeld', 'notifiedNotBeforeAware']);
  });

  it('has its references and its copy recorded when they come', () => {
    notified()
      .takes('ReferenceReceived', { notification: 'sin-1', givenBy: 'Panel', reference: 'P-00123' })
      .takes('NotificationCopied', { notification: 'sin-1' }, { on: '2026-10-09' })
      .takes('PartnersTold', { told: ['health-board', 'police'], area: 'own' });
    expect(asksOf(notified().tries('NotificationCopied', { notification: 'sin-1' }, { on: '2026-10-08' }))).toEqual([
      'copiedNotBeforeNotified',
    ]);
    expect(rulesOf(notified().tries('NotificationCopied', { notification: 'sin-9' }))).toEqual(['notificationIsHeld']);
  });

  it('recorded late finds the review where the work already stands', () => {
    const met = { meeting: 'm', kind: 'rapid review meeting', held: 'online', attended: ['council'], apologies: [] };
    expect(referred().takes('MeetingHeld', met).given('IncidentNotified', notification).stage()).toBe('considering');
    const drafted = referred().given('DraftPrepared', { draft: 'd', version: 1 });
    expect(drafted.given('IncidentNotified', notification).stage()).toBe('signingOff');
  });
});

describe('Found not notifiable', () => {
  it('ends the five days with a rationale and the alternative chosen', () => {
    const told = referred().takes('FoundNotNotifiable', found);
    expect(told.stage()).toBe('notNotifiable');
    expect(told.last().clocks).toMatchObject([{ mark: 'not applicable', because: 'found not notifiable' }]);
  });

  it('is asked about when a partner would notify, when it was notified, and when nothing was referred', () => {
    expect(asksOf(referred().takes('ViewGiven', bodyTelling('police')).tries('FoundNotNotifiable', found))).toEqual([
      'nobodyWouldNotify',
    ]);
    expect(asksOf(notified().tries('FoundNotNotifiable', found))).toEqual(['nobodyWouldNotify', 'notNotifiedYet']);
    expect(asksOf(begun().tries('FoundNotNotifiable', found))).toEqual(['referralRecorded']);
  });

  it('is not final: it is reopened, or notified after all, and the five days are judged again', () => {
    const reopened = referred().takes('FoundNotNotifiable', found).takes('Reopened', { why: 'The scan came back.' });
    expect(reopened.stage()).toBe('referred');
    expect(reopened.last().clocks).toMatchObject([{ mark: 'started', due: '2026-10-13' }]);
    const after = referred()
      .takes('FoundNotNotifiable', found)
      .given('IncidentNotified', notification, { on: '2026-10-20' });
    expect(after.stage()).toBe('gathering');
    expect(after.last().clocks.slice(0, 2)).toMatchObject([
      { clock: 'notification', mark: 'started', due: '2026-10-13' },
      { clock: 'notification', mark: 'stopped', on: '2026-10-20' },
    ]);
  });

  it('does not hold the five days up that run from a suspicion that came later, in whichever order both are typed', () => {
    const again = referred()
      .takes('FoundNotNotifiable', found, { on: '2026-10-09' })
      .takes('AwarenessEstablished', suspected, { on: '2026-10-20' });
    expect(again.stage()).toBe('notNotifiable');
    expect(fiveDaysIn(again)).toMatchObject({ start: { mark: 'started', due: '2026-10-27' }, stopped: null });
    expect(again.given('IncidentNotified', notification, { on: '2026-10-22' }).stage()).toBe('gathering');
    expect(fiveDaysIn(again)).toMatchObject({ start: { due: '2026-10-27' }, stopped: '2026-10-22' });
    const typedLate = referred()
      .takes('AwarenessEstablished', suspected, { on: '2026-10-20' })
      .given('FoundNotNotifiable', found, { on: '2026-10-09' });
    expect(fiveDaysIn(typedLate)).toMatchObject({ start: { mark: 'started', due: '2026-10-27' } });
  });

  it('does not hold them up either where it was closed before that suspicion was recorded', () => {
    const again = referred()
      .takes('FoundNotNotifiable', found, { on: '2026-10-09' })
      .given('Closed', {}, { on: '2026-10-26' })
      .takes('AwarenessEstablished', suspected, { on: '2026-10-20' });
    expect(fiveDaysIn(again)).toMatchObject({ start: { mark: 'started', due: '2026-10-27' }, stopped: null });
  });

  it('ends the five days of a suspicion that was known by then, also where that is typed afterwards', () => {
    const again = referred()
      .takes('AwarenessEstablished', suspected, { on: '2026-10-20' })
      .takes('FoundNotNotifiable', found, { on: '2026-10-23' });
    expect(fiveDaysIn(again)).toMatchObject({ start: { mark: 'not applicable' } });
    const typedLate = referred()
      .takes('FoundNotNotifiable', found, { on: '2026-10-23' })
      .takes('AwarenessEstablished', suspected, { on: '2026-10-20' });
    expect(fiveDaysIn(typedLate)).toMatchObject({ start: { mark: 'not applicable' } });
  });
});

describe('Criteria found not met', () => {
  const notMet = { panelTold: true, rationale: 'The injury was accidental.' };

  it('ends the rapid review’s clocks, which start again when it is reopened', () => {
    const told = notified().takes('CriteriaFoundNotMet', notMet);
    expect(told.stage()).toBe('criteriaNotMet');
    expect(told.last().clocks.map(({ mark }) => mark)).toEqual(['not applicable', 'not applicable', 'not applicable']);
    told.takes('Reopened', { why: 'The Panel disagrees.' });
    expect(told.stage()).toBe('gathering');
    expect(told.instance().clocks.get('rapid-review|sin-1|notification')!.start).toMatchObject({ due: '2026-10-30' });
  });

  it('asks when no notification is recorded', () => {
    expect(asksOf(referred().tries('CriteriaFoundNotMet', notMet))).toEqual(['incidentNotified']);
  });

  it('is owed to the Panel until it is told, in whichever order both are typed, and anew when it is found again', () => {
    const untoldSince = (told: ReturnType<typeof notified>) =>
      criteriaNotMetUntoldSince(told.instance().state as RapidReview);
    const untold = () => notified().takes('CriteriaFoundNotMet', { ...notMet, panelTold: false }, { on: '2026-10-20' });
    expect(untoldSince(untold())).toBe('2026-10-20');
    const told = untold().takes('PanelToldCriteriaNotMet', {}, { on: '2026-10-22' });
    expect([untoldSince(told), told.stage()]).toEqual([null, 'criteriaNotMet']);
    expect(asksOf(told.tries('PanelToldCriteriaNotMet', {}))).toEqual(['notMetIsUntold']);
    told.takes('Reopened', { why: 'More is known.' }, { on: '2026-10-23' });
    told.takes('CriteriaFoundNotMet', { ...notMet, panelTold: false }, { on: '2026-10-26' });
    expect(untoldSince(told)).toBe('2026-10-26');
    expect(untoldSince(notified().takes('CriteriaFoundNotMet', notMet, { on: '2026-10-20' }))).toBeNull();
  });

  it('may be answered by the Panel and stays what it is', () => {
    const told = notified().takes('CriteriaFoundNotMet', notMet);
    told.takes('PanelLetterReceived', { letter: 'l', positions: ['agrees'], questions: [], covers: [] });
    expect(told.stage()).toBe('criteriaNotMet');
  });
});

describe('A death that needs no rapid review', () => {
  const toldOf = (entry: string) =>
    begun()
      .takes('Referred', { ...referral, entry })
      .takes('OfstedAndSecretaryOfStateTold', { notification: 'death-1' });

  it.each(['looked-after child death', 'care leaver death'])('has no five days and needs none: %s', (entry) => {
    const told = toldOf(entry);
    expect(told.stage()).toBe('notifiedOnly');
    expect(told.events[0]!.clocks).toMatchObject([{ mark: 'not applicable', because: entry }]);
    expect(asksOf(told.tries('DraftPrepared', { draft: 'd', version: 1 }))).toEqual([
      'incidentNotified',
      'rapidReviewIsNeeded',
    ]);
    expect(told.takes('Closed').stage()).toBe('closed');
  });

  it('under 18 may turn out to be a serious incident, and the five days are then counted and stopped', () => {
    const told = toldOf('care leaver death').given(
      'IncidentNotified',
      { notification: 'sin-1', category: 'death' },
      { on: '2026-10-20' },
    );
    expect(told.stage()).toBe('gathering');
    expect(told.instance().clocks.get('notification|incident|awareness')).toMatchObject({
      start: { mark: 'started', due: '2026-10-13' },
      stopped: '2026-10-20',
    });
    expect(told.takes('DraftPrepared', { draft: 'd', version: 1 }).stage()).toBe('signingOff');
  });

  it.each(['looked-after child death', 'care leaver death'])(
    'has five days from the day on which abuse or neglect came to be suspected: %s',
    (entry) => {
      const told = toldOf(entry).takes('AwarenessEstablished', suspected, { on: '2026-10-20' });
      expect(fiveDaysIn(told)).toMatchObject({ start: { mark: 'started', due: '2026-10-27' }, stopped: null });
      const known = { incidentKnownOn: '2026-10-05', fiveDaysRunFrom: 'incident', through: 'health', why: 'As found.' };
      const notSuspected = toldOf(entry).takes('AwarenessEstablished', known, { on: '2026-10-20' });
      expect(fiveDaysIn(notSuspected)).toMatchObject({ start: { mark: 'not applicable', because: entry } });
    },
  );

  it('told of an incident’s child changes no stage: the review still follows', () => {
    expect(referred().takes('OfstedAndSecretaryOfStateTold', { notification: 'death-1' }).stage()).toBe('referred');
  });

  it('may be told before any referral, with a reason', () => {
    expect(begun().given('OfstedAndSecretaryOfStateTold', { notification: 'death-1' }).stage()).toBe('notifiedOnly');
  });
});
