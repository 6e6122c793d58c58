import { inItsCourse, stageTitleOf, usualWaysOn } from '../frame';
import { practiceReview, reviewOpenedFrom, type PracticeReview } from '../practice-review';
import { expectTheSame, type Happened } from '../testing/orders';
import { begun, given, initiated, learning, underWay } from '../testing/practice-review-story';
import { asksOf, objectionsOf, rulesOf } from '../testing/story';

const clock = (told: ReturnType<typeof begun>, id: string) => told.instance().clocks.get(id);
const sixMonths = 'practice-review|itself|decision';
const agreed = 'learning-review|itself|agreed';

describe('Initiating', () => {
  it('starts the six months on the day of the decision, not of its recording', () => {
    const told = begun().takes('Initiated', given.Initiated, { on: '2026-02-27' });
    expect(told.stage()).toBe('initiated');
    expect(clock(told, sixMonths)?.start).toMatchObject({ from: '2026-02-27', due: '2026-08-27', governs: true });
  });

  it('twice without an end between counts from the first, whichever is recorded first, and says so', () => {
    const told = begun().takes('Initiated', given.Initiated, { on: '2026-03-20' });
    const because = (on: string) => objectionsOf(told.tries('Initiated', given.Initiated, { on }))[0]?.because;
    expect(because('2026-04-01')).toContain('its day moves the six months, this does not');
    expect(because('2026-02-27')).toContain('already, on 20 March 2026');
    told.given('Initiated', given.Initiated, { on: '2026-02-27' });
    expect(clock(told, sixMonths)?.start).toMatchObject({ from: '2026-02-27', due: '2026-08-27' });
  });

  it('names the rapid review whose decision opened it, as that stands corrected', () => {
    const told = begun().takes('Initiated', { ...given.Initiated, from: 'review-1' });
    const from = () => reviewOpenedFrom(told.instance().state as PracticeReview);
    expect(from()).toBe('review-1');
    told.takes('FactCorrected', { event: told.last().id, values: { from: 'review-2' }, reason: 'Mistyped.' });
    expect(from()).toBe('review-2');
    expect(reviewOpenedFrom(begun().instance().state as PracticeReview)).toBeNull();
  });

  it('from several cases, from none, and for another area is recorded with its reasons', () => {
    const several = { ...given.Initiated, origin: 'several cases', cases: ['case-1', 'case-2'] };
    const nearMiss = { ...given.Initiated, origin: 'no notification', cases: [], focus: 'A near miss.' };
    const elsewhere = { ...given.Initiated, origin: 'another area', cases: ['case-9'] };
    for (const data of [several, nearMiss, elsewhere]) {
      expect(begun().takes('Initiated', data).stage()).toBe('initiated');
    }
  });

  it('without a rationale is turned away', () => {
    for (const rationale of [undefined, ' ']) {
      expect(begun().tries('Initiated', { ...given.Initiated, rationale })).toMatchObject({
        answer: 'unreadable',
        problems: [{ field: 'rationale' }],
      });
    }
  });

  it('without saying who decided, or in the name of a body that is not party, is turned away', () => {
    expect(rulesOf(begun().tries('Initiated', given.Initiated, { by: null }))).toContain('deciderIsNamed');
    const by = { body: 'probation', capacity: 'lead', given: 'here', person: null } as const;
    expect(rulesOf(begun().tries('Initiated', given.Initiated, { by }))).toEqual(['bodyIsParty']);
  });

  it.each(['local-learning-review', 'single-agency-review', 'audit', 'reflective-session'])(
    'a %s runs to the day that was agreed, and to none of the statute',
    (kind) => {
      const told = begun().takes('Initiated', { ...given.learning, kind });
      expect([...told.instance().clocks.keys()]).toEqual([agreed]);
      expect(clock(told, agreed)?.start).toMatchObject({ due: '2026-07-31', edition: 'agreed' });
    },
  );

  it('a review of another kind without owner and day is asked about', () => {
    const { owner: _, ...without } = given.learning;
    expect(asksOf(begun().tries('Initiated', without))).toEqual(['ownerAndDueAreGiven']);
  });

  it('again is asked about, and moves no deadline', () => {
    const told = initiated();
    expect(asksOf(told.tries('Initiated', given.Initiated, { on: '2026-06-01' }))).toEqual(['notInitiatedYet']);
    told.given('Initiated', given.Initiated, { on: '2026-06-01' });
    expect(clock(told, sixMonths)?.start).toMatchObject({ due: '2026-08-27' });
  });

  it('may be recorded late, when the work that follows it is recorded already', () => {
    const told = begun().given('DraftPrepared', given.DraftPrepared, { on: '2026-05-20' });
    expect(told.stage()).toBe('begun');
    expect(told.takes('Initiated', given.Initiated, { on: '2026-02-27' }).stage()).toBe('reporting');
  });

  it('takes in a further case, and names an owner, at any time', () => {
    const told = initiated().takes('CaseTakenIn', { case: 'case-2', why: 'One household.' }).takes('OwnerNamed', {
      owner: 'trust',
    });
    expect(told.instance().state).toMatchObject({ cases: ['case-1', 'case-2'], owner: 'trust' });
  });
});

