import { judgeBeforehand } from '../frame';
import { ordinary } from '../testing/known';
import { begun, considered, decided, mustCriteria, notified, plain, signedOff } from '../testing/rapid-review-story';
import { rapidReview, type RapidReview } from '.';
import { asksOf, objectionsOf, rulesOf, type Story } from '../testing/story';

const decision = (body: string, decided = 'no review') => ({ body, decision: decided, rationale: 'As discussed.' });

describe('Meetings', () => {
  it('of the rapid review lead on to considering; others do not', () => {
    const progress = { ...plain.MeetingHeld, kind: 'progress meeting' };
    expect(notified().takes('MeetingHeld', progress).stage()).toBe('gathering');
    expect(notified().takes('MeetingHeld', plain.MeetingHeld).stage()).toBe('considering');
  });

  it('name nobody as having attended and sent apologies, and no correction does', () => {
    const because = 'Who attended stands here too. Whoever is named either attended or sent apologies.';
    const both = { ...plain.MeetingHeld, attended: ['police', 'council'], apologies: ['school', 'council'] };
    expect(notified().tries('MeetingHeld', both)).toEqual({
      answer: 'unreadable',
      problems: [{ field: 'apologies.1', because }],
    });
    const told = notified().takes('MeetingHeld', { ...both, apologies: ['school'] });
    const correcting = { event: told.eventOf('MeetingHeld'), values: { apologies: ['police'] }, reason: 'Forgotten.' };
    expect(told.tries('FactCorrected', correcting)).toMatchObject({
      problems: [{ field: 'values.apologies.0', because }],
    });
  });

  it('are planned for a day to come, put off, cancelled, or held unplanned', () => {
    const planned = { meeting: 'meeting-2', kind: 'sign-off meeting' };
    notified()
      .takes('MeetingPlanned', planned, { on: '2026-12-01' })
      .takes('MeetingPlanned', planned, { on: '2026-12-03' })
      .takes('MeetingCancelled', { meeting: 'meeting-2' });
    expect(rulesOf(notified().tries('MeetingHeld', plain.MeetingHeld, { on: '2026-12-01' }))).toEqual(['hasHappened']);
    expect(rulesOf(notified().tries('MeetingCancelled', { meeting: 'meeting-2' }))).toEqual(['meetingIsHeld']);
  });

  it('cannot be cancelled while none is on record: that is known beforehand, so that it is not offered', () => {
    const beforehand = (told: Story) =>
      judgeBeforehand(told.page, told.instance(), 'MeetingCancelled', ordinary).objections.map(({ rule }) => rule);
    expect(beforehand(notified())).toEqual(['meetingIsHeld']);
    const planned = { meeting: 'meeting-2', kind: 'sign-off meeting' };
    expect(beforehand(notified().takes('MeetingPlanned', planned, { on: '2026-12-01' }))).toEqual([]);
  });
});

describe('The group’s recommendation', () => {
  it('asks for a meeting and for the criteria that must be taken into account, in their own words', () => {
    const told = notified();
    const tried = told.tries('GroupRecommended', plain.GroupRecommended);
    expect(asksOf(tried)).toEqual(['meetingHeld', 'criteriaAssessed']);
    expect(objectionsOf(tried)[1]!.because).toContain('None of the criteria');
    for (const criterion of mustCriteria.slice(0, 3))
      told.takes('CriterionAssessed', { criterion, met: 'met', reasons: 'As discussed.' });
    expect(objectionsOf(told.tries('GroupRecommended', plain.GroupRecommended))[1]!.because).toBe(
      'Not yet assessed of the criteria that must be taken into account: “The Panel has considered the case and concluded that a local review may be more appropriate”.',
    );
  });

  it('rests on criteria assessed one by one', () => {
    const told = notified().takes('MeetingHeld', plain.MeetingHeld);
    for (const criterion of mustCriteria) {
      expect(asksOf(told.tries('GroupRecommended', plain.GroupRecommended))).toEqual(['criteriaAssessed']);
      told.takes('CriterionAssessed', { criterion, met: 'met', reasons: 'As discussed.' });
    }
    told.takes('GroupRecommended', plain.GroupRecommended);
  });
});

