import { begun, notified, referral, referred } from '../testing/rapid-review-story';
import { deathsUntold, type RapidReview } from './state';
import type { Happened } from '../testing/orders';
import { asksOf, rulesOf } from '../testing/story';

describe('A referral', () => {
  it('starts the five working days from the day of becoming aware', () => {
    expect(referred().last().clocks).toMatchObject([
      { clock: 'notification', mark: 'started', from: '2026-10-06', due: '2026-10-13', governs: true },
    ]);
  });

  it('asks for the day of becoming aware when it is not given, and the deadline cannot be counted then', () => {
    const { incidentKnownOn: _, ...undated } = referral;
    expect(asksOf(begun().tries('Referred', undated))).toEqual(['awarenessIsDated']);
    const [clock] = begun().given('Referred', undated).last().clocks;
    expect(clock).toMatchObject({ mark: 'cannot be counted', because: 'start-not-known' });
  });

  it('asks when the day of becoming aware lies before the incident', () => {
    const early = { ...referral, incidentKnownOn: '2026-10-01' };
    expect(asksOf(begun().tries('Referred', early))).toEqual(['awareNotBeforeIncident']);
  });

  it('asks why the days run from one of two days of becoming aware, and takes the reason as an answer', () => {
    const two = { ...referral, abuseSuspectedOn: '2026-10-12', fiveDaysRunFrom: 'abuse or neglect' };
    expect(asksOf(begun().tries('Referred', two))).toEqual(['awarenessChoiceHasReason']);
    const told = begun().takes('Referred', { ...two, whyThatAwareness: 'Only the scan gave rise to suspicion.' });
    expect(told.last().clocks[0]).toMatchObject({ from: '2026-10-12', due: '2026-10-19' });
  });

  it('gives a range where the day is known only roughly', () => {
    const rough = { ...referral, incidentOn: '2026', incidentKnownOn: '2026-10' };
    expect(begun().takes('Referred', rough).last().clocks[0]).toMatchObject({
      due: '2026-10-08',
      dueLatest: '2026-11-06',
    });
  });

  it('is refused for a day that lies in the future, of the step or of what it tells', () => {
    expect(rulesOf(begun().tries('Referred', referral, { on: '2026-11-21' }))).toEqual(['hasHappened']);
    expect(begun().tries('Referred', { ...referral, incidentOn: '2026-12-01' })).toMatchObject({
      answer: 'unreadable',
      problems: [{ field: 'incidentOn' }],
    });
  });

  it('is asked about when one is recorded already, and a further one is not', () => {
    expect(asksOf(referred().tries('Referred', { ...referral, entry: 'near miss' }))).toEqual(['firstReferral']);
    const further = { referral: 'referral-2', referredBy: 'A school nurse', account: 'More.' };
    expect(referred().takes('FurtherReferralReceived', further).stage()).toBe('referred');
  });

  it('may tell of an incident outside England, and asks before another area’s incident is notified here', () => {
    const abroad = begun().takes('Referred', { ...referral, happenedIn: 'outside England', homeAuthority: 'council' });
    expect(asksOf(abroad.tries('IncidentNotified', { notification: 'sin-1', category: 'death' }))).not.toContain(
      'happenedHere',
    );
    const elsewhere = begun().takes('Referred', { ...referral, happenedIn: 'another area' });
    expect(asksOf(elsewhere.tries('IncidentNotified', { notification: 'sin-1', category: 'death' }))).toContain(
      'happenedHere',
    );
  });

  it('may be accepted from another area before it is recorded here', () => {
    const told = begun().takes('ReferralAccepted', { area: 'Eastmere', from: 'neighbour' });
    expect(told.takes('Referred', referral).stage()).toBe('referred');
  });

  it('passed to another area ends the five days, which come back when it is reopened', () => {
    const passed = referred().takes('ReferralPassedOn', { area: 'Eastmere', why: 'It happened there.' });
    expect(passed.stage()).toBe('passedOn');
    expect(passed.last().clocks).toMatchObject([{ clock: 'notification', mark: 'not applicable' }]);
    const back = passed.takes('Reopened', { why: 'Eastmere says that it happened here.' });
    expect(back.stage()).toBe('referred');
    expect(back.last().clocks).toMatchObject([{ mark: 'started', due: '2026-10-13' }]);
  });

  it('cannot simply be passed on once it was notified here', () => {
    expect(asksOf(notified().tries('ReferralPassedOn', { area: 'Eastmere', why: 'It happened there.' }))).toEqual([
      'notNotifiedYet',
    ]);
  });
});

