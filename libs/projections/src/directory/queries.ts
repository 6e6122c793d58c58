import { calendarRecord, type Agency, type Calendar, type Partnership, type Person } from '@waymark/casework';
import { asKnownOn, builtInCalendar, type CivilDate, type WorkingCalendar } from '@waymark/statute';
import { nameIn, type SealedName } from '../sealed-name';
import { keptFor, keptOrMade } from '../views/kept';
import type { Views } from '../views/open-views';
import { foldRows } from '../folding';
import type { DirectoryCategory } from './categories';
import type { DirectoryRow } from './table';

export interface PartnershipEntry extends Partnership {
  readonly id: string;
}

export interface AgencyEntry extends Agency {
  readonly id: string;
}

/** The name stays sealed here, with what is needed to open it. */
export interface PersonEntry extends Person {
  readonly id: string;
  readonly sealedName: SealedName | null;
}

/** All partnerships, by name, with their dated deciding bodies. */
export async function partnershipsIn(views: Views): Promise<readonly PartnershipEntry[]> {
  const rows = await entries(views, 'partnership', null);
  return rows.map((row) => ({ ...(JSON.parse(row.state) as Partnership), id: row.id }));
}

/** The agencies of a partnership or, with null, all, by name; none that was taken back. */
export async function agenciesOf(views: Views, partnership: string | null): Promise<readonly AgencyEntry[]> {
  const rows = await entries(views, 'agency', partnership);
  return rows
    .map((row) => ({ ...(JSON.parse(row.state) as Agency), id: row.id }))
    .filter(({ partnership: whose }) => whose !== null);
}

/** The agencies of a partnership that were recorded by mistake and taken back, by the name that they had. */
export async function agenciesTakenBack(views: Views, partnership: string): Promise<readonly AgencyEntry[]> {
  const rows = await entries(views, 'agency', partnership);
  return rows
    .map((row) => ({ ...(JSON.parse(row.state) as Agency), id: row.id, name: row.name }))
    .filter(({ partnership: whose }) => whose === null);
}

/** The people registered by a partnership or, with null, all. */
export async function peopleOf(views: Views, partnership: string | null): Promise<readonly PersonEntry[]> {
  const rows = await entries(views, 'person', partnership);
  return rows.map(personIn);
}

/** One record of the directory by its stream, or null. */
export async function directoryRecord(
  { db }: Views,
  stream: string,
): Promise<{
  readonly category: string;
  readonly id: string;
  readonly name: string | null;
  readonly state: unknown;
} | null> {
  const row = await db.selectFrom('directory').selectAll().where('stream', '=', stream).executeTakeFirst();
  if (row === undefined) return null;
  return { category: row.category, id: row.id, name: row.name, state: JSON.parse(row.state) as unknown };
}

const personIn = (row: DirectoryRow): PersonEntry => ({
  ...(JSON.parse(row.state) as Person),
  id: row.id,
  sealedName: nameIn(row.name_sealed),
});

const entries = ({ db }: Views, category: DirectoryCategory, partnership: string | null): Promise<DirectoryRow[]> => {
  let query = db.selectFrom('directory').selectAll().where('category', '=', category);
  if (partnership !== null) query = query.where('partnership', '=', partnership);
  return query.orderBy('name').orderBy('id').execute();
};

/** The working calendar as the records make it now, holidays not yet known on some day included. */
export const calendarNow = (views: Views): Promise<WorkingCalendar> => calendarOf(views, null);

/** The working calendar by what was recorded, and known, on or before a London date. */
export async function calendarKnownOn(views: Views, date: CivilDate): Promise<WorkingCalendar> {
  return asKnownOn(await calendarOf(views, date), date);
}

const calendars = keptFor<Views, Promise<WorkingCalendar>>(8);

/** Every page that judges a deadline asks for it, and it changes once in years. Beside another writer nothing is kept. */
const calendarOf = (views: Views, recordedBy: CivilDate | null): Promise<WorkingCalendar> =>
  views.records === null
    ? calendarRead(views, recordedBy)
    : keptOrMade(calendars(views), recordedBy ?? 'now', views.standingOf('directory_events'), () =>
        calendarRead(views, recordedBy),
      );

async function calendarRead({ db }: Views, recordedBy: CivilDate | null): Promise<WorkingCalendar> {
  let query = db.selectFrom('directory_events').selectAll().where('category', '=', calendarRecord.category);
  if (recordedBy !== null) query = query.where('known_from', '<=', recordedBy);
  const rows = await query.orderBy('position').execute();
  return rows.length === 0 ? builtInCalendar : (foldRows(calendarRecord.category, rows) as Calendar).calendar;
}
