import { z } from 'zod';
import { opaqueId } from '../frame';

/** Where a plan comes from: reviews, but not reviews alone. */
export const source = z.enum([
  'rapid review',
  'local child safeguarding practice review',
  'local learning review',
  'single-agency review',
  'audit',
  'multi-agency audit',
  'Panel letter',
  'scrutineer',
  'overview and scrutiny',
  'inspection',
  'child death overview panel',
  'coroner',
  'domestic homicide review',
  'safeguarding adults review',
  'national review',
  'other national learning',
  "another area's review",
  'MAPPA serious case review',
  'LeDeR review',
  'NHS patient safety review',
  'other',
]);

/** To whom a plan's progress is reported. */
export const receiver = z.enum([
  'practice review group',
  'executive',
  'lead safeguarding partners',
  'quality assurance committee',
  'overview and scrutiny',
  'scrutineer',
  'other',
]);

export const recommendation = opaqueId();
export const agencies = z.array(opaqueId()).max(100);
