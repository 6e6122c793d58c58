import type { Person } from '@waymark/casework';
import type { Views } from '@waymark/projections';

/** A stream in which an agency may be concerned. */
export interface StreamToLookAt {
  readonly case: string;
  readonly stream: string;
}

/** The agencies that a person acts for. */
export const agenciesLed = ({ roles }: Person): string[] =>
  roles.flatMap(({ role, agency }) => (role === 'agency lead' && agency !== null ? [agency] : []));

const partnershipsOf = ({ roles }: Person): string[] =>
  roles.filter(({ role }) => role === 'agency lead').map(({ partnership }) => partnership);

/**
 * Rapid reviews that asked one of the person's agencies for information. Whether the person may see what is there is
 * judged with each case's own streams.
 */
export async function reviewsThatAsked(views: Views, person: Person): Promise<StreamToLookAt[]> {
  const rows = await views.db
    .selectFrom('requests')
    .select(['case_id', 'stream'])
    .distinct()
    .where('agency', 'in', agenciesLed(person))
    .where('case_id', 'in', casesOf(views, partnershipsOf(person)))
    .execute();
  return rows.map(({ case_id, stream }) => ({ case: case_id, stream }));
}

/** Actions in the cases of the person's partnerships, led or shared. Whose they are is told by each one's own stream. */
export async function actionsToLookAt(views: Views, person: Person): Promise<StreamToLookAt[]> {
  const rows = await views.db
    .selectFrom('instances')
    .select(['case_id', 'stream'])
    .where('workflow', '=', 'action')
    .where('case_id', 'in', casesOf(views, partnershipsOf(person)))
    .execute();
  return rows.map(({ case_id, stream }) => ({ case: case_id, stream }));
}

/** Cases that one of these partnerships leads, or shares or did. */
const casesOf = ({ db }: Views, partnerships: readonly string[]) =>
  db
    .selectFrom('cases')
    .select('case_id')
    .where('lead', 'in', [...partnerships])
    .union(
      db
        .selectFrom('case_shares')
        .select('case_id')
        .where('partnership', 'in', [...partnerships]),
    );
