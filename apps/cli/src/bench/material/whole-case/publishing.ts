import { runUpItems } from '@waymark/casework';
import { words } from '../words';
import { by, three, type Chapter } from './told';

// A dispute on the way to publication, the advance copies, and the report published on 13 January 2027: in six months.

const unit = by('unit', 'practice review');
const dispute = by('unit', 'dispute');
const pack = by('unit', 'advance copies');

export const disputing: Chapter = {
  title: 'has a dispute between partners raised, taken further and resolved',
  steps: [
    dispute(
      '2026-12-03',
      'DisputeRaised',
      ({ bodies }, { idOf }) => ({
        about: 'publication',
        of: idOf('practice review'),
        raisedBy: bodies[2],
        issue: 'Whether the report is published in full.',
      }),
      { opens: true },
    ),
    dispute('2026-12-03', 'PartyJoined', ({ bodies }) => ({ party: bodies[0] })),
    ...([2, 0] as const).map((body) =>
      dispute('2026-12-04', 'PositionStated', ({ bodies }) => ({
        party: bodies[body],
        position: words(80),
        reasons: words(120),
      })),
    ),
    dispute('2026-12-04', 'Escalated', { to: 'delegated partners' }),
    dispute('2026-12-08', 'DiscussionHeld', ({ bodies }) => ({
      discussion: 'discussion-1',
      held: 'online',
      parties: bodies,
    })),
    dispute('2026-12-08', 'Resolved', {
      at: 'delegated partners',
      outcome: 'agreed',
      resolution: 'In full, once the trial is over.',
      rationale: 'The trial is over, and the family wishes it.',
    }),
    dispute('2026-12-09', 'LearningRecorded', { learning: 'learning-d', learned: words(100) }),
    dispute('2026-12-09', 'Closed', {}),
  ],
  opened: [],
};

export const preparing: Chapter = {
  title: 'has publication decided and prepared, and its advance copies approved and sent',
  steps: [
    unit(
      '2026-12-14',
      'PublicationDecided',
      { manner: 'full', rationale: 'There is no reason against it.' },
      { body: 0 },
    ),
    ...runUpItems.map((item) =>
      unit(
        '2026-12-14',
        'RunUpItemRecorded',
        item === 'coroner consulted'
          ? { item, standing: 'not needed', because: 'There was no death.' }
          : { item, standing: 'done' },
      ),
    ),
    unit('2026-12-14', 'PublicationPlanned', { publishOn: '2027-01-13' }),
    pack('2026-12-14', 'Approved', (_, { contentOf }) => ({ content: contentOf('advance copies') }), { body: 0 }),
    ...['panel', 'secretary-of-state', 'ofsted'].map((recipient) =>
      pack('2026-12-15', 'Sent', { recipient, how: 'email', sentBy: 'Jo Ferrier' }),
    ),
    pack('2026-12-15', 'Completed', {}),
    ...['panel', 'ofsted'].map((recipient) => pack('2026-12-16', 'Acknowledged', { recipient })),
  ],
  opened: [],
};

export const publishing: Chapter = {
  title: 'is published within six months of the decision',
  steps: [
    unit('2026-12-17', 'HoldPlaced', { hold: 'hold-1', source: 'court direction', nextLook: '2027-01-04' }),
    unit('2027-01-04', 'HoldLifted', { hold: 'hold-1', why: 'The judge has no objection.' }),
    unit('2027-01-05', 'CommentsReceived', { comments: 'comments-1', from: 'panel', words: words(120) }),
    unit('2027-01-07', 'CommentsConsidered', { comments: 'comments-1', considered: words(100) }),
    unit('2027-01-08', 'FamilyMemberContacted', {
      member: 'member-1',
      told: 'told',
      relation: 'Grandmother',
      sawDraft: 'draft-2',
      comments: words(90),
    }),
    unit('2027-01-13', 'Published', { manner: 'full', draft: 'draft-2', reviewersNamed: true }),
    unit('2027-01-15', 'SentToRepository', {}),
    ...three.map((at) =>
      unit('2027-01-20', 'FeedbackReceived', {
        feedback: `feedback-${at + 1}`,
        from: ['family', 'practitioners', 'agency'][at],
        words: words(80),
      }),
    ),
  ],
  opened: [],
};
