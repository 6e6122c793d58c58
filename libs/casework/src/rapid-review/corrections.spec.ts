import type { RapidReview } from '.';
import { partners } from '../testing/known';
import {
  answered,
  begun,
  considered,
  notified,
  plain,
  referral,
  referred,
  sent,
  signedOff,
} from '../testing/rapid-review-story';
import { asksOf, objectionsOf, rulesOf, type Story } from '../testing/story';

const fiveDays = 'notification|incident|awareness';
const fifteen = 'rapid-review|sin-1|notification';

const correcting = (told: Story, type: string, values: object, more: object = {}) => ({
  event: told.eventOf(type),
  values,
  reason: 'Misread.',
  ...more,
});
const corrected = (told: Story, type: string, values: object, more: object = {}): Story =>
  told.takes('FactCorrected', correcting(told, type, values, more));
const withdrawn = (told: Story, type: string): Story =>
  told.takes('StepWithdrawn', { event: told.eventOf(type), reason: 'Recorded by mistake.' });

describe('A correction', () => {
  const notMet = { rationale: 'It was an accident.', panelTold: true };

  it('stores no mark of a clock that it does not change, whichever it is', () => {
    const found = () => notified().given('CriteriaFoundNotMet', notMet, { on: '2026-10-14' });
    expect(found().last().clocks).not.toEqual([]);
    expect(corrected(found(), 'Referred', { account: 'What the nurse saw.' }).last().clocks).toEqual([]);
    const moved = corrected(found(), 'CriteriaFoundNotMet', {}, { occurredOn: '2026-10-13' });
    expect(moved.last().clocks).toMatchObject([
      { mark: 'not applicable', since: '2026-10-13' },
      { mark: 'not applicable', since: '2026-10-13' },
      { mark: 'not applicable', since: '2026-10-13' },
    ]);
    expect(corrected(moved, 'Referred', { account: 'What the school saw.' }).last().clocks).toEqual([]);
  });

  it('re-counts the clocks it touches, running or stopped, and changes no stage', () => {
    const told = corrected(notified(), 'Referred', { incidentKnownOn: '2026-10-07' });
    expect(told.stage()).toBe('gathering');
    expect(told.last().clocks).toMatchObject([
      { clock: 'notification', mark: 'started', from: '2026-10-07', due: '2026-10-14' },
      { clock: 'rapid-review', basis: 'awareness', from: '2026-10-07' },
    ]);
    expect(told.instance().clocks.get(fiveDays)!.stopped).toBe('2026-10-09');
  });

  it('of a step’s own date moves the clock that it stopped, and the one that it started', () => {
    const told = corrected(sent(), 'IncidentNotified', {}, { occurredOn: '2026-10-08' });
    expect(told.last().clocks).toMatchObject([
      { clock: 'notification', mark: 'stopped', on: '2026-10-08' },
      { clock: 'rapid-review', basis: 'notification', from: '2026-10-08', due: '2026-10-29' },
    ]);
    expect(told.instance().clocks.get(fifteen)!.stopped).toBe('2026-10-29');
  });

  it('may come again, and the last stands', () => {
    const told = corrected(notified(), 'Referred', { incidentKnownOn: '2026-10-07' });
    corrected(told, 'Referred', { incidentKnownOn: '2026-10-06' });
    expect(told.instance().clocks.get(fiveDays)!.start).toMatchObject({ from: '2026-10-06', due: '2026-10-13' });
    const dated = corrected(notified(), 'IncidentNotified', {}, { occurredOn: '2026-10-12' });
    corrected(dated, 'IncidentNotified', {}, { occurredOn: '2026-10-13' });
    expect(dated.instance().clocks.get(fiveDays)!.stopped).toBe('2026-10-13');
  });

  it('of text or of what no clock hangs on marks no clock', () => {
    expect(corrected(notified(), 'Referred', { account: 'What the nurse saw.' }).last().clocks).toEqual([]);
  });

  it('keeps sealed values sealed and names the corrected fields in clear', () => {
    const decision = notified().tries(
      'FactCorrected',
      correcting(notified(), 'Referred', { account: 'Secret.', entry: 'near miss' }),
    );
    expect(decision).toMatchObject({
      answer: 'record',
      event: {
        clear: { fields: ['account', 'entry'], clear: { entry: 'near miss' } },
        sealed: { sealed: { account: 'Secret.' }, reason: 'Misread.' },
        held: { account: 'given' },
      },
    });
    expect(JSON.stringify(decision.answer === 'record' && decision.event.clear)).not.toContain('Secret');
  });

  it('keeps which basis governs, whatever the partnership has chosen since', () => {
    const told = notified().knowing({ settings: { rapidReviewBasis: 'incident', panelLetterWorkingDays: null } });
    corrected(told, 'IncidentNotified', {}, { occurredOn: '2026-10-08' });
    expect(told.instance().clocks.get(fifteen)!.start).toMatchObject({ from: '2026-10-08', governs: true });
  });

  it('keeps a due date that was shown where the start did not change, also when the calendar has', () => {
    const told = corrected(notified(), 'Referred', { incidentKnownOn: '2026-10-07' });
    told.knowing({ calendar: null });
    corrected(told, 'Referred', { incidentKnownOn: '2026-10-06' });
    expect(told.instance().clocks.get(fiveDays)!.start).toMatchObject({ mark: 'started', due: '2026-10-13' });
  });

  it('is judged by the corrected fact’s own schema, and the words name the field', () => {
    const told = notified();
    const problems = (values: object, more: object = {}) => {
      const decision = told.tries('FactCorrected', correcting(told, 'Referred', values, more));
      return decision.answer === 'unreadable' ? decision.problems.map(({ field }) => field) : decision.answer;
    };
    expect(problems({ entry: 'a mishap' })).toEqual(['values.entry']);
    expect(problems({ weather: 'Rain.' })).toEqual(['values.weather']);
    expect(problems({ incidentOn: '2026-12-24' })).toEqual(['values.incidentOn']);
    expect(problems({}, { occurredOn: '2026-12-24' })).toEqual(['occurredOn']);
    expect(problems({})).toEqual(['values']);
    expect(problems({}, { removed: ['entry'] })).toEqual(['removed.0']);
    expect(problems({}, { removed: ['weather'] })).toEqual(['removed.0']);
    expect(problems({ incidentKnownOn: '2026-10-06' }, { removed: ['incidentKnownOn'] })).toEqual(['removed.0']);
    expect(problems({ children: [] })).toEqual(['values.children']);
  });

  it('may take an optional value away', () => {
    const told = notified().given(
      'FactCorrected',
      correcting(notified(), 'Referred', {}, { removed: ['incidentKnownOn'] }),
    );
    expect(told.last().departures).toEqual(['awarenessIsDated']);
    expect(told.instance().clocks.get(fiveDays)!.start).toMatchObject({ mark: 'cannot be counted' });
  });

  it('is asked what the step itself would be asked, where the correction is what breaks it', () => {
    const told = notified();
    const early = correcting(told, 'Referred', { incidentKnownOn: '2026-10-01' });
    expect(asksOf(told.tries('FactCorrected', early))).toEqual(['awareNotBeforeIncident']);
    expect(told.given('FactCorrected', early).last().departures).toEqual(['awareNotBeforeIncident']);
    const departed = referred().given('IncidentNotified', { notification: 'sin-1', category: 'death' });
    corrected(departed, 'IncidentNotified', { category: 'other' });
  });

  it('cannot make a step be about a draft that the record does not hold', () => {
    const told = signedOff();
    expect(rulesOf(told.tries('FactCorrected', correcting(told, 'SignedOff', { draft: 'draft-9' })))).toEqual([
      'draftIsHeld',
      'draftIsTheLatest',
    ]);
  });

  it('cannot date a decision to a day on which the body was not party', () => {
    const told = notified().knowing({ decidingOn: (day) => (day < '2026-10-07' ? [] : partners) });
    const dated = correcting(told, 'ViewGiven', {}, { occurredOn: '2026-10-06' });
    expect(rulesOf(told.tries('FactCorrected', dated))).toEqual(['bodyIsParty']);
    corrected(told, 'ViewGiven', {}, { occurredOn: '2026-10-08' });
  });

  it('cannot make a step be about something else', () => {
    const told = notified().takes('ReturnReceived', plain.ReturnReceived);
    expect(told.tries('FactCorrected', correcting(told, 'ReturnReceived', { agency: 'trust' }))).toMatchObject({
      answer: 'unreadable',
      problems: [{ field: 'values' }],
    });
  });

  it('stands under the subject of what it corrects, so that whoever works on that is told', () => {
    const told = notified().takes('ReturnReceived', plain.ReturnReceived);
    corrected(told, 'ReturnReceived', { kind: 'partial' });
    expect(told.last().subject).toBe('agency:school');
    expect(told.tries('ReturnAccepted', { agency: 'school' }, { saw: told.last().revision - 1 })).toMatchObject({
      answer: 'changed meanwhile',
      by: 'FactCorrected',
    });
  });

  it('cannot change in place what was signed off or sent, but may correct the facts around it', () => {
    const told = sent();
    for (const values of [{ learning: 'Other words.' }, { version: 3 }]) {
      const decision = told.tries('FactCorrected', correcting(told, 'DraftPrepared', values));
      expect(objectionsOf(decision)).toMatchObject([{ rule: 'contentStands', force: 'refuse' }]);
    }
    expect(
      rulesOf(told.tries('FactCorrected', correcting(told, 'SentToPanel', { outstandingReturns: ['school'] }))),
    ).toEqual(['contentStands']);
    corrected(told, 'SentToPanel', { sentTo: 'The mailbox.' }, { occurredOn: '2026-10-28' });
    corrected(told, 'DraftPrepared', { preparedBy: 'person-4' });
    const addendum = sent().takes('AddendumSent', { submission: 'submission-1', what: 'More.' });
    expect(rulesOf(addendum.tries('FactCorrected', correcting(addendum, 'AddendumSent', { what: 'Less.' })))).toEqual([
      'contentStands',
    ]);
    const unsigned = considered().takes('DraftPrepared', plain.DraftPrepared);
    corrected(unsigned, 'DraftPrepared', { learning: 'Other words.' });
  });

  it('is only of a step that stands: not of one withdrawn, nor of a correction', () => {
    const told = withdrawn(
      notified().takes('MeetingPlanned', { meeting: 'm', kind: 'progress meeting' }),
      'MeetingPlanned',
    );
    const problem = (type: string) => told.tries('FactCorrected', correcting(told, type, { kind: 'criteria meeting' }));
    expect(problem('MeetingPlanned')).toMatchObject({ answer: 'unreadable', problems: [{ field: 'event' }] });
    expect(problem('StepWithdrawn')).toMatchObject({ answer: 'unreadable', problems: [{ field: 'event' }] });
    expect(told.tries('StepWithdrawn', { event: told.eventOf('MeetingPlanned'), reason: 'Again.' })).toMatchObject({
      answer: 'unreadable',
    });
    expect(told.tries('StepWithdrawn', { event: 'event-99', reason: 'What?' })).toMatchObject({ answer: 'unreadable' });
  });
});