describe('Awareness of abuse or neglect', () => {
  const postMortem = {
    abuseSuspectedOn: '2026-10-20',
    through: 'post-mortem',
    why: 'The post-mortem found old fractures.',
  };

  it('established later moves the five days when they are chosen to run from it', () => {
    const told = referred().takes('AwarenessEstablished', { ...postMortem, fiveDaysRunFrom: 'abuse or neglect' });
    expect(told.last().clocks).toMatchObject([{ clock: 'notification', from: '2026-10-20', due: '2026-10-27' }]);
  });

  it('established after the notification moves the figures beside it, and never the governing one', () => {
    const told = notified().takes('AwarenessEstablished', { ...postMortem, fiveDaysRunFrom: 'abuse or neglect' });
    expect(told.last().clocks.map(({ clock, basis }) => `${clock} ${basis}`)).toEqual([
      'notification awareness',
      'rapid-review awareness',
      'rapid-review incident',
    ]);
  });

  it('asks for the day from which the days are to run', () => {
    const { abuseSuspectedOn: _, ...undated } = postMortem;
    expect(
      asksOf(referred().tries('AwarenessEstablished', { ...undated, fiveDaysRunFrom: 'abuse or neglect' })),
    ).toEqual(['awarenessIsDated']);
  });

  it('asks for a referral when none is recorded yet', () => {
    expect(
      asksOf(begun().tries('AwarenessEstablished', { ...postMortem, fiveDaysRunFrom: 'abuse or neglect' })),
    ).toEqual(['referralRecorded']);
  });
});

describe('Children', () => {
  it('are added, described, moved and removed at any time, also after notification', () => {
    const told = notified()
      .takes('ChildAdded', { child: 'child-2', part: 'sibling' })
      .takes('ChildDescribed', {
        child: 'child-2',
        particulars: { child: 'child-2', ethnicity: { notKnownBecause: 'Not yet asked.' } },
      })
      .takes('ChildMoved', { child: 'child-2', area: 'Eastmere' })
      .takes('ChildRemoved', { child: 'child-2', why: 'No sibling after all.' })
      .takes('ChildAdded', { child: 'child-2', part: 'other' });
    expect(told.stage()).toBe('gathering');
  });

  it('that are in the record already are asked about', () => {
    expect(asksOf(notified().tries('ChildAdded', { child: 'child-1', part: 'sibling' }))).toEqual(['childIsNew']);
  });

  it('may have died since, and the Panel and the child death review are told then or later', () => {
    const told = notified()
      .takes('ChildDied', { child: 'child-1', told: [] })
      .takes('DeathOfChildTold', { child: 'child-1', told: ['Panel', 'child death review partners'] });
    expect(told.stage()).toBe('gathering');
  });

  it('that were removed and are named by a referral of a later day take part again, whichever is recorded first', () => {
    const removed = ['ChildRemoved', { child: 'child-1', why: 'Mistaken.' }, '2026-10-08'] as const;
    const again = ['Referred', { ...referral, children: ['child-1'] }, '2026-10-12'] as const;
    const recorded = (steps: readonly Happened[]) =>
      steps.reduce((told, [type, data, on]) => told.given(type, data, { on }), referred()).instance().state;
    for (const steps of [
      [removed, again],
      [again, removed],
    ])
      expect(recorded(steps)).toMatchObject({ children: { 'child-1': { removed: false } } });
    const later = [['ChildRemoved', { child: 'child-1', why: 'Mistaken.' }, '2026-10-13'] as const, again];
    expect(recorded(later)).toMatchObject({ children: { 'child-1': { removed: true } } });
  });

  it('that have died since are told of until the Panel, once notified, and the child death review have heard', () => {
    const untold = (told: ReturnType<typeof referred>) => deathsUntold(told.instance().state as RapidReview);
    const died = ['ChildDied', { child: 'child-1', told: [] }, { on: '2026-10-18' }] as const;
    const toThose = (...told: string[]) => ['DeathOfChildTold', { child: 'child-1', told }] as const;
    expect(untold(referred().takes(...died))).toEqual([['child-1', '2026-10-18']]);
    expect(
      untold(
        referred()
          .takes(...died)
          .takes(...toThose('child death review partners')),
      ),
    ).toEqual([]);
    const known = notified()
      .takes(...died)
      .takes(...toThose('child death review partners'));
    expect(untold(known)).toEqual([['child-1', '2026-10-18']]);
    expect(untold(known.takes(...toThose('Panel')))).toEqual([]);
  });

  it.each(['ChildRemoved', 'ChildMoved', 'ChildDied'])('that the record does not hold are refused: %s', (type) => {
    const data = { ChildRemoved: { why: 'Mistaken.' }, ChildMoved: {}, ChildDied: { told: [] } }[type];
    expect(rulesOf(notified().tries(type, { child: 'constructor', ...data }))).toEqual(['childIsHeld']);
  });
});

