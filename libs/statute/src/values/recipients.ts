import type { Sureness } from '../editions/sureness';

/** To whom a submission goes. Addresses are configuration, never statute. */
export interface Recipient {
  submission: SubmissionKind;
  to: RecipientId;
  force: 'must' | 'should';
  source: string;
  sure: Sureness;
  note?: string;
}

export const submissionKinds = {
  notification: 'Serious incident notification',
  'looked-after-child-death': 'Death of a looked-after child',
  'care-leaver-death': 'Death of a care leaver up to and including 24',
  'rapid-review': 'Rapid review',
  'local-review-decision': 'Decision for a local review, with the name of the reviewer',
  'advance-copies': 'Advance copies of the report',
  'improvements-only': 'Information on improvements in place of the report',
  'not-publishing': 'Justification for not publishing',
  delay: 'Reasons for delay',
  'yearly-report': 'Yearly report',
} as const;

export type SubmissionKind = keyof typeof submissionKinds;

export const recipientNames = {
  panel: 'Child Safeguarding Practice Review Panel',
  'secretary-of-state': 'Secretary of State',
  'department-for-education': 'Department for Education',
  ofsted: 'Ofsted',
  'local-partners': 'Local safeguarding partners',
} as const;

export type RecipientId = keyof typeof recipientNames;

const paragraph = (paragraphs: string) => `Working Together 2023, ${paragraphs}`;

const going = (
  submission: SubmissionKind,
  to: RecipientId,
  force: Recipient['force'],
  source: string,
  note?: string,
): Recipient => ({ submission, to, force, source, sure: 'S', ...(note === undefined ? {} : { note }) });

/** The recipient is stated, with which force is not. */
const inferred = (submission: SubmissionKind, to: RecipientId, force: Recipient['force'], paragraphs: string) => ({
  ...going(submission, to, force, paragraph(paragraphs), 'The recipient is stated; its force is an inference.'),
  sure: 'INF' as const,
});

/** Who receives what, and with which force. The other inspectorates appear only for national reviews. */
export const recipients: readonly Recipient[] = [
  going(
    'notification',
    'panel',
    'must',
    'Children Act 2004, section 16C(1)',
    'The Panel shares it with DfE and Ofsted.',
  ),
  going(
    'notification',
    'local-partners',
    'should',
    'GOV.UK, Report a serious child safeguarding incident',
    'Within 5 working days; other areas’ partners too, where relevant.',
  ),
  going('looked-after-child-death', 'secretary-of-state', 'must', paragraph('paragraph 331')),
  going('looked-after-child-death', 'ofsted', 'must', paragraph('paragraph 331')),
  going('care-leaver-death', 'secretary-of-state', 'should', paragraph('paragraph 332')),
  going('care-leaver-death', 'ofsted', 'should', paragraph('paragraph 332')),
  inferred('rapid-review', 'panel', 'should', 'paragraph 344 and box on page 144'),
  inferred('local-review-decision', 'panel', 'should', 'paragraph 344'),
  inferred('local-review-decision', 'ofsted', 'should', 'paragraph 344'),
  inferred('local-review-decision', 'department-for-education', 'should', 'paragraph 344'),
  going('advance-copies', 'panel', 'must', paragraph('paragraph 364')),
  going('advance-copies', 'secretary-of-state', 'must', paragraph('paragraph 364')),
  going('advance-copies', 'ofsted', 'should', paragraph('paragraph 364')),
  inferred('improvements-only', 'panel', 'must', 'paragraph 364'),
  inferred('improvements-only', 'secretary-of-state', 'must', 'paragraph 364'),
  inferred('improvements-only', 'ofsted', 'should', 'paragraph 364'),
  inferred('not-publishing', 'panel', 'should', 'paragraph 365'),
  inferred('not-publishing', 'secretary-of-state', 'should', 'paragraph 365'),
  inferred('delay', 'panel', 'should', 'paragraph 365'),
  inferred('delay', 'secretary-of-state', 'should', 'paragraph 365'),
  inferred('yearly-report', 'panel', 'should', 'paragraphs 106 to 109'),
  inferred('yearly-report', 'department-for-education', 'should', 'paragraphs 106 to 109'),
];

/** The recipients of one kind of submission, those with a must first. */
export const recipientsOf = (submission: SubmissionKind): readonly Recipient[] =>
  recipients.filter((recipient) => recipient.submission === submission);
