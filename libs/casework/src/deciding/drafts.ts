import { z } from 'zod';
import { earliestDay, type CivilDate, type StatedDate } from '@waymark/statute';
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
  return told(signedAgain(held, data, on), `sign-off:${data.body}`, on, { signOffs }) as State;
}

/** Of a draft that the same body signs off or confirms again, the first day is kept beside the last. */
function signedAgain(state: WithDrafts, { body, draft }: { body: string; draft: string }, on: StatedDate): WithDrafts {
  const [before, day] = [firstSignedOn(state, body, draft), earliestDay(on)];
  if (before === null || day === null) return state;
  return { ...state, asOf: { ...state.asOf, [firstSigned(body, draft)]: day < before ? day : before } };
}

const firstSigned = (body: string, draft: string): string => `first sign-off:${body}:${draft}`;

/** The day on which a body first signed off the draft that it is on record with; null where it is not. */
export function firstSignedOn({ signOffs, asOf = {} }: WithDrafts, body: string, draft: string): CivilDate | null {
  if (own(signOffs, body) !== draft) return null;
  return own(asOf, firstSigned(body, draft)) ?? own(asOf, `sign-off:${body}`) ?? null;
}

/** The drafts once one of them is signed off or sent: its content stands from then on. */
export const standingDraft = (
  drafts: Readonly<Record<string, Draft>>,
  draft: string | undefined,
): Readonly<Record<string, Draft>> => {
  const named = draft === undefined ? undefined : own(drafts, draft);
  return named === undefined ? drafts : { ...drafts, [draft!]: { ...named, stands: true } };
};

/** Who prepared a draft; where nobody is named, whoever recorded it counts as having done so. */
export const authorOfDraft = ({ preparedBy, recordedBy }: Draft): string => preparedBy ?? recordedBy;

export const authorsOfDrafts = ({ drafts }: WithDrafts): readonly string[] => Object.values(drafts).map(authorOfDraft);
