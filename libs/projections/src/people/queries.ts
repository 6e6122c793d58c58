import type { Views } from '../views/openViews';

/** Whether somebody is invited to any case at all. */
export async function isInvited({ db }: Views, person: string): Promise<boolean> {
  const found = await db
    .selectFrom('case_people')
    .select('case_id')
    .where('person', '=', person)
    .where('standing', '=', 'invited')
    .where('ended', '=', 0)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
