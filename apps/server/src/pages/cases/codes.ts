import { practiceReviewKinds, requiredReportContents, submissionKinds } from '@waymark/statute';

/**
 * Words of the codes that a field may hold. By field, because the same code is another thing elsewhere: the reviewer is
 * named in a report, and is a reason for delay.
 */
const byField: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  kind: new Map([
    ...Object.entries(submissionKinds),
    ...practiceReviewKinds.map(({ id, words }) => [id, words] as const),
  ]),
  content: new Map(requiredReportContents['practice-review'].map(({ id, words }) => [id, words])),
};

export const codeInWords = (field: string, value: unknown): string | null =>
  typeof value === 'string' ? (byField[field]?.get(value) ?? null) : null;
