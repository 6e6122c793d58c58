import {
  answered,
  begun,
  considered,
  mustCriteria,
  notified,
  plain,
  referral,
  referred,
  sent,
  signedOff,
} from '../testing/rapid-review-story';
import { rapidReview } from '.';
import { stageTitleOf } from '../frame';
import { ordinary } from '../testing/known';
import { asksOf, objectionsOf, story, type Story } from '../testing/story';
import { usualIn } from '../testing/usual';

const why = { why: 'New information.' };
const sending = { ...plain.SentToPanel, draft: undefined };
const joining = { case: 'case-1', why: 'One household.' };
const draftedUnmet = (): Story => notified().takes('DraftPrepared', plain.DraftPrepared);

describe('What a rapid review that is closed is called', () => {
  const title = (told: Story) =>
    stageTitleOf(told.page, told.instance(), { today: '2026-12-01', decidingOn: () => [] });

  it('tells of one that was notified that it never went to the Panel', () => {
    expect(title(notified().given('Closed', {}))).toBe('Closed, and never sent to the Panel');
    expect(title(sent().given('Closed', {}))).toBe('Closed');
    expect(title(notified().given('JoinedTo', { case: 'case-2', why: 'One event.' }).given('Closed', {}))).toBe(
      'Closed',
    );
    expect(title(referred().given('Closed', {}))).toBe('Closed');
  });
});

describe('Closing', () => {
  it('with everything done asks nothing', () => {
    const told = answered().takes('FamilyMemberContacted', { member: 'm-1', told: 'told', relation: 'Mother' });
    expect(told.takes('Closed').stage()).toBe('closed');
  });

  it('with things outstanding asks for each of them at once', () => {
    const told = notified().takes('InformationRequested', plain.InformationRequested);
    const tried = told.tries('Closed');
    expect(asksOf(tried)).toEqual(['endReached', 'returnsAreIn', 'familyTold']);
    expect(objectionsOf(tried)[1]!.because).toContain('Alder Lane Primary School');
  });

  it('twice is asked about', () => {
    expect(asksOf(answered().given('Closed').tries('Closed'))).toContain('notClosedYet');
  });

  it('of what was passed on, or needs no rapid review, asks nothing', () => {
    expect(referred().takes('ReferralPassedOn', { area: 'Eastmere', why: 'There.' }).takes('Closed').stage()).toBe(
      'closed',
    );
  });

  it('stays closed, whatever is recorded late, until it is reopened', () => {
    const closed = () => signedOff().given('Closed');
    expect(closed().given('SentToPanel', plain.SentToPanel).stage()).toBe('closed');
    expect(closed().given('PanelLetterReceived', plain.PanelLetterReceived).stage()).toBe('closed');
    expect(closed().given('CriteriaFoundNotMet', { panelTold: true, rationale: 'Accident.' }).stage()).toBe('closed');
    expect(closed().given('FoundNotNotifiable', { alternative: 'none', rationale: 'Accident.' }).stage()).toBe(
      'closed',
    );
    expect(closed().given('ReferralPassedOn', { area: 'Eastmere', why: 'There.' }).stage()).toBe('closed');
    expect(closed().given('JoinedTo', { case: 'case-1', why: 'One household.' }).stage()).toBe('closed');
    expect(closed().given('SentWithJoinedReview', { case: 'case-1' }).stage()).toBe('closed');
  });
});

describe('What usually follows a referral', () => {
  it('is notifying, within its five working days, also before every partner has given a view', () => {
    expect(usualIn(referred(), ['IncidentNotified'])).toEqual(['ViewGiven', 'IncidentNotified']);
  });
});

describe('What usually follows the meeting', () => {
  const next = (told: Story) => usualIn(told, ['DraftPrepared']);
  const assessed = { criterion: '', met: 'not met', reasons: 'As discussed.' };

  it('is assessing the criteria, the recommendation, each decision, the outcome, and with each of them the draft', () => {
    const told = notified().takes('MeetingHeld', plain.MeetingHeld, { on: '2026-10-21' });
    expect(next(told)).toEqual(['CriterionAssessed', 'DraftPrepared']);
    for (const criterion of mustCriteria)
      told.takes('CriterionAssessed', { ...assessed, criterion }, { on: '2026-10-21' });
    expect(next(told)).toEqual(['GroupRecommended', 'DraftPrepared']);
    told.takes('GroupRecommended', plain.GroupRecommended, { on: '2026-10-21' });
    expect(next(told)).toEqual(['BodyDecided', 'DraftPrepared']);
    for (const body of ['council', 'health-board', 'police'])
      told.takes('BodyDecided', { body, decision: 'no review', rationale: 'As recommended.' }, { on: '2026-10-22' });
    expect(next(told)).toEqual(['OutcomeRecorded', 'DraftPrepared']);
    told.takes('OutcomeRecorded', plain.OutcomeRecorded, { on: '2026-10-22' });
    expect(next(told)).toEqual(['DraftPrepared']);
  });

  it('may be the draft all the same: nothing is asked of one that comes early', () => {
    const told = notified().takes('MeetingHeld', plain.MeetingHeld, { on: '2026-10-21' });
    expect(told.takes('DraftPrepared', plain.DraftPrepared, { on: '2026-10-21' }).last().departures).toEqual([]);
  });
});

