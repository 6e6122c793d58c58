import {
  begun,
  closed,
  copied,
  decided,
  drafted,
  given,
  initiated,
  learning,
  published,
  underWay,
  yearOver,
} from '../testing/practice-review-story';
import { asksOf, rulesOf, type Story } from '../testing/story';
import { checksAwaited, requestsAwaited, type PracticeReview } from '.';

const council = { body: 'council', capacity: 'delegate', given: 'meeting', person: 'person-9' } as const;

const why = { why: 'New information.' };
const onTime = { on: '2027-07-20' };

describe('A pause', () => {
  it('says by whom, why and what goes on, and leads back to where the work stood', () => {
    for (const [work, stage] of [
      [initiated, 'initiated'],
      [underWay, 'underWay'],
      [drafted, 'reporting'],
      [decided, 'preparing'],
    ] as const) {
      const told = work().takes('Paused', given.Paused);
      expect(told.stage()).toBe('paused');
      expect(told.takes('Resumed').stage()).toBe(stage);
    }
    expect(underWay().tries('Paused', { by: 'police', why: 'A trial.' })).toMatchObject({ answer: 'unreadable' });
  });

  it('holds nothing back: the work that goes on is recorded, and found where it stands', () => {
    const told = underWay().takes('Paused', given.Paused).takes('DraftPrepared', given.DraftPrepared);
    expect(told.stage()).toBe('paused');
    expect(told.takes('Resumed').stage()).toBe('reporting');
  });

  it('ends with publication', () => {
    const told = copied()
      .takes('Paused', given.Paused, { on: '2026-07-06' })
      .takes('Published', given.Published, { on: '2026-07-14' });
    expect(told.stage()).toBe('published');
    expect(asksOf(told.tries('Resumed'))).toEqual(['isPaused']);
  });

  it('of what is published already is asked about, recorded with the reason, and leaves it published', () => {
    expect(asksOf(copied().tries('Paused', given.Paused))).toEqual([]);
    const told = published();
    expect(asksOf(told.tries('Paused', given.Paused))).toEqual(['nothingIsOutYet']);
    expect(told.given('Paused', given.Paused).last().departures).toEqual(['nothingIsOutYet']);
    expect(told.stage()).toBe('published');
  });
});

describe('Discontinuing', () => {
  it('says why and who was told; the six months apply no longer', () => {
    const told = underWay().takes('Discontinued', given.Discontinued);
    expect(told.stage()).toBe('discontinued');
    expect(told.instance().clocks.get('practice-review|itself|decision')?.start).toMatchObject({
      mark: 'not applicable',
      because: 'discontinued',
    });
    expect(asksOf(underWay().tries('Discontinued', { ...given.Discontinued, told: [] }))).toEqual([
      'discontinuationIsTold',
    ]);
  });

  it('is taken back by reopening, and the six months run as before', () => {
    const told = drafted().takes('Discontinued', given.Discontinued).takes('Reopened', why);
    expect(told.stage()).toBe('reporting');
    expect(told.instance().clocks.get('practice-review|itself|decision')?.start).toMatchObject({ due: '2026-08-27' });
  });

  it('after publication leaves it judged as published', () => {
    const told = published().given('Discontinued', given.Discontinued);
    expect(told.instance().clocks.get('practice-review|itself|decision')).toMatchObject({
      start: { due: '2026-08-27' },
      stopped: '2026-07-14',
    });
  });
});

describe('Closing', () => {
  it('with everything done and the year over asks nothing', () => {
    expect(closed().stage()).toBe('closed');
  });

  it('with things outstanding asks for each of them at once', () => {
    const told = initiated().takes('EarlyLearningFound', { learning: 'learning-1', words: 'Handovers fail.' });
    expect(asksOf(told.tries('Closed', {}, { on: '2026-11-02' }))).toEqual([
      'endIsReached',
      'decisionIsTold',
      'delayWasTold',
      'recommendationsAreAgreed',
      'earlyLearningIsActedOn',
      'familyIsTold',
      'feedbackIsReceived',
    ]);
  });

  it('before the report was public for a year asks why', () => {
    expect(asksOf(yearOver().tries('Closed', {}, { on: '2027-07-13' }))).toEqual(['publicForAYear']);
  });

  it('of a discontinued review asks for no recommendations', () => {
    const told = underWay().takes('Discontinued', given.Discontinued);
    expect(asksOf(told.tries('Closed'))).toEqual(['familyIsTold', 'feedbackIsReceived']);
  });

  it('of a learning review follows the acceptance of its report', () => {
    const told = learning();
    expect(asksOf(told.tries('Closed'))).toContain('endIsReached');
    told.takes('ReportAccepted', { learning: 'Share concerns.' }, { on: '2026-07-20', by: council });
    expect(asksOf(told.tries('Closed'))).toEqual(['recommendationsAreAgreed', 'familyIsTold', 'feedbackIsReceived']);
  });

  it('stays closed, whatever is recorded late, until it is reopened', () => {
    for (const [type, data] of [
      ['Published', given.Published],
      ['Paused', given.Paused],
      ['Discontinued', given.Discontinued],
      ['PublicationDecided', given.PublicationDecided],
      ['TakenDown', { reason: 'mistake found' }],
      ['NationalReviewAnnounced', { review: 'national review', localReview: 'ends' }],
    ] as const) {
      expect(closed().given(type, data, onTime).stage()).toBe('closed');
    }
    expect(rulesOf(closed().tries('Closed', {}, onTime))).toEqual(['notClosedYet']);
  });
});

