import { decidingOn, type Partnership } from '@waymark/casework';
import type { CivilDate } from '@waymark/statute';
import type { Views } from '../views/openViews';

/** The ids of the bodies that decide in a partnership on a day, as the directory has them now; none where it has none. */
export async function decidingIn({ db }: Views, partnership: string): Promise<(day: CivilDate) => readonly string[]> {
  const row = await db
    .selectFrom('directory')
    .select('state')
    .where('stream', '=', `partnership-${partnership}`)
    .executeTakeFirst();
  if (row === undefined) return () => [];
  const state = JSON.parse(row.state) as Partnership;
  return (day) => decidingOn(state, day).map(({ body }) => body);
}
