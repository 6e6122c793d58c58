import { words } from '../words';
import { by, three, type Chapter } from './told';

// From the referral to the Panel's letter, in July and August 2026.

const unit = by('unit', 'rapid review');

export const notifying: Chapter = {
  title: 'is referred, weighed by every body and notified',
  steps: [
    unit(
      '2026-07-06',
      'Referred',
      {
        entry: 'incident',
        children: ['child-1'],
        parts: { 'child-1': 'harmed' },
        incidentOn: '2026-07-04',
        incidentKnownOn: '2026-07-06',
        fiveDaysRunFrom: 'incident',
        referredBy: 'A health visitor',
        account: words(420),
        nature: 'serious-harm',
        abuseOrNeglect: 'suspected',
        particulars: [{ child: 'child-1', name: 'Wren Hollis' }],
      },
      { opens: true },
    ),
    unit('2026-07-06', 'SafeguardingActionTaken', ({ agencies }) => ({
      action: 'safe-1',
      agency: agencies[0],
      what: words(120),
    })),
    unit('2026-07-07', 'ChildAdded', { child: 'child-2', part: 'sibling' }),
    ...three.map((body) =>
      unit(
        '2026-07-07',
        'ViewGiven',
        ({ bodies }) => ({ body: bodies[body], view: 'notify', reasons: 'The criteria appear to be met.' }),
        { body },
      ),
    ),
    unit('2026-07-08', 'IncidentNotified', {
      notification: 'sin-1',
      category: 'serious harm',
      reference: 'SIN-0001',
    }),
    unit('2026-07-08', 'NotificationCopied', { notification: 'sin-1' }),
    unit('2026-07-08', 'PartnersTold', ({ bodies }) => ({ told: bodies, area: 'own' })),
  ],
  opened: [],
};

export const gathering: Chapter = {
  title: 'gathers the returns of several agencies, each sent by the agency itself',
  steps: [
    ...three.map((agency) =>
      unit('2026-07-09', 'InformationRequested', ({ agencies }) => ({
        agency: agencies[agency],
        due: '2026-07-16',
        basis: 'Children Act 2004 s16H',
        scope: words(90),
      })),
    ),
    unit('2026-07-09', 'RecordsSecured', ({ agencies }) => ({ agency: agencies[1], by: 'Robin Ashdown' })),
    ...three.map((agency) =>
      by({ leadOf: agency }, 'rapid review')('2026-07-15', 'ReturnReceived', ({ agencies }) => ({
        agency: agencies[agency],
        kind: 'full',
        involvement: words(400),
      })),
    ),
    unit('2026-07-16', 'ReturnQueried', ({ agencies }) => ({ agency: agencies[2], question: words(80) })),
    by({ leadOf: 2 }, 'rapid review')('2026-07-20', 'ReturnReceived', ({ agencies }) => ({
      agency: agencies[2],
      kind: 'full',
      involvement: words(450),
    })),
    ...three.map((agency) => unit('2026-07-21', 'ReturnAccepted', ({ agencies }) => ({ agency: agencies[agency] }))),
  ],
  opened: [],
};

const mustCriteria = [
  'improvements-needed',
  'recurrent-themes',
  'agencies-working-together',
  'panel-suggested-local-review',
];

export const deciding: Chapter = {
  title: 'is weighed at a meeting, decided by every body, drafted and signed off',
  steps: [
    unit('2026-07-21', 'MeetingPlanned', { meeting: 'rr-meeting', kind: 'rapid review meeting' }),
    unit('2026-07-22', 'MeetingHeld', ({ bodies }) => ({
      meeting: 'rr-meeting',
      kind: 'rapid review meeting',
      held: 'online',
      attended: bodies,
      apologies: [],
      notes: words(500),
    })),
    ...mustCriteria.map((criterion) =>
      unit('2026-07-22', 'CriterionAssessed', { criterion, met: 'met', reasons: words(160) }),
    ),
    unit('2026-07-22', 'GroupRecommended', { recommends: 'local review', rationale: words(140) }),
    ...three.map((body) =>
      unit(
        '2026-07-23',
        'BodyDecided',
        ({ bodies }) => ({ body: bodies[body], decision: 'local review', rationale: words(90) }),
        { body },
      ),
    ),
    unit(
      '2026-07-23',
      'OutcomeRecorded',
      {
        outcome: 'local child safeguarding practice review',
        alternative: 'none',
        nationalReviewSuggested: false,
        rationale: 'The learning reaches across three agencies.',
      },
      { body: 0 },
    ),
    unit('2026-07-23', 'FamilyMemberContacted', {
      member: 'member-1',
      told: 'told',
      relation: 'Grandmother',
      wishes: words(150),
    }),
    unit('2026-07-24', 'DraftPrepared', { draft: 'rr-draft', version: 1, learning: words(500) }),
    ...three.map((body) =>
      unit('2026-07-27', 'SignedOff', ({ bodies }) => ({ body: bodies[body], draft: 'rr-draft' }), { body }),
    ),
  ],
  opened: ['practice review', 'pack for the Panel'],
};

const pack = by('unit', 'pack for the Panel');

export const sending: Chapter = {
  title: 'goes to the Panel with its pack approved',
  steps: [
    pack('2026-07-28', 'Approved', (_, { contentOf }) => ({ content: contentOf('pack for the Panel') }), { body: 0 }),
    unit('2026-07-28', 'SentToPanel', {
      submission: 'rr-submission',
      draft: 'rr-draft',
      outstandingReturns: [],
      postMortemOutstanding: false,
    }),
  ],
  opened: [],
};

export const answering: Chapter = {
  title: 'is answered by the Panel, considered and closed',
  steps: [
    pack('2026-07-28', 'Completed', {}),
    unit('2026-08-17', 'PanelLetterReceived', (_, { idOf }) => ({
      letter: 'letter-1',
      dated: '2026-08-14',
      positions: ['agrees', 'asks'],
      questions: [{ question: 'question-1', due: '2026-09-11' }],
      covers: [idOf('case')],
      summary: words(200),
      asked: [{ question: 'question-1', words: 'Who will lead it?' }],
    })),
    unit('2026-08-20', 'PartnersResponded', {
      letter: 'letter-1',
      response: 'decision stands',
      considered: words(120),
    }),
    unit('2026-08-26', 'PanelQuestionAnswered', {
      letter: 'letter-1',
      question: 'question-1',
      answer: 'An independent reviewer.',
    }),
    unit('2026-08-27', 'Closed', {}),
  ],
  opened: [],
};
