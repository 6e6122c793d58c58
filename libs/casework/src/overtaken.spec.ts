import * as action from './testing/action-story';
import * as practice from './testing/practice-review-story';
import * as rapid from './testing/rapid-review-story';
import * as submission from './testing/submission-story';

// A step that is recorded after what happened later changes what it still tells, and the stage stands where that leads.

describe('A step recorded after what happened later leads where the record stands', () => {
  it('a publication, once it was taken down', () => {
    const told = practice
      .copied()
      .given('TakenDown', { reason: 'other', why: 'An error.' }, { on: '2026-07-20' })
      .given('Published', practice.given.Published, { on: '2026-07-14' });
    expect(told.stage()).toBe('takenDown');
  });

  it('a deferral, once publication was decided', () => {
    const told = practice
      .signedOff()
      .given('PublicationDecided', { manner: 'full', rationale: 'So.' }, { on: '2026-06-20' })
      .given('PublicationDecided', { manner: 'deferred', rationale: 'So.' }, { on: '2026-06-12' });
    expect(told.stage()).toBe('preparing');
  });

  it('what an agency did not accept before it was agreed', () => {
    const told = action
      .drafted()
      .given('Agreed', action.terms, { on: '2026-10-12' })
      .given('NotAccepted', { agency: 'school', reasons: 'No.' }, { on: '2026-10-08' });
    expect(told.stage()).toBe('underWay');
  });

  it('a due date, once the action was made ongoing', () => {
    const told = action
      .ongoing()
      .given('DueDateChanged', { due: '2026-12-14', reason: 'It takes longer.' }, { on: '2026-10-20' });
    expect(told.stage()).toBe('ongoing');
    told.given('DueDateChanged', { due: '2026-12-14', reason: 'It has an end.' }, { on: '2026-11-09' });
    expect(told.stage()).toBe('underWay');
  });

  it('a sending, once the Panel has answered it', () => {
    const told = rapid
      .signedOff()
      .given('PanelLetterReceived', rapid.plain.PanelLetterReceived, { on: '2026-11-10' })
      .given('SentToPanel', rapid.plain.SentToPanel, { on: '2026-10-29' });
    expect(told.stage()).toBe('answered');
  });

  it('but not where the record went elsewhere since: reopened, it stays with the work', () => {
    const told = rapid
      .sent()
      .given('Reopened', { why: 'More is known.' }, { on: '2026-11-10' })
      .given('DraftPrepared', { draft: 'draft-9', version: 9 }, { on: '2026-11-13' });
    const stage = told.stage();
    told.given('DraftPrepared', { draft: 'draft-8', version: 8 }, { on: '2026-11-11' });
    expect(told.stage()).toBe(stage);
  });
});

describe('A correction of a mistyped day', () => {
  const corrected = { values: {}, reason: 'Mistyped.' };

  it('brings back what was sent again', () => {
    const told = submission
      .sentToAll()
      .takes('Returned', { recipient: 'panel', because: 'incomplete' }, { on: '2026-10-29' })
      .given('Sent', submission.to('panel'), { on: '2025-11-02' });
    expect(told.stage()).toBe('returned');
    told.given('FactCorrected', { ...corrected, event: told.last().id, occurredOn: '2026-11-02' });
    expect(told.stage()).toBe('sending');
  });

  it('brings back what was accepted, and takes it away again', () => {
    const told = action.submitted('school', action.agreed());
    told
      .given(
        'FurtherEvidenceRequested',
        { evidence: 'evidence-school', reason: 'Too little.', due: '2026-11-20' },
        { on: '2026-11-04' },
      )
      .given('EvidenceAccepted', { evidence: 'evidence-school', reasons: 'So.' }, { on: '2026-10-09' });
    expect(told.stage()).toBe('furtherEvidence');
    const event = told.last().id;
    told.given('FactCorrected', { ...corrected, event, occurredOn: '2026-11-09' });
    expect(told.stage()).not.toBe('furtherEvidence');
    told.given('FactCorrected', { ...corrected, event, occurredOn: '2026-10-09' });
    expect(told.stage()).toBe('furtherEvidence');
  });

  it('moves no stage where nothing stands otherwise for it', () => {
    const told = practice.assured();
    const stage = told.stage();
    told.given('FactCorrected', { ...corrected, event: told.eventOf('DraftPrepared'), occurredOn: '2026-04-01' });
    expect(told.stage()).toBe(stage);
  });
});
