import type { Engine } from '@waymark/engine';
import { calendarKnownOn, calendarNow, timelinessOf, type PartnershipEntry, type Scope } from '@waymark/projections';
import type { CivilDate } from '@waymark/statute';
import type { Page } from '../rendering/page';
import { actionsSection } from './actions-section';
import { attendanceSection } from './attendance-section';
import { challengesSection } from './challenges-section';
import { queryOf, type AsAtAsked } from './as-at';
import { deadlineSection, deadlinesShown } from './deadline-section';
import { departureRows } from './departures';
import { headlineOf } from './headline';
import { milestoneTable } from './milestones';
import { movesOf } from './moves';
import { windowOf } from './window';
import { yearlyReportInWords } from './yearly-report';

export interface TimelinessPageAsked {
  readonly partnership: PartnershipEntry;
  readonly asked: AsAtAsked;
  /** The last financial year of which the cases are listed, as the address gives it. */
  readonly yearsTo: unknown;
  readonly today: CivilDate;
}

/**
 * Whether a partnership's deadlines were met, on a day. Where the day cannot be read the page says so beside what was
 * typed, and shows today in the meantime.
 */
export async function timelinessPage(
  engine: Engine,
  scope: Scope,
  { partnership, asked, yearsTo, today }: TimelinessPageAsked,
): Promise<Page> {
  const { views } = engine;
  const day = asked.day ?? today;
  const { hindsight, objection } = asked;
  const timeliness = await timelinessOf(views, scope, { partnership: partnership.id, asAt: day, hindsight });
  const calendar = hindsight ? await calendarNow(views) : await calendarKnownOn(views, day);
  const window = windowOf(timeliness.cases, day, yearsTo);
  const moves = await movesOf(engine, window.cases, hindsight ? null : day);
  const by = { calendar, asAt: day };
  const name = partnership.name ?? 'A partnership without a name';
  return {
    template: 'timeliness.njk',
    title: objection === null ? `Timeliness, ${name}` : `Error: Timeliness, ${name}`,
    section: 'timeliness',
    status: objection === null ? 200 : 400,
    context: {
      name,
      address: `/timeliness/${partnership.id}`,
      query: queryOf({ day, hindsight }),
      asked,
      day,
      lookingAhead: day > today,
      isToday: day === today,
      headline: headlineOf(timeliness),
      sections: deadlinesShown.map((id) => deadlineSection(id, timeliness, window.cases, by, moves)),
      yearlyReport: { text: yearlyReportInWords(timeliness), source: timeliness.yearlyReport.source },
      actions: actionsSection(timeliness),
      attendance: attendanceSection(timeliness),
      challenges: challengesSection(timeliness),
      milestones: milestoneTable(window.cases),
      departures: departureRows(timeliness.departures),
      window,
      calendarVersion: timeliness.calendar,
    },
  };
}
