import { assured, copied, given, initiated, prepared, published, signedOff, underWay } from './practice-review-story';
import type { Taken } from './rule-suite';
import type { How, Story } from './story';

// Points of a practice review, and steps taken there, that its rules are tried on.

export const byReviewer: How = { by: { body: 'council', capacity: 'lead', given: 'here', person: 'person-1' } };
export const byAnother: How = { by: { body: 'council', capacity: 'lead', given: 'here', person: 'person-2' } };
export const signing = { body: 'council', draft: 'draft-1' };
export const own = () => assured().takes('DraftPrepared', { draft: 'draft-2', version: 2, preparedBy: 'person-2' });
export const second = { draft: 'draft-2', version: 2 };
export const onTime: How = { on: '2026-07-14' };
export const all = given.QualityAssured;
export const but = (outcome: string) => ({
  ...all,
  outcome,
  contents: all.contents.map((judged) => (judged.content === 'analysis' ? { ...judged, found: 'missing' } : judged)),
});
export const publishing = (told: () => Story, how: How = onTime): Taken => [told, 'Published', given.Published, how];
export const closing = (told: () => Story): Taken => [told, 'Closed', {}, { on: '2027-07-20' }];
export const later = (told: Story) => told.knowing({ today: '2027-08-02' });
export const amending = (told: () => Story, type: string, of: string, data: object): Taken => [
  told,
  type,
  { event: told().eventOf(of), reason: 'Mistaken.', ...data },
];

export const trial = () => underWay().takes('ProceedingsOpened', given.ProceedingsOpened);
export const trialOver = () => trial().takes('ProceedingsConcluded', { proceedings: 'trial' });
export const held = () => copied().takes('HoldPlaced', given.HoldPlaced);
export const lifted = () => held().takes('HoldLifted', { hold: 'hold-1' });
export const asked = () => underWay().takes('ProgressRequested', given.ProgressRequested);
export const found = () => underWay().takes('EarlyLearningFound', { learning: 'learning-1', words: 'Handovers fail.' });
export const event = { event: 'event-1' };
export const planned = () => underWay().takes('PractitionerEventPlanned', event, { on: '2026-12-10' });
export const commented = (told: Story) =>
  told.takes('CommentsReceived', { comments: 'comments-1', from: 'panel', words: 'Clear.' });
export const considered = { comments: 'comments-1', considered: 'Weighed.' };
export const conflicted = (found: 'declared' | 'none declared') =>
  initiated()
    .takes('DecisionTold', given.DecisionTold)
    .takes('TermsOfReferenceAgreed', given.TermsOfReferenceAgreed)
    .takes('ReviewerConsidered', given.ReviewerConsidered)
    .takes('ConflictChecked', { ...given.ConflictChecked, found, chairDecided: 'stays with safeguards' });
export const resigned = () => underWay().takes('ReviewerResigned', { reviewer: 'reviewer-1' });
export const replaced = (told: Story) =>
  told.given('ReviewerAppointed', { reviewer: 'reviewer-2', as: 'lead reviewer', name: 'Bo Reed' });
export const deferred = () =>
  signedOff().takes(
    'PublicationDecided',
    { manner: 'deferred', rationale: 'The trial is to come.' },
    { on: '2026-07-01' },
  );
export const down = () => published().given('TakenDown', { reason: 'mistake found' });
export const improvements = () =>
  prepared().takes('PublicationDecided', { manner: 'improvements-only', rationale: 'Welfare.' }, { on: '2026-06-23' });
export const onlyImprovements = { ...given.Published, manner: 'improvements-only' };
export const justification = { recipients: ['panel', 'secretary-of-state'], justification: 'A child would be harmed.' };
export const discontinued = () => underWay().takes('Discontinued', given.Discontinued);
export const late: How = { on: '2026-09-01' };
export const deferring = { manner: 'deferred', rationale: 'The trial is to come.' };
export const agreed = given.RecommendationsAgreed;
export const [one] = agreed.recommendations;
export const dispute = { dispute: 'dispute-1', about: 'publication' };
export const disputed = (told: () => Story) => () => told().takes('DisputeOpened', dispute);
export const resolved = { dispute: 'dispute-1', outcome: 'agreed' };
