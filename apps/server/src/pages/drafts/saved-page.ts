import { createHash } from 'node:crypto';
import type { DraftKept, DraftListed } from '@waymark/vault';
import type { Page } from '../rendering/page';
import { copyAddress } from '../steps/addresses';
import type { StepPlace } from '../steps/place';

type DraftNamed = Omit<DraftListed, 'savedAt' | 'person'>;

/** A name of its own for an address: of what a draft is about nothing stands there. */
export const idOfDraft = ({ case: of, place, step, about, copy }: DraftNamed): string =>
  createHash('sha256')
    .update(JSON.stringify([of, place, step, about, copy]))
    .digest('hex')
    .slice(0, 32);

export const addressOfDraft = (draft: DraftNamed): string => `/drafts/${idOfDraft(draft)}`;

/** A form was saved to be finished later. What another window saved meanwhile stands beside it, and is told. */
export function savedPage(
  place: StepPlace,
  { copy, meanwhile }: DraftKept,
  savedAt: string,
  apart: (copy: number) => string,
): Page {
  const address = meanwhile === null && copy === 0 ? place.address : copyAddress({ ...place.draft, copy });
  return {
    template: 'steps/saved.njk',
    title: meanwhile === null ? 'Saved to finish later' : 'Saved beside an earlier draft',
    section: null,
    context: {
      caption: place.caption,
      address,
      back: place.back,
      step: place.form.title,
      savedAt,
      apart: apart(copy),
      meanwhile:
        meanwhile === null
          ? null
          : {
              savedAt: meanwhile.savedAt,
              address: copyAddress(meanwhile),
              read: addressOfDraft(meanwhile),
              apart: apart(meanwhile.copy),
            },
    },
  };
}