describe('A partner’s decision', () => {
  it('may differ from the group’s recommendation, with a reason', () => {
    const tried = considered().tries('BodyDecided', decision('police', 'local review'));
    expect(asksOf(tried)).toEqual(['asTheGroupRecommended']);
    expect(objectionsOf(tried)[0]!.because).toContain('no review');
    considered().takes('BodyDecided', decision('police', 'local review'), {
      despite: { asTheGroupRecommended: 'The pattern is seen across the force area.' },
    });
  });

  it('may be changed, and the first stays on record', () => {
    const told = considered()
      .takes('BodyDecided', decision('police'))
      .given('BodyDecided', decision('police', 'local review'));
    expect(told.events.filter(({ type }) => type === 'rapidReview.BodyDecided')).toHaveLength(2);
  });
});

describe('The outcome', () => {
  it('asks for every partner’s decision, names those missing, and asks when they differ', () => {
    const some = considered().takes('BodyDecided', decision('council'));
    const [objection] = objectionsOf(some.tries('OutcomeRecorded', plain.OutcomeRecorded));
    expect(objection).toMatchObject({ rule: 'everyBodyDecided' });
    expect(objection!.because).toContain('Northmoor Police');
    expect(objection!.because).not.toContain('Northmoor Council');
    const differing = decided().given('BodyDecided', decision('police', 'local review'));
    expect(asksOf(differing.tries('OutcomeRecorded', plain.OutcomeRecorded))).toEqual(['bodiesAgree']);
  });

  it('names who decided otherwise, and says that it opens a review where it does', () => {
    const differing = decided().given('BodyDecided', decision('police', 'local review'));
    const asked = (told: typeof differing, more: object = {}) =>
      objectionsOf(told.tries('OutcomeRecorded', { ...plain.OutcomeRecorded, ...more }))[0]?.because;
    expect(asked(differing)).toBe(
      'Decided otherwise than this outcome: Northmoor Police (a local review). The local dispute resolution may help.',
    );
    const forReview = { outcome: 'local child safeguarding practice review' };
    const opens = 'Recording it opens the local child safeguarding practice review.';
    expect(asked(differing, forReview)).toMatch(
      /^Decided otherwise than this outcome: Northmoor Council, .* \(no local review\)\. /,
    );
    expect(asked(differing, forReview)).toContain(opens);
    const decidedOn = differing.given('OutcomeRecorded', { ...plain.OutcomeRecorded, ...forReview });
    expect(asked(decidedOn, forReview)).not.toContain(opens);
  });

  it('is what was decided, or says why not', () => {
    const other = { ...plain.OutcomeRecorded, outcome: 'local child safeguarding practice review' };
    expect(asksOf(decided().tries('OutcomeRecorded', other))).toEqual(['outcomeFollowsDecisions']);
    expect(objectionsOf(decided().tries('OutcomeRecorded', other))[0]?.because).toContain(
      'not what the partners decided: Northmoor Council',
    );
  });

  it('asks when the directory names no partner that decides', () => {
    const told = considered().knowing({ decidingOn: () => [] });
    expect(rulesOf(told.tries('OutcomeRecorded', plain.OutcomeRecorded))).toEqual(['bodyIsParty', 'everyBodyDecided']);
  });

  it('waits also for another area’s partner who decides with the area’s own', () => {
    const told = considered().takes('BodyTakesPart', { body: 'neighbour', decides: true });
    for (const body of ['council', 'health-board', 'police']) told.takes('BodyDecided', decision(body));
    const [objection] = objectionsOf(told.tries('OutcomeRecorded', plain.OutcomeRecorded));
    expect(objection!.because).toBe('Not yet decided by: Eastmere Council.');
    told.takes('BodyDecided', decision('neighbour')).takes('OutcomeRecorded', plain.OutcomeRecorded);
  });
});

