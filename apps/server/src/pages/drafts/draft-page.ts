import type { DraftListed } from '@waymark/vault';
import type { Page } from '../rendering/page';
import { wordsTyped } from '../signing-in/words-typed';
import { copyAddress, draftTitle, formAddress } from '../steps/addresses';
import { draftIn } from '../steps/draft';
import { isCorrection, ofTheWriter } from './of-the-writer';
import type { StepPlace } from '../steps/place';
import { reasonBox } from '../steps/posted';
import { addressOfDraft } from './saved-page';

interface DraftRead {
  readonly draft: DraftListed;
  readonly typed: unknown;
  readonly reference: string | null;
  /** Null: it is no longer there for whoever wrote it. */
  readonly form: StepPlace | null;
  /** It was saved anew after its reader was shown it, and asked to delete it. */
  readonly changed: boolean;
  /** Where all that they saved is listed. */
  readonly back: { readonly text: string; readonly href: string };
}

/** The same whether there never was one, it is somebody else's, or it was recorded or deleted in another window. */
export const noDraftPage = (back: DraftRead['back']): Page => ({
  template: 'no-draft.njk',
  title: 'This draft is not here',
  section: back.href === '/tasks' ? 'tasks' : 'account',
  status: 404,
  context: { back },
});

/** All that somebody wrote in a form that they saved, on one page: to be read, copied, gone on with or deleted. */
export function draftPage({ draft, typed, reference, form, changed, back }: DraftRead): Page {
  const kept = draftIn(typed);
  const all = [
    ...[...kept.typed].flatMap(([name, values]) => values.map((value) => ({ name, value }))),
    ...[...kept.reasons].map(([rule, value]) => ({ name: reasonBox(rule), value })),
  ];
  const told = form === null && isCorrection(draft.step);
  const boxes = told ? ofTheWriter(all) : all;
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
      goOn: form === null ? null : copyAddress(draft),
      notice: form?.notice ?? null,
      withheld: told,
      words: wordsTyped(formAddress(draft), boxes),
      changed,
      back,
      forget: `${addressOfDraft(draft)}/delete`,
    },
  };
}
