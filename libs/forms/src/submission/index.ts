import { form, type Composing, type Forms } from '../declare';
import { partaking } from '../rapid-review/notifying';

const note = { label: 'Note' } as const;
const recipient = { label: 'Recipient', called: 'which recipient', from: 'recipient' } as const;

/** A pack prepared by hand is known by what its form makes; Waymark's own by the keyed hash of its text. */
const contentMade = ({ newId }: Composing): string => newId('content') + newId('content, continued');

/** Forms of a pack that is sent. Most packs Waymark prepares itself, from what was signed off. */
export const submissionForms: Forms = {
  Prepared: form({
    title: 'Prepare a pack to be sent',
    intro: 'What is prepared here stands as it is once it is approved or sent: a later one replaces it.',
    when: { label: 'Date it was prepared' },
    instead: {
      of: ['content', 'of', 'draft'],
      ask: {},
      compose: (answers, at) => ({ ...answers, content: contentMade(at) }),
    },
    fields: {
      kind: { label: 'What is sent', called: 'what is sent' },
      title: { label: 'Title', kind: 'short text' },
      snapshot: {
        label: 'The pack as it is to be sent',
        hint: 'Its text whole. A longer one lies where your organisation keeps documents: name it here.',
      },
      preparedBy: { label: 'Prepared by', from: 'person' },
    },
    next: 'It is approved for sending, and then sent to each recipient.',
  }),
  Approved: form({
    title: 'Record that the pack was approved for sending',
    when: { label: 'Date it was approved' },
    deciderCompared: true,
    fields: {
      content: { label: 'Pack that was approved', called: 'which pack', from: 'pack as prepared' },
      comment: { label: 'Comment' },
    },
  }),
  Sent: form({
    title: 'Record that the pack was sent to a recipient',
    when: { label: 'Date it was sent' },
    fields: {
      recipient,
      how: { label: 'How it was sent', called: 'how it was sent' },
      address: { label: 'Address it was sent to', kind: 'short text' },
      sentBy: { label: 'Sent by', kind: 'short text' },
      note,
    },
  }),
  Completed: form({
    title: 'Record that it was sent to all',
    when: { label: 'Date of the last sending' },
    fields: { note },
  }),
  Acknowledged: form({
    title: 'Record that receipt was acknowledged',
    when: { label: 'Date of the acknowledgement' },
    fields: { recipient, reference: { label: "The recipient's reference", kind: 'short text' }, note },
  }),
  Returned: form({
    title: 'Record that a recipient returned it',
    when: { label: 'Date it came back' },
    fields: {
      recipient,
      because: { label: 'Why it came back', called: 'why it came back' },
      why: { label: 'What they say of it' },
    },
    next: 'It is sent to that recipient again.',
  }),
  AddendumAdded: form({
    title: 'Add an addendum',
    when: { label: 'Date it was added' },
    instead: {
      of: ['content'],
      ask: {},
      compose: (answers, at) => ({
        ...answers,
        ...(answers['snapshot'] === undefined ? {} : { content: contentMade(at) }),
      }),
    },
    fields: {
      addendum: { kind: 'new id' },
      what: { label: 'What it adds', called: 'what it adds' },
      snapshot: { label: 'Its text as it is sent', kind: 'long text' },
      recipients: { label: 'For whom it is', called: 'for whom it is', from: 'recipient' },
    },
  }),
  LetterReceived: form({
    title: 'Record a letter that came back',
    when: { label: 'Date it was received' },
    fields: {
      letter: { kind: 'new id' },
      recipient: { label: 'From whom', called: 'from whom it is', from: 'recipient' },
      dated: { label: 'Date on the letter' },
      wantsAnswer: { label: 'Does it want an answer?', called: 'whether it wants an answer' },
      summary: { label: 'What it says', called: 'what it says' },
    },
  }),
  LetterAnswered: form({
    title: 'Record the answer to a letter',
    when: { label: 'Date of the answer' },
    fields: {
      letter: { label: 'Letter', called: 'which letter', from: 'letter of the pack' },
      answer: { label: 'What was answered', called: 'what was answered' },
    },
  }),
  Superseded: form({
    title: 'Record that another pack replaces this one',
    when: { label: 'Date it was replaced' },
    fields: {
      by: { label: 'Pack that replaces it', called: 'which pack replaces it', from: 'other pack' },
      why: { label: 'Why it is replaced', called: 'why it is replaced' },
    },
  }),
  SetAside: form({
    title: 'Set the pack aside without sending it',
    when: { label: 'Date it was set aside' },
    fields: { why: { label: 'Why it is not sent', called: 'why it is not sent' } },
  }),
  Reopened: form({
    title: 'Take the pack up again',
    when: { label: 'Date it was taken up again' },
    fields: { why: { label: 'Why it is taken up again', called: 'why it is taken up again' } },
  }),
  ...partaking,
};
