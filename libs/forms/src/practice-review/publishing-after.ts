import { recipientNames } from '@waymark/statute';
import { form, type Forms } from '../declare';
import { disputes, reopening } from '../rapid-review/ending';
import { contentsJudged } from './contents-judged';

const note = { label: 'Note' } as const;
const draft = { label: 'Draft', called: 'which draft', from: 'draft' } as const;
const where = { label: 'Where it is found', called: 'where it is found', kind: 'short text' } as const;

const assuring: Forms = {
  NoMaterialChangeConfirmed: form({
    title: 'Record that a partner confirmed no material change',
    when: { label: 'Date it was confirmed' },
    deciderCompared: true,
    fields: { body: { kind: 'decider' }, draft, comment: { label: 'Comment' } },
  }),
  QualityAssured: form({
    title: 'Record the quality assurance of the report',
    when: { label: 'Date of the assurance' },
    fields: {
      draft,
      ...contentsJudged.fields,
      outcome: {
        label: 'Outcome',
        options: { 'ready to be signed off': 'Ready to be signed off', 'changes asked for': 'Changes are asked for' },
      },
      comments: { label: 'Comments' },
      by: { label: 'Assured by', kind: 'short text' },
    },
    instead: contentsJudged.instead,
  }),
  ReportAccepted: form({
    title: 'Accept the report',
    decider: 'wanted',
    deciderCompared: true,
    intro: 'Of a review that is not published by statute: the group takes it as it stands.',
    when: { label: 'Date it was accepted' },
    fields: { draft, learning: { label: 'Learning' }, note },
  }),
};

const preparing: Forms = {
  RunUpItemRecorded: form({
    title: 'Record the preparation for publication',
    fields: {
      item: { label: 'What is prepared', called: 'what is prepared' },
      standing: {
        label: 'How it stands',
        called: 'how it stands',
        options: { done: 'Done', 'not needed': 'Not needed', outstanding: 'Outstanding' },
      },
      because: { label: 'Why it is not needed', called: 'why it is not needed' },
      note,
      datesToAvoid: {
        label: 'Dates to avoid',
        hint: 'An anniversary, a birthday, a day of a trial.',
        entry: 'date',
        fields: { on: { label: 'Date to avoid' }, why: { label: 'Why', called: 'why it is avoided' } },
      },
    },
  }),
  NotPublishingJustified: form({
    title: 'Record that it was justified not to publish in full',
    when: { label: 'Date they were told' },
    fields: {
      recipients: { label: 'Who was told', called: 'who was told', options: recipientNames },
      justification: { label: 'Justification' },
    },
  }),
  CommentsReceived: form({
    title: 'Record comments on the report',
    when: { label: 'Date they were received' },
    fields: {
      comments: { kind: 'new id' },
      from: { label: 'Whose comments they are', called: 'whose comments they are' },
      words: { label: 'What was said', called: 'what was said' },
    },
  }),
  CommentsConsidered: form({
    title: 'Record how comments were considered',
    fields: {
      comments: { label: 'Comments', called: 'which comments', from: 'comments' },
      considered: { label: 'What came of them', called: 'what came of them' },
    },
  }),
};

const afterwards: Forms = {
  AmendedAndRepublished: form({
    title: 'Record that the report was amended and published again',
    when: { label: 'Date it was published again' },
    fields: { draft, changes: { label: 'What was changed', called: 'what was changed' }, where },
  }),
  TakenDown: form({
    title: 'Record that the report was taken down',
    when: { label: 'Date it was taken down' },
    fields: {
      reason: { label: 'Reason' },
      order: { label: 'Order of the court', kind: 'short text' },
      why: { label: 'Said more closely' },
    },
  }),
  AvailabilityChecked: form({
    title: 'Check that the public can find the report',
    when: { label: 'Date of the check' },
    fields: {
      found: {
        label: 'What was found',
        called: 'what was found',
        options: { available: 'It can be found', 'not available': 'It cannot be found' },
      },
      where,
      note,
    },
  }),
  SentToRepository: form({
    title: 'Record that the report was sent to the NSPCC repository',
    when: { label: 'Date it was sent' },
    fields: { reference: { label: "The repository's reference", kind: 'short text' } },
  }),
  Resumed: form({
    title: 'Resume the review',
    when: { label: 'From which day', called: 'day from which it applies' },
    fields: { note },
  }),
  Discontinued: form({
    title: 'Discontinue the review',
    when: { label: 'Date of the decision' },
    fields: {
      told: {
        label: 'Who has been told',
        called: 'who has been told',
        options: {
          Panel: 'The Panel',
          Ofsted: 'Ofsted',
          'Department for Education': 'The Department for Education',
          family: 'The family',
          agencies: 'The agencies',
          reviewers: 'The reviewers',
        },
      },
      rationale: { label: 'Rationale' },
    },
  }),
  ...reopening('review'),
  ...disputes,
};

/** Around publication and after it. */
export const afterwardsForms: Forms = { ...assuring, ...preparing, ...afterwards };
