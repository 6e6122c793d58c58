import { z } from 'zod';
import { opaqueId } from '../frame';

export const agency = opaqueId();
export const agencies = z.array(agency).max(100);

/** What has to be done. */
export const kind = z.enum([
  'change of policy or procedure',
  'training',
  'audit',
  'practice change',
  'commissioning',
  'other',
]);

/** How an action stands, as the agency sees it: the word comes first, the colour after it. */
export const bragWords = {
  blue: 'Complete and evidenced',
  green: 'On track',
  amber: 'Some delay or risk',
  red: 'Overdue or at risk',
} as const;

export const brag = z.enum(Object.keys(bragWords) as [keyof typeof bragWords, ...(keyof typeof bragWords)[]]);

/** `amber` → `Some delay or risk (amber)`. */
export const bragSaid = (code: keyof typeof bragWords): string => `${bragWords[code]} (${code})`;

export const impact = z.enum(['evidenced', 'partly evidenced', 'not evidenced']);
