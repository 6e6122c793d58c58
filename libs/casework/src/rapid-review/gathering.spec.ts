import { agenciesWaitedFor, rapidReview, type RapidReview } from '.';
import { requestTo } from '../asking-agencies';
import { agenciesOutstanding, wasToldOf } from '../returns';
import { judgeBeforehand } from '../frame';
import { ordinary } from '../testing/known';
import { asked, begun, notified, plain, referral, referred, sent } from '../testing/rapid-review-story';
import { asksOf, objectionsOf, rulesOf, type Story } from '../testing/story';

const outstanding = (told: Story): string[] => agenciesOutstanding(told.instance().state as RapidReview);

const requestOf = (told: Story) =>
  requestTo({ category: rapidReview.category, state: told.instance().state, stage: told.stage() }, 'school');

describe('What is asked of an agency’s return', () => {
  const beforehand = (told: Story, type: string) =>
    judgeBeforehand(told.page, told.instance(), type, ordinary).objections.map(({ because }) => because);

  it('is known beforehand while none was asked for, or none came, so that it is not offered as usual', () => {
    expect(beforehand(notified(), 'ReturnChased')).toEqual(['This agency has not been asked for a return.']);
    expect(beforehand(notified(), 'ReturnAccepted')).toEqual(['No return of this agency is recorded yet.']);
    expect(beforehand(asked(), 'ReturnChased')).toEqual([]);
    expect(beforehand(asked(), 'ReturnAccepted')).toEqual(['No return of this agency is recorded yet.']);
    expect(beforehand(asked().takes('ReturnReceived', plain.ReturnReceived), 'ReturnAccepted')).toEqual([]);
  });

  it('is known beforehand once all are in: none is chased or escalated, until one is queried or another is asked for', () => {
    const isIn = asked().takes('ReturnReceived', plain.ReturnReceived);
    for (const step of ['ReturnChased', 'ReturnEscalated'])
      expect(beforehand(isIn, step)).toEqual(['No return of this agency is outstanding.']);
    expect(
      beforehand(isIn.again().takes('ReturnQueried', { agency: 'school', question: 'Since when?' }), 'ReturnChased'),
    ).toEqual([]);
    expect(
      beforehand(
        isIn.again().takes('InformationRequested', { ...plain.InformationRequested, agency: 'trust' }),
        'ReturnChased',
      ),
    ).toEqual([]);
  });
});

describe('A return that is queried while the return of another agency is in', () => {
  const query = { agency: 'school', question: 'Since when?' };
  const trustIsIn = () => notified().takes('ReturnReceived', { agency: 'trust', kind: 'nil' });
  const ways = {
    'that was asked for': () =>
      trustIsIn()
        .takes('InformationRequested', plain.InformationRequested, { on: '2026-10-12' })
        .takes('ReturnReceived', plain.ReturnReceived)
        .takes('ReturnQueried', query),
    'that came unasked': () => trustIsIn().takes('ReturnReceived', plain.ReturnReceived).takes('ReturnQueried', query),
  };

  it.each(Object.entries(ways))('is chased and escalated for nothing more than recording it: %s', (_, queried) => {
    const beforehand = judgeBeforehand(queried().page, queried().instance(), 'ReturnChased', ordinary);
    expect(beforehand.objections).toEqual([]);
    expect(asksOf(queried().tries('ReturnChased', { agency: 'school' }))).toEqual([]);
    const chased = queried().takes('ReturnChased', { agency: 'school' });
    expect(asksOf(chased.tries('ReturnEscalated', { agency: 'school', to: "the agency's senior lead" }))).toEqual([]);
    expect(asksOf(chased.tries('ReturnChased', { agency: 'trust' }))).toEqual(['returnWasAsked']);
  });

  it('is asked about once its request was ended', () => {
    const ended = ways['that was asked for']().takes('RequestEnded', {
      agency: 'school',
      why: 'Answered at a meeting.',
    });
    expect(asksOf(ended.tries('ReturnChased', { agency: 'school' }))).toEqual(['returnWasAsked']);
  });
});

