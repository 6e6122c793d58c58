import type { RequestEnd } from '@waymark/casework';
import { inWords } from '@waymark/statute';

const endings: Readonly<Record<RequestEnd['how'], string>> = {
  withdrawn: 'The business unit withdrew the request',
  'review closed': 'The review was closed',
  'review ended': 'The review ended',
  'nothing contributed': 'The partnership contributes nothing to the review any more',
  'learning closed': 'The record of this learning was closed',
};

/** Why nothing more is asked, and since when: a sentence without its full stop. */
export const endInWords = ({ how, on }: RequestEnd): string =>
  on === 'not-known' ? endings[how] : `${endings[how]} on ${inWords(on)}`;

/** What an agency is told that has begun to answer, or would. */
export const endedRequest = (end: RequestEnd): string =>
  `${endInWords(end)}, so this return is no longer asked for. You can still send it to the partnership: it then counts as a return that came unasked.`;
