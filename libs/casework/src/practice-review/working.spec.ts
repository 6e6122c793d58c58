import { inItsCourse, usualWaysOn } from '../frame';
import {
  assured,
  copied,
  drafted,
  given,
  initiated,
  signedOff,
  underWay,
  learning,
  published,
} from '../testing/practice-review-story';
import { asksOf, objectionsOf, rulesOf, type Story } from '../testing/story';
import { usualIn } from '../testing/usual';
import { checksAwaited, isTakenOver, type PracticeReview } from './state';
import { proceedingsKinds } from './values';

const trial = given.ProceedingsOpened;
const second = { draft: 'draft-2', version: 2, preparedBy: 'person-1' };

describe('Parallel proceedings', () => {
  it.each(proceedingsKinds)('of every kind are opened, looked at and concluded, beside the work: %s', (kind) => {
    const told = underWay()
      .takes('ProceedingsOpened', { ...trial, kind, holds: [] })
      .takes('ProceedingsLookedAt', { proceedings: 'trial', holds: ['report'], nextLook: '2026-12-15' })
      .takes('ProceedingsConcluded', { proceedings: 'trial', outcome: 'Ended.' });
    expect(told.stage()).toBe('underWay');
  });

  it('hold what they are recorded as holding, and leave the rest to go on', () => {
    const told = underWay().takes('ProceedingsOpened', trial);
    const tried = told.tries('PractitionerEventHeld', given.PractitionerEventHeld);
    expect(asksOf(tried)).toEqual(['noProceedingsHoldIt']);
    expect(objectionsOf(tried)[0]!.because).toContain('criminal proceedings');
    expect(rulesOf(told.tries('DraftPrepared', given.DraftPrepared))).toEqual([]);
    expect(rulesOf(told.tries('FamilyMemberContacted', given.FamilyMemberContacted))).toEqual([]);
    told.takes('EarlyLearningFound', { learning: 'learning-1', words: 'Handovers fail.' });
    told.takes('EarlyLearningActedOn', { learning: 'learning-1', agency: 'trust', what: 'A briefing.' });
  });

  it('that hold contact with the family ask only where a member is told', () => {
    const told = underWay().takes('ProceedingsOpened', { ...trial, holds: ['family contact'] });
    const contact = given.FamilyMemberContacted;
    expect(asksOf(told.tries('FamilyMemberContacted', contact))).toEqual(['noProceedingsHoldIt']);
    expect(rulesOf(told.tries('FamilyMemberContacted', { ...contact, told: 'not yet, on police advice' }))).toEqual([]);
  });

  it('stop no deadline', () => {
    const told = underWay()
      .takes('ProceedingsOpened', trial)
      .takes('Paused', { ...given.Paused, proceedings: 'trial' });
    expect(told.instance().clocks.get('practice-review|itself|decision')).toMatchObject({
      start: { due: '2026-08-27' },
      stopped: null,
    });
  });
});

describe('A national review', () => {
  it('is suggested and announced at any time, and ends nothing by itself', () => {
    for (const told of [underWay(), copied()]) {
      const stage = told.stage();
      told
        .takes('NationalReviewSuggested', { rationale: 'Three areas see the same.' })
        .takes('NationalReviewAnnounced', { review: 'thematic review', localReview: 'goes on' });
      expect(told.stage()).toBe(stage);
    }
  });

  it('that takes its place leaves discontinuing it as what is usual, wherever it stands, until it is opened again', () => {
    const usual = (told: Story) => {
      const { state, stage } = told.instance();
      return usualIn(
        told,
        usualWaysOn(inItsCourse(told.page, state), stage).map(([, step]) => step),
        '2026-10-15',
      );
    };
    const announced = (told: Story, localReview: string, on: string) =>
      told.given('NationalReviewAnnounced', { review: 'national review', localReview }, { on });
    for (const told of [initiated(), underWay(), drafted(), copied()])
      expect(usual(announced(told, 'ends', '2026-10-11'))).toEqual(['Discontinued']);
    const goesOn = announced(announced(drafted(), 'goes on', '2026-10-12'), 'ends', '2026-10-11');
    expect(usual(goesOn)).not.toContain('Discontinued');
    const checking = drafted().given('FactualCheckAsked', { draft: 'draft-1', agency: 'trust' }, { on: '2026-06-10' });
    const awaited = () => checksAwaited(checking.instance().state as PracticeReview);
    expect(awaited()).toHaveLength(1);
    announced(checking, 'ends', '2026-10-11');
    expect(awaited()).toEqual([]);
    const ended = announced(underWay(), 'ends', '2026-10-11').given('Discontinued', given.Discontinued, {
      on: '2026-10-13',
    });
    expect(ended.given('Reopened', { why: 'It goes on.' }, { on: '2026-10-14' }).stage()).toBe('underWay');
    expect(usual(ended)).not.toContain('Discontinued');
  });

  it('goes on taking its place where its beginning is told again, and no more once it begins anew', () => {
    const announced = () =>
      underWay().given(
        'NationalReviewAnnounced',
        { review: 'national review', localReview: 'ends' },
        { on: '2026-10-11' },
      );
    const over = (told: Story) => isTakenOver(told.instance().state as PracticeReview);
    const again = (told: Story) => told.given('Initiated', given.Initiated, { on: '2026-10-14' });
    expect(over(again(announced()))).toBe(true);
    const ended = announced().given('Discontinued', given.Discontinued, { on: '2026-10-13' });
    expect(over(again(ended))).toBe(false);
  });

  it('takes the place of no report that is out, nor of one that was accepted where nobody must publish it', () => {
    const accepted = learning().given('ReportAccepted', { learning: 'Share concerns.' }, { on: '2026-07-20' });
    for (const told of [published(), accepted]) {
      told.given('NationalReviewAnnounced', { review: 'national review', localReview: 'ends' }, { on: '2026-10-11' });
      expect(isTakenOver(told.instance().state as PracticeReview)).toBe(false);
    }
  });
});