describe('What usually follows a letter of the Panel', () => {
  const next = (told: Story) => usualIn(told, ['Closed']);
  const family = { member: 'm-1', told: 'told', relation: 'Mother' };
  const letter = (positions: string[]) =>
    sent()
      .takes('FamilyMemberContacted', family)
      .takes('PanelLetterReceived', { ...plain.PanelLetterReceived, positions }, { on: '2026-11-10' });

  it('is closing, once nothing is outstanding', () => {
    expect(next(letter(['agrees']))).toEqual(['Closed']);
  });

  it('is closing too where the Panel looks at the case itself: that asks the partners to reconsider nothing', () => {
    expect(next(letter(['agrees', 'thematic review']))).toEqual(['Closed']);
    expect(next(letter(['national review']))).toEqual(['Closed']);
    expect(next(letter(['suggests a local review']))).toEqual(['PartnersResponded', 'Reopened']);
  });

  it('is the considered response, or taking the review up again, where the Panel disagrees', () => {
    const disagreed = letter(['disagrees']);
    expect(next(disagreed)).toEqual(['PartnersResponded', 'Reopened']);
    const { letter: id } = plain.PanelLetterReceived;
    expect(
      next(disagreed.given('PartnersResponded', { letter: id, response: 'decision stands', considered: 'Weighed.' })),
    ).toEqual(['Closed']);
  });

  it('is the new outcome, where the partners changed their decision', () => {
    const changed = { letter: plain.PanelLetterReceived.letter, response: 'decision changed', considered: 'Weighed.' };
    const told = letter(['disagrees']).given('PartnersResponded', changed, { on: '2026-11-12' });
    expect(next(told)).toEqual(['BodyDecided', 'OutcomeRecorded']);
    expect(asksOf(told.tries('Closed'))).toEqual(['newOutcomeRecorded']);
    expect(next(told.given('OutcomeRecorded', plain.OutcomeRecorded, { on: '2026-11-13' }))).toEqual(['Closed']);
  });
});

describe('Reopening', () => {
  it.each<[string, () => Story, string]>([
    ['closed after a meeting', () => answered().given('Closed'), 'considering'],
    ['closed before a meeting', () => notified().given('Closed'), 'gathering'],
    ['closed before a notification', () => referred().given('Closed'), 'referred'],
    ['closed before anything', () => begun().given('Closed'), 'begun'],
    ['with the Panel', () => sent(), 'considering'],
    ['with the Panel, no meeting on record', () => notified().given('SentToPanel', sending), 'signingOff'],
    ['closed once drafted, no meeting on record', () => draftedUnmet().given('Closed'), 'signingOff'],
    ['joined once drafted, no meeting on record', () => draftedUnmet().takes('JoinedTo', joining), 'signingOff'],
    ['answered', () => answered(), 'considering'],
    ['joined', () => considered().takes('JoinedTo', { case: 'case-1', why: 'One household.' }), 'considering'],
    [
      'not notifiable',
      () => referred().takes('FoundNotNotifiable', { alternative: 'audit', rationale: 'Minor.' }),
      'referred',
    ],
    [
      'no rapid review needed',
      () =>
        begun()
          .takes('Referred', { ...referral, entry: 'care leaver death' })
          .takes('OfstedAndSecretaryOfStateTold', { notification: 'd' }),
      'referred',
    ],
  ])('leads back to the work: %s', (_, ended, stage) => {
    expect(ended().takes('Reopened', why, { on: '2026-11-12' }).stage()).toBe(stage);
  });

  it('stays as it was in a review that was opened under the first version of the chart, until it is moved', () => {
    const earlier = (): Story => {
      const opened = draftedUnmet();
      const events = opened.events.map((event) => ({ ...event, workflow: { ...event.workflow, chart: 1 } }));
      return story(rapidReview, ordinary, events).given('SentToPanel', plain.SentToPanel);
    };
    expect(earlier().takes('Reopened', why).stage()).toBe('gathering');
    const moved = earlier().takes('WorkflowRevised', { chart: 2 });
    expect(moved.stage()).toBe('withPanel');
    expect(moved.takes('Reopened', why).stage()).toBe('signingOff');
  });

  it.each<[string, () => Story]>([
    ['begun', begun],
    ['referred', referred],
    ['gathering', notified],
    ['considering', considered],
    ['signing off', signedOff],
  ])('is asked about where nothing is at an end: %s', (_, open) => {
    expect(asksOf(open().tries('Reopened', why))).toEqual(['isEnded']);
    const told = open();
    const stage = told.stage();
    expect(told.given('Reopened', why).stage()).toBe(stage);
  });
});

describe('A dispute about a rapid review', () => {
  const disputed = () => notified().takes('DisputeOpened', { dispute: 'dispute-1', about: 'reviewing' });

  it('holds nothing up: no stage and no deadline changes, and notifying never waits', () => {
    expect(disputed().stage()).toBe('gathering');
    expect(disputed().last().clocks).toEqual([]);
    const early = referred().takes('DisputeOpened', { dispute: 'dispute-1', about: 'notifying' });
    expect(asksOf(early.tries('IncidentNotified', { notification: 'sin-1', category: 'death' }))).not.toContain(
      'disputesAreResolved',
    );
    const asked = asksOf(disputed().tries('SentToPanel', { ...plain.SentToPanel, draft: undefined }));
    expect(asked).not.toContain('disputesAreResolved');
  });

  it('is asked about where the review closes, until it is resolved, and again when it is reopened', () => {
    const told = disputed();
    expect(asksOf(told.tries('Closed'))).toContain('disputesAreResolved');
    told.takes('DisputeResolved', { dispute: 'dispute-1', outcome: 'agreed' });
    expect(asksOf(told.tries('Closed'))).not.toContain('disputesAreResolved');
    told.takes('DisputeOpened', { dispute: 'dispute-1', about: 'reviewing' });
    expect(asksOf(told.tries('Closed'))).toContain('disputesAreResolved');
  });
});
