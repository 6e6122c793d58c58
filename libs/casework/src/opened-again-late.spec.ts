import * as action from './testing/action-story';
import * as actionPlan from './testing/action-plan-story';
import * as practice from './testing/practice-review-story';
import * as rapid from './testing/rapid-review-story';
import * as submission from './testing/submission-story';
import { expectTheSame, type Happened } from './testing/orders';
import { type Story } from './testing/story';

const again = { why: 'More is known.' };

/** Pauses, ends and reopenings, on days of their own. */
const courses: [string, () => Story, readonly Happened[]][] = [
  [
    'a practice review paused and resumed',
    practice.underWay,
    [
      ['Paused', practice.given.Paused, '2026-04-01'],
      ['Resumed', {}, '2026-05-01'],
    ],
  ],
  [
    'a practice review discontinued and opened again',
    practice.underWay,
    [
      ['Discontinued', practice.given.Discontinued, '2026-04-01'],
      ['Reopened', again, '2026-05-01'],
    ],
  ],
  [
    'a practice review paused, drafted meanwhile, discontinued, opened again, resumed and closed',
    practice.underWay,
    [
      ['Paused', practice.given.Paused, '2026-04-01'],
      ['DraftPrepared', practice.given.DraftPrepared, '2026-04-14'],
      ['Discontinued', practice.given.Discontinued, '2026-05-01'],
      ['Reopened', again, '2026-05-11'],
      ['Paused', practice.given.Paused, '2026-05-18'],
      ['Resumed', {}, '2026-06-01'],
      ['Closed', {}, '2026-06-08'],
    ],
  ],
  [
    'a practice review discontinued, closed, opened again and discontinued again',
    practice.underWay,
    [
      ['Discontinued', practice.given.Discontinued, '2026-04-01'],
      ['Closed', {}, '2026-04-14'],
      ['Reopened', again, '2026-05-11'],
      ['Discontinued', practice.given.Discontinued, '2026-06-01'],
    ],
  ],
  [
    'a practice review closed, opened again and closed',
    practice.underWay,
    [
      ['Closed', {}, '2026-04-01'],
      ['Reopened', again, '2026-05-01'],
      ['Closed', {}, '2026-06-01'],
    ],
  ],
  [
    'a practice review paused until it was published',
    practice.copied,
    [
      ['Paused', practice.given.Paused, '2026-07-06'],
      ['Published', practice.given.Published, '2026-07-14'],
    ],
  ],
  [
    'a practice review discontinued, published all the same, and discontinued again',
    practice.copied,
    [
      ['Discontinued', practice.given.Discontinued, '2026-07-06'],
      ['Published', practice.given.Published, '2026-07-14'],
      ['Discontinued', practice.given.Discontinued, '2026-08-03'],
    ],
  ],
  [
    'a practice review published, taken down and put up again',
    practice.copied,
    [
      ['Published', practice.given.Published, '2026-07-14'],
      ['TakenDown', { reason: 'mistake found' }, '2026-07-20'],
      ['AmendedAndRepublished', { changes: 'A date.' }, '2026-07-23'],
    ],
  ],
  [
    'a practice review initiated, discontinued and initiated anew',
    practice.begun,
    [
      ['Initiated', practice.given.Initiated, '2026-02-27'],
      ['Discontinued', practice.given.Discontinued, '2026-04-01'],
      ['Initiated', { ...practice.given.Initiated, owner: 'trust' }, '2026-05-01'],
    ],
  ],
  [
    'a practice review initiated twice without an end between, and its day changed',
    practice.begun,
    [
      ['Initiated', practice.given.learning, '2026-02-27'],
      ['Initiated', { ...practice.given.learning, owner: 'school', due: '2026-12-31' }, '2026-03-20'],
      ['DueDateChanged', { due: '2026-09-30', why: 'It takes longer.' }, '2026-03-03'],
    ],
  ],
  [
    'a practice review whose kind and owner were changed before it was discontinued and initiated anew',
    practice.begun,
    [
      ['Initiated', practice.given.learning, '2026-02-27'],
      ['KindChanged', { kind: 'audit', due: '2026-10-30', rationale: 'Narrower.' }, '2026-03-04'],
      ['OwnerNamed', { owner: 'school' }, '2026-03-10'],
      ['Discontinued', practice.given.Discontinued, '2026-04-01'],
      ['Initiated', { ...practice.given.Initiated, from: 'review-1' }, '2026-05-01'],
    ],
  ],
  [
    'a practice review discontinued, opened again, and initiated once more while it went on',
    practice.begun,
    [
      ['Initiated', practice.given.Initiated, '2026-02-27'],
      ['Discontinued', practice.given.Discontinued, '2026-04-01'],
      ['Reopened', again, '2026-04-14'],
      ['Initiated', practice.given.learning, '2026-05-01'],
    ],
  ],
  [
    'a practice review that became another kind and a local child safeguarding practice review again',
    practice.begun,
    [
      ['Initiated', practice.given.Initiated, '2026-02-27'],
      ['KindChanged', { kind: 'audit', due: '2026-10-30', rationale: 'Narrower.' }, '2026-03-04'],
      ['KindChanged', { kind: practice.given.Initiated.kind, rationale: 'Wider again.' }, '2026-04-14'],
    ],
  ],
  [
    'a practice review initiated with an owner and a day, and both changed',
    practice.begun,
    [
      ['Initiated', practice.given.learning, '2026-02-27'],
      ['OwnerNamed', { owner: 'trust' }, '2026-03-02'],
      ['DueDateChanged', { due: '2026-09-30', why: 'It takes longer.' }, '2026-03-03'],
    ],
  ],
  [
    'a rapid review whose criteria were found not met, opened again',
    rapid.notified,
    [
      ['CriteriaFoundNotMet', { rationale: 'So.', panelTold: true }, '2026-10-20'],
      ['Reopened', again, '2026-10-22'],
    ],
  ],
  [
    'a rapid review closed, opened again and closed',
    rapid.sent,
    [
      ['Closed', {}, '2026-11-05'],
      ['Reopened', again, '2026-11-07'],
      ['Closed', {}, '2026-11-09'],
    ],
  ],
  [
    'a rapid review whose criteria were found not met, closed, opened again and found not met again',
    rapid.notified,
    [
      ['CriteriaFoundNotMet', { rationale: 'So.', panelTold: true }, '2026-10-20'],
      ['Closed', {}, '2026-10-21'],
      ['Reopened', again, '2026-10-22'],
      ['CriteriaFoundNotMet', { rationale: 'So.', panelTold: true }, '2026-10-26'],
    ],
  ],
  [
    'a rapid review joined to another, split from it, joined again and opened again',
    rapid.notified,
    [
      ['JoinedTo', { case: 'case-2', why: 'One event.' }, '2026-10-20'],
      ['SplitFrom', { case: 'case-2', why: 'Two events.' }, '2026-10-21'],
      ['JoinedTo', { case: 'case-2', why: 'One event.' }, '2026-10-22'],
      ['Reopened', again, '2026-10-26'],
    ],
  ],
  [
    'a letter of the Panel and the one that replaced it',
    rapid.sent,
    [
      ['PanelLetterReceived', { letter: 'letter-1', positions: ['agrees'], questions: [], covers: [] }, '2026-11-02'],
      [
        'PanelLetterReceived',
        { letter: 'letter-2', positions: ['agrees'], questions: [], covers: [], supersedes: 'letter-1' },
        '2026-11-05',
      ],
    ],
  ],
  [
    'a plan closed, opened again and closed',
    actionPlan.underWay,
    [
      ['Closed', {}, '2026-11-10'],
      ['Reopened', again, '2026-11-12'],
      ['Closed', {}, '2026-11-14'],
    ],
  ],
  [
    'an action not progressed and opened again',
    action.agreed,
    [
      ['NotProgressed', { rationale: 'No means.' }, '2026-11-05'],
      ['Reopened', again, '2026-11-07'],
    ],
  ],
  [
    'an action superseded, closed, opened again and not progressed',
    action.agreed,
    [
      ['Superseded', { by: 'action-9', why: 'A wider one covers it.' }, '2026-11-03'],
      ['Closed', {}, '2026-11-04'],
      ['Reopened', again, '2026-11-07'],
      ['NotProgressed', { rationale: 'No means.' }, '2026-11-09'],
    ],
  ],
  [
    'a pack sent to all, returned, sent again and replaced, and taken up again',
    submission.sending,
    [
      ['Returned', { recipient: 'panel', because: 'incomplete' }, '2026-10-30'],
      ['Sent', submission.to('panel'), '2026-11-02'],
      ['Completed', {}, '2026-11-03'],
      ['Superseded', { by: 'submission-2' }, '2026-11-04'],
      ['Reopened', again, '2026-11-05'],
    ],
  ],
  [
    'a pack set aside, taken up again and set aside again',
    submission.prepared,
    [
      ['SetAside', again, '2026-10-30'],
      ['Reopened', again, '2026-11-03'],
      ['SetAside', again, '2026-11-05'],
    ],
  ],
  [
    'an action closed, opened again and closed',
    action.agreed,
    [
      ['Closed', {}, '2026-11-05'],
      ['Reopened', again, '2026-11-07'],
      ['Closed', {}, '2026-11-09'],
    ],
  ],
];

describe('Paused, ended and opened again: what happened last stands, in whichever order it is recorded', () => {
  it.each(courses)('%s', (_, begin, steps) => expectTheSame(begin, steps));

  it('an action opened again is not done again by what was accepted before and typed late', () => {
    const told = action
      .submitted('trust', action.submitted('school', action.agreed()))
      .given('Closed', {}, { on: '2026-11-05' })
      .given('Reopened', again, { on: '2026-11-07' });
    for (const agency of ['school', 'trust']) {
      told.given(
        'EvidenceAccepted',
        { evidence: `evidence-${agency}`, reasons: 'It will do.' },
        { on: '2026-11-04', actor: 'chair-1' },
      );
    }
    expect(told.stage()).toBe('underWay');
    expect(told.instance().state).toMatchObject({
      evidence: { 'evidence-school': { standing: 'accepted before reopening' } },
    });
  });
});
