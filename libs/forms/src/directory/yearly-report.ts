import { requiredReportContents } from '@waymark/statute';
import { form, type Forms } from '../declare';

const year = { label: 'Financial year', called: 'which year it reports on', from: 'financial year' } as const;
const note = { label: 'Note' } as const;

/** The life of a partnership's yearly report (Working Together 2023, paragraphs 106 to 109). */
export const yearlyReportForms: Forms = {
  YearlyReportDrafted: form({
    title: 'Record a draft of the yearly report',
    intro: 'What a later draft holds takes the place of what was said of an earlier one.',
    when: { label: 'Date of the draft' },
    fields: {
      year,
      holds: {
        label: 'What the draft holds',
        called: 'what the draft holds',
        hint: 'What guidance names. Select all that it holds; none, if it is only begun.',
        options: requiredReportContents['yearly-report'],
      },
      note,
    },
    next: 'The scrutineer reviews it.',
  }),
  YearlyReportReviewed: form({
    title: "Record the scrutineer's review of the yearly report",
    when: { label: 'Date of the review' },
    fields: { year, review: { label: 'What the scrutineer says of it' } },
    next: 'The partners sign it off.',
  }),
  YearlyReportSignedOff: form({
    title: 'Record that a partner signed off the yearly report',
    when: { label: 'Date it was signed off' },
    fields: {
      year,
      body: { label: 'For which partner', called: 'for which partner it was signed off', from: 'body' },
      signedBy: { label: 'Who signed', kind: 'short text' },
    },
    next: 'Once all have signed off it is published.',
  }),
  YearlyReportPublished: form({
    title: 'Record that the yearly report was published',
    intro: 'By the end of September, for the year that ended in March before.',
    when: { label: 'Date it was published' },
    fields: {
      year,
      where: { label: 'Where it stands', kind: 'short text', hint: 'Its address, or the page that links to it' },
    },
    next: 'It is sent to the Panel and to the Department for Education within 7 days.',
  }),
  YearlyReportSent: form({
    title: 'Record to whom the yearly report was sent',
    when: { label: 'Date it was sent' },
    fields: {
      year,
      to: { label: 'To whom', called: 'to whom it was sent', from: 'recipient of the yearly report' },
      note,
    },
  }),
};