describe('An owner and a day that were agreed before the initiating', () => {
  const { owner: _owner, due: _due, ...unsaid } = given.learning;
  const owner = ['OwnerNamed', { owner: 'school' }, '2026-02-20'] as const;
  const day = ['DueDateChanged', { due: '2026-09-30', why: 'Agreed with the agencies.' }, '2026-02-21'] as const;
  const initiating = (data: object) => ['Initiated', data, '2026-02-27'] as const;
  const recorded = (...steps: readonly Happened[]) =>
    steps.reduce((told, [type, data, on]) => told.given(type, data, { on }), begun());

  it('stand where it says none, in whichever order they are recorded', () => {
    const told = recorded(initiating(unsaid), owner, day);
    expect(told.instance().state).toMatchObject({ owner: 'school', due: '2026-09-30' });
    expect(clock(told, agreed)?.start).toMatchObject({ due: '2026-09-30' });
    expectTheSame(begun, [owner, day, initiating(unsaid)]);
  });

  it('stand also where they are recorded just before it on the same day', () => {
    const told = recorded(['OwnerNamed', { owner: 'school' }, '2026-02-27'], initiating(unsaid));
    expect(told.instance().state).toMatchObject({ owner: 'school' });
  });

  it('give way to what it says itself, and to a new beginning after a discontinuing', () => {
    const state = { owner: 'trust', due: '2026-07-31' };
    expect(recorded(owner, day, initiating(given.learning)).instance().state).toMatchObject(state);
    const anew = recorded(
      initiating(given.learning),
      ['Discontinued', given.Discontinued, '2026-03-10'],
      ['Initiated', unsaid, '2026-04-10'],
    );
    expect(anew.instance().state).toMatchObject({ owner: null, due: null });
  });
});

describe('The decision that opened it', () => {
  it('when it is taken back takes the six months away, and no record with it', () => {
    const told = initiated().takes('OriginWithdrawn');
    expect(clock(told, sixMonths)?.start).toMatchObject({
      mark: 'not applicable',
      because: 'the decision that opened it was taken back',
    });
    expect(told.stage()).toBe('initiated');
    expect(asksOf(told.tries('DecisionTold', given.DecisionTold))).toEqual(['isInitiated']);
  });

  it('when it is taken back leaves the review to be closed, and the family alone to be told', () => {
    const told = initiated().takes('OriginWithdrawn');
    const { state, stage } = told.instance();
    expect(asksOf(told.tries('Closed', {}))).toEqual(['familyIsTold']);
    expect(stageTitleOf(practiceReview, { state, stage }, { today: '2026-03-20', decidingOn: () => [] })).toBe(
      'Initiated: setting up (the decision for it was taken back)',
    );
    expect(usualWaysOn(inItsCourse(practiceReview, state), stage)).toEqual([['initiated', 'Closed', 'closed']]);
  });

  it('made anew starts the six months anew; reopened, the first day stands', () => {
    const again = initiated().takes('OriginWithdrawn').takes('Initiated', given.Initiated, { on: '2026-04-01' });
    expect(clock(again, sixMonths)?.start).toMatchObject({ due: '2026-10-01' });
    const reopened = initiated().takes('OriginWithdrawn').takes('Reopened', { why: 'It stands after all.' });
    expect(clock(reopened, sixMonths)?.start).toMatchObject({ due: '2026-08-27' });
  });

  it('corrected re-counts the six months', () => {
    const told = initiated();
    told.takes('FactCorrected', { event: told.eventOf('Initiated'), occurredOn: '2026-03-02', reason: 'Misread.' });
    expect(clock(told, sixMonths)?.start).toMatchObject({ from: '2026-03-02', due: '2026-09-02' });
  });
});

