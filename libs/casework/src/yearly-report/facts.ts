import { z } from 'zod';
import { requiredReportContents } from '@waymark/statute';
import { fact, opaqueId, text, type StepsOf, type StepsOnRecordOf } from '../frame';

// The yearly report of a partnership: drafted, reviewed by the scrutineer, signed off by the partners, published, and
// sent to the Panel and the Department for Education (Working Together 2023, paragraphs 106 to 109).

const contents = requiredReportContents['yearly-report'].map(({ id }) => id) as [string, ...string[]];

/** The financial year that is reported on, '2025-26'. */
const year = opaqueId();

const subject = (of: { readonly year: string }) => `yearly report:${of.year}`;

export const yearlyReportFacts = {
  YearlyReportDrafted: fact({
    says: 'Yearly report drafted',
    clear: { year, holds: z.array(z.enum(contents)).max(contents.length) },
    sealed: { note: text().optional() },
    subject,
  }),
  YearlyReportReviewed: fact({
    says: 'Yearly report reviewed by the scrutineer',
    clear: { year },
    sealed: { review: text().optional() },
    subject,
  }),
  YearlyReportSignedOff: fact({
    says: 'Yearly report signed off',
    clear: { year, body: opaqueId() },
    sealed: { signedBy: text(200).optional() },
    subject,
  }),
  YearlyReportPublished: fact({
    says: 'Yearly report published',
    clear: { year },
    sealed: { where: text(500).optional() },
    subject,
  }),
  YearlyReportSent: fact({
    says: 'Yearly report sent',
    clear: { year, to: z.array(opaqueId()).min(1, 'Say to whom it was sent.').max(20) },
    sealed: { note: text().optional() },
    subject,
  }),
};

export type YearlyReportStep = StepsOf<typeof yearlyReportFacts>;
export type YearlyReportOnRecord = StepsOnRecordOf<typeof yearlyReportFacts>;

/** Tells the steps of a yearly report from the other steps of the record that they stand in. */
export const isYearlyReport = <Step extends { readonly type: string }>(
  step: Step,
): step is Extract<Step, { readonly type: YearlyReportOnRecord['type'] }> =>
  Object.hasOwn(yearlyReportFacts, step.type);