describe('Drafts and sign-offs', () => {
  it('ask for a notification before a draft, and for a version later than the last', () => {
    expect(asksOf(begun().tries('DraftPrepared', plain.DraftPrepared))).toEqual(['incidentNotified']);
    expect(asksOf(decided().tries('DraftPrepared', { draft: 'draft-2', version: 1 }))).toEqual(['versionIsLater']);
  });

  it('name a draft that the record holds', () => {
    const signing = { body: 'council', draft: 'draft-9' };
    expect(rulesOf(decided().tries('SignedOff', signing))).toEqual(['draftIsHeld', 'draftIsTheLatest']);
  });

  it('of one body under one version twice are asked about, and recorded with the reason', () => {
    const again = { body: 'police', draft: 'draft-1' };
    expect(asksOf(decided().tries('SignedOff', again))).toEqual([]);
    expect(asksOf(signedOff().tries('SignedOff', again))).toEqual(['notSignedYet']);
    expect(asksOf(signedOff().tries('NoMaterialChangeConfirmed', again))).toEqual(['notSignedYet']);
    expect(signedOff().given('SignedOff', again).last().departures).toEqual(['notSignedYet']);
    const later = signedOff().takes('DraftPrepared', { draft: 'draft-2', version: 2 });
    expect(asksOf(later.tries('SignedOff', { body: 'police', draft: 'draft-2' }))).toEqual([]);
  });

  it('are asked for anew by a later version, or confirmed as no material change', () => {
    const told = signedOff().takes('DraftPrepared', { draft: 'draft-2', version: 2 });
    expect(asksOf(told.tries('SignedOff', { body: 'police', draft: 'draft-1' }))).toContain('draftIsTheLatest');
    expect(objectionsOf(told.tries('SentToPanel', { ...plain.SentToPanel, draft: 'draft-2' }))[0]!.because).toContain(
      'Northmoor Council, Northmoor and Vale Integrated Care Board, Northmoor Police',
    );
    for (const body of ['council', 'health-board']) told.takes('NoMaterialChangeConfirmed', { body, draft: 'draft-2' });
    told.takes('SignedOff', { body: 'police', draft: 'draft-2' });
    told.takes('SentToPanel', { ...plain.SentToPanel, draft: 'draft-2' });
  });

  it('of one’s own draft are asked about', () => {
    const told = considered().takes('DraftPrepared', { ...plain.DraftPrepared, preparedBy: 'person-1' });
    const by = { body: 'council', capacity: 'acting', given: 'email', person: 'person-1' } as const;
    expect(asksOf(told.tries('SignedOff', { body: 'council', draft: 'draft-1' }, { by }))).toEqual(['notOwnDraft']);
  });

  it('of one’s own draft are asked about also where the name is given in words', () => {
    const told = considered().takes('DraftPrepared', { ...plain.DraftPrepared, preparedBy: 'person-1' });
    const by = { body: 'council', capacity: 'acting', given: 'email', person: null } as const;
    const signing = { body: 'council', draft: 'draft-1' };
    expect(asksOf(told.tries('SignedOff', signing, { by, called: ['person-1'] }))).toEqual(['notOwnDraft']);
    expect(told.tries('SignedOff', signing, { by, called: ['person-2'] }).answer).toBe('record');
  });

  it('of a draft that nobody is named as having prepared are asked about where whoever recorded it signs off', () => {
    const told = considered().takes('DraftPrepared', plain.DraftPrepared, { actor: 'person-1' });
    const here = { body: 'council', capacity: 'acting', given: 'here', person: null } as const;
    const signing = { body: 'council', draft: 'draft-1' };
    for (const type of ['SignedOff', 'NoMaterialChangeConfirmed']) {
      expect(asksOf(told.tries(type, signing, { by: here, actor: 'person-1' }))).toEqual(['notOwnDraft']);
      expect(told.tries(type, signing, { by: here, actor: 'person-2' }).answer).toBe('record');
    }
  });

  it('told as given here by somebody who is not whoever records it are asked about', () => {
    const by = { body: 'police', capacity: 'delegate', given: 'here', person: null } as const;
    const told = considered().takes('DraftPrepared', plain.DraftPrepared);
    const signing = { body: 'police', draft: 'draft-1' };
    const another = { by, actor: 'person-2', hereForAnother: true } as const;
    expect(asksOf(told.tries('SignedOff', signing, another))).toEqual(['givenByThemselves']);
    expect(told.tries('SignedOff', signing, { by, actor: 'person-2' }).answer).toBe('record');
    const despite = { givenByThemselves: 'She typed it at my desk.' };
    expect(told.tries('SignedOff', signing, { ...another, despite }).answer).toBe('record');
  });

  it('by somebody whom the directory knows as acting for another body are asked about', () => {
    const told = considered().takes('DraftPrepared', plain.DraftPrepared);
    const signing = { body: 'police', draft: 'draft-1' };
    const by = { body: 'police', capacity: 'deputy', given: 'email', person: 'person-2' } as const;
    expect(asksOf(told.tries('SignedOff', signing, { by, actsForAnother: true }))).toEqual(['deciderActsForIt']);
    const despite = { deciderActsForIt: 'The police had asked the council to sign for them.' };
    expect(told.tries('SignedOff', signing, { by, actsForAnother: true, despite }).answer).toBe('record');
  });

  it('given in the name of nobody are asked about, however the decision came', () => {
    const told = considered().takes('DraftPrepared', plain.DraftPrepared);
    const by = { body: 'council', capacity: 'lead', given: 'email', person: null } as const;
    const signing = { body: 'council', draft: 'draft-1' };
    expect(asksOf(told.tries('SignedOff', signing, { by, unnamed: true }))).toEqual(['whoSignsIsNamed']);
    expect(told.tries('SignedOff', signing, { by }).answer).toBe('record');
    const chosen = { ...by, person: 'person-2' };
    expect(told.tries('SignedOff', signing, { by: chosen, unnamed: true }).answer).toBe('record');
    const erased = { by: chosen, erased: true } as const;
    expect(asksOf(told.tries('SignedOff', signing, { ...erased, unnamed: true }))).toEqual(['whoSignsIsNamed']);
    expect(told.tries('SignedOff', signing, erased).answer).toBe('record');
  });
});

