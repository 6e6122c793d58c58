import { z } from 'zod';
import { idsOf, practiceReviewKinds, requiredReportContents } from '@waymark/statute';
import { oneOf } from '../frame';

export { agency, recipientOf } from '../values';

/** Only a local child safeguarding practice review has the deadlines of the statute. */
export const statutoryKind = 'local-child-safeguarding-practice-review';

export const kind = oneOf(practiceReviewKinds);

export const origins = ['rapid review', 'several cases', 'no notification', 'another area'] as const;

export const contentIds = idsOf(requiredReportContents['practice-review']);
/** How a report does by one of them. */
export const contentFound = ['there', 'in part', 'missing', 'not applicable'] as const;
export const content = oneOf(requiredReportContents['practice-review']);

/** Other proceedings about the same child or the same events (WT23 ¶353). */
export const proceedingsKinds = [
  'criminal proceedings',
  'inquest',
  'family court',
  'child death review',
  'domestic homicide review',
  'safeguarding adults review',
  'MAPPA serious case review',
  'LeDeR review',
  'patient safety incident review',
  'disciplinary proceedings',
] as const;

/** What other proceedings may hold back; everything else goes on. */
export const heldThings = ['publication', 'interviews', 'family contact', 'report'] as const;

export const holdSources = [
  'proceedings',
  'reporting restriction',
  'injunction',
  'court direction',
  'pre-election period',
  "the family's request",
  'other',
] as const;

/** What is settled before a report is published, each done or not needed. */
export const runUpItems = [
  'anonymisation and jigsaw identification checked',
  'naming agreed',
  'legal advice taken',
  'police consulted',
  'Crown Prosecution Service consulted',
  'coroner consulted',
  'family shown the report',
  'surviving children shown the report',
  'practitioners briefed',
  'agencies briefed',
  'communications planned',
  "partnership's response agreed",
] as const;

export const delayReasons = [
  'criminal proceedings',
  'inquest',
  'family proceedings',
  'reviewer',
  'agency',
  'other',
] as const;

export const published = z.enum(['full', 'improvements-only']);
