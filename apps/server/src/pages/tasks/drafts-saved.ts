import { own } from '@waymark/casework';
import { formed, formFor } from '@waymark/forms';
import type { DraftListed } from '@waymark/vault';
import { draftAddress } from '../steps/addresses';

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
): readonly DraftShown[] =>
  drafts.map((draft) => ({
    text: titleOf(draft),
    case: references.get(draft.case ?? '') ?? null,
    href: draftAddress(draft),
    savedAt: draft.savedAt,
  }));

/** A draft names the record and the step: the first workflow that knows such a step has the words. */
function titleOf({ place, step }: DraftListed): string {
  const opened = place.startsWith('new:') ? place.slice('new:'.length) : null;
  const of = formed.find(({ name, facts }) => (opened === null || name === opened) && own(facts, step) !== undefined);
  return (of === undefined ? null : formFor(of.name, step)?.title) ?? 'A step that this version does not know';
}
