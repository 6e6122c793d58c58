import type { OpenedForm } from '@waymark/engine';
import type { Page } from '../rendering/page';
import { wordsTyped } from './words-typed';

export function keptPage({ id, address, keptAt, typed }: OpenedForm): Page {
  const fields = Object.entries(typed).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => ({ name, value: one })),
  );
  return {
    template: 'kept.njk',
    title: 'What you typed was kept',
    section: null,
    context: { id, address, keptAt, fields, words: wordsTyped(address, fields) },
  };
}
