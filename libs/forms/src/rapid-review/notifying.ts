import { form, type FieldWords, type Forms } from '../declare';

export const why = (label: string): FieldWords => ({ label, called: label.replace(/^W/, 'w') });

const alternative: FieldWords = {
  label: 'Other learning that is chosen',
  called: 'what other learning is chosen',
  options: {
    none: 'None',
    'local learning review': 'A local learning review',
    'single-agency review': 'A single-agency review',
    audit: 'An audit',
    'reflective session': 'A reflective session',
    other: 'Something else',
  },
};

export const otherLearning = {
  alternative,
  alternativeDescribed: { label: 'What it is to look at' },
} satisfies Record<string, FieldWords>;

export const decider: FieldWords = { kind: 'decider' };

const notification: FieldWords = { label: 'Notification', called: 'which notification', from: 'notification' };

/** Of any record in which the partners decide. */
export const partaking: Forms = {
  BodyTakesPart: form({
    title: 'Record that a partner of another area takes part',
    fields: {
      body: { label: 'Partner', called: 'which partner takes part', from: 'body or agency' },
      decides: {
        label: 'Does it decide with this area’s own partners?',
        called: 'whether it decides with this area’s own partners',
      },
      why: { label: 'Why it takes part' },
    },
  }),
};

export const notifying: Forms = {
  ViewGiven: form({
    title: "Record a partner's view on notifying",
    fields: {
      body: decider,
      view: {
        label: "The partner's view",
        options: { notify: 'Notify', 'do not notify': 'Do not notify', 'not yet clear': 'Not yet clear' },
      },
      reasons: { label: 'Reasons' },
    },
  }),
  FoundNotNotifiable: form({
    title: 'Record that the incident is not notifiable',
    fields: { rationale: why('Why it is not notifiable'), ...otherLearning },
    next: 'Nothing is final: a notification can still be recorded later.',
  }),
  IncidentNotified: form({
    title: 'Record the serious incident notification',
    intro: 'The notification itself is made in the national system. Here it is recorded that it was sent.',
    when: { label: 'Date the notification was sent' },
    fields: {
      notification: { kind: 'new id' },
      category: {
        label: 'Category',
        options: { death: 'Death', 'serious harm': 'Serious harm', other: 'Other' },
      },
      children: { label: 'Children it is about', hint: 'Select none where it is about all of them.', from: 'child' },
      reference: { label: 'Reference from the notification system' },
      panelReference: { label: "The Panel's own reference" },
      note: { label: 'Note' },
    },
    next: 'The rapid review is due 15 working days after the notification. Ask the agencies for their information.',
  }),
  ReferenceReceived: form({
    title: 'Record a reference',
    fields: {
      notification,
      givenBy: {
        label: 'Who gave the reference',
        called: 'who gave the reference',
        options: { 'notification system': 'The notification system', Panel: 'The Panel' },
      },
      reference: { label: 'Reference' },
    },
  }),
  NotificationCopied: form({
    title: "Record when the notification's copy reached the business unit",
    when: { label: 'Date the copy arrived' },
    fields: { notification },
  }),
  PartnersTold: form({
    title: 'Record which partners were told',
    fields: {
      told: { label: 'Who was told', called: 'who was told', from: 'body or agency' },
      area: {
        label: 'Area',
        called: 'in which area they are',
        options: { own: 'This area', other: 'Another area' },
      },
      note: { label: 'Note' },
    },
  }),
  OfstedAndSecretaryOfStateTold: form({
    title: 'Record that Ofsted and the Secretary of State were told of the death',
    intro:
      'They are told of the death of a looked-after child, and of a care leaver up to and including 24, with or without a serious incident.',
    fields: { notification: { kind: 'new id' }, reference: { label: 'Reference' } },
  }),
  CriteriaFoundNotMet: form({
    title: 'Record that the criteria were found not met',
    fields: {
      panelTold: { label: 'Has the Panel been told?', called: 'whether the Panel has been told' },
      rationale: why('Why the criteria are not met'),
    },
  }),
  PanelToldCriteriaNotMet: form({
    title: 'Record that the Panel was told that the criteria were found not met',
    fields: { how: { label: 'How it was told' } },
  }),
  ...partaking,
};
