import { financialYearOf, recipientsOf, requiredReportContents, type CivilDate } from '@waymark/statute';
import { after, onWorkingDay } from '../days';
import { bodiesOn, type Area } from './area';
import type { Entry } from './entry';

/** How one year's report went: the working days before or after the end of September on which it came out. */
interface Told {
  readonly out: number | 'not yet';
  readonly sentTo: 'both' | 'the Panel alone';
}

/** By the year whose end of September it is. What is left out came out some days before, and went to both. */
const exceptions: Readonly<Record<string, Told>> = {
  '0/2024': { out: 7, sentTo: 'both' },
  '0/2026': { out: -2, sentTo: 'the Panel alone' },
  '1/2025': { out: 16, sentTo: 'both' },
  '1/2026': { out: 'not yet', sentTo: 'both' },
};

const years = ['2021', '2022', '2023', '2024', '2025', '2026', '2027'];

/** The yearly reports of an area: drafted in June, reviewed, signed off in September, out by its end or late. */
export const yearlyReportsOf = (area: Area): Entry[] =>
  years.flatMap((year) => reportOf(area, year, exceptions[`${area.index % 3}/${year}`] ?? { out: -4, sentTo: 'both' }));

function reportOf(area: Area, year: string, { out, sentTo }: Told): Entry[] {
  const report = financialYearOf(`${year}-03-31`);
  const step = (type: string, on: CivilDate, data: object): Entry => ({
    stream: `partnership-${area.id}`,
    type,
    data: { year: report, ...data },
    on,
    typed: after(on, 1),
    by: area.manager.id,
  });
  const drafted = onWorkingDay(`${year}-06-14`);
  const reviewed = onWorkingDay(`${year}-07-18`);
  const begun = [
    step('YearlyReportDrafted', drafted, { holds: contents.slice(0, 5), note: 'The costs are still being gathered.' }),
    step('YearlyReportReviewed', reviewed, { review: 'It counts what was done, and says too little of what changed.' }),
    step('YearlyReportDrafted', after(reviewed, 20), { holds: contents }),
  ];
  if (out === 'not yet') return begun;
  const published = after(onWorkingDay(`${year}-09-30`), out);
  const signed = after(published, -6);
  return [
    ...begun,
    ...bodiesOn(area, signed).map(({ id, lead }, at) =>
      step('YearlyReportSignedOff', after(signed, at % 3), { body: id, signedBy: lead.name }),
    ),
    step('YearlyReportPublished', published, { where: 'Among the reports on the website of the partnership' }),
    step('YearlyReportSent', after(published, 3), { to: recipients.slice(0, sentTo === 'both' ? 2 : 1) }),
  ];
}

const contents = requiredReportContents['yearly-report'].map(({ id }) => id);
const recipients = recipientsOf('yearly-report').map(({ to }) => to);
