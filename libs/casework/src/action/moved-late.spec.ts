import { agreed, drafted, evidenceOf, terms } from '../testing/action-story';
import { expectTheSame, type Happened } from '../testing/orders';
import type { Story } from '../testing/story';

const transfer = (from: string, to: string, more = {}) => ({ from, to, why: 'The service moved.', ...more });

const courses: [string, () => Story, readonly Happened[]][] = [
  [
    'a part that was handed on after it was agreed',
    drafted,
    [
      ['Agreed', terms, '2026-10-12'],
      ['OwnerTransferred', transfer('trust', 'surgery'), '2026-10-20'],
    ],
  ],
  [
    'a part that was handed on before it was agreed otherwise',
    agreed,
    [
      ['OwnerTransferred', transfer('trust', 'surgery'), '2026-10-14'],
      ['Agreed', { ...terms, agencies: ['school', 'council'], owner: 'council' }, '2026-10-20'],
      ['OwnerTransferred', transfer('council', 'trust', { keepsPart: true }), '2026-10-22'],
    ],
  ],
  [
    'a draft that was amended before its agency was succeeded',
    drafted,
    [
      ['DraftAmended', { agencies: ['school'], owner: 'school' }, '2026-10-07'],
      ['DraftAmended', { agencies: ['trust'], owner: 'trust' }, '2026-10-08'],
      ['AgencySucceeded', { agency: 'trust', by: 'surgery' }, '2026-10-09'],
    ],
  ],
  [
    'a part that was handed on twice, with evidence in between',
    agreed,
    [
      ['EvidenceSubmitted', evidenceOf('trust'), '2026-10-19'],
      ['OwnerTransferred', transfer('trust', 'surgery'), '2026-10-20'],
      ['EvidenceSubmitted', evidenceOf('surgery'), '2026-10-21'],
      ['OwnerTransferred', transfer('surgery', 'council'), '2026-10-22'],
    ],
  ],
  [
    'what an agency said before it was succeeded',
    agreed,
    [
      ['ProgressReported', { agency: 'trust', brag: 'red', progress: 'None.' }, '2026-10-19'],
      ['ProgressReported', { agency: 'trust', brag: 'amber', progress: 'Slow.' }, '2026-10-20'],
      ['GovernanceSignedOff', { agency: 'trust' }, '2026-10-20'],
      ['NotAccepted', { agency: 'trust', reasons: 'It is not ours.' }, '2026-10-21'],
      ['AgencySucceeded', { agency: 'trust', by: 'surgery' }, '2026-10-22'],
    ],
  ],
  [
    'a part that was handed on, given evidence for and accepted, of an action that was opened again',
    agreed,
    [
      ['OwnerTransferred', transfer('trust', 'surgery'), '2026-10-20'],
      ['ProgressReported', { agency: 'surgery', brag: 'amber', progress: 'Slow.' }, '2026-10-22'],
      ['DueDateChanged', { due: '2026-12-14', reason: 'It takes longer.' }, '2026-10-23'],
      ['NotProgressed', { rationale: 'No means.' }, '2026-10-26'],
      ['Reopened', { why: 'There are means.' }, '2026-10-28'],
      ['OwnerTransferred', transfer('surgery', 'council'), '2026-10-30'],
    ],
  ],
  [
    'what an agency did not accept, and its successor did',
    agreed,
    [
      ['NotAccepted', { agency: 'trust', reasons: 'It is not ours.' }, '2026-10-21'],
      ['AgencySucceeded', { agency: 'trust', by: 'surgery' }, '2026-10-22'],
      ['AcceptedByAgency', { agency: 'surgery' }, '2026-10-23'],
    ],
  ],
  [
    'what a successor reported itself',
    agreed,
    [
      ['ProgressReported', { agency: 'trust', brag: 'red', progress: 'None.' }, '2026-10-19'],
      ['AgencySucceeded', { agency: 'trust', by: 'surgery' }, '2026-10-22'],
      ['ProgressReported', { agency: 'surgery', brag: 'green', progress: 'All.' }, '2026-10-23'],
    ],
  ],
];

const recorded = (begin: () => Story, steps: readonly Happened[]) =>
  steps.reduce((so, [type, data, on]) => so.given(type, data, { on }), begin()).instance();

describe('Who owns an action stands by when it changed, in whichever order it is recorded', () => {
  it.each(courses)('%s', (_, begin, steps) => expectTheSame(begin, steps));

  it('a transfer is not undone by terms of an earlier day', () => {
    const { state } = recorded(agreed, [
      ['OwnerTransferred', transfer('trust', 'surgery'), '2026-10-20'],
      ['Agreed', { ...terms, agencies: ['trust', 'school'] }, '2026-10-14'],
    ]);
    expect(state).toMatchObject({ agencies: ['surgery', 'school'], owner: 'surgery' });
  });

  it('evidence of a later day stays with the agency that gave it', () => {
    const { state } = recorded(agreed, [
      ['EvidenceSubmitted', evidenceOf('trust'), '2026-10-24'],
      ['OwnerTransferred', transfer('trust', 'surgery'), '2026-10-20'],
    ]);
    expect(state).toMatchObject({ evidence: { 'evidence-trust': { agency: 'trust' } } });
  });

  it('on one day, what was recorded last stands', () => {
    const { state } = recorded(agreed, [
      ['OwnerTransferred', transfer('trust', 'surgery'), '2026-10-20'],
      ['Agreed', terms, '2026-10-20'],
    ]);
    expect(state).toMatchObject({ agencies: ['school', 'trust'], owner: 'trust' });
  });
});
