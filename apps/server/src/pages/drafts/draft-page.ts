import type { RequestEnd } from '@waymark/casework';
import type { DraftListed } from '@waymark/vault';
import type { Page } from '../rendering/page';
import { endedRequest } from '../requests/ended-request';
import { wordsTyped } from '../signing-in/words-typed';
import { copyAddress, draftTitle, formAddress } from '../steps/addresses';
import { draftIn } from '../steps/draft';
import { reasonBox } from '../steps/posted';
import { addressOfDraft } from './saved-page';

interface DraftRead {
  readonly draft: DraftListed;
  readonly typed: unknown;
  readonly reference: string | null;
  /** Its form is no longer there for whoever wrote it. */
  readonly gone: boolean;
  readonly ended: RequestEnd | null;
  /** It was saved anew after its reader was shown it, and asked to delete it. */
  readonly changed: boolean;
  /** Where all that they saved is listed. */
  readonly back: { readonly text: string; readonly href: string };
}

/** All that somebody wrote in a form that they saved, on one page: to be read, copied, gone on with or deleted. */
export function draftPage({ draft, typed, reference, gone, ended, changed, back }: DraftRead): Page {
  const kept = draftIn(typed);
  const boxes = [
    ...[...kept.typed].flatMap(([name, values]) => values.map((value) => ({ name, value }))),
    ...[...kept.reasons].map(([rule, value]) => ({ name: reasonBox(rule), value })),
  ];
  return {
    template: 'draft.njk',
    title: 'What you saved',
    section: back.href === '/tasks' ? 'tasks' : 'account',
    status: changed ? 409 : 200,
    unrecorded: true,
    context: {
      step: draftTitle(draft),
      reference,
      savedAt: draft.savedAt,
      goOn: gone ? null : copyAddress(draft),
      notice: ended === null ? null : endedRequest(ended),
      words: wordsTyped(formAddress(draft), boxes),
      changed,
      back,
      forget: `${addressOfDraft(draft)}/delete`,
    },
  };
}
