import { nameOfDeadline, clockRule, editionOn, financialYearOf } from '@waymark/statute';
import type { Page } from '../rendering/page';
import { actionsSection } from './actions-section';
import { attendanceSection } from './attendance-section';
import { challengesSection } from './challenges-section';
import { deadlinesShown } from './deadline-section';
import { framed, type Standing } from './frame';
import { headlined, headlineOf } from './headline';
import { startedIn } from './period';
import { queryOf } from './asked';
import { sectionHeadline } from './section-headline';
import { uncountableOf } from './uncountable';
import { yearlyReportInWords } from './yearly-report';

/** A partnership's year in sentences, each leading to the page that shows how it comes about. */
export function summaryPage(standing: Standing): Page {
  const { timeliness, partnership } = standing;
  const { cases, asAt, departures } = timeliness;
  const edition = editionOn(asAt)?.id ?? 'wt-2018';
  const year = financialYearOf(asAt);
  const clocks = cases.flatMap((one) => one.clocks);
  const uncountable = (id: (typeof deadlinesShown)[number]) =>
    uncountableOf(
      id,
      clocks,
      `/timeliness/${partnership.id}`,
      queryOf({ day: standing.asked.day, hindsight: standing.asked.hindsight }),
    );
  return framed(standing, {
    template: 'timeliness/summary.njk',
    section: null,
    heading: partnership.name ?? 'A partnership without a name',
    headline: headlineOf(timeliness),
    context: {
      year,
      uncountable: headlined.map(uncountable),
      deadlines: deadlinesShown.map((id) => ({
        id,
        title: nameOfDeadline(id),
        expectation: clockRule(id, edition)?.force === 'expectation',
        inYear: sectionHeadline(id, clocks.filter(startedIn(year)), edition),
        inAll: sectionHeadline(id, clocks, edition, true),
        uncountable: uncountable(id),
      })),
      beside: [
        { id: 'actions', title: 'Actions', words: actionsSection(timeliness).headline },
        { id: 'attendance', title: 'Attendance', words: attendanceSection(timeliness).headline },
        { id: 'challenges', title: 'Scrutiny: challenges', words: challengesSection(timeliness).headline },
        { id: 'departures', title: 'Departures', words: departuresInWords(departures) },
      ],
      yearlyReports: [timeliness.yearlyReport, ...timeliness.yearlyReportsBefore].map(yearlyReportInWords),
      yearlyReportSource: timeliness.yearlyReport.source,
    },
  });
}

export function departuresInWords(departures: Standing['timeliness']['departures']): string {
  const count = departures.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return 'No step was taken although a rule asked for something first.';
  const most = departures[0]!;
  const commonest = departures.length === 1 ? '' : `; the commonest kind ${times(most.count)}`;
  return `${count === 1 ? 'Once' : times(count)} a step was taken although a rule asked for something first${commonest}.`;
}

/** One step may depart from several rules, and is counted for each. */
const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