describe('A withdrawn step', () => {
  it('leads back to where the record stands without it', () => {
    expect(withdrawn(referred(), 'Referred').stage()).toBe('begun');
    expect(withdrawn(notified(), 'IncidentNotified').stage()).toBe('referred');
    expect(withdrawn(notified().takes('MeetingHeld', plain.MeetingHeld), 'MeetingHeld').stage()).toBe('gathering');
    const drafted = considered().takes('DraftPrepared', plain.DraftPrepared);
    expect(withdrawn(drafted, 'DraftPrepared').stage()).toBe('considering');
    expect(withdrawn(sent(), 'SentToPanel').stage()).toBe('signingOff');
    expect(withdrawn(answered(), 'PanelLetterReceived').stage()).toBe('withPanel');
    expect(withdrawn(answered().given('Closed'), 'Closed').stage()).toBe('answered');
    expect(withdrawn(referred().given('Closed'), 'Closed').stage()).toBe('referred');
    const notNotifiable = () => referred().takes('FoundNotNotifiable', { alternative: 'none', rationale: 'Minor.' });
    expect(withdrawn(notNotifiable(), 'FoundNotNotifiable').stage()).toBe('referred');
    expect(
      withdrawn(
        notNotifiable().given('IncidentNotified', { notification: 's', category: 'other' }),
        'IncidentNotified',
      ).stage(),
    ).toBe('notNotifiable');
    expect(withdrawn(notNotifiable().takes('Reopened', { why: 'New.' }), 'Reopened').stage()).toBe('notNotifiable');
    const notMet = notified().takes('CriteriaFoundNotMet', { panelTold: false, rationale: 'Accident.' });
    expect(withdrawn(notMet, 'CriteriaFoundNotMet').stage()).toBe('gathering');
    expect(
      withdrawn(referred().takes('ReferralPassedOn', { area: 'Eastmere', why: 'There.' }), 'ReferralPassedOn').stage(),
    ).toBe('referred');
    const joined = () => notified().takes('JoinedTo', { case: 'case-1', why: 'One household.' });
    expect(withdrawn(joined(), 'JoinedTo').stage()).toBe('gathering');
    expect(withdrawn(joined().takes('SentWithJoinedReview', { case: 'case-1' }), 'SentWithJoinedReview').stage()).toBe(
      'joined',
    );
    const died = begun()
      .takes('Referred', { ...referral, entry: 'care leaver death' })
      .takes('OfstedAndSecretaryOfStateTold', { notification: 'd' });
    expect(withdrawn(died, 'OfstedAndSecretaryOfStateTold').stage()).toBe('referred');
  });

  it('leaves the stage where others hold it there', () => {
    const two = notified().takes(
      'IncidentNotified',
      { notification: 'sin-2', category: 'death', reference: 'SIN 2' },
      { on: '2026-10-12' },
    );
    expect(withdrawn(two, 'IncidentNotified').stage()).toBe('gathering');
    expect(withdrawn(answered(), 'SentToPanel').stage()).toBe('answered');
    const twoLetters = answered().takes('PanelLetterReceived', { ...plain.PanelLetterReceived, letter: 'letter-2' });
    expect(withdrawn(twoLetters, 'PanelLetterReceived').stage()).toBe('answered');
  });

  it('takes its clocks with it: stopped ones run again, started ones never started', () => {
    const told = withdrawn(notified(), 'IncidentNotified');
    expect(told.last().clocks).toMatchObject([
      { clock: 'notification', mark: 'running again' },
      { clock: 'rapid-review', basis: 'notification', mark: 'never started' },
      { clock: 'rapid-review', basis: 'awareness', mark: 'never started' },
      { clock: 'rapid-review', basis: 'incident', mark: 'never started' },
    ]);
    expect(withdrawn(sent(), 'SentToPanel').instance().clocks.get(fifteen)!.stopped).toBeNull();
  });

  it('brings back the clocks that it had ended', () => {
    const told = withdrawn(
      notified().takes('CriteriaFoundNotMet', { panelTold: true, rationale: 'Accident.' }),
      'CriteriaFoundNotMet',
    );
    expect(told.instance().clocks.get(fifteen)!.start).toMatchObject({ mark: 'started', due: '2026-10-30' });
  });

  it('is as if it had never been, for every rule after it', () => {
    const told = withdrawn(answered(), 'PanelLetterReceived');
    expect(
      rulesOf(told.tries('PartnersResponded', { letter: 'letter-1', response: 'decision stands', considered: 'W.' })),
    ).toEqual(['letterIsHeld']);
    expect((told.instance().state as RapidReview).letters).toEqual({});
  });

  it('that others hang on leaves those without it', () => {
    const told = answered().takes('PanelLetterReceived', {
      ...plain.PanelLetterReceived,
      letter: 'l-2',
      questions: [{ question: 'q' }],
    });
    told.takes('PanelQuestionAnswered', { letter: 'l-2', question: 'q', answer: 'Yes.' });
    withdrawn(told, 'PanelLetterReceived');
    expect(Object.keys((told.instance().state as RapidReview).letters)).toEqual(['letter-1']);
    const child = notified().takes('ChildAdded', { child: 'child-2', part: 'sibling' });
    const added = child.eventOf('ChildAdded');
    child.takes('ChildRemoved', { child: 'child-2', why: 'Not.' });
    child.takes('StepWithdrawn', { event: added, reason: 'Mistaken.' });
    expect(Object.keys((child.instance().state as RapidReview).children)).toEqual(['child-1']);
  });

  it('that was signed off or sent is asked about', () => {
    const told = signedOff();
    expect(asksOf(told.tries('StepWithdrawn', { event: told.eventOf('DraftPrepared'), reason: 'Mistaken.' }))).toEqual([
      'draftIsNotSigned',
    ]);
  });
});
