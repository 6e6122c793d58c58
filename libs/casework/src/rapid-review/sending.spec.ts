import { answered, begun, decided, notified, plain, referred, sent, signedOff } from '../testing/rapid-review-story';
import { asksOf, objectionsOf, rulesOf } from '../testing/story';

const letterClock = 'panel-letter|submission-1|submission';
const letter = (id: string, more: object = {}) => ({ ...plain.PanelLetterReceived, letter: id, ...more });

describe('Sending to the Panel', () => {
  it('stops the clock of every notification and starts the wait for a letter', () => {
    const told = signedOff().takes(
      'IncidentNotified',
      { notification: 'sin-2', category: 'death', reference: 'SIN 2' },
      { on: '2026-10-12' },
    );
    told.takes('SentToPanel', plain.SentToPanel, { on: '2026-10-29' });
    expect(told.stage()).toBe('withPanel');
    const stopped = told.last().clocks.filter(({ mark }) => mark === 'stopped');
    expect(new Set(stopped.map(({ runsFor }) => runsFor))).toEqual(new Set(['sin-1', 'sin-2']));
    expect(told.last().clocks.at(-1)).toMatchObject({ clock: 'panel-letter', due: '2026-11-12' });
  });

  it('is possible from the first day on, with everything missing asked for at once', () => {
    expect(asksOf(begun().tries('SentToPanel', { ...plain.SentToPanel, draft: undefined }))).toEqual([
      'incidentNotified',
      'draftPrepared',
      'outcomeRecorded',
      'everyBodySignedOff',
    ]);
    expect(
      begun()
        .given('SentToPanel', { ...plain.SentToPanel, draft: undefined })
        .stage(),
    ).toBe('withPanel');
  });

  it('goes with returns outstanding when they are listed, and an addendum follows', () => {
    const told = signedOff().takes('InformationRequested', plain.InformationRequested);
    const [objection] = objectionsOf(told.tries('SentToPanel', plain.SentToPanel));
    expect(objection).toMatchObject({ rule: 'returnsAreInOrListed' });
    expect(objection!.because).toContain('Alder Lane Primary School');
    told.takes('SentToPanel', { ...plain.SentToPanel, outstandingReturns: ['school'], postMortemOutstanding: true });
    expect(asksOf(told.tries('Closed'))).toContain('addendumFollowed');
    told.takes('AddendumSent', { submission: 'submission-1', what: 'The return and the post-mortem.' });
    expect(asksOf(told.tries('Closed'))).not.toContain('addendumFollowed');
  });

  it('again moves no deadline, and starts a wait of its own', () => {
    const again = { ...plain.SentToPanel, submission: 'submission-2' };
    expect(asksOf(sent().tries('SentToPanel', again))).toEqual(['notSentYet']);
    const told = sent().given('SentToPanel', again, { on: '2026-11-03' });
    expect(told.last().clocks).toMatchObject([{ clock: 'panel-letter', runsFor: 'submission-2' }]);
  });

  it('found to have been sent earlier stops the clocks earlier', () => {
    const told = sent().given(
      'SentToPanel',
      { ...plain.SentToPanel, submission: 'submission-0' },
      { on: '2026-10-28' },
    );
    expect(told.instance().clocks.get('rapid-review|sin-1|notification')!.stopped).toBe('2026-10-28');
  });

  it('is asked about before the day of the notification, and in an older version', () => {
    expect(asksOf(signedOff().tries('SentToPanel', plain.SentToPanel, { on: '2026-10-08' }))).toEqual([
      'daysInOrder',
      'notSentBeforeNotified',
    ]);
    const newer = signedOff().takes('DraftPrepared', { draft: 'draft-2', version: 2 });
    expect(asksOf(newer.tries('SentToPanel', plain.SentToPanel))).toEqual(['draftIsTheLatest', 'everyBodySignedOff']);
  });

  it('may be late: the Panel is told, and the deadline does not move', () => {
    const late = { recipients: ['panel'], agreedDate: '2026-12-04', reason: 'Two returns are awaited.' };
    expect(decided().takes('PanelToldOfDelay', late).last().clocks).toEqual([]);
    expect(asksOf(decided().tries('PanelToldOfDelay', { ...late, recipients: ['ofsted'] }))).toEqual(['panelIsTold']);
  });

  it('never waits for the family to be told', () => {
    expect(rulesOf(signedOff().tries('SentToPanel', plain.SentToPanel))).toEqual([]);
  });

  it('an addendum before anything was sent is asked about', () => {
    expect(asksOf(decided().tries('AddendumSent', { submission: 's', what: 'More.' }))).toEqual(['sent']);
  });
});