describe('Reopening', () => {
  it.each<[string, () => Story, string]>([
    ['published', closed, 'published'],
    ['taken down', () => published().given('TakenDown', { reason: 'mistake found' }).given('Closed'), 'takenDown'],
    ['decided', () => decided().given('Closed'), 'preparing'],
    ['drafted', () => drafted().given('Closed'), 'reporting'],
    ['under way', () => underWay().given('Closed'), 'underWay'],
    ['initiated', () => initiated().given('Closed'), 'initiated'],
    ['begun', () => begun().given('Closed'), 'begun'],
  ])('leads back to how far the work had come: %s', (_, ended, stage) => {
    const told = ended().knowing({ today: '2027-08-02' });
    expect(told.takes('Reopened', why, { on: '2027-07-21' }).stage()).toBe(stage);
  });

  it('is asked about where nothing is at an end', () => {
    expect(asksOf(underWay().tries('Reopened', why))).toEqual(['isEnded']);
  });
});

describe('A step taken back', () => {
  it.each<[string, () => Story, string, string]>([
    ['the decision to initiate', initiated, 'Initiated', 'begun'],
    ['the appointment', underWay, 'ReviewerAppointed', 'initiated'],
    ['the draft', drafted, 'DraftPrepared', 'underWay'],
    ['the decision on publication', decided, 'PublicationDecided', 'reporting'],
    ['the publication', published, 'Published', 'preparing'],
    ['the pause', () => drafted().takes('Paused', given.Paused), 'Paused', 'reporting'],
    ['the resumption', () => drafted().takes('Paused', given.Paused).takes('Resumed'), 'Resumed', 'paused'],
    ['the end', () => drafted().takes('Discontinued', given.Discontinued), 'Discontinued', 'reporting'],
    ['the closing', closed, 'Closed', 'published'],
    ['the reopening', () => closed().takes('Reopened', why, { on: '2027-07-27' }), 'Reopened', 'closed'],
    ['the taking down', () => published().given('TakenDown', { reason: 'mistake found' }), 'TakenDown', 'published'],
  ])('leads back to where the record stands without it: %s', (_, way, type, stage) => {
    const told = way();
    told.takes('StepWithdrawn', { event: told.eventOf(type), reason: 'Recorded by mistake.' });
    expect(told.stage()).toBe(stage);
  });
});

describe('What a review that was discontinued still waits for', () => {
  const begunAsking = () =>
    drafted().takes('ProgressRequested', given.ProgressRequested).takes('FactualCheckAsked', given.FactualCheckAsked);
  const awaited = (told: Story) => {
    const state = told.instance().state as PracticeReview;
    return [requestsAwaited(state).length, checksAwaited(state).length];
  };

  it('is no reply on its progress and no check of its facts, until it is reopened', () => {
    const told = begunAsking();
    expect(awaited(told)).toEqual([1, 1]);
    told.takes('Discontinued', given.Discontinued);
    expect(awaited(told)).toEqual([0, 0]);
    expect(asksOf(told.tries('Closed'))).not.toContain('requestsAreAnswered');
    told.takes('Reopened', why);
    expect(awaited(told)).toEqual([1, 1]);
  });

  it('is recorded all the same, with a reason where the end came while the form stood open', () => {
    const told = begunAsking().takes('Discontinued', given.Discontinued);
    const reply = { request: given.ProgressRequested.request, words: 'The draft is half done.' };
    const sawStage = 'reporting';
    expect(asksOf(told.tries('ProgressReplied', reply, { sawStage }))).toContain('endedMeanwhile');
    expect(asksOf(told.tries('ProgressReplied', reply, { sawStage: 'discontinued' }))).not.toContain('endedMeanwhile');
    expect(asksOf(told.tries('Reopened', why, { sawStage }))).not.toContain('endedMeanwhile');
  });
});
