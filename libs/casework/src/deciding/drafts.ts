import { z } from 'zod';
import type { StatedDate } from '@waymark/statute';
import { fact, opaqueId, own, standingAsOf, told, text, type Dated } from '../frame';
import { body } from '../values';
import type { WithParties } from './at';

// Drafts and their sign-offs. A sign-off names its draft; a later draft asks for a new one, or for "no material change".

export const drafting = {
  DraftPrepared: fact({
    says: 'Draft prepared',
    clear: { draft: opaqueId(), version: z.int().min(1), preparedBy: opaqueId().optional() },
    sealed: { document: text(1000).optional(), learning: text(50_000).optional(), changes: text().optional() },
    subject: () => 'draft',
  }),
  SignedOff: fact({
    says: 'Signed off',
    clear: { body, draft: opaqueId() },
    sealed: { comment: text().optional() },
    subject: ({ body }) => `sign-off:${body}`,
    decision: true,
  }),
  NoMaterialChangeConfirmed: fact({
    says: 'No material change confirmed',
    clear: { body, draft: opaqueId() },
    sealed: { comment: text().optional() },
    subject: ({ body }) => `sign-off:${body}`,
    decision: true,
  }),
};

export interface Draft {
  readonly version: number;
  readonly preparedBy: string | null;
  readonly recordedBy: string;
  /** Signed off by anyone, or sent: from then on its content stands. */
  readonly stands: boolean;
}

export interface WithDrafts extends WithParties, Dated {
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly latestDraft: string | null;
  /** The draft that each body signed off, or confirmed as unchanged. */
  readonly signOffs: Readonly<Record<string, string>>;
}

/** The latest draft is the one prepared last, also where an earlier one is recorded after it. */
export function withDraft<State extends WithDrafts>(
  state: State,
  data: { draft: string; version: number; preparedBy?: string | undefined },
  on: StatedDate,
  recordedBy: string,
): State {
  const { version, preparedBy = null } = data;
  const draft = { version, preparedBy, recordedBy, stands: false };
  const held: WithDrafts = { ...state, drafts: { ...state.drafts, [data.draft]: draft } };
  const dated = standingAsOf(held, `draft:${data.draft}`, on);
  return told(dated, 'latest draft', on, { latestDraft: data.draft }) as State;
}

export function withSignOff<State extends WithDrafts>(
  state: State,
  data: { body: string; draft: string },
  on: StatedDate,
): State {
  const held: WithDrafts = { ...state, drafts: standingDraft(state.drafts, data.draft) };
  const signOffs = { ...state.signOffs, [data.body]: data.draft };
  return told(held, `sign-off:${data.body}`, on, { signOffs }) as State;
}

/** The drafts once one of them is signed off or sent: its content stands from then on. */
export const standingDraft = (
  drafts: Readonly<Record<string, Draft>>,
  draft: string | undefined,
): Readonly<Record<string, Draft>> => {
  const named = draft === undefined ? undefined : own(drafts, draft);
  return named === undefined ? drafts : { ...drafts, [draft!]: { ...named, stands: true } };
};