describe('An agency’s return', () => {
  it('is asked for, chased, received, queried, received again and accepted', () => {
    const told = asked()
      .takes('ReturnChased', { agency: 'school' })
      .takes('ReturnReceived', { agency: 'school', kind: 'partial' })
      .takes('ReturnQueried', { agency: 'school', question: 'What of the attendance record?' })
      .takes('ReturnChased', { agency: 'school' })
      .takes('ReturnReceived', plain.ReturnReceived)
      .takes('ReturnAccepted', { agency: 'school' });
    expect(told.stage()).toBe('gathering');
    expect(outstanding(told)).toEqual([]);
  });

  it.each(['partial', 'nil'])('comes unasked, early, late or after sending: %s', (kind) => {
    for (const told of [begun(), referred(), notified(), sent()]) {
      expect(told.takes('ReturnReceived', { agency: 'trust', kind }).events.at(-1)!.departures).toEqual([]);
    }
  });

  it('that is full and holds nothing is asked about, also once it is corrected to be so', () => {
    const nothing = { agency: 'trust', kind: 'full', author: 'A ward sister', period: '2025' };
    expect(asksOf(notified().tries('ReturnReceived', nothing))).toEqual(['fullReturnHoldsSomething']);
    expect(asksOf(notified().tries('ReturnReceived', { ...nothing, kind: 'partial' }))).toEqual([]);
    for (const held of [
      { episodes: [{ on: '2026-03', what: 'Seen.' }] },
      { recordsSearched: 'All, from 2019.' },
      { keptAt: 'In the trust’s records.' },
    ])
      expect(asksOf(notified().tries('ReturnReceived', { ...nothing, ...held }))).toEqual([]);
    const told = notified().takes('ReturnReceived', { agency: 'trust', kind: 'nil' });
    const corrected = { event: told.eventOf('ReturnReceived'), values: { kind: 'full' }, reason: 'Misread.' };
    expect(asksOf(told.tries('FactCorrected', corrected))).toEqual(['fullReturnHoldsSomething']);
  });

  it('withheld without a reason is asked about; with one it is not', () => {
    const withheld = { agency: 'trust', kind: 'withheld' };
    expect(asksOf(notified().tries('ReturnReceived', withheld))).toEqual(['withheldHasReason']);
    const told = notified().takes('ReturnReceived', { ...withheld, withheldBecause: 'Legal privilege.' });
    const asking = { event: told.eventOf('ReturnReceived'), values: {}, reason: 'Misread.' };
    expect(asksOf(told.tries('FactCorrected', { ...asking, removed: ['withheldBecause'] }))).toEqual([
      'withheldHasReason',
    ]);
  });

  it('is refused of an agency that the directory does not hold, and says what is possible', () => {
    const [objection] = objectionsOf(notified().tries('ReturnReceived', { agency: 'nobody', kind: 'nil' }));
    expect(objection).toMatchObject({ rule: 'agencyIsHeld', force: 'refuse' });
    expect(objection!.because).toContain('Register it first');
  });

  it.each(['ReturnQueried', 'ReturnAccepted'])('is asked for before it is worked on: %s', (type) => {
    const data = type === 'ReturnQueried' ? { question: 'Why?' } : {};
    expect(asksOf(notified().tries(type, { agency: 'school', ...data }))).toEqual(['returnIsReceived']);
  });

  it('that never comes is escalated step by step, and a skipped step is asked about by name', () => {
    const [objection] = objectionsOf(
      asked().tries('ReturnEscalated', { agency: 'school', to: 'a safeguarding partner' }),
    );
    expect(objection).toMatchObject({ rule: 'ladderInOrder', force: 'ask' });
    expect(objection!.because).toContain('chasing the return');
    const chased = asked().takes('ReturnChased', { agency: 'school' });
    const [skipped] = objectionsOf(
      chased.tries('ReturnEscalated', { agency: 'school', to: 'formal notice under s16H' }),
    );
    expect(skipped!.because).toContain("the agency's senior lead");
    chased
      .takes('ReturnEscalated', { agency: 'school', to: "the agency's senior lead" })
      .takes('ReturnEscalated', { agency: 'school', to: 'a safeguarding partner' })
      .takes('ReturnEscalated', { agency: 'school', to: 'formal notice under s16H' });
  });

  it('is chased where it was asked for and is missing, else with a reason', () => {
    expect(asksOf(notified().tries('ReturnChased', { agency: 'school' }))).toEqual(['returnWasAsked']);
    const returned = asked().takes('ReturnReceived', plain.ReturnReceived);
    expect(asksOf(returned.tries('ReturnChased', { agency: 'school' }))).toEqual(['returnIsMissing']);
    // One that was never asked for is asked about once.
    expect(asksOf(returned.tries('ReturnChased', { agency: 'trust' }))).toEqual(['returnIsMissing']);
    expect(asksOf(returned.tries('RequestEnded', { agency: 'trust', why: 'Unknown there.' }))).toEqual([
      'returnWasAsked',
    ]);
  });

  it('is outstanding from the request until it comes, or is no longer asked for', () => {
    expect(outstanding(asked())).toEqual(['school']);
    expect(
      outstanding(asked().takes('RequestEnded', { agency: 'school', why: 'The family never lived there.' })),
    ).toEqual([]);
  });

  it('is no longer asked for of an agency whose entry in the directory was taken back', () => {
    const told = asked().knowing({ titleOf: () => '' });
    expect(outstanding(told.takes('RequestEnded', { agency: 'school', why: 'There is no such school.' }))).toEqual([]);
  });

  it('that was chased without a request on record is outstanding all the same, until that ends', () => {
    const chased = notified().given('ReturnChased', { agency: 'school' }, { on: '2026-10-15' });
    expect(outstanding(chased)).toEqual(['school']);
    expect(requestOf(chased)).toEqual({ standing: 'chased', since: null, waits: true });
    expect(outstanding(chased.again().takes('ReturnReceived', plain.ReturnReceived))).toEqual([]);
    chased.given('RequestEnded', { agency: 'school', why: 'It was another school.' }, { on: '2026-10-20' });
    expect(outstanding(chased)).toEqual([]);
    expect(requestOf(chased)).toEqual({ standing: 'withdrawn', since: '2026-10-20', waits: false });
    expect(outstanding(chased.given('ReturnChased', { agency: 'school' }))).toEqual(['school']);
  });

  it('that nobody asked for tells the agency nothing of the review; a request does, also once it has ended', () => {
    const told = (of: Story) => wasToldOf((of.instance().state as RapidReview).returns['school']!);
    expect(told(notified().takes('ReturnReceived', plain.ReturnReceived))).toBe(false);
    expect(told(notified().given('ReturnEscalated', { agency: 'school', to: 'a safeguarding partner' }))).toBe(false);
    expect(told(notified().given('ReturnChased', { agency: 'school' }))).toBe(true);
    expect(told(asked().takes('RequestEnded', { agency: 'school', why: 'The family never lived there.' }))).toBe(true);
  });

  it('that came unasked tells the agency of the review once it is queried, and waits for its answer', () => {
    const question = { agency: 'school', question: 'Which school year?' };
    const queried = notified().takes('ReturnReceived', plain.ReturnReceived).given('ReturnQueried', question);
    const of = () => (queried.instance().state as RapidReview).returns['school']!;
    expect([wasToldOf(of()), requestOf(queried)]).toEqual([true, { standing: 'queried', since: null, waits: true }]);
    queried.takes('ReturnReceived', plain.ReturnReceived);
    expect([wasToldOf(of()), requestOf(queried)]).toMatchObject([true, { standing: 'received', waits: false }]);
    queried.takes('StepWithdrawn', { event: queried.eventOf('ReturnQueried'), reason: 'Of another return.' });
    expect(wasToldOf(of())).toBe(false);
  });

  it('leaves the agency its own request when it is escalated after it was ended', () => {
    const escalated = asked()
      .takes('RequestEnded', { agency: 'school', why: 'The family never lived there.' })
      .given('ReturnEscalated', { agency: 'school', to: 'a safeguarding partner' });
    expect(wasToldOf((escalated.instance().state as RapidReview).returns['school']!)).toBe(true);
    expect(requestOf(escalated)).toMatchObject({ waits: true });
  });

  it('is asked about again by a query, also after its request was ended', () => {
    const why = 'The family never lived there.';
    const ended = asked()
      .takes('ReturnReceived', plain.ReturnReceived)
      .given('RequestEnded', { agency: 'school', why });
    expect(requestOf(ended)).toMatchObject({ waits: false });
    const queried = ended.given('ReturnQueried', { agency: 'school', question: 'Which school year?' });
    expect(requestOf(queried)).toEqual({ standing: 'queried', since: null, waits: true });
    queried.given('RequestEnded', { agency: 'school', why }, { on: '2026-11-04' });
    expect(requestOf(queried)).toEqual({ standing: 'withdrawn', since: '2026-11-04', waits: false });
  });

  it('stands, once it was asked for, as it was sent, withdrawn, or ended with its review', () => {
    const on = '2026-10-20';
    const why = 'The family never lived there.';
    expect(requestOf(asked())).toEqual({ standing: 'asked', since: null, waits: true });
    expect(requestOf(asked().takes('RequestEnded', { agency: 'school', why }, { on }))).toEqual({
      standing: 'withdrawn',
      since: on,
      waits: false,
    });
    const sent = asked().takes('ReturnReceived', plain.ReturnReceived, { on });
    expect(requestOf(sent)).toEqual({ standing: 'received', since: on, waits: false });
    const closed = asked().given('Closed', {}, { on });
    expect(requestOf(closed)).toEqual({ standing: 'review closed', since: on, waits: false });
    const joined = asked().given('JoinedTo', { case: 'case-1', why: 'One household.' }, { on });
    expect(requestOf(joined)).toEqual({ standing: 'review ended', since: on, waits: false });
    expect(requestOf(notified())).toBeNull();
  });

  it('ends with its review where that is joined and sent with another, found not notifiable, or not to meet the criteria', () => {
    const on = '2026-10-20';
    const ended = { standing: 'review ended', since: on, waits: false };
    const joined = asked().given('JoinedTo', { case: 'case-1', why: 'One household.' }, { on });
    const sentWith = joined.given('SentWithJoinedReview', { case: 'case-1' }, { on: '2026-10-30' });
    expect([sentWith.stage(), requestOf(sentWith)]).toEqual(['withPanel', ended]);
    expect(
      requestOf(asked().given('CriteriaFoundNotMet', { panelTold: true, rationale: 'Accident.' }, { on })),
    ).toEqual(ended);
    const before = referred().given('InformationRequested', plain.InformationRequested, { on: '2026-10-12' });
    expect(requestOf(before.given('FoundNotNotifiable', { alternative: 'none', rationale: 'Minor.' }, { on }))).toEqual(
      ended,
    );
    expect(
      requestOf(before.given('IncidentNotified', { notification: 'n-1', category: 'serious harm' })),
    ).toMatchObject({ waits: true });
  });

  it('ends where a death that needs no rapid review was told, and is asked for again where that becomes one', () => {
    const told = begun()
      .takes('Referred', { ...referral, entry: 'care leaver death' })
      .given('InformationRequested', plain.InformationRequested, { on: '2026-10-12' })
      .takes('OfstedAndSecretaryOfStateTold', { notification: 'death-1' }, { on: '2026-10-13' });
    const waitedFor = () => agenciesWaitedFor(told.instance().state as RapidReview, told.stage());
    expect(told.stage()).toBe('notifiedOnly');
    expect([requestOf(told), waitedFor()]).toEqual([
      { standing: 'review ended', since: '2026-10-13', waits: false },
      [],
    ]);
    told.given('IncidentNotified', { notification: 'sin-1', category: 'death' }, { on: '2026-10-20' });
    expect([requestOf(told), waitedFor()]).toMatchObject([{ standing: 'asked', waits: true }, ['school']]);
  });

  it('would not be due before it is asked for', () => {
    const early = { ...plain.InformationRequested, due: '2026-10-01' };
    expect(asksOf(notified().tries('InformationRequested', early))).toEqual(['dueNotBeforeAsked']);
  });

  it('covers children of this record, or says so', () => {
    const covering = { ...plain.ReturnReceived, children: ['child-7'] };
    expect(asksOf(notified().tries('ReturnReceived', covering))).toEqual(['childrenAreHeld']);
  });
});

