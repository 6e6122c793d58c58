import { bragWords } from '@waymark/casework';
import { form, type FieldWords, type Forms } from '../declare';
import { agency } from '../rapid-review/gathering';

/** The word first, the colour after it. */
const bragOptions = Object.fromEntries(
  Object.entries(bragWords).map(([colour, words]) => [colour, `${words} (${colour})`]),
);

const evidenceHeld: FieldWords = { label: 'Evidence', called: 'which evidence', from: 'evidence' };

export const evidence: Forms = {
  ProgressReported: form({
    title: 'Report progress',
    fields: {
      agency,
      brag: { label: 'How the action stands', called: 'how the action stands', options: bragOptions },
      progress: { label: 'Progress', called: 'what progress was made' },
      obstacles: { label: 'What stands in the way' },
    },
  }),
  ProgressChased: form({
    title: 'Ask for progress',
    fields: { agency, how: { label: 'How it was asked for' }, answerBy: { label: 'Date the answer is asked for by' } },
  }),
  GovernanceSignedOff: form({
    title: "Record the sign-off by the agency's own governance",
    fields: { agency, by: { label: 'Board or committee' }, note: { label: 'Note' } },
  }),
  EvidenceSubmitted: form({
    title: 'Submit evidence',
    fields: {
      evidence: { kind: 'new id' },
      agency,
      what: { label: 'What the evidence shows', called: 'what the evidence shows' },
      document: { label: 'Where it can be found', hint: 'The name or address of a document.' },
      author: { label: 'Written by' },
      givenBy: { label: 'Given by, where somebody else records it', from: 'person' },
    },
    next: 'The business unit or the chair decides on it. They may ask for more.',
  }),
  FurtherEvidenceRequested: form({
    title: 'Ask for further evidence',
    fields: {
      evidence: evidenceHeld,
      reason: { label: 'What is missing', called: 'what is missing' },
      due: { label: 'Date it is asked for by' },
    },
  }),
  EvidenceAccepted: form({
    title: 'Accept evidence',
    decider: 'optional',
    deciderCompared: true,
    fields: {
      evidence: evidenceHeld,
      reasons: { label: 'Reasons' },
      impactCheckDue: { label: 'Date to look at whether it mattered' },
    },
    next: 'Whether the action made a difference is looked at later.',
  }),
};
