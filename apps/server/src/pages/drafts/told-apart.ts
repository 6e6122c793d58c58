import { formFor, one, type StepForm, type Typed } from '@waymark/forms';
import { CivilDate, howMany, inWords } from '@waymark/statute';
import type { TitleOf } from '../cases/titles';
import { wordsTyped } from '../signing-in/words-typed';
import { formAddress, workflowOf } from '../steps/addresses';
import { draftIn } from '../steps/draft';
import { isCorrection } from './of-the-writer';

type DraftOf = Parameters<typeof formAddress>[0];

/**
 * What tells two drafts of one form apart, and nobody's words: which agency or body it is about, the day that it gives,
 * how much is written, and at which part it stands. `titleOf` names public bodies alone.
 */
export function toldApart(draft: DraftOf, kept: unknown, titleOf: TitleOf): string {
  // Its key is gone, or it was deleted in another window.
  if (kept === undefined) return 'cannot be read any more';
  const { typed, page } = draftIn(kept);
  const form = formFor(workflowOf(draft), draft.step);
  return [
    ...(form === null ? [] : bodiesIn(form, typed, titleOf)),
    // The day of a correction is the record's, which may be open to its writer no more.
    ...(isCorrection(draft.step) ? [] : dayIn(typed)),
    written(draft, typed),
    ...(form === null || form.pages.length < 2
      ? []
      : [`part ${Math.min(page, form.pages.length)} of ${form.pages.length}`]),
  ].join(', ');
}

/** A form that asks for many of them is about none. */
const bodiesIn = ({ fields }: StepForm, typed: Typed, titleOf: TitleOf): string[] =>
  fields.flatMap((field) => (field.kind === 'held' && !field.several ? (titleOf(one(typed, field.name)) ?? []) : []));

function dayIn(typed: Typed): string[] {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => one(typed, `occurredOn.${part}`));
  const read = CivilDate.safeParse(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
  return read.success ? [`dated ${inWords(read.data)}`] : [];
}

function written(draft: DraftOf, typed: Typed): string {
  const boxes = [...typed].flatMap(([name, values]) => values.map((value) => ({ name, value })));
  const texts = wordsTyped(formAddress(draft), boxes).map(({ text }) => text);
  const words = texts
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '').length;
  return words === 0 ? 'nothing written yet' : `${howMany(words, 'word', 'words')} written`;
}
