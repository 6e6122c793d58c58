import type { Views } from '../views/openViews';

/** The cases to which somebody is invited. */
export async function casesInvitedTo({ db }: Views, person: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('case_people')
    .select('case_id')
    .where('person', '=', person)
    .where('standing', '=', 'invited')
    .where('ended', '=', 0)
    .execute();
  return rows.map(({ case_id }) => case_id);
}
