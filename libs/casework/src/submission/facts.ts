import { z } from 'zod';
import { StatedDate, submissionKinds, type SubmissionKind } from '@waymark/statute';
import { partaking } from '../deciding';
import { fact, opaqueId, rationale, text, type StepsOf, type StepsOnRecordOf } from '../frame';

// What can happen to a submission: a pack that goes to the Panel, the Secretary of State, Ofsted, DfE and others. What
// is sent is a frozen snapshot, known by the hash of its content; it is never changed, only replaced or added to.

export const kind = z.enum(Object.keys(submissionKinds) as [SubmissionKind, ...SubmissionKind[]]);

/** What is approved is compared by it. Made under the case's key, or of what is kept sealed, it says nothing of itself. */
const contentHash = z.string('Enter the hash.').regex(/^[0-9a-f]{64}$/, 'A content hash holds 64 hexadecimal digits.');

/** One whom the statute names, or one that the partnership has set in its directory. */
const recipient = opaqueId();

const snapshot = text(150_000).describe('The pack as it stands. A longer one is kept as a file.');

const packing = {
  Prepared: fact({
    says: 'Pack prepared',
    clear: {
      kind,
      /** The record whose report it is, and the draft of it. */
      of: opaqueId().optional(),
      draft: opaqueId().optional(),
      preparedBy: opaqueId().optional(),
      content: contentHash,
    },
    sealed: { snapshot, title: text(300).optional() },
    subject: () => 'pack',
  }),
  Approved: fact({
    says: 'Pack approved for sending',
    clear: { content: contentHash },
    sealed: { comment: text().optional() },
    subject: () => 'approval',
    decision: true,
  }),
};

const sending = {
  Sent: fact({
    says: 'Sent',
    clear: { recipient, how: z.enum(['email', 'portal', 'post', 'by hand', 'other']) },
    sealed: { address: text(500).optional(), sentBy: text(200).optional(), note: text().optional() },
    subject: ({ recipient }) => `recipient:${recipient}`,
  }),
  Completed: fact({
    says: 'Sent to all',
    clear: {},
    sealed: { note: text().optional() },
    subject: () => 'sending',
  }),
  Acknowledged: fact({
    says: 'Receipt acknowledged',
    clear: { recipient },
    sealed: { reference: text(100).optional(), note: text().optional() },
    subject: ({ recipient }) => `recipient:${recipient}`,
  }),
  Returned: fact({
    says: 'Returned by the recipient',
    clear: { recipient, because: z.enum(['incomplete', 'not readable', 'wrong recipient', 'other']) },
    sealed: { why: text().optional() },
    subject: ({ recipient }) => `recipient:${recipient}`,
  }),
  AddendumAdded: fact({
    says: 'Addendum added',
    clear: { addendum: opaqueId(), content: contentHash.optional(), recipients: z.array(recipient).max(20).optional() },
    sealed: { what: text(), snapshot: snapshot.optional() },
    subject: ({ addendum }) => `addendum:${addendum}`,
  }),
};

const answering = {
  /** The step's date is the day on which it was received; what it is dated stands beside. */
  LetterReceived: fact({
    says: 'Letter received',
    clear: { letter: opaqueId(), recipient, dated: StatedDate.optional(), wantsAnswer: z.boolean() },
    sealed: { summary: text().optional() },
    subject: ({ letter }) => `letter:${letter}`,
    happened: ['dated'],
  }),
  LetterAnswered: fact({
    says: 'Letter answered',
    clear: { letter: opaqueId() },
    sealed: { answer: text() },
    subject: ({ letter }) => `letter:${letter}`,
  }),
};

const ending = {
  Superseded: fact({
    says: 'Replaced by another pack',
    clear: { by: opaqueId().optional() },
    sealed: { why: text().optional() },
    subject: () => 'end',
  }),
  SetAside: fact({
    says: 'Set aside without being sent',
    clear: {},
    sealed: { why: rationale() },
    subject: () => 'end',
  }),
  Reopened: fact({ says: 'Taken up again', clear: {}, sealed: { why: rationale() }, subject: () => 'end' }),
};

export const facts = { ...partaking, ...packing, ...sending, ...answering, ...ending };

export type Step = StepsOf<typeof facts>;
export type OnRecord = StepsOnRecordOf<typeof facts>;
