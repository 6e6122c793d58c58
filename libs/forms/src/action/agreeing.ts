import { form, orWhyNot, type FieldWords, type Forms } from '../declare';
import { agency } from '../rapid-review/gathering';
import { why } from '../rapid-review/notifying';

const agencies: FieldWords = { label: 'Agencies that own it', called: 'which agencies own it', from: 'agency' };
const owner: FieldWords = { label: 'Agency that leads on it', from: 'agency' };
const due: FieldWords = { label: 'Due date' };
const kind: FieldWords = { label: 'Kind of action' };
const what: FieldWords = { label: 'What is to be done', called: 'what is to be done' };
const note: FieldWords = { label: 'Note' };

export const responsible: FieldWords = { label: 'Person responsible in the agency' };

const aims = {
  evidenceRequired: { label: 'Evidence that will show it was done' },
  intendedImpact: { label: 'What is to change for children' },
} as const;

/** What an agreement says, or gives a reason for leaving open. */
const settled = (words: FieldWords): FieldWords => ({ ...words, wanted: true, hint: orWhyNot });

export const agreeing: Forms = {
  Drafted: form({
    title: 'Draft an action',
    intro: 'Gaps may stay open until the action is agreed.',
    fields: {
      plan: { label: 'Action plan', called: 'which action plan', from: 'plan' },
      recommendation: { label: 'Recommendation it comes from', from: 'recommendation' },
      what,
      kind,
      agencies,
      owner,
      due,
      responsible,
      ...aims,
      reference: { label: 'Reference' },
      nationalBody: {
        label: 'Is it addressed to a national body?',
        called: 'whether it is addressed to a national body',
      },
      addressedTo: { label: 'Which national body' },
    },
    next: 'Once it is agreed, the agencies that own it see it.',
  }),
  DraftAmended: form({
    title: 'Amend the draft of the action',
    intro: 'Fill in what changes; what is left empty stays as it is.',
    fields: { what, kind, agencies, owner, due, responsible, ...aims },
  }),
  Agreed: form({
    title: 'Record that the action was agreed',
    intro: 'What stands here is the whole of what was agreed.',
    decider: 'optional',
    fields: {
      agencies,
      owner: settled(owner),
      due,
      what: { ...what, label: 'What is to be done, where the words changed' },
      responsible,
      evidenceRequired: settled(aims.evidenceRequired),
      intendedImpact: settled(aims.intendedImpact),
      note,
    },
  }),
  NotAccepted: form({
    title: 'Record that an agency does not accept the action',
    next: 'The partnership settles it with the agency, or escalates it.',
    fields: { agency, reasons: { label: 'Reasons' } },
  }),
  NotAcceptedEscalated: form({
    title: 'Escalate an action that was not accepted',
    fields: { agency, to: { label: 'Escalated to', called: 'whom it is escalated to' }, note },
  }),
  AcceptedByAgency: form({ title: 'Record that the agency accepts the action after all', fields: { agency, note } }),
  NationalBodyWrittenTo: form({
    title: 'Record a letter to a national body',
    fields: {
      letter: { kind: 'new id' },
      to: { label: 'To whom' },
      what: { label: 'What it asks' },
      answerBy: { label: 'Date the answer is asked for by' },
    },
  }),
  NationalBodyAnswered: form({
    title: "Record the national body's answer",
    fields: {
      letter: { label: 'Letter it answers', called: 'which letter it answers', from: 'letter' },
      answer: { label: 'Answer' },
      words: { label: 'What it says' },
    },
  }),
};

const dates: Forms = {
  DueDateChanged: form({
    title: 'Change the due date',
    fields: { due: { label: 'New due date' }, reason: why('Why the date changes') },
  }),
  MadeOngoing: form({
    title: 'Make the action ongoing',
    fields: { reviewOn: { label: 'Date it is looked at again' }, why: why('Why it is ongoing') },
  }),
  OngoingReviewed: form({
    title: 'Record a review of the ongoing action',
    fields: {
      finding: { label: 'What was found', called: 'what was found' },
      reviewOn: { label: 'Date it is looked at again' },
    },
  }),
};

const ownership: Forms = {
  OwnerTransferred: form({
    title: 'Transfer the action to another agency',
    fields: {
      from: { label: 'From', called: 'which agency hands it on', from: 'agency' },
      to: { label: 'To', called: 'which agency takes it over', from: 'agency' },
      keepsPart: { label: 'Does the agency that hands it on keep a part?', called: 'whether it keeps a part' },
      why: { label: 'Why it is handed on' },
      responsible,
    },
  }),
  AgencySucceeded: form({
    title: 'Record that an agency was succeeded by another',
    fields: {
      agency: { ...agency, label: 'Agency that was', called: 'which agency was succeeded' },
      by: { label: 'Agency that succeeds it', called: 'which agency succeeds it', from: 'agency' },
      note,
    },
  }),
};

const replacing: Forms = {
  Split: form({
    title: 'Split the action',
    intro: 'Draft the new actions first.',
    fields: {
      into: { label: 'Actions it is split into', called: 'which actions it is split into', from: 'other action' },
      why: why('Why it is split'),
    },
  }),
  Merged: form({
    title: 'Merge the action into another',
    fields: {
      into: { label: 'Action it is merged into', called: 'which action it is merged into', from: 'other action' },
      why: why('Why they are merged'),
    },
  }),
  Superseded: form({
    title: 'Record that the action is superseded',
    fields: {
      by: { label: 'Action that takes its place', from: 'other action' },
      why: why('Why it is superseded'),
    },
  }),
};

export const changes: Forms = { ...dates, ...ownership, ...replacing };
