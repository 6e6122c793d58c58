import { keptFormDays, mostKeptForms, type EndedForm } from '@waymark/access';
import type { OpenedForm } from '@waymark/engine';
import { ofTheWriter } from '../drafts/of-the-writer';
import type { Page } from '../rendering/page';
import { wordsTyped } from './words-typed';

/** `withheld`: a correction of what is not open to its writer now. */
export function keptPage({ id, address, keptAt, typed }: OpenedForm, withheld: boolean): Page {
  const all = Object.entries(typed).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => ({ name, value: one })),
  );
  const fields = withheld ? ofTheWriter(all) : all;
  return {
    template: 'kept.njk',
    title: 'What you typed was kept',
    section: null,
    context: { id, address, keptAt, withheld, fields, words: wordsTyped(address, fields) },
  };
}

/** What became of it: only whose form it was is told. */
export const noLongerKeptPage = ({ keptAt, ended }: EndedForm): Page => ({
  template: 'no-longer-kept.njk',
  title: 'What you typed is no longer kept',
  section: null,
  status: 410,
  context: { keptAt, ended, days: keptFormDays, most: mostKeptForms },
});
