import { recipientsOf, type Recipient, type StatedDate, type SubmissionKind } from '@waymark/statute';
import type { WithParties } from '../deciding';
import { own } from '../frame';

// What a submission remembers.

export interface Submission extends WithParties {
  readonly kind: SubmissionKind | null;
  readonly of: string | null;
  readonly preparedBy: string | null;
  /** Who recorded the content that was prepared last. */
  readonly recordedBy: string | null;
  /** Hash of the content that was prepared last. */
  readonly content: string | null;
  readonly approved: { readonly content: string; readonly on: StatedDate } | null;
  readonly sent: Readonly<Record<string, Sending>>;
  /** By letter: whether it still wants an answer. */
  readonly letters: Readonly<Record<string, { readonly unanswered: boolean }>>;
  /** What was added once it was sent: it stands as it was sent too. */
  readonly addenda: readonly string[];
  readonly complete: boolean;
  readonly superseded: boolean;
  readonly setAside: boolean;
}

export interface Sending {
  /** The first sending counts; a second one changes nothing about that. */
  readonly firstSentOn: StatedDate;
  readonly standing: 'sent' | 'acknowledged' | 'returned';
}

export const initial: Submission = {
  takingPart: {},
  kind: null,
  of: null,
  preparedBy: null,
  recordedBy: null,
  content: null,
  approved: null,
  sent: {},
  letters: {},
  addenda: [],
  complete: false,
  superseded: false,
  setAside: false,
};

/** Approved, or sent to anyone: from then on its content stands. */
export const isOut = ({ approved, sent }: Submission): boolean => approved !== null || Object.keys(sent).length > 0;

export const isWith = ({ sent }: Submission, recipient: string): boolean =>
  (own(sent, recipient)?.standing ?? 'returned') !== 'returned';

export const isReturned = ({ sent }: Submission): boolean =>
  Object.values(sent).some(({ standing }) => standing === 'returned');

/** The statute's recipients of one force that it has not gone to, or that returned it. */
export const recipientsMissing = (state: Submission, force: Recipient['force']): readonly Recipient[] =>
  state.kind === null
    ? []
    : recipientsOf(state.kind).filter((recipient) => recipient.force === force && !isWith(state, recipient.to));

/** Who prepared the pack, or else recorded it. */
export const authorsOf = ({ preparedBy, recordedBy }: Submission): readonly string[] =>
  [preparedBy ?? recordedBy].filter((author) => author !== null);
