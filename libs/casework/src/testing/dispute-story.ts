import { dispute } from '../dispute';
import { story, type Story } from './story';

// A fictional dispute on whether to hold a local review, taken as far as a test needs it.

export const raising = { about: 'reviewing', of: 'review-1', raisedBy: 'police', issue: 'Whether to review.' } as const;
export const position = (party: string) => ({ party, position: 'A review is needed.', reasons: 'Earlier harm.' });
export const resolving = (at: string, outcome = 'agreed') => ({
  at,
  outcome,
  resolution: 'There is a review.',
  rationale: 'The learning is new.',
});
export const deciding = (body: string, level = 'lead safeguarding partners') => ({
  body,
  level,
  decision: 'There is a review.',
  rationale: 'The learning is new.',
});

export const begun = (): Story => story(dispute);

export const raised = (): Story => begun().takes('DisputeRaised', raising, { on: '2026-10-12' });

export const withDelegates = (): Story => raised().takes('Escalated', { to: 'delegated partners' });

export const advised = (): Story =>
  withDelegates()
    .takes('Escalated', { to: 'adviser' })
    .takes('AdviserAppointed', { adviser: 'person-7', name: 'Rowan Ellery' })
    .takes('AdviceGiven', { advice: 'advice-1', by: 'independent adviser', advised: 'Hold the review.' });

export const withLeads = (): Story => advised().takes('Escalated', { to: 'lead safeguarding partners' });

export const withSecretaryOfState = (): Story => withLeads().takes('Escalated', { to: 'Secretary of State' });

/** Every lead safeguarding partner has decided. */
export const decided = (): Story =>
  ['council', 'health-board', 'police'].reduce(
    (told, body) => told.takes('PartnerDecided', deciding(body)),
    withLeads().takes('PositionStated', position('police')),
  );

export const resolved = (): Story =>
  decided().takes('Resolved', resolving('lead safeguarding partners', 'decided'), { on: '2026-11-09' });

export const closed = (): Story =>
  resolved().takes('LearningRecorded', { learning: 'learning-1', learned: 'Decide sooner.' }).takes('Closed');

export const ways = {
  begun,
  local: raised,
  delegated: withDelegates,
  advised,
  lead: withLeads,
  secretaryOfState: withSecretaryOfState,
  resolved,
  closed,
};
