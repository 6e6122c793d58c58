import type { OpenedForm } from '@waymark/engine';
import type { Page } from '../rendering/page';

/** Shown of it are the words; ids, codes and numbers go along unseen. */
const reads = /\s|^\p{L}{2,}$/u;

export function keptPage({ id, address, keptAt, typed }: OpenedForm): Page {
  const fields = Object.entries(typed).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => ({ name, value: one })),
  );
  return {
    template: 'kept.njk',
    title: 'What you typed was kept',
    section: null,
    context: {
      id,
      address,
      keptAt,
      fields,
      words: fields.map(({ value }) => value).filter((value) => reads.test(value)),
    },
  };
}
