import { addDays, type CivilDate } from '@waymark/statute';

interface Episode {
  readonly on: string;
  readonly what: string;
}

/** What agencies tell of: how many days before they were asked, how exactly they know the day, and what happened. */
const told: readonly (readonly [before: number, exactly: 'day' | 'month' | 'range', what: string])[] = [
  [610, 'month', 'Family moved into the area; first registered with services.'],
  [402, 'day', 'Home visit by the health visitor; the home was cold and the cupboards were empty.'],
  [371, 'day', 'Referral to children’s social care for neglect; no further action after a call to the family.'],
  [300, 'range', 'Attendance at nursery fell below half; nobody was told.'],
  [212, 'day', 'Police called to a dispute between adults at the address; children seen asleep.'],
  [210, 'day', 'Domestic abuse notification received and filed.'],
  [145, 'month', 'Missed dental and hearing appointments; a letter was sent home.'],
  [96, 'day', 'Mother told a midwife that she was afraid of her partner.'],
  [61, 'day', 'Strategy discussion held; health was not present.'],
  [40, 'day', 'Child seen at the emergency department with a bruise to the ear; discharged home.'],
  [23, 'day', 'Unannounced visit: nobody answered the door.'],
  [12, 'day', 'Anonymous call about crying at night; visit planned for the next week.'],
];

/** Two agencies may tell the same and not agree about the day. */
const shared = [40, 'Child seen at the emergency department with a bruise to the ear; discharged home.'] as const;

/** The dated episodes of one return. Which they are follows from who is asked alone, so that nothing else is changed. */
export function episodesOf(agency: string, ordinal: number, asked: CivilDate): readonly Episode[] {
  const own = told.filter((_, at) => (at + ordinal) % 3 === 0);
  const off = agency.length % 2 === 0 && ordinal % 4 === 1;
  const episodes = own.map(([before, exactly, what]) => ({ on: dated(addDays(asked, -before), exactly), what }));
  const [before, what] = shared;
  return off ? [...episodes.filter((one) => one.what !== what), { on: addDays(asked, -before + 1), what }] : episodes;
}

function dated(day: CivilDate, exactly: 'day' | 'month' | 'range'): string {
  if (exactly === 'day') return day;
  return exactly === 'month' ? day.slice(0, 7) : `${day}/${addDays(day, 20)}`;
}
