import type { DraftListed, DraftStore } from '@waymark/vault';
import { isPermitted, type Permission } from '@waymark/access';
import type { Who } from '../../access/who';
import { draftAddress, draftTitle } from '../steps/addresses';
import type { TitleOf } from '../cases/titles';
import { addressOfDraft } from './saved-page';
import { toldApart } from './told-apart';

export interface DraftShown {
  readonly text: string;
  /** Its reference. */
  readonly case: string | null;
  readonly href: string;
  readonly savedAt: string;
  /** What tells it apart from another of the same form. */
  readonly apart: string;
}

/** Where somebody finds all that they saved: whoever lost their last role, in their account alone. */
export const listOfDrafts = (who: Who): { readonly text: string; readonly href: string } =>
  isPermitted(who, 'tasks') ? { text: 'My tasks', href: '/tasks' } : { text: 'Your account', href: '/account' };

interface ShowingDrafts {
  readonly references: ReadonlyMap<string, string>;
  readonly who: Who;
  readonly kept: Pick<DraftStore, 'find'>;
  readonly titleOf: TitleOf;
}

/** What somebody saved to finish later, the newest first. Of what was typed no word stands here. */
export const draftsShown = (
  drafts: readonly DraftListed[],
  { references, who, kept, titleOf }: ShowingDrafts,
): readonly DraftShown[] =>
  drafts.map((draft) => ({
    text: draftTitle(draft),
    case: references.get(draft.case ?? '') ?? null,
    href: isPermitted(who, doorOf(draft)) ? draftAddress(draft, drafts) : addressOfDraft(draft),
    savedAt: draft.savedAt,
    apart: toldApart(draft, kept.find(draft, draft.copy)?.typed, titleOf),
  }));

/** Behind which door its form stands. To whom that has closed, what they saved is still to be read. */
export function doorOf({ place }: DraftListed): Permission {
  if (place.startsWith('new:')) return 'case.open';
  if (place.startsWith('directory:administration')) return 'directory.administer';
  return place.startsWith('directory:') ? 'scrutiny.record' : 'case.record';
}
