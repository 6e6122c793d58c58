import { londonDateOf } from '@waymark/ledger';
import type { Engine } from '@waymark/engine';
import { calendarNow } from '@waymark/projections';
import {
  clockIds,
  clockRule,
  editions,
  exceptions,
  inWords,
  surenessMeans,
  workingDayDefinition,
  type ClockRule,
  type Holiday,
  type Limit,
} from '@waymark/statute';
import type { Page } from '../rendering/page';

/** The rules as data to read: which deadlines there are, by edition, how sure each is, and the working calendar. */
export async function deadlinesPage({ views, time }: Engine): Promise<Page> {
  const calendar = await calendarNow(views);
  return {
    template: 'deadlines.njk',
    title: 'Deadlines and working calendar',
    section: 'deadlines',
    context: {
      today: londonDateOf(time.now()),
      editions: editions.toReversed().map((edition) => ({ ...edition, rules: rulesOf(edition.id) })),
      exceptions: exceptions.map((one) => ({ ...one, mark: surenessMeans[one.sure] })),
      marks: Object.entries(surenessMeans).map(([mark, means]) => ({ mark, means })),
      workingDay: { ...workingDayDefinition, mark: surenessMeans[workingDayDefinition.sure] },
      calendar,
      years: byYear(calendar.holidays),
    },
  };
}

const rulesOf = (edition: ClockRule['edition']) =>
  clockIds.flatMap((id) => {
    const rule = clockRule(id, edition);
    return rule === null ? [] : [{ ...rule, limitInWords: limitInWords(rule.limit), mark: surenessMeans[rule.sure] }];
  });

function limitInWords(limit: Limit | null): string {
  if (limit === null) return 'No number is set';
  const unit = limit.count === 1 ? limit.unit.slice(0, -1) : limit.unit;
  return `${limit.count} ${unit}${limit.direction === 'before' ? ' before' : ''}`;
}

/** The latest year first: those to come are what people look for. */
function byYear(holidays: readonly Holiday[]) {
  const years = new Map<string, { date: string; title: string; known: string; withdrawn: string | null }[]>();
  for (const { date, title, note, knownFrom, withdrawnOn } of holidays) {
    const rows = years.get(date.slice(0, 4)) ?? [];
    years.set(date.slice(0, 4), rows);
    rows.push({
      date,
      title: note === '' ? title : `${title} (${noteInWords(note)})`,
      known: knownFrom === null ? 'From the calendar’s start' : inWords(knownFrom),
      withdrawn: withdrawnOn === null ? null : inWords(withdrawnOn),
    });
  }
  return [...years].map(([year, rows]) => ({ year, rows })).reverse();
}

const noteInWords = (note: string): string => note.replace(/\d{4}-\d{2}-\d{2}/g, (day) => inWords(day));