describe('Changing the kind', () => {
  const why = { rationale: 'The post-mortem shows more.' };
  const full = { kind: 'local-child-safeguarding-practice-review', ...why };

  it('of a learning review to a local child safeguarding practice review starts six months from that day', () => {
    const told = learning().takes('KindChanged', full, { on: '2026-05-04' });
    expect(clock(told, sixMonths)?.start).toMatchObject({ from: '2026-05-04', due: '2026-11-04' });
    expect(clock(told, agreed)?.start).toMatchObject({ mark: 'not applicable' });
  });

  it('starts the six months from that day too where the initiating before it is recorded after it', () => {
    const told = begun()
      .given('KindChanged', full, { on: '2026-05-04' })
      .given('Initiated', given.learning, { on: '2026-04-01' });
    expect(told.instance().state).toMatchObject({ kind: full.kind, decidedOn: '2026-05-04' });
    expect(clock(told, sixMonths)?.start).toMatchObject({ from: '2026-05-04', due: '2026-11-04' });
    expect(clock(told, agreed)).toBeUndefined();
  });

  it('of a local child safeguarding practice review to another ends the six months and asks for a day', () => {
    expect(asksOf(initiated().tries('KindChanged', { kind: 'audit', ...why }))).toEqual(['dueIsGiven']);
    const told = initiated().takes('KindChanged', { kind: 'audit', due: '2026-12-01', ...why });
    expect(clock(told, sixMonths)?.start).toMatchObject({
      mark: 'not applicable',
      because: 'a review of another kind',
    });
    expect(clock(told, agreed)?.start).toMatchObject({ due: '2026-12-01' });
  });

  it('keeps the six months from the first day where the kind is recorded as it was', () => {
    const told = initiated().given('KindChanged', full, { on: '2026-05-04' });
    expect(clock(told, sixMonths)?.start).toMatchObject({ due: '2026-08-27' });
  });

  it('the agreed day is moved by agreement, the six months are not', () => {
    expect(
      clock(learning().takes('DueDateChanged', { due: '2026-09-30', why: 'Leave.' }), agreed)?.start,
    ).toMatchObject({
      due: '2026-09-30',
    });
    const told = initiated();
    expect(asksOf(told.tries('DueDateChanged', { due: '2026-12-01', why: 'Leave.' }))).toEqual(['dueIsByAgreement']);
    expect(clock(told.given('DueDateChanged', { due: '2026-12-01', why: 'Leave.' }), sixMonths)?.start).toMatchObject({
      due: '2026-08-27',
    });
  });
});

describe('The decision, once taken', () => {
  it('is told to the Panel, Ofsted and the Department for Education, in one go or severally', () => {
    const told = initiated().takes('DecisionTold', { recipients: ['panel'] });
    const untold = { rule: 'decisionIsTold', because: expect.stringContaining('Ofsted, Department for Education') };
    expect(objectionsOf(told.tries('Closed'))).toContainEqual(expect.objectContaining(untold));
    told.takes('DecisionTold', { recipients: ['ofsted', 'department-for-education'] });
    expect(asksOf(told.tries('Closed'))).not.toContain('decisionIsTold');
  });

  it('holds up neither the terms of reference nor a reviewer, who agrees on the method before there is a report', () => {
    expect(underWay().stage()).toBe('underWay');
    const told = initiated().takes('TermsOfReferenceAgreed', given.TermsOfReferenceAgreed);
    expect(told.stage()).toBe('initiated');
    expect(asksOf(initiated().tries('ReviewerAppointed', given.ReviewerAppointed))).toEqual(['conflictIsChecked']);
    expect(asksOf(initiated().tries('DraftPrepared', given.DraftPrepared))).toContain('termsAreAgreed');
  });

  it('of a review of another kind is told to nobody by rule', () => {
    const told = learning().takes('TermsOfReferenceAgreed', given.TermsOfReferenceAgreed);
    expect(told.stage()).toBe('initiated');
  });
});
