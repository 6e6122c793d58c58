import { words } from '../words';
import { by, three, type Chapter } from './told';

// The local child safeguarding practice review, from the decision of 23 July 2026 to its report signed off.

const unit = by('unit', 'practice review');
const reviewer = by('reviewer', 'practice review');
const decisionTo = ['panel', 'ofsted', 'department-for-education'];

export const settingUp: Chapter = {
  title: 'has its review told, given terms of reference and a reviewer without a conflict of interest',
  steps: [
    // Told at once, and recorded a month later, as much is.
    unit('2026-07-28', 'DecisionTold', { recipients: decisionTo }),
    unit('2026-08-28', 'TermsOfReferenceAgreed', {
      terms: 'terms-1',
      method: 'A systems approach with practitioners.',
      questions: words(200),
    }),
    unit('2026-08-28', 'ReviewerConsidered', ({ reviewer: person }) => ({
      reviewer: 'reviewer-1',
      person,
      name: 'Ada Finch',
      experience: words(120),
    })),
    unit('2026-08-28', 'ConflictChecked', { reviewer: 'reviewer-1', found: 'none declared' }),
    unit('2026-09-01', 'ReviewerAppointed', ({ reviewer: person }) => ({
      reviewer: 'reviewer-1',
      person,
      as: 'lead reviewer',
      name: 'Ada Finch',
    })),
    unit('2026-09-02', 'ReviewerNameTold', { reviewer: 'reviewer-1', recipients: decisionTo }),
  ],
  opened: [],
};

export const reviewing: Chapter = {
  title: 'goes on beside a trial, with practitioners, the family and early learning',
  steps: [
    unit('2026-09-07', 'ProceedingsOpened', {
      proceedings: 'trial',
      kind: 'criminal proceedings',
      holds: ['publication', 'interviews'],
      nextLook: '2026-10-05',
      goesOn: 'Chronologies and early learning.',
    }),
    unit('2026-10-05', 'ProceedingsLookedAt', { proceedings: 'trial', holds: ['publication'], nextLook: '2026-11-20' }),
    unit('2026-10-06', 'PractitionerEventPlanned', { event: 'event-1', purpose: 'What the days were like.' }),
    unit('2026-10-13', 'PractitionerEventHeld', ({ agencies }) => ({
      event: 'event-1',
      held: 'in person',
      agencies,
      took: 14,
      learning: words(300),
    })),
    unit('2026-10-14', 'FamilyMemberContacted', {
      member: 'member-1',
      told: 'told',
      relation: 'Grandmother',
      wishes: words(120),
    }),
    unit('2026-10-15', 'FamilyMemberContacted', { member: 'member-2', told: 'told', relation: 'Mother' }),
    unit('2026-10-19', 'ProgressRequested', { request: 'request-1', asksFor: 'information', inWriting: true }),
    reviewer('2026-10-23', 'ProgressReplied', { request: 'request-1', words: words(160) }),
    reviewer('2026-10-26', 'EarlyLearningFound', { learning: 'learning-1', words: words(140) }),
    unit('2026-10-30', 'EarlyLearningActedOn', ({ agencies }) => ({
      learning: 'learning-1',
      agency: agencies[0],
      what: 'The form asks who lives at home.',
    })),
    by('scrutineer', 'case')('2026-11-02', 'ChallengeRaised', (_, { idOf }) => ({
      challenge: 'challenge-1',
      of: idOf('practice review'),
      answerBy: '2026-11-16',
      challenged: 'Has the father been asked?',
    })),
    by('unit', 'case')('2026-11-12', 'ChallengeAnswered', {
      challenge: 'challenge-1',
      answered: 'accepted',
      answer: 'He is asked this week.',
    }),
    by('scrutineer', 'case')('2026-11-13', 'ChallengeConcluded', { challenge: 'challenge-1', as: 'satisfied' }),
    by('unit', 'case')('2026-11-13', 'DisclosureRequested', {
      request: 'disclosure-1',
      by: 'family court',
      answerBy: '2026-11-27',
      name: 'The court, by its listing office',
      asked: words(60),
    }),
    by('unit', 'case')('2026-11-16', 'DisclosureAdviceRecorded', {
      request: 'disclosure-1',
      from: 'legal adviser',
      advice: words(80),
    }),
    by('unit', 'case')('2026-11-16', 'DisclosureDecided', {
      request: 'disclosure-1',
      decision: 'released in part',
      basis: 'The order of the court.',
      redactions: 'What is told of the siblings.',
    }),
    by('unit', 'case')('2026-11-16', 'MaterialReleased', {
      request: 'disclosure-1',
      to: 'family court',
      how: 'secure email',
    }),
    unit('2026-11-16', 'FamilyMemberContacted', { member: 'member-3', told: 'told', relation: 'Father' }),
    unit('2026-11-20', 'ProceedingsConcluded', { proceedings: 'trial', outcome: 'A plea was entered.' }),
  ],
  opened: [],
};

const contents = ['summary-of-improvements', 'analysis', 'required-of-agencies', 'reviewer'];

export const reporting: Chapter = {
  title: 'has its report drafted by the reviewer, checked, assured and signed off by every body',
  steps: [
    reviewer('2026-11-23', 'DraftPrepared', { draft: 'draft-1', version: 1, learning: words(900) }),
    ...three.map((agency) =>
      unit('2026-11-23', 'FactualCheckAsked', ({ agencies }) => ({
        agency: agencies[agency],
        draft: 'draft-1',
        due: '2026-11-27',
      })),
    ),
    ...three.map((agency) =>
      unit('2026-11-26', 'FactualCheckReturned', ({ agencies }) => ({
        agency: agencies[agency],
        draft: 'draft-1',
        found: agency === 1 ? 'corrections asked for' : 'accurate',
      })),
    ),
    reviewer('2026-11-27', 'DraftPrepared', {
      draft: 'draft-2',
      version: 2,
      learning: words(900),
      changes: 'Two dates, and who was told on the ward.',
    }),
    unit('2026-11-30', 'QualityAssured', {
      draft: 'draft-2',
      contents: contents.map((content) => ({ content, found: 'there' })),
      outcome: 'ready to be signed off',
    }),
    unit('2026-12-01', 'RecommendationsAgreed', ({ agencies }) => ({
      recommendations: agencies.map((agency, at) => ({
        recommendation: `recommendation-${at + 1}`,
        agencies: [agency],
        due: '2027-06-30',
      })),
      words: agencies.map((_, at) => ({
        recommendation: `recommendation-${at + 1}`,
        text: words(140),
        outcome: 'Hidden adults are seen.',
      })),
    })),
    ...three.map((body) =>
      unit('2026-12-02', 'SignedOff', ({ bodies }) => ({ body: bodies[body], draft: 'draft-2' }), { body }),
    ),
  ],
  opened: ['plan', 'advance copies'],
};
