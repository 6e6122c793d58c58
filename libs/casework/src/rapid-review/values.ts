import { z } from 'zod';
import { notificationValues as values, StatedDate } from '@waymark/statute';
import { knowable, oneOf, text } from '../frame';

export { agency, body, child, recipientOf } from '../values';

/** A child's part in the incident. */
export const part = z.enum(['harmed', 'sibling', 'alleged to have harmed', 'other']);

/** The learning that is chosen where there is no local child safeguarding practice review. */
export const alternative = z.enum([
  'none',
  'local learning review',
  'single-agency review',
  'audit',
  'reflective session',
  'other',
]);

/**
 * A child's particulars as at notification: who they are and the characteristics that the notification asks for. Each
 * may be not known, but then says why: equality fields are what the national analyses find missing.
 */
export const particularsOf = (child: z.ZodType<string>) =>
  z.strictObject({
    child,
    name: text(200).optional(),
    bornOn: StatedDate.optional(),
    ageBand: knowable(oneOf(values.ageBand.values)).optional(),
    sex: knowable(oneOf(values.sex.values)).optional(),
    ethnicity: knowable(oneOf(values.ethnicity.values)).optional(),
    disability: knowable(z.array(oneOf(values.disability.values)).min(1)).optional(),
    religion: knowable(text(100)).optional(),
    harm: knowable(z.array(oneOf(values.harm.values)).min(1)).optional(),
    context: knowable(z.array(oneOf(values.context.values)).min(1)).optional(),
    socialCareStatus: knowable(oneOf(values.socialCareStatus.values)).optional(),
    previousInvolvement: knowable(oneOf(values.previous.values)).optional(),
    placement: knowable(oneOf(values.placement.values)).optional(),
    careLeaver: knowable(z.boolean()).optional(),
    education: knowable(oneOf(values.education.values)).optional(),
    knownToAgencies: knowable(oneOf(values.knownToAgencies.values)).optional(),
    note: text().optional(),
  });