describe('At any stage, from the referral to after sending', () => {
  it.each([
    ['RecordsSecured', { agency: 'trust' }],
    ['InformationRequested', { agency: 'probation', due: '2026-11-30', basis: 'by agreement' }],
    ['SafeguardingActionTaken', { action: 'action-1', what: 'The sibling is seen every day.' }],
    ['NewInformationReceived', { information: 'i-1', from: 'post-mortem', what: 'The result came.' }],
    ['MeetingHeld', plain.MeetingHeld],
    ['FamilyMemberContacted', { member: 'm-1', told: 'not yet, on police advice', relation: 'Mother' }],
    ['FeedbackReceived', { feedback: 'f-1', from: 'family', words: 'We were heard.' }],
  ])('it is recorded without a question: %s', (type, data) => {
    for (const told of [referred(), notified(), sent(), sent().given('Closed')]) {
      expect(told.takes(type, data).last().departures).toEqual([]);
    }
  });
});

describe('A subject that was changed meanwhile', () => {
  it('is told to whoever did not see the change, and nothing is stored', () => {
    const told = asked().takes('ReturnReceived', plain.ReturnReceived);
    expect(told.tries('ReturnAccepted', { agency: 'school' }, { saw: 4 })).toEqual({
      answer: 'changed meanwhile',
      subject: 'agency:school',
      revision: told.last().revision,
      by: 'ReturnReceived',
    });
  });

  it('is no matter for another agency’s return', () => {
    expect(rulesOf(asked().tries('ReturnReceived', { agency: 'trust', kind: 'nil' }, { saw: null }))).toEqual([]);
    asked().takes('ReturnReceived', { agency: 'trust', kind: 'nil' }, { saw: null });
  });
});
