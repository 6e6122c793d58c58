import {
  builtInCalendar,
  CivilDate,
  earliestDay,
  withHoliday,
  withoutHoliday,
  type WorkingCalendar,
} from '@waymark/statute';
import { fact, impossible, refuse, singleStage, text, workflow, type StepsOf, type StepsOnRecordOf } from '../frame';

// The working calendar as this installation knows it: the built-in bank holidays, and what was proclaimed since.
// A step's date is the day on which the holiday became known.

const facts = {
  HolidayProclaimed: fact({
    says: 'Bank holiday proclaimed',
    clear: { date: CivilDate, title: text(100) },
    sealed: {},
    subject: ({ date }) => `holiday:${date}`,
  }),
  HolidayWithdrawn: fact({
    says: 'Bank holiday withdrawn',
    clear: { date: CivilDate },
    sealed: {},
    subject: ({ date }) => `holiday:${date}`,
  }),
};

export interface Calendar {
  readonly calendar: WorkingCalendar;
  readonly changes: number;
}

const initial: Calendar = { calendar: builtInCalendar, changes: 0 };

type Step = StepsOf<typeof facts>;
type OnRecord = StepsOnRecordOf<typeof facts>;

function fold({ calendar, changes }: Calendar, { type, data, occurredOn }: OnRecord): Calendar {
  const knownFrom = earliestDay(occurredOn) ?? data.date;
  // A version names what makes it differ, so that no two calendars ever go by the same.
  const version = (sign: '+' | '-') => `${calendar.version} ${sign}${data.date}@${knownFrom}`;
  switch (type) {
    case 'HolidayProclaimed': {
      const holiday = { date: data.date, title: data.title, knownFrom };
      return { calendar: withHoliday(calendar, holiday, version('+')), changes: changes + 1 };
    }
    case 'HolidayWithdrawn':
      return { calendar: withoutHoliday(calendar, data.date, knownFrom, version('-')), changes: changes + 1 };
    default:
      return impossible(type);
  }
}

const holds = ({ calendar }: Calendar, date: string) =>
  calendar.holidays.some((holiday) => holiday.date === date && holiday.withdrawnOn === null);

const rules = {
  isNew: refuse<Calendar, Step>(
    ({ state, step }) => !holds(state, step.data.date),
    'The calendar has that bank holiday already.',
  ),
  isHeld: refuse<Calendar, Step>(
    ({ state, step }) => holds(state, step.data.date),
    'The calendar has no bank holiday on that day.',
  ),
};

export const calendarRecord = workflow<Calendar, Step, OnRecord>({
  name: 'calendar',
  category: 'calendar',
  title: 'Working calendar',
  opensCase: false,
  facts,
  rules,
  charts: [singleStage('calendar', rules, { HolidayProclaimed: ['isNew'], HolidayWithdrawn: ['isHeld'] })],
  stages: { open: 'In use' },
  initial,
  fold,
  clocks: () => [],
  mentions: () => [],
});
