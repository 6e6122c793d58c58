import { decidingOn, type Partnership } from '@waymark/casework';
import type { CivilDate } from '@waymark/statute';
import type { Views } from '../views/open-views';

/** Words for the id of an agency, of a deciding body or of a partnership; null for everything else. Never a person's. */
export type TitleOf = (id: string) => string | null;

/** What the directory, as it is now, says of agencies and bodies. */
export interface Bodies {
  readonly titleOf: TitleOf;
  /** The ids of the bodies that decide in the partnership on a day; none where the directory does not hold it. */
  readonly decidingOn: (day: CivilDate) => readonly string[];
}

/** Public names for these ids and for the deciding bodies of a partnership, and which of those decide on a day. */
export async function bodiesFor({ db }: Views, partnership: string, ids: ReadonlySet<string>): Promise<Bodies> {
  const streams = [`partnership-${partnership}`, ...[...ids].map((id) => `agency-${id}`)];
  const rows = await db
    .selectFrom('directory')
    .select(['id', 'name', 'state'])
    .where('stream', 'in', streams)
    .execute();
  const titles = new Map<string, string>();
  for (const { id, name } of rows) if (name !== null) titles.set(id, name);
  const row = rows.find(({ id }) => id === partnership);
  const its = row === undefined ? null : (JSON.parse(row.state) as Partnership);
  for (const { body, title } of its?.bodies ?? []) titles.set(body, title);
  return {
    titleOf: (id) => titles.get(id) ?? null,
    decidingOn: (day) => (its === null ? [] : decidingOn(its, day).map(({ body }) => body)),
  };
}