describe('People', () => {
  it('a practitioners’ event that is recorded as held and as cancelled was held', () => {
    const told = underWay().takes('PractitionerEventHeld', given.PractitionerEventHeld);
    expect(asksOf(told.tries('PractitionerEventCancelled', { event: 'event-1' }))).toEqual(['eventIsNotHeld']);
    expect(told.given('PractitionerEventCancelled', { event: 'event-1' }).last().departures).toEqual([
      'eventIsNotHeld',
    ]);
    expect(told.instance().state).toMatchObject({ events: { 'event-1': 'held' } });
  });

  it('practitioners’ events are planned for a day to come, held, or cancelled', () => {
    const told = underWay()
      .takes('PractitionerEventPlanned', { event: 'event-2' }, { on: '2026-12-10' })
      .takes('PractitionerEventCancelled', { event: 'event-2', why: 'Snow.' })
      .takes('PractitionerEventHeld', given.PractitionerEventHeld);
    expect(told.instance().state).toMatchObject({ events: { 'event-1': 'held', 'event-2': 'cancelled' } });
  });

  it('the family is recorded member by member, told or not, with the draft that they saw', () => {
    const told = drafted().takes('FamilyMemberContacted', {
      member: 'member-2',
      told: 'not yet, on police advice',
      relation: 'Father',
      sawDraft: 'draft-1',
      nextContact: '2026-12-01',
    });
    expect(told.instance().state).toMatchObject({
      family: { 'member-1': 'told', 'member-2': 'not yet, on police advice' },
    });
  });

  it('each contact says anew when the next one with that member is to be, whichever is typed first', () => {
    const contact = (on: string, nextContact?: string) =>
      ['FamilyMemberContacted', { ...given.FamilyMemberContacted, nextContact }, { on }] as const;
    const told = drafted().takes(...contact('2026-06-10', '2026-07-10'));
    expect(told.instance().state).toMatchObject({ nextContacts: { 'member-1': '2026-07-10' } });
    told.takes(...contact('2026-06-09', '2026-06-20'));
    expect(told.instance().state).toMatchObject({ nextContacts: { 'member-1': '2026-07-10' } });
    expect(told.takes(...contact('2026-06-12')).instance().state).toMatchObject({ nextContacts: {} });
  });

  it('a family that has not been told is never a condition for publishing', () => {
    const tried = signedOff().tries('Published', given.Published);
    expect(asksOf(tried)).not.toContain('familyIsTold');
  });
});

