import type { DraftListed } from '@waymark/vault';
import { isPermitted, type Permission } from '@waymark/access';
import type { Who } from '../../access/who';
import { addressOfDraft } from '../drafts/saved-page';
import { draftAddress, draftTitle } from '../steps/addresses';

export interface DraftShown {
  readonly text: string;
  /** Its reference. */
  readonly case: string | null;
  readonly href: string;
  readonly savedAt: string;
}

/** What somebody saved to finish later, the newest first. Nothing of what was typed stands here. */
export const draftsShown = (
  drafts: readonly DraftListed[],
  references: ReadonlyMap<string, string>,
  who: Who,
): readonly DraftShown[] =>
  drafts.map((draft) => ({
    text: draftTitle(draft),
    case: references.get(draft.case ?? '') ?? null,
    href: isPermitted(who, doorOf(draft)) ? draftAddress(draft, drafts) : addressOfDraft(draft),
    savedAt: draft.savedAt,
  }));

/** Behind which door its form stands. To whom that has closed, what they saved is still to be read. */
function doorOf({ place }: DraftListed): Permission {
  if (place.startsWith('new:')) return 'case.open';
  if (place.startsWith('directory:administration')) return 'directory.administer';
  return place.startsWith('directory:') ? 'scrutiny.record' : 'case.record';
}
