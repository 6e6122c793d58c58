import { form, type Forms } from '../declare';

const why = { label: 'Why', called: 'why' } as const;
const note = { label: 'Note' } as const;
const item = { label: 'Agenda item', called: 'which agenda item', from: 'item' } as const;

export const meetingForms: Forms = {
  MeetingCalled: form({
    title: 'Call a meeting of a group',
    when: { label: 'Date it was called' },
    fields: {
      group: { label: 'Group', called: 'which group' },
      on: { label: 'Date of the meeting' },
      title: { label: 'Title', kind: 'short text' },
      place: { label: 'Place or link', kind: 'short text' },
    },
    next: 'Put cases, actions and standing items on its agenda.',
  }),
  AgendaItemAdded: form({
    title: 'Add an agenda item',
    when: { label: 'Date it was added' },
    fields: {
      item: { kind: 'new id' },
      case: { label: 'Case', from: 'case' },
      action: { label: 'Action', from: 'other action' },
      standing: { label: 'Standing item' },
      title: { label: 'Title, where it is none of these', called: 'title', kind: 'short text' },
      note,
    },
  }),
  AgendaItemRemoved: form({
    title: 'Remove an agenda item',
    when: { label: 'Date it was removed' },
    fields: { item, why },
  }),
  PapersSent: form({
    title: 'Record that papers were sent',
    when: { label: 'Date they were sent' },
    fields: {
      papers: { kind: 'new id' },
      items: { label: 'Agenda items that they are about', called: 'which agenda items', from: 'item' },
      sentTo: { label: 'Sent to', called: 'to whom they were sent' },
      note,
    },
  }),
  ConflictDeclared: form({
    title: 'Record that a conflict of interest was declared',
    when: { label: 'Date it was declared' },
    fields: {
      conflict: { kind: 'new id' },
      who: { label: 'Who declared it', called: 'who declared it', kind: 'short text' },
      body: { label: 'Of which body or agency', called: 'of which body or agency', from: 'body or agency' },
      interest: { label: 'The interest', called: 'interest' },
      item,
    },
  }),
  MeetingHeld: form({
    title: 'Record that the meeting was held',
    pages: ['How it was held', 'Who was there'],
    when: { label: 'Date it was held' },
    fields: {
      held: { label: 'How it was held', called: 'how it was held' },
      notes: { label: 'Notes' },
      attendance: {
        label: 'Bodies and agencies that attended',
        called: 'attendance',
        entry: 'attendance',
        page: 2,
        fields: {
          body: { label: 'Body or agency', called: 'which body or agency', from: 'body or agency' },
          seniority: { label: 'Seniority of who came', called: 'seniority of who came' },
          decisionAuthority: { label: 'Could they decide?', called: 'whether they could decide' },
          as: { label: 'As what', called: 'as what they came' },
        },
      },
      apologies: {
        label: 'Apologies',
        called: 'which sent apologies',
        from: 'body or agency',
        page: 2,
        folded: true,
      },
      people: {
        label: 'People who attended',
        entry: 'person',
        page: 2,
        fields: {
          name: { label: 'Name', kind: 'short text' },
          role: { label: 'Post', kind: 'short text' },
          body: { label: 'Body or agency', from: 'body or agency' },
        },
      },
    },
  }),
  HeldInPrivate: form({
    title: 'Record that a part was held in private',
    when: { label: 'Date of the meeting' },
    fields: { items: { label: 'Agenda items', called: 'which agenda items', from: 'item' }, why },
  }),
  DecisionTaken: form({
    title: 'Record a decision of the meeting',
    when: { label: 'Date of the decision' },
    fields: {
      decision: { kind: 'new id' },
      item,
      by: { label: 'Bodies that decided', called: 'which bodies decided', from: 'body or agency' },
      decided: { label: 'What was decided', called: 'what was decided' },
      rationale: { label: 'Rationale' },
    },
  }),
  ActionNoted: form({
    title: 'Note an action',
    when: { label: 'Date it was noted' },
    fields: {
      noted: { kind: 'new id' },
      what: { label: 'What is to be done', called: 'what is to be done' },
      agencies: { label: 'By which agencies', called: 'by which agencies' },
      due: { label: 'By when', called: 'day by which it is to be done' },
      item,
      action: { label: 'Action on record that it belongs to', from: 'other action' },
    },
  }),
  MinutesCirculated: form({
    title: 'Record that minutes were circulated',
    when: { label: 'Date they were circulated' },
    fields: {
      minutes: { kind: 'new id' },
      version: {
        label: 'Version',
        hint: 'A whole number: 1 for the first minutes, and one more where they are circulated anew.',
      },
      words: { label: 'The minutes', called: 'minutes' },
    },
  }),
  MinutesAgreed: form({
    title: 'Record that the minutes were agreed',
    when: { label: 'Date they were agreed' },
    fields: {
      minutes: { label: 'Minutes that were agreed', from: 'minutes' },
      at: { label: 'Meeting at which they were agreed', from: 'meeting' },
      changes: { label: 'What was changed', called: 'what was changed' },
    },
  }),
  Postponed: form({
    title: 'Postpone the meeting',
    when: { label: 'Date it was postponed' },
    fields: { to: { label: 'New date', called: 'new date' }, why },
  }),
  Cancelled: form({ title: 'Cancel the meeting', when: { label: 'Date it was cancelled' }, fields: { why } }),
  AgendaItemDeferred: form({
    title: 'Put an agenda item off to another meeting',
    when: { label: 'Date it was put off' },
    fields: {
      item,
      to: { label: 'Meeting to which it is put off', called: 'to which meeting it is put off', from: 'other meeting' },
      why,
    },
  }),
  ConflictDecided: form({
    title: "Record the chair's decision on a conflict of interest",
    when: { label: 'Date of the decision' },
    fields: {
      conflict: { label: 'Conflict of interest', called: 'which conflict', from: 'conflict of interest' },
      decision: {
        label: 'Decision',
        options: {
          'shut out': 'Not present for the item',
          'deputy acts': 'A deputy acts',
          'stays with safeguards': 'Stays, with safeguards',
        },
      },
      rationale: { label: 'Rationale' },
      safeguards: { label: 'Safeguards' },
    },
  }),
};
