import { z } from 'zod';
import { notificationValues as values, recipientNames, StatedDate } from '@waymark/statute';
import { knowable, oneOf, text } from '../frame';

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

export const recipientOf = z.enum(
  Object.keys(recipientNames) as [keyof typeof recipientNames, ...(keyof typeof recipientNames)[]],
);
