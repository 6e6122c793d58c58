import { answered, notified, plain, referred } from '../testing/rapid-review-story';
import { asksOf, objectionsOf, rulesOf } from '../testing/story';

const asked = { agency: 'school', due: '2026-11-30', basis: 'by agreement' };
const letter = { ...plain.PanelLetterReceived, letter: 'letter-2' };

describe('A step whose record came to its end while the form stood open', () => {
  it('says so, and is recorded with the reason', () => {
    const told = answered().given('Closed');
    const tried = told.tries('PanelLetterReceived', letter, { sawStage: 'answered' });
    expect(objectionsOf(tried)).toMatchObject([
      {
        rule: 'endedMeanwhile',
        force: 'ask',
        because: 'This came to its end meanwhile: it stands at “Closed” now.',
      },
    ]);
    expect(
      asksOf(told.tries('PanelLetterReceived', letter, { sawStage: 'answered', despite: { endedMeanwhile: ' ' } })),
    ).toEqual(['endedMeanwhile']);
    told.given('PanelLetterReceived', letter, { sawStage: 'answered' });
    expect([told.stage(), told.last().departures]).toEqual(['closed', ['endedMeanwhile']]);
  });

  it.each([
    ['CriteriaFoundNotMet', { panelTold: true, rationale: 'Accident.' }, 'Criteria found not met'],
    ['JoinedTo', { case: 'case-1', why: 'One household.' }, 'Joined to another rapid review'],
  ])('says so also where the review ended without being closed: %s', (type, data, stage) => {
    const told = notified().given(type, data);
    const [objection] = objectionsOf(told.tries('InformationRequested', asked, { sawStage: 'gathering' }));
    expect(objection).toMatchObject({ rule: 'endedMeanwhile', force: 'ask' });
    expect(objection!.because).toContain(`“${stage}”`);
  });

  it.each([
    ['FoundNotNotifiable', { alternative: 'none', rationale: 'Minor.' }],
    ['ReferralPassedOn', { area: 'Eastmere', why: 'It happened there.' }],
  ])('says so also where nothing was notified: %s', (type, data) => {
    const told = referred().given(type, data);
    expect(asksOf(told.tries('InformationRequested', asked, { sawStage: 'referred' }))).toContain('endedMeanwhile');
  });

  it('is asked nothing where the end was before their eyes, or their door shows no stage', () => {
    const told = answered().given('Closed');
    expect(asksOf(told.tries('PanelLetterReceived', letter, { sawStage: 'closed' }))).toEqual([]);
    expect(asksOf(told.tries('PanelLetterReceived', letter))).toEqual([]);
  });

  it('is asked nothing where the record only went on', () => {
    const told = notified().takes('MeetingHeld', plain.MeetingHeld);
    expect(asksOf(told.tries('InformationRequested', asked, { sawStage: 'gathering' }))).toEqual([]);
  });

  it('is asked nothing where it opens again what ended', () => {
    const told = answered().given('Closed');
    expect(asksOf(told.tries('Reopened', { why: 'New information.' }, { sawStage: 'answered' }))).toEqual([]);
  });

  it('takes no reason where nothing ended', () => {
    const reason = { despite: { endedMeanwhile: 'It goes on.' }, sawStage: 'gathering' };
    expect(rulesOf(notified().tries('InformationRequested', asked, reason))).toEqual(['endedMeanwhile']);
  });
});