describe('The Panel’s letters', () => {
  it('end the wait at the first, and a later one changes nothing about that', () => {
    const told = answered().takes('PanelLetterReceived', letter('letter-2'), { on: '2026-11-16' });
    expect(told.last().clocks).toEqual([]);
    expect(told.instance().clocks.get(letterClock)!.stopped).toBe('2026-11-10');
  });

  it('may contradict one another, be replaced, and want an answer and a considered response before closing', () => {
    const told = answered()
      .takes('FamilyMemberContacted', { member: 'm-1', told: 'told', relation: 'Father' })
      .takes(
        'PanelLetterReceived',
        letter('letter-2', { positions: ['disagrees', 'asks'], questions: [{ question: 'q-1' }] }),
      );
    expect(asksOf(told.tries('Closed'))).toEqual(['lettersAnswered', 'lettersConsidered']);
    const replaced = letter('letter-3', { supersedes: 'letter-2' });
    const answering = told.takes('PanelQuestionAnswered', {
      letter: 'letter-2',
      question: 'q-1',
      answer: 'In September.',
    });
    expect(asksOf(answering.tries('Closed'))).toEqual(['lettersConsidered']);
    answering.takes('PartnersResponded', {
      letter: 'letter-2',
      response: 'decision stands',
      considered: 'Weighed again.',
    });
    expect(asksOf(answering.tries('Closed'))).toEqual([]);
    const other = answered().takes(
      'PanelLetterReceived',
      letter('letter-2', { positions: ['suggests a local review'] }),
    );
    expect(asksOf(other.tries('Closed'))).toContain('lettersConsidered');
    expect(asksOf(other.takes('PanelLetterReceived', replaced).tries('Closed'))).not.toContain('lettersConsidered');
  });

  it('want a considered response where they say so, and none where they say that they do not', () => {
    const considered = (more: object) =>
      asksOf(answered().takes('PanelLetterReceived', letter('letter-2', more)).tries('Closed')).includes(
        'lettersConsidered',
      );
    expect(considered({ positions: ['national review'] })).toBe(false);
    expect(considered({ positions: ['national review'], wantsResponse: true })).toBe(true);
    expect(considered({ positions: ['disagrees'] })).toBe(true);
    expect(considered({ positions: ['disagrees'], wantsResponse: false })).toBe(false);
  });

  it('are asked about out of order: before sending, dated after receipt, replacing one that is not there', () => {
    expect(asksOf(notified().tries('PanelLetterReceived', letter('l')))).toEqual(['sent']);
    const odd = letter('l', { dated: '2026-11-02', supersedes: 'letter-9' });
    expect(asksOf(sent().tries('PanelLetterReceived', odd, { on: '2026-10-27' }))).toEqual([
      'letterNotBeforeSending',
      'letterDatedBeforeReceived',
      'supersededIsHeld',
    ]);
  });

  it('recorded before the sending that they answer end its wait when it is recorded', () => {
    const told = signedOff().given('PanelLetterReceived', letter('l'), { on: '2026-11-10' });
    told.takes('SentToPanel', plain.SentToPanel, { on: '2026-10-29' });
    expect(told.instance().clocks.get(letterClock)).toMatchObject({
      stopped: '2026-11-10',
      start: { due: '2026-11-12' },
    });
  });

  it('are answered question by question, and only what was asked', () => {
    expect(
      rulesOf(
        answered().tries(
          'PanelQuestionAnswered',
          { letter: 'letter-1', question: 'q', answer: 'A.' },
          { on: '2026-11-12' },
        ),
      ),
    ).toEqual(['questionIsHeld']);
    const none = { letter: 'toString', response: 'decision stands', considered: 'Weighed.' };
    expect(rulesOf(answered().tries('PartnersResponded', none))).toEqual(['letterIsHeld']);
  });

  it('are expected at no set time where the partnership has set none', () => {
    const settings = { rapidReviewBasis: 'notification', panelLetterWorkingDays: null } as const;
    const told = signedOff().knowing({ settings }).takes('SentToPanel', plain.SentToPanel);
    expect(told.last().clocks.at(-1)).toMatchObject({ mark: 'cannot be counted', because: 'no-expectation-set' });
  });
});

