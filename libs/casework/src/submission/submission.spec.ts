import { submission, recipientsMissing, type Submission } from '.';
import { ordinary } from '../testing/known';
import { asksOf, objectionsOf, rulesOf, story } from '../testing/story';
import {
  approved,
  begun,
  content,
  letter,
  otherContent,
  pack,
  prepared,
  returned,
  sending,
  sentToAll,
  setAside,
  superseded,
  to,
} from '../testing/submission-story';

describe('A submission', () => {
  it('is a frozen snapshot, sealed, of which the log shows the hash alone', () => {
    const told = prepared();
    expect(told.last().data).toEqual({
      kind: pack.kind,
      of: 'review-1',
      draft: 'draft-3',
      preparedBy: 'person-1',
      content,
    });
    expect(JSON.stringify(told.events)).not.toContain('as it stands');
  });

  it('is approved as it was prepared last, by a body that decides', () => {
    expect(rulesOf(prepared().tries('Approved', { content: otherContent }))).toEqual(['contentMatches']);
    const newer = prepared().takes('Prepared', { ...pack, content: otherContent });
    expect(rulesOf(newer.tries('Approved', { content }))).toEqual(['contentMatches']);
    expect(newer.takes('Approved', { content: otherContent }).stage()).toBe('approved');
  });

  it('asks before it is sent without approval, and is sent all the same', () => {
    const [objection] = objectionsOf(prepared().tries('Sent', to('panel')));
    expect(objection).toMatchObject({ rule: 'approved', force: 'ask' });
    expect(prepared().given('Sent', to('panel')).stage()).toBe('sending');
  });

  it('asks before it goes to one recipient a second time, unless that one returned it', () => {
    expect(asksOf(sending().tries('Sent', to('panel')))).toEqual(['notSentToThemYet']);
    expect(asksOf(returned().tries('Sent', to('panel')))).toEqual([]);
    expect(returned().takes('Sent', to('panel')).stage()).toBe('sending');
  });

  it('goes to another recipient by another sending: a correction makes none of it', () => {
    const told = sending();
    const correction = { event: told.eventOf('Sent'), values: { recipient: 'ofsted' }, reason: 'Mistyped.' };
    expect(told.tries('FactCorrected', correction)).toMatchObject({
      answer: 'unreadable',
      problems: [{ because: expect.stringContaining('Withdraw the step and record it anew.') }],
    });
  });

  it('stays returned where an earlier acknowledgement is recorded late, until it is sent again', () => {
    const told = returned().takes('Acknowledged', { recipient: 'panel' });
    expect(rulesOf(told.tries('Completed'))).toContain('nothingReturned');
    expect(recipientsMissing(told.instance().state as Submission, 'must').map(({ to }) => to)).toContain('panel');
    told.takes('Sent', to('panel')).takes('Acknowledged', { recipient: 'panel' });
    expect(rulesOf(told.tries('Completed'))).not.toContain('nothingReturned');
  });

  it('is with all only when those who must and should have it do, and names the paragraph of each who lacks it', () => {
    const objections = objectionsOf(sending().tries('Completed'));
    expect(objections.map(({ rule }) => rule)).toEqual([
      'everyMustRecipientSent',
      'everyShouldRecipientSent',
      'everyExtraRecipientSent',
    ]);
    expect(objections[0]!.because).toBe(
      'Not yet with those who must have it: Secretary of State (Working Together 2023, paragraph 364).',
    );
    expect(objections[1]!.because).toContain('Ofsted (Working Together 2023, paragraph 364)');
    expect(objections[2]!.because).toContain('Northmoor Quality Board');
    expect(sentToAll().stage()).toBe('sent');
  });

  it('goes to further recipients that the partnership has set, and to no other without a reason', () => {
    expect(asksOf(approved().tries('Sent', to('board')))).toEqual([]);
    const without = story(submission, { ...ordinary, extraRecipients: [] });
    without.takes('Prepared', pack).takes('Approved', { content });
    expect(asksOf(without.tries('Sent', to('board')))).toEqual(['recipientIsExpected']);
  });

  it('says which recipients are missing to whoever waits for them', () => {
    const missing = (told: ReturnType<typeof begun>) =>
      recipientsMissing(told.instance().state as Submission, 'must').map((recipient) => recipient.to);
    expect(missing(sending())).toEqual(['secretary-of-state']);
    expect(missing(sentToAll())).toEqual([]);
    expect(missing(begun())).toEqual([]);
  });

  it('is acknowledged, and answered by letters that may want an answer themselves', () => {
    const told = sending().takes('Acknowledged', { recipient: 'panel', reference: 'P-77' });
    told.takes('LetterReceived', letter, { on: '2026-11-06' });
    told.takes('LetterAnswered', { letter: 'letter-1', answer: 'In the new year.' }, { on: '2026-11-09' });
    expect((told.instance().state as Submission).letters).toEqual({ 'letter-1': { unanswered: false } });
    expect(told.stage()).toBe('sending');
    expect(JSON.stringify(told.events)).not.toContain('P-77');
  });

  it('is returned by a recipient, whatever stage it had reached', () => {
    expect(returned().stage()).toBe('returned');
    expect(asksOf(returned().tries('Completed'))).toEqual(['everyMustRecipientSent', 'nothingReturned']);
  });
});

