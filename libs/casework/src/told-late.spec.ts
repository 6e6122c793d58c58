import { caseRecord } from './case';
import { partnership } from './directory';
import * as action from './testing/action-story';
import * as actionPlan from './testing/action-plan-story';
import * as dispute from './testing/dispute-story';
import * as meeting from './testing/meeting-story';
import * as practice from './testing/practice-review-story';
import * as rapid from './testing/rapid-review-story';
import * as submission from './testing/submission-story';
import { expectTheSame, type Happened } from './testing/orders';
import { story, type Story } from './testing/story';

const school = { agency: 'school' };
const aCase = () =>
  story(caseRecord)
    .takes('CaseOpened', {
      lead: 'northmoor',
      reference: '7K2M-4QXD',
      workflow: 'rapid-review',
      stream: 'rapidReview-1',
    })
    .takes(
      'ChallengeRaised',
      { challenge: 'c', to: 'police', answerBy: '2026-11-16', challenged: 'Why so late?' },
      { on: '2026-10-01' },
    )
    .takes(
      'DisclosureRequested',
      { request: 'r', by: 'family court', answerBy: '2026-11-16', name: 'The court', asked: 'All.' },
      { on: '2026-10-01' },
    );

const board = { recipient: 'board', submissions: ['advance-copies'], name: 'Northmoor Quality Board' };
const healthBoard = { body: 'health-board', kind: 'integrated care board', name: 'Northmoor Integrated Care Board' };
const aPartnership = () =>
  story(partnership)
    .takes('PartnershipRegistered', { name: 'Northmoor Safeguarding Children Partnership' }, { on: '2026-10-01' })
    .takes('BodyJoined', healthBoard, { on: '2026-10-01' });