describe('A report', () => {
  it('is checked for facts by agencies, each by itself', () => {
    const told = drafted().takes('FactualCheckAsked', given.FactualCheckAsked);
    const tried = told.tries('QualityAssured', given.QualityAssured);
    expect(objectionsOf(tried)[0]).toMatchObject({
      rule: 'factsAreChecked',
      because: expect.stringContaining('Alder Lane Primary School'),
    });
    const unasked = { agency: 'trust', draft: 'draft-1', found: 'corrections asked for', corrections: 'One date.' };
    expect(asksOf(told.tries('FactualCheckReturned', unasked))).toEqual(['factualCheckWasAsked']);
    told.takes('FactualCheckReturned', given.FactualCheckReturned);
    expect(rulesOf(told.tries('QualityAssured', given.QualityAssured))).toEqual([]);
  });

  it('is quality assured item by item against what it must and should contain', () => {
    const tried = assured().tries('QualityAssured', { ...given.QualityAssured, contents: [] });
    expect(objectionsOf(tried)).toMatchObject([
      { rule: 'everyContentIsJudged', because: expect.stringContaining('a summary of recommended improvements') },
    ]);
  });

  it('is ready with what is not applicable to it where a note says why, which is sealed', () => {
    const contents = given.QualityAssured.contents.map((item) =>
      item.content === 'reviewer' ? { ...item, found: 'not applicable' } : item,
    );
    const data = { ...given.QualityAssured, contents };
    expect(asksOf(assured().tries('QualityAssured', data))).toEqual(['assuredReady']);
    expect(objectionsOf(assured().tries('QualityAssured', data))[0]?.because).toBe(
      'It is found ready to be signed off while of what it must or should contain is not applicable, and no note says why: the name of the reviewers.',
    );
    const missing = data.contents.map((item) => (item.content === 'analysis' ? { ...item, found: 'missing' } : item));
    expect(objectionsOf(assured().tries('QualityAssured', { ...data, contents: missing }))[0]?.because).toContain(
      'is not met: an analysis of systemic or underlying reasons; is not applicable',
    );
    const notes = [{ content: 'reviewer', note: 'The group wrote it, and nobody else.' }];
    const told = assured().takes('QualityAssured', { ...data, notes });
    expect(JSON.stringify(told.last())).not.toContain('nobody else');
    expect(asksOf(told.tries('SignedOff', { body: 'council', draft: 'draft-1' }))).toEqual([]);
  });

  it('found wanting is signed off with a reason alone, and each later version is assured anew', () => {
    const contents = given.QualityAssured.contents.map((item) =>
      item.content === 'reviewer' ? { ...item, found: 'missing' } : item,
    );
    const signing = { body: 'council', draft: 'draft-1' };
    const told = assured().takes('QualityAssured', { draft: 'draft-1', contents, outcome: 'changes asked for' });
    expect(asksOf(told.tries('SignedOff', signing))).toEqual(['qualityIsAssured', 'contentsAreThere']);
    told.takes('DraftPrepared', second);
    expect(asksOf(told.tries('SignedOff', { ...signing, draft: 'draft-2' }))).toEqual(['qualityIsAssured']);
  });

  it('signed off in one version asks for the next to be signed off, or confirmed as not materially changed', () => {
    const told = signedOff().takes('DraftPrepared', second);
    told.takes('QualityAssured', { ...given.QualityAssured, draft: 'draft-2' });
    const publishing = { ...given.Published, draft: 'draft-2' };
    expect(asksOf(told.tries('Published', publishing))).toContain('everyBodySignedOff');
    for (const body of ['council', 'health-board', 'police'])
      told.takes('NoMaterialChangeConfirmed', { body, draft: 'draft-2' });
    expect(asksOf(told.tries('Published', publishing))).not.toContain('everyBodySignedOff');
  });

  it('stays as it was once signed off: neither corrected in place nor recorded anew under its name', () => {
    const told = signedOff();
    const event = told.eventOf('DraftPrepared');
    const correction = { event, values: { learning: 'Other.' }, reason: 'Better.' };
    expect(rulesOf(told.tries('FactCorrected', correction))).toEqual(['contentStands']);
    expect(rulesOf(told.tries('FactCorrected', { event, occurredOn: '2026-05-19', reason: 'Misread.' }))).toEqual([]);
    expect(rulesOf(told.tries('DraftPrepared', { draft: 'draft-1', version: 3 }))).toContain('draftIsNew');
  });

  it('recommends what is required of whom and by when', () => {
    const { words } = given.RecommendationsAgreed;
    const vague = { recommendations: [{ recommendation: 'recommendation-1', agencies: [] }], words };
    expect(asksOf(drafted().tries('RecommendationsAgreed', vague))).toEqual(['recommendationsSayWhoAndWhen']);
    expect(rulesOf(drafted().tries('RecommendationsAgreed', given.RecommendationsAgreed))).toEqual([]);
  });
});