describe('The age given for a child', () => {
  const referredAged = (bornOn: string, band: string, incidentOn = '2026-10-05') =>
    asksOf(
      begun().tries('Referred', {
        ...referral,
        incidentOn,
        incidentKnownOn: '2026-10-06',
        particulars: [{ child: 'child-1', bornOn, ageBand: { known: band } }],
      }),
    );

  it('is asked about where the child was at no time of that age, from the incident until it is told', () => {
    expect(referredAged('2025-10-05', 'under-1')).toEqual(['ageFitsDates']);
    expect(referredAged('2025-10-06', 'under-1')).toEqual([]);
    expect(referredAged('2025-12-01', '1-4')).toEqual(['ageFitsDates']);
    expect(referredAged('2025-11-20', '1-4')).toEqual([]);
    expect(referredAged('2008-11-21', '18-and-over')).toEqual(['ageFitsDates']);
    expect(referredAged('2010-03-01', '1-4')).toEqual(['ageFitsDates']);
  });

  it('is not asked about where a month, a year or a range leaves it possible, or where it is not stated', () => {
    expect(referredAged('2021-10', '1-4')).toEqual([]);
    expect(referredAged('2021', '5-10')).toEqual([]);
    expect(referredAged('2021', '11-15')).toEqual(['ageFitsDates']);
    expect(referredAged('2016-01-01', '5-10', '2023-01-01/2026-10-05')).toEqual([]);
    expect(referredAged('not-known', '5-10')).toEqual([]);
    expect(referredAged('2021-10-01', 'not-stated')).toEqual([]);
  });

  it('of a child who was born after the incident is under 1', () => {
    expect(referredAged('2026-11-01', 'under-1')).not.toContain('ageFitsDates');
    expect(referredAged('2026-11-01', '1-4')).toContain('ageFitsDates');
  });

  it('of a child who was born after the incident is asked about, unless a range leaves it possible', () => {
    expect(referredAged('2026-11-01', 'under-1')).toEqual(['bornBeforeIncident']);
    expect(referredAged('2026-10', 'under-1')).toEqual([]);
    expect(referredAged('2026-10-05', 'under-1')).toEqual([]);
    expect(referredAged('2026-10-06', 'under-1', '2026-10')).toEqual([]);
    // The day on which a birth is expected is asked about as one that lies ahead.
    expect(referredAged('2027-01-10', 'under-1')).toEqual(['dayIsPlausible']);
  });

  it('is not asked about of a sibling who was born after the incident', () => {
    const added = (part: string) =>
      asksOf(
        notified().tries('ChildAdded', {
          child: 'child-2',
          part,
          particulars: { child: 'child-2', bornOn: '2026-11-01' },
        }),
      );
    expect(added('sibling')).toEqual([]);
    expect(added('harmed')).toEqual(['bornBeforeIncident']);
  });

  it('is not asked about where a sibling is described later, or the entry that named the sibling is corrected', () => {
    const told = notified().takes('ChildAdded', { child: 'child-2', part: 'sibling' });
    const particulars = { child: 'child-2', bornOn: '2026-11-01' };
    const corrected = (values: object) =>
      asksOf(told.tries('FactCorrected', { event: told.eventOf('ChildAdded'), values, reason: 'Left out.' }));
    expect(asksOf(told.tries('ChildDescribed', { child: 'child-2', particulars }))).toEqual([]);
    expect(corrected({ particulars })).toEqual([]);
    expect(corrected({ particulars, part: 'harmed' })).toEqual(['bornBeforeIncident']);
  });

  it('is that at the notification, once there is one', () => {
    const described = (band: string) =>
      asksOf(
        notified().tries('ChildDescribed', {
          child: 'child-1',
          particulars: { child: 'child-1', bornOn: '2025-10-20', ageBand: { known: band } },
        }),
      );
    expect(described('under-1')).toEqual([]);
    expect(described('1-4')).toEqual(['ageFitsDates']);
  });
});
