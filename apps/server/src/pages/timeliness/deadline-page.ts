import type { Engine } from '@waymark/engine';
import { calendarKnownOn, calendarNow } from '@waymark/projections';
import type { Page } from '../rendering/page';
import { deadlineSection } from './deadline-section';
import { framed, type Standing } from './frame';
import { movesOf } from './moves';
import { periodInWords, startedIn } from './period';
import type { HeadlinedClock } from './section-headline';
import { asideInWords } from './set-aside';
import { queryOf } from './asked';
import { uncountableInWords, uncountableOf } from './uncountable';
import { windowOf } from './window';

/**
 * One deadline: what the rule is, how it went by year and quarter, each case against its limit, and the cases themselves;
 * with a period, all of it of the cases that started then.
 */
export async function deadlinePage(
  engine: Engine,
  standing: Standing,
  id: HeadlinedClock,
  yearsTo: unknown,
): Promise<Page> {
  const { timeliness, asked } = standing;
  const { day, hindsight, period, only } = asked;
  const calendar = hindsight ? await calendarNow(engine.views) : await calendarKnownOn(engine.views, day);
  const window = windowOf(timeliness.cases, day, yearsTo);
  const cases =
    only !== null
      ? timeliness.cases
      : period === null
        ? window.cases
        : timeliness.cases.filter(({ clocks }) => clocks.some(startedIn(period)));
  const moves = await movesOf(engine, cases, hindsight ? null : day);
  const section = deadlineSection(id, timeliness, { cases, period, only, by: { calendar, asAt: day }, moves });
  const headline = period === null ? section.headline : `Started in ${periodInWords(period)}: ${section.headline}`;
  return framed(standing, {
    template: 'timeliness/deadline.njk',
    section: id,
    heading: section.title,
    headline,
    context: {
      of: section,
      periodInWords: period === null ? null : periodInWords(period),
      aside: asideInWords(section.aside),
      window: period === null && only === null ? window : null,
      only: only === null ? null : uncountableInWords[only],
      uncountable: [
        uncountableOf(
          id,
          timeliness.cases.flatMap((one) => one.clocks),
          `/timeliness/${standing.partnership.id}`,
          queryOf({ day, hindsight }),
        ),
      ],
    },
  });
}
