import { recipientNames } from '@waymark/statute';
import { form, type Forms } from '../declare';
import { afterwardsForms } from './publishing-after';
import { publishingForms } from './publishing';
import { workingForms } from './working';

const why = { label: 'Why', called: 'why' } as const;
const note = { label: 'Note' } as const;
const reviewer = { label: 'Reviewer', called: 'which reviewer', from: 'reviewer' } as const;
const person = { label: 'Person in the directory', from: 'person' } as const;
const recipients = { label: 'Who was told', called: 'who was told', options: recipientNames };

/** A review's course until its draft; what follows stands in `publishing.ts`. */
const courseForms: Forms = {
  Initiated: form({
    title: 'Open a review',
    when: { label: 'Date of the decision to initiate it', hint: 'The six months run from this day' },
    fields: {
      kind: { label: 'Kind of review', called: 'which kind of review' },
      origin: { label: 'What it comes from', called: 'what it comes from' },
      cases: { label: 'Further cases that it looks at', from: 'other case under review' },
      from: { label: 'Rapid review whose decision opened it', from: 'rapid review of the case' },
      owner: { label: 'Agency that owns it', hint: 'For a review of one agency' },
      due: { label: 'Agreed day for the report' },
      rationale: { label: 'Rationale' },
      focus: { label: 'What it looks at', called: 'what it looks at' },
    },
    next: 'Tell those who must know of the decision, and agree the terms of reference.',
  }),
  OriginWithdrawn: form({
    title: 'Record that the decision that opened the review was taken back',
    intro: 'Usually carried here from the rapid review.',
    fields: {},
  }),
  KindChanged: form({
    title: 'Change the kind of review',
    when: { label: 'Date of the decision' },
    fields: {
      kind: { label: 'Kind of review', called: 'which kind of review' },
      due: { label: 'Agreed day for the report' },
      rationale: { label: 'Rationale' },
    },
  }),
  DueDateChanged: form({
    title: 'Change the agreed day for the report',
    when: { label: 'Date it was agreed' },
    fields: { due: { label: 'New day', called: 'new day' }, why },
  }),
  DecisionTold: form({
    title: 'Record who was told of the decision',
    when: { label: 'Date they were told' },
    fields: { recipients, note },
  }),
  TermsOfReferenceAgreed: form({
    title: 'Record the terms of reference',
    when: { label: 'Date they were agreed' },
    fields: {
      terms: { kind: 'new id' },
      method: { label: 'Method' },
      focus: { label: 'What it looks at', called: 'what it looks at' },
      period: {
        label: 'Time that it looks at',
        called: 'time that it looks at',
        lasts: true,
        hint: 'Give its first day here and its last day below, or a month or a year alone.',
      },
      questions: { label: 'Questions it is to answer', called: 'questions it is to answer' },
      document: { label: 'Document', hint: 'Where your organisation keeps it' },
    },
  }),
  ReviewerConsidered: form({
    title: 'Record that a reviewer was considered',
    when: { label: 'Date they were considered' },
    fields: {
      reviewer: { kind: 'new id' },
      name: { label: 'Name', kind: 'short text' },
      person,
      fromPanelPool: { label: "From the Panel's pool of reviewers?", called: "whether they are of the Panel's pool" },
      knowledge: { label: 'Knowledge' },
      experience: { label: 'Experience' },
    },
  }),
  ConflictChecked: form({
    title: "Record the check of a reviewer's conflicts of interest",
    when: { label: 'Date of the check' },
    fields: {
      reviewer,
      found: { label: 'What was found', called: 'what was found' },
      conflict: { label: 'The conflict', called: 'conflict' },
      chairDecided: { label: "The chair's decision", called: "chair's decision" },
      safeguards: { label: 'Safeguards' },
      by: { label: 'Checked by', kind: 'short text' },
    },
  }),
  ReviewerAppointed: form({
    title: 'Appoint a reviewer',
    when: { label: 'Date of the appointment' },
    fields: {
      reviewer: {
        label: 'Reviewer',
        called: 'which reviewer',
        from: 'reviewer',
        orNew: 'One not considered here before',
      },
      as: { label: 'As what', called: 'as what they are appointed' },
      name: { label: 'Name', kind: 'short text' },
      person: { ...person, hint: 'Who signs in as this person sees the review, and no other' },
      why,
    },
    next: 'The Panel, Ofsted and the Department for Education are told the name.',
  }),
  ReviewerResigned: form({
    title: 'Record that a reviewer resigned',
    when: { label: 'Date they resigned' },
    fields: { reviewer, why },
  }),
  ReviewerRemoved: form({
    title: 'Remove a reviewer',
    when: { label: 'Date of the decision' },
    fields: { reviewer, rationale: { label: 'Rationale' } },
  }),
  ReviewerReplaced: form({
    title: 'Record that another reviewer takes over',
    when: { label: 'From which day', called: 'day from which it applies' },
    fields: {
      reviewer: { ...reviewer, label: 'Reviewer who leaves', called: 'which reviewer leaves' },
      by: { label: 'Reviewer who takes over', called: 'which reviewer takes over', from: 'reviewer' },
      handedOver: { label: 'What was handed over', called: 'what was handed over' },
    },
  }),
  ReviewerNameTold: form({
    title: "Record who was told the reviewer's name",
    when: { label: 'Date they were told' },
    fields: { reviewer, recipients, note },
  }),
  DraftPrepared: form({
    title: 'Record a draft of the report',
    when: { label: 'Date it was ready' },
    fields: {
      draft: { kind: 'new id' },
      version: {
        label: 'Version',
        hint: 'A whole number: 1 for the first draft, and one more for each later one.',
      },
      preparedBy: { label: 'Prepared by', from: 'person' },
      document: { label: 'Document', hint: 'Where your organisation keeps it' },
      learning: { label: 'Learning' },
      changes: { label: 'What changed since the last version', called: 'what changed since the last version' },
    },
    next: 'It is checked for its facts, assured and signed off.',
  }),
  ProgressRequested: form({
    title: 'Ask how the review is going',
    when: { label: 'Date it was asked' },
    fields: {
      request: { kind: 'new id' },
      reviewer,
      asksFor: { label: 'What is asked for', called: 'what is asked for' },
      inWriting: { label: 'Asked in writing?', called: 'whether it was asked in writing' },
      due: { label: 'Asked for by' },
      words: { label: 'In which words', called: 'words in which it was asked' },
    },
  }),
  ProgressReplied: form({
    title: 'Answer how the review is going',
    when: { label: 'Date of the reply' },
    fields: {
      request: { label: 'Request', called: 'which request', from: 'request' },
      words: { label: 'The reply', called: 'reply' },
    },
  }),
  Paused: form({
    title: 'Pause the review',
    intro: 'The six months run on: a pause moves no statutory deadline.',
    when: { label: 'From which day', called: 'day from which it applies' },
    fields: {
      by: { label: 'At whose wish', called: 'at whose wish' },
      why,
      goesOn: { label: 'What goes on meanwhile', called: 'what goes on meanwhile' },
      proceedings: { label: 'Proceedings for which it waits', from: 'proceedings' },
    },
  }),
};

export const practiceReviewForms: Forms = {
  ...courseForms,
  ...workingForms,
  ...publishingForms,
  ...afterwardsForms,
};
