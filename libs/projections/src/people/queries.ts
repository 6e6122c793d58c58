import type { Views } from '../views/open-views';

/** Whether somebody is invited to any case at all. */
export async function isInvited(views: Views, person: string): Promise<boolean> {
  return (await invitationsOf(views, person).limit(1).executeTakeFirst()) !== undefined;
}

/** The cases to which somebody is invited. */
export async function casesInvitedTo(views: Views, person: string): Promise<readonly string[]> {
  const rows = await invitationsOf(views, person).execute();
  return rows.map(({ case_id }) => case_id);
}

const invitationsOf = ({ db }: Views, person: string) =>
  db
    .selectFrom('case_people')
    .select('case_id')
    .where('person', '=', person)
    .where('standing', '=', 'invited')
    .where('ended', '=', 0);
