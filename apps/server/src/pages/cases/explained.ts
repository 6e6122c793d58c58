import {
  asKnownOn,
  count,
  earliestDay,
  editionOf,
  inWords,
  latestDay,
  surenessMeans,
  workingDaysBetween,
  covers,
  type CivilDate,
  type ClockId,
  type Counted,
  type EditionId,
  type StatedDate,
  type Sureness,
  type WorkingCalendar,
} from '@waymark/statute';

/** How a deadline was counted, for whoever wants to count it again. */
export interface Explained {
  readonly rule: string;
  readonly source: string;
  readonly mark: string;
  readonly edition: string;
  readonly editionMark: string;
  readonly toBeConfirmed: boolean;
  readonly counting: string;
  readonly calendar: string;
  readonly skipped: readonly { readonly date: CivilDate; readonly why: string }[];
  /** The bank holidays among them, which are what people forget. */
  readonly holidays: readonly string[];
  readonly notes: readonly string[];
}

export interface ToExplain {
  readonly clock: ClockId;
  readonly started: StatedDate;
  readonly due: CivilDate;
  readonly edition: EditionId;
  readonly calendar: string | null;
  /** When this due date was first known: the calendar of that day counted it. */
  readonly knownFrom: CivilDate;
}

/**
 * Counts a due date again, by the calendar of the day on which it became known or by the one known now, whichever gives
 * the date that stands on record. Null where neither does: then nothing is explained that was not so.
 */
export function explained(asked: ToExplain, calendar: WorkingCalendar, today: CivilDate): Explained | null {
  const from = earliestDay(asked.started) ?? latestDay(asked.started);
  if (from === null) return null;
  for (const day of [asked.knownFrom, today]) {
    const known = asKnownOn(calendar, day);
    const counted = count(asked.clock, from, {
      calendar: known,
      edition: asked.edition,
      panelLetterWorkingDays: expectation(asked, from, known),
    });
    if (!('cannot' in counted) && counted.due === asked.due) return shown(counted, asked.calendar);
  }
  return null;
}

/** What the partnership expected then follows from the dates themselves; it may expect otherwise now. */
function expectation({ clock, due }: ToExplain, from: CivilDate, calendar: WorkingCalendar): number | null {
  if (clock !== 'panel-letter' || !covers(calendar, from) || !covers(calendar, due)) return null;
  return workingDaysBetween(from, due, calendar);
}

function shown(counted: Counted, calendar: string | null): Explained {
  const edition = editionOf(counted.edition);
  const holidays = counted.skipped.filter(({ why }) => why.startsWith('bank holiday'));
  return {
    rule: counted.rule,
    source: counted.source,
    mark: surenessMeans[counted.sure as Sureness] ?? 'not marked',
    edition: edition.title,
    editionMark: edition.sureMeans,
    toBeConfirmed: counted.provisional,
    counting: counted.counting,
    calendar: calendar ?? counted.calendar,
    skipped: counted.skipped,
    holidays: holidays.map(({ date, why }) => `${inWords(date)} (${why.replace('bank holiday: ', '')})`),
    notes: counted.notes,
  };
}
