import { recipientNames } from '@waymark/statute';
import { form, orWhyNot, type Forms } from '../declare';
import { considering } from '../rapid-review/considering';

const note = { label: 'Note' } as const;
const draft = { label: 'Draft', called: 'which draft', from: 'draft' } as const;
const where = { label: 'Where it is found', called: 'where it is found', kind: 'short text' } as const;
const recipients = { label: 'Who was told', called: 'who was told', options: recipientNames };
const nextLook = {
  label: 'Look at it again on',
  called: 'day on which it is looked at again',
  wanted: true,
  hint: orWhyNot,
} as const;
const hold = { label: 'Hold', called: 'which hold', from: 'hold' } as const;

/** From a draft to the public. */
export const publishingForms: Forms = {
  SignedOff: form({
    title: "Record a partner's sign-off of a draft",
    when: { label: 'Date of the sign-off' },
    deciderCompared: true,
    fields: { body: { kind: 'decider' }, draft, comment: { label: 'Comment' } },
  }),
  FactualCheckAsked: form({
    title: 'Ask an agency to check the facts',
    when: { label: 'Date it was asked' },
    fields: { agency: { label: 'Agency', called: 'which agency' }, draft, due: { label: 'Asked for by' }, note },
  }),
  FactualCheckReturned: form({
    title: "Record an agency's check of the facts",
    when: { label: 'Date it came back' },
    fields: {
      agency: { label: 'Agency', called: 'which agency' },
      draft,
      found: { label: 'What it found', called: 'what it found' },
      corrections: { label: 'Corrections asked for' },
    },
  }),
  // Asked as in a rapid review: one row each, of which the step makes two lists.
  RecommendationsAgreed: { ...considering['RecommendationsAgreed']!, next: 'An action plan is opened with them.' },
  HoldPlaced: form({
    title: 'Hold publication back',
    when: { label: 'From which day', called: 'day from which it applies' },
    fields: {
      hold: { kind: 'new id' },
      source: { label: 'Why', called: 'why it is held back' },
      proceedings: { label: 'Proceedings', from: 'proceedings' },
      why: { label: 'Said more closely' },
      order: { label: 'Order of the court', kind: 'short text' },
      nextLook,
    },
  }),
  HoldLookedAt: form({
    title: 'Look at a hold on publication again',
    when: { label: 'Date it was looked at' },
    fields: { hold, nextLook, note },
  }),
  HoldLifted: form({
    title: 'Lift a hold on publication',
    when: { label: 'Date it was lifted' },
    fields: { hold, why: { label: 'Why', called: 'why' } },
  }),
  PublicationDecided: form({
    title: 'Record the decision on publication',
    when: { label: 'Date of the decision' },
    fields: {
      manner: { label: 'What is published', called: 'what is published' },
      lookAgainOn: { label: 'Where it is put off: look at it again on', called: 'day on which it is looked at again' },
      rationale: { label: 'Rationale' },
    },
  }),
  PublicationPlanned: form({
    title: 'Set the day of publication',
    when: { label: 'Date it was set' },
    fields: { publishOn: { label: 'Day of publication' }, note },
    next: 'Advance copies go out at least seven working days before.',
  }),
  DelayTold: form({
    title: 'Explain why it is taking longer',
    when: { label: 'Date they were told' },
    fields: {
      recipients,
      reason: { label: 'Why it takes longer', called: 'why it takes longer' },
      words: { label: 'The reasons in words', called: 'reasons in words' },
      agreedDate: { label: 'Day agreed instead' },
    },
  }),
  AdvanceCopiesSent: form({
    title: 'Record that advance copies were sent',
    when: { label: 'Date they were sent' },
    fields: {
      recipients: { label: 'To whom', called: 'to whom they were sent', options: recipientNames },
      draft: { ...draft, label: 'Draft that was sent' },
      submission: { label: 'Pack that was sent', from: 'pack of the case' },
      manner: { label: 'What was sent' },
      note,
    },
  }),
  Published: form({
    title: 'Record that it was published',
    when: { label: 'Date of publication' },
    fields: {
      manner: { label: 'What was published', called: 'what was published' },
      draft: { ...draft, label: 'Draft that was published' },
      reviewersNamed: { label: 'Does it name its reviewers?', called: 'whether it names its reviewers' },
      where,
      pseudonym: { label: 'Name that it gives the child', kind: 'short text' },
      note,
    },
    next: 'It goes to the NSPCC repository, and stays available for at least a year.',
  }),
};