describe('A second outcome after the Panel, or after closing', () => {
  const yes = {
    outcome: 'local child safeguarding practice review',
    alternative: 'none',
    nationalReviewSuggested: false,
    rationale: 'The post-mortem shows earlier harm.',
  };

  it.each([
    ['with the Panel', () => sent()],
    ['answered', () => answered()],
    ['closed', () => answered().given('Closed')],
  ])('turns a no into a yes, and the first stays visible: %s', (_, begin) => {
    const told = begin().takes('NewInformationReceived', {
      information: 'i-1',
      from: 'post-mortem',
      what: 'The result.',
    });
    for (const body of ['council', 'health-board', 'police']) {
      told.given('BodyDecided', { body, decision: 'local review', rationale: 'The post-mortem.' });
    }
    const stage = told.stage();
    told.takes('OutcomeRecorded', yes);
    expect(told.stage()).toBe(stage);
    expect(told.events.filter(({ type }) => type === 'rapidReview.OutcomeRecorded')).toHaveLength(2);
  });

  it('is told to whoever did not see the first', () => {
    expect(sent().tries('OutcomeRecorded', yes, { saw: null })).toMatchObject({ answer: 'changed meanwhile' });
  });
});

describe('Incidents joined and split', () => {
  it('are joined to one review, whose sending stops the other’s clocks on that day', () => {
    const other = notified().takes('JoinedTo', { case: 'case-1', why: 'One household.' });
    expect(other.stage()).toBe('joined');
    expect(asksOf(other.tries('JoinedTo', { case: 'case-2', why: 'Again.' }))).toEqual(['notJoinedYet']);
    other.takes('SentWithJoinedReview', { case: 'case-1' }, { on: '2026-11-03' });
    expect(other.stage()).toBe('withPanel');
    expect(other.instance().clocks.get('rapid-review|sin-1|notification')).toMatchObject({
      start: { from: '2026-10-09' },
      stopped: '2026-11-03',
    });
  });

  it('bring their notification along: the review that goes on is notified by it', () => {
    const joined = {
      case: 'case-2',
      notifications: [{ notification: 'sin-7', notifiedOn: '2026-10-08' }],
      why: 'One household.',
    };
    const told = referred().takes('IncidentJoined', joined);
    expect(asksOf(told.tries('DraftPrepared', plain.DraftPrepared))).toEqual([]);
    told.takes('IncidentSplit', { case: 'case-2', why: 'Not one household after all.' });
    expect(asksOf(told.tries('DraftPrepared', plain.DraftPrepared))).toEqual(['incidentNotified']);
  });

  it('are split off with a notification, whose clock then runs elsewhere', () => {
    const told = notified().takes('IncidentNotified', { notification: 'sin-2', category: 'death', reference: 'SIN 2' });
    told.takes('IncidentSplit', { case: 'case-3', notifications: ['sin-2'], why: 'Another matter.' });
    expect(told.instance().clocks.get('rapid-review|sin-2|notification')!.start).toMatchObject({
      mark: 'not applicable',
    });
    expect(told.instance().clocks.get('rapid-review|sin-1|notification')!.start).toMatchObject({ mark: 'started' });
    expect(rulesOf(told.tries('IncidentSplit', { case: 'case-9', why: 'Why not.' }))).toEqual(['incidentIsJoined']);
  });

  it('are split again and go on where they stood', () => {
    const told = notified().takes('JoinedTo', { case: 'case-1', why: 'One household.' });
    expect(told.takes('SplitFrom', { case: 'case-1', why: 'Not one household.' }).stage()).toBe('gathering');
    expect(asksOf(told.tries('SplitFrom', { case: 'case-1', why: 'Again.' }))).toEqual(['isJoined']);
    expect(asksOf(told.tries('SentWithJoinedReview', { case: 'case-1' }))).toEqual(['isJoined']);
  });
});