describe('A meeting of a rapid review that is recorded as held and as cancelled', () => {
  const cancelling = { meeting: 'meeting-1', why: 'Snow.' };
  const planned = () => notified().takes('MeetingPlanned', { meeting: 'meeting-1', kind: 'rapid review meeting' });
  const meetings = (told: Story) => (told.instance().state as RapidReview).meetings;

  it('was held, whichever of the two was recorded last, with the reason for the second', () => {
    const heldFirst = planned().takes('MeetingHeld', plain.MeetingHeld).given('MeetingCancelled', cancelling);
    expect(heldFirst.last().departures).toEqual(['meetingIsNotHeldYet']);
    const cancelledFirst = planned().takes('MeetingCancelled', cancelling).given('MeetingHeld', plain.MeetingHeld);
    expect(cancelledFirst.last().departures).toEqual(['meetingIsNotCancelled']);
    for (const told of [heldFirst, cancelledFirst]) {
      expect(meetings(told)).toEqual({ 'meeting-1': 'held' });
      expect(told.stage()).toBe('considering');
    }
  });

  it('was cancelled once the holding is taken back', () => {
    const told = planned().takes('MeetingHeld', plain.MeetingHeld).given('MeetingCancelled', cancelling);
    told.takes('StepWithdrawn', { event: told.eventOf('MeetingHeld'), reason: 'It did not take place.' });
    expect([meetings(told), told.stage()]).toEqual([{ 'meeting-1': 'cancelled' }, 'gathering']);
  });
});

it('offers no meeting to be cancelled as a matter of course once all were held', () => {
  const { objections } = judgeBeforehand(
    rapidReview,
    notified().takes('MeetingHeld', plain.MeetingHeld).instance(),
    'MeetingCancelled',
    ordinary,
  );
  expect(objections.map(({ rule }) => rule)).toContain('meetingIsNotHeldYet');
});