describe('What was approved or sent', () => {
  it.each([
    ['approved', approved],
    ['sent', () => prepared().given('Sent', to('panel'))],
    ['sent to all', sentToAll],
  ])('is not changed in place once it is %s', (_, told) => {
    const event = told().eventOf('Prepared');
    for (const values of [{ snapshot: 'Another.' }, { content: otherContent }, { kind: 'delay' }, { title: 'Other' }]) {
      const correction = told().tries('FactCorrected', { event, values, reason: 'Mistyped.' });
      expect(rulesOf(correction)).toContain('contentStands');
    }
    expect(rulesOf(told().tries('Prepared', { ...pack, content: otherContent }))).toContain('contentStands');
  });

  it('may have the facts around it corrected: who prepared it, to whom it was addressed, on which day', () => {
    const told = sentToAll();
    told.takes('FactCorrected', {
      event: told.eventOf('Prepared'),
      values: { preparedBy: 'person-2' },
      reason: 'Not I.',
    });
    told.takes('FactCorrected', {
      event: told.eventOf('Sent'),
      values: { how: 'portal' },
      occurredOn: '2026-10-29',
      reason: 'By the portal.',
    });
    expect((told.instance().state as Submission).sent['board']).toEqual({
      firstSentOn: '2026-10-29',
      standing: 'sent',
    });
  });

  it('is added to by an addendum, which stands as it was sent too', () => {
    const told = sentToAll().takes('AddendumAdded', {
      addendum: 'addendum-1',
      content: otherContent,
      what: 'Annex B.',
    });
    const event = told.eventOf('AddendumAdded');
    expect(rulesOf(told.tries('FactCorrected', { event, values: { what: 'Annex C.' }, reason: 'Wrong.' }))).toEqual([
      'contentStands',
    ]);
    const anew = { addendum: 'addendum-1', what: 'Annex C.' };
    expect(rulesOf(told.tries('AddendumAdded', anew))).toEqual(['contentStands']);
    expect(told.takes('AddendumAdded', { ...anew, addendum: 'addendum-2' }).stage()).toBe('sent');
    expect(asksOf(approved().tries('AddendumAdded', { addendum: 'addendum-1', what: 'Annex B.' }))).toEqual([
      'wasSent',
    ]);
  });

  it('is replaced by another pack, and stays visible', () => {
    const told = superseded();
    expect(told.stage()).toBe('superseded');
    expect(asksOf(told.tries('Sent', to('panel')))).toEqual(['notSentToThemYet', 'isInUse']);
    expect(told.takes('Reopened', { why: 'The other was withdrawn.' }).stage()).toBe('sent');
  });

  it('may be recorded as prepared late, as the pack that was approved and no other', () => {
    const told = begun().given('Approved', { content });
    expect(rulesOf(told.tries('Prepared', { ...pack, content: otherContent }))).toEqual(['contentStands']);
    expect(told.takes('Prepared', pack).stage()).toBe('approved');
  });

  it('asks before the record of its preparation is taken back, and leads as far as the rest does', () => {
    const told = approved();
    const taken = { event: told.eventOf('Prepared'), reason: 'Another case.' };
    expect(asksOf(told.tries('StepWithdrawn', taken))).toEqual(['packIsNotOut']);
    told.takes('StepWithdrawn', { event: told.eventOf('Approved'), reason: 'Not yet.' });
    expect(told.stage()).toBe('prepared');
    expect(told.takes('StepWithdrawn', taken).stage()).toBe('begun');
  });
});

describe('A pack that is not to be sent', () => {
  it('is set aside with a rationale and taken up again', () => {
    expect(setAside().stage()).toBe('setAside');
    expect(prepared().tries('SetAside', {})).toMatchObject({ answer: 'unreadable' });
    expect(setAside().takes('Reopened', { why: 'It is needed after all.' }).stage()).toBe('prepared');
  });
});
