import type { Sureness } from '../editions/sureness';

/** Something that a report contains. 'looked-for': what readers are known to look for, without a rule. */
export interface RequiredContent {
  id: string;
  words: string;
  force: 'must' | 'should' | 'looked-for';
  source: string;
  sure: Sureness;
}

const guidance = (id: string, force: RequiredContent['force'], paragraphs: string, words: string): RequiredContent => ({
  id,
  words,
  force,
  source: `Working Together 2023, ${paragraphs}`,
  sure: 'S',
});

const lookedFor = (id: string, words: string): RequiredContent => ({
  id,
  words,
  force: 'looked-for',
  source: 'what the Panel looks for in a rapid review, as practitioners remember it',
  sure: 'M',
});

const panelGuidance = (id: string, words: string): RequiredContent => ({
  id,
  words,
  force: 'should',
  source: 'the Panel’s guidance of June 2025, as restated by Cambridgeshire and Peterborough',
  sure: 'S',
});

const rapidReview: readonly RequiredContent[] = [
  guidance('facts', 'should', 'paragraph 343', 'The facts of the case, as far as they can be readily established'),
  guidance(
    'immediate-action',
    'should',
    'paragraph 343',
    'Immediate action for children’s safety, and learning shared',
  ),
  guidance('improvements', 'should', 'paragraph 343', 'The potential for improvements'),
  guidance('next-steps', 'should', 'paragraph 343', 'Next steps, including whether to undertake a review'),
  guidance('decision', 'should', 'paragraph 344', 'The decision on a local review, or the view on a national review'),
  guidance('rationale', 'should', 'paragraph 341', 'The rationale for the decision'),
  panelGuidance('agency-involvement', 'Agency involvement, and an analysis of key practice episodes'),
  panelGuidance(
    'inequalities',
    'The context of children’s and families’ lives, including how racism and other inequalities may have influenced ' +
      'experiences and practice',
  ),
  lookedFor('identity', 'Child and family composition, ethnicity, disability, religion, identity and legal status'),
  lookedFor('chronology', 'A concise chronology'),
  lookedFor('voice', 'The voice of the child'),
  lookedFor('siblings', 'Immediate safeguarding of siblings'),
  lookedFor('good-practice', 'Good practice'),
  lookedFor('recommendations', 'Learning and recommendations, with owners and dates'),
  lookedFor('previous-reviews', 'Previous similar reviews'),
  lookedFor('sign-off', 'Sign-off by every safeguarding partner'),
];

const practiceReview: readonly RequiredContent[] = [
  guidance('summary-of-improvements', 'must', 'paragraph 360', 'A summary of recommended improvements'),
  guidance('analysis', 'must', 'paragraph 360', 'An analysis of systemic or underlying reasons'),
  guidance(
    'required-of-agencies',
    'should',
    'paragraph 361',
    'What is required of agencies collectively and individually, and by when, focused on outcomes',
  ),
  guidance('reviewer', 'must', 'paragraph 362', 'The name of the reviewers'),
];

const yearlyReport: readonly RequiredContent[] = [
  guidance('what-was-done', 'must', 'paragraphs 106 to 109', 'What was done, including practice reviews'),
  guidance('effectiveness', 'must', 'paragraphs 106 to 109', 'How effective the arrangements have been in practice'),
  guidance('little-progress', 'should', 'paragraphs 106 to 109', 'An analysis of areas of little or no progress'),
  guidance('learning', 'should', 'paragraphs 106 to 109', 'An analysis of learning from serious incidents'),
  guidance(
    'decisions-and-impact',
    'should',
    'paragraphs 106 to 109',
    'A record of key decisions and actions on the recommendations of local and national reviews, and their impact',
  ),
  guidance('scrutiny', 'should', 'paragraphs 106 to 109', 'A review of the independent scrutiny'),
  guidance('costs', 'should', 'paragraphs 106 to 109', 'Costs'),
];

/** What each kind of report contains. */
export const requiredReportContents = {
  'rapid-review': rapidReview,
  'practice-review': practiceReview,
  'yearly-report': yearlyReport,
} as const;