/** What happened, on days of its own, to a record that had come so far. */
const courses: [string, () => Story, readonly Happened[], (readonly string[])?][] = [
  [
    'a return that was asked for, given, queried, given again and accepted',
    rapid.notified,
    [
      ['InformationRequested', { ...school, due: '2026-10-14', basis: 'Children Act 2004 s16H' }, '2026-10-10'],
      ['ReturnChased', school, '2026-10-12'],
      ['ReturnReceived', { ...school, kind: 'partial' }, '2026-10-13'],
      ['ReturnQueried', { ...school, question: 'What of the register?', due: '2026-10-17' }, '2026-10-14'],
      ['ReturnReceived', { ...school, kind: 'full', learning: 'Known.' }, '2026-10-16'],
      ['ReturnAccepted', school, '2026-10-17'],
    ],
  ],
  [
    'a request that was made, ended, and made again with another day',
    rapid.notified,
    [
      ['InformationRequested', { ...school, due: '2026-10-14', basis: 'Children Act 2004 s16H' }, '2026-10-10'],
      ['ReturnChased', school, '2026-10-11'],
      ['RequestEnded', { ...school, why: 'Another school.' }, '2026-10-12'],
      ['InformationRequested', { ...school, due: '2026-10-21', basis: 'Children Act 2004 s16H' }, '2026-10-14'],
    ],
  ],
  [
    'views, criteria, recommendations, decisions and drafts of a rapid review',
    rapid.considered,
    [
      [
        'AwarenessEstablished',
        { incidentKnownOn: '2026-10-05', fiveDaysRunFrom: 'incident', through: 'health', why: 'As found.' },
        '2026-10-22',
      ],
      [
        'AwarenessEstablished',
        { incidentKnownOn: '2026-10-04', fiveDaysRunFrom: 'incident', through: 'health', why: 'As found.' },
        '2026-10-24',
      ],
      ['BodyDecided', { body: 'council', decision: 'local review', rationale: 'So.' }, '2026-10-23'],
      ['BodyDecided', { body: 'council', decision: 'no review', rationale: 'Not so.' }, '2026-10-25'],
      ['CriterionAssessed', { criterion: 'recurrent-themes', met: 'met', reasons: 'So.' }, '2026-10-23'],
      ['CriterionAssessed', { criterion: 'recurrent-themes', met: 'not met', reasons: 'Not so.' }, '2026-10-25'],
    ],
  ],
  [
    'a referral, what was established after it, and a child that was removed',
    rapid.begun,
    [
      ['Referred', rapid.referral, '2026-10-06'],
      [
        'AwarenessEstablished',
        { incidentKnownOn: '2026-10-05', fiveDaysRunFrom: 'incident', through: 'health', why: 'As found.' },
        '2026-10-08',
      ],
      ['ChildAdded', { child: 'child-9', part: 'sibling' }, '2026-10-09'],
      ['ChildRemoved', { child: 'child-9', why: 'Another household.' }, '2026-10-12'],
    ],
    ['childIsHeld'],
  ],
  [
    'an incident that was joined, split off and joined again',
    rapid.notified,
    [
      ['IncidentJoined', { case: 'case-2', notifications: [], why: 'One event.' }, '2026-10-20'],
      ['IncidentSplit', { case: 'case-2', why: 'Two events.' }, '2026-10-21'],
      ['IncidentJoined', { case: 'case-2', notifications: [], why: 'One event after all.' }, '2026-10-23'],
    ],
    ['incidentIsJoined'],
  ],
  [
    'what was sent with a return outstanding, the addendum that completed it, and what was sent incomplete after that',
    rapid.signedOff,
    [
      ['SentToPanel', { ...rapid.plain.SentToPanel, outstandingReturns: ['school'] }, '2026-10-29'],
      ['AddendumSent', { submission: 'addendum-1', what: 'The return of the school.' }, '2026-11-05'],
      [
        'SentToPanel',
        { ...rapid.plain.SentToPanel, submission: 'submission-2', postMortemOutstanding: true },
        '2026-11-12',
      ],
    ],
  ],
  [
    'an action’s progress, due date and evidence',
    action.agreed,
    [
      ['ProgressReported', { agency: 'school', brag: 'red', progress: 'None.' }, '2026-10-20'],
      ['ProgressReported', { agency: 'school', brag: 'green', progress: 'All.' }, '2026-10-27'],
      ['DueDateChanged', { due: '2026-12-14', reason: 'It takes longer.' }, '2026-10-21'],
      ['DueDateChanged', { due: '2026-12-21', reason: 'Longer still.' }, '2026-10-28'],
      ['NotAccepted', { agency: 'school', reasons: 'It is not ours.' }, '2026-10-22'],
      ['AcceptedByAgency', { agency: 'school' }, '2026-10-26'],
    ],
  ],
  [
    'evidence that was looked at more than once',
    () => action.submitted('school', action.agreed()),
    [
      [
        'FurtherEvidenceRequested',
        { evidence: 'evidence-school', reason: 'Too little.', due: '2026-11-20' },
        '2026-11-04',
      ],
      [
        'FurtherEvidenceRequested',
        { evidence: 'evidence-school', reason: 'Still so.', due: '2026-11-25' },
        '2026-11-06',
      ],
      ['EvidenceAccepted', { evidence: 'evidence-school', reasons: 'It will do.' }, '2026-11-09'],
    ],
  ],
  [
    'checks of an action’s impact',
    action.accepted,
    [
      ['ImpactFound', { impact: 'not evidenced', finding: 'Nothing changed.' }, '2026-11-10'],
      ['ImpactCheckPlanned', { due: '2027-06-01' }, '2026-11-11'],
      ['ImpactFound', { impact: 'evidenced', finding: 'It did.' }, '2026-11-13'],
    ],
  ],
  [
    'the owner, the holds, the checks and the planned day of a practice review',
    () => practice.drafted().takes('HoldPlaced', practice.given.HoldPlaced, { on: '2026-05-21' }),
    [
      ['OwnerNamed', { owner: 'school' }, '2026-06-01'],
      ['OwnerNamed', { owner: 'trust' }, '2026-06-05'],
      ['HoldLookedAt', { hold: 'hold-1', nextLook: '2026-12-08' }, '2026-06-02'],
      ['FactualCheckAsked', { agency: 'school', draft: 'draft-1' }, '2026-06-02'],
      ['FactualCheckReturned', { agency: 'school', draft: 'draft-1', found: 'accurate' }, '2026-06-04'],
      ['RunUpItemRecorded', { item: 'legal advice taken', standing: 'outstanding' }, '2026-06-03'],
      ['RunUpItemRecorded', { item: 'legal advice taken', standing: 'done' }, '2026-06-06'],
      ['PublicationPlanned', { publishOn: '2026-07-14' }, '2026-06-04'],
      ['PublicationPlanned', { publishOn: '2026-07-21' }, '2026-06-08'],
    ],
  ],
  [
    'a practice review that was initiated as one kind and became another',
    practice.begun,
    [
      ['Initiated', practice.given.learning, '2026-04-01'],
      ['KindChanged', { kind: 'audit', due: '2026-12-01', rationale: 'Narrower.' }, '2026-05-03'],
    ],
  ],
  [
    'what was sent, returned, sent again and acknowledged',
    submission.sending,
    [
      ['Returned', { recipient: 'panel', because: 'incomplete' }, '2026-10-30'],
      ['Sent', submission.to('panel'), '2026-11-02'],
    ],
  ],
  [
    'minutes that were circulated twice',
    meeting.held,
    [
      ['MinutesCirculated', { minutes: 'minutes-1', version: 1 }, '2026-11-05'],
      ['MinutesCirculated', { minutes: 'minutes-2', version: 2 }, '2026-11-10'],
    ],
  ],
  [
    'minutes that were circulated, agreed and circulated anew',
    meeting.held,
    [
      ['MinutesCirculated', { minutes: 'minutes-1', version: 1 }, '2026-11-05'],
      ['MinutesAgreed', { minutes: 'minutes-1' }, '2026-11-10'],
      ['MinutesCirculated', { minutes: 'minutes-2', version: 2 }, '2026-11-12'],
    ],
    ['minutesAreHeld'],
  ],
  [
    'minutes that were agreed without saying which',
    meeting.held,
    [
      ['MinutesCirculated', { minutes: 'minutes-1', version: 1 }, '2026-11-05'],
      ['MinutesAgreed', {}, '2026-11-10'],
    ],
  ],
  [
    'a meeting that was called, put off, cancelled and called again',
    meeting.begun,
    [
      ['MeetingCalled', meeting.calling, '2026-10-05'],
      ['Postponed', { to: '2026-11-09' }, '2026-10-12'],
      ['Postponed', {}, '2026-10-14'],
      ['Cancelled', {}, '2026-10-16'],
      ['MeetingCalled', { group: 'executive', on: '2026-11-16' }, '2026-10-19'],
    ],
  ],
  [
    'a meeting that was put off after it was called',
    meeting.begun,
    [
      ['MeetingCalled', meeting.calling, '2026-10-05'],
      ['Postponed', { to: '2026-11-09' }, '2026-10-12'],
      ['Postponed', { to: '2026-11-16' }, '2026-10-14'],
    ],
  ],
  [
    'a dispute that was decided, resolved, opened again and resolved anew',
    dispute.withLeads,
    [
      ['PartnerDecided', dispute.deciding('council'), '2026-11-03'],
      ['Resolved', dispute.resolving('lead safeguarding partners'), '2026-11-04'],
      ['Reopened', { why: 'The inquest.' }, '2026-11-06'],
      ['PartnerDecided', dispute.deciding('police'), '2026-11-09'],
      ['Resolved', dispute.resolving('delegated partners'), '2026-11-10'],
    ],
  ],
  [
    'a dispute that was resolved, closed, opened again and closed',
    dispute.withLeads,
    [
      ['Resolved', dispute.resolving('lead safeguarding partners'), '2026-11-04'],
      ['Closed', {}, '2026-11-05'],
      ['Reopened', { why: 'The inquest.' }, '2026-11-06'],
      ['Resolved', dispute.resolving('lead safeguarding partners'), '2026-11-10'],
      ['Closed', {}, '2026-11-11'],
    ],
  ],
  [
    'a dispute that the Secretary of State answered, and that was opened again',
    dispute.withSecretaryOfState,
    [
      ['SecretaryOfStateAnswered', { answer: 'Hold it.' }, '2026-11-04'],
      ['Reopened', { why: 'The inquest.' }, '2026-11-06'],
      ['Closed', {}, '2026-11-11'],
    ],
  ],
  [
    'what a partnership has set, and set otherwise',
    aPartnership,
    [
      ['RapidReviewBasisChosen', { basis: 'awareness' }, '2026-10-05'],
      ['RapidReviewBasisChosen', { basis: 'incident' }, '2026-10-12'],
      ['PanelLetterExpectationSet', { workingDays: 15 }, '2026-10-06'],
      ['PanelLetterExpectationSet', { workingDays: 20 }, '2026-10-13'],
      ['MilestonesSet', { milestones: [{ name: 'Meeting', workingDay: 8 }] }, '2026-10-07'],
      ['MilestonesSet', { milestones: [{ name: 'Meeting', workingDay: 10 }] }, '2026-10-14'],
      ['NoticeBeforeDeadlinesSet', { notices: [{ deadline: 'rapid-review', days: 3 }] }, '2026-10-07'],
      ['NoticeBeforeDeadlinesSet', { notices: [{ deadline: 'rapid-review', days: 5 }] }, '2026-10-14'],
    ],
  ],
  [
    'a further recipient that was set, ended and set again, and a body that left and joined again',
    aPartnership,
    [
      ['ExtraRecipientSet', board, '2026-10-05'],
      ['ExtraRecipientEnded', { recipient: 'board' }, '2026-10-12'],
      ['ExtraRecipientSet', { ...board, submissions: ['delay'] }, '2026-10-19'],
      ['BodyLeft', { body: 'health-board' }, '2026-10-12'],
      ['BodyJoined', { ...healthBoard, name: 'Vale Integrated Care Board' }, '2026-10-19'],
    ],
    ['recipientIsHeld'],
  ],
  [
    'an action of a plan that was closed and opened again',
    actionPlan.underWay,
    [
      ['ActionClosed', { action: 'action-1', how: 'impact evidenced' }, '2026-11-17'],
      ['ActionReopened', { action: 'action-1' }, '2026-11-19'],
      ['ProgressReviewed', { finding: 'On the way.', nextReview: '2027-02-01' }, '2026-11-17'],
      ['ProgressReviewed', { finding: 'On the way.', nextReview: '2027-03-01' }, '2026-11-20'],
    ],
  ],
  [
    'a further recommendation of a plan, its action and the end of it',
    actionPlan.complete,
    [
      ['RecommendationMade', { ...actionPlan.recommendation, recommendation: 'recommendation-2' }, '2026-11-18'],
      ['ActionAdded', { action: 'action-2', recommendation: 'recommendation-2' }, '2026-11-19'],
      ['ActionClosed', { action: 'action-2', how: 'impact evidenced' }, '2026-11-20'],
    ],
  ],
  [
    'an action of a plan that was listed to meet one recommendation, and then to meet another',
    actionPlan.agreed,
    [
      ['RecommendationMade', { ...actionPlan.recommendation, recommendation: 'recommendation-2' }, '2026-11-03'],
      ['ActionAdded', { action: 'action-1', recommendation: 'recommendation-1' }, '2026-11-04'],
      ['ActionAdded', { action: 'action-1', recommendation: 'recommendation-2' }, '2026-11-05'],
      ['ActionClosed', { action: 'action-1', how: 'impact evidenced' }, '2026-11-17'],
    ],
  ],
  [
    'a challenge that was answered, pressed and answered',
    aCase,
    [
      ['ChallengeAnswered', { challenge: 'c', answered: 'accepted', answer: 'It was late.' }, '2026-10-08'],
      ['ChallengePressed', { challenge: 'c', answerBy: '2026-11-23', why: 'No answer to it.' }, '2026-10-12'],
      ['ChallengeAnswered', { challenge: 'c', answered: 'accepted', answer: 'It was very late.' }, '2026-10-19'],
    ],
  ],
  [
    'a request for material that was decided on twice',
    aCase,
    [
      ['DisclosureDayMoved', { request: 'r', answerBy: '2026-11-20', reason: 'So agreed.' }, '2026-10-02'],
      ['DisclosureDayMoved', { request: 'r', answerBy: '2026-11-27', reason: 'So agreed.' }, '2026-10-05'],
      ['DisclosureDecided', { request: 'r', decision: 'refused', basis: 'The trial.' }, '2026-10-06'],
      ['DisclosureDecided', { request: 'r', decision: 'released in full', basis: 'The order.' }, '2026-10-16'],
      ['MaterialReleased', { request: 'r', to: 'family court', how: 'secure email' }, '2026-10-19'],
    ],
  ],
];

describe('What stands, in whichever order it is recorded', () => {
  it.each(courses)('is the same: %s', (_, begin, steps, mayRefuse = []) => expectTheSame(begin, steps, mayRefuse));
});
