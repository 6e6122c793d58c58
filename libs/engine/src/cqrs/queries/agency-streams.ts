import type { Person } from '@waymark/casework';
import type { Views } from '@waymark/projections';

/** A stream in which an agency may be concerned. */
export interface StreamToLookAt {
  readonly case: string;
  readonly stream: string;
}

/** What the person's agencies were asked in, by the event that asks: in their partnerships' cases, led or shared. */
interface Sought {
  readonly type: string;
  /** Null: whatever it is about. */
  readonly subjects: readonly string[] | null;
}

/** The agencies that a person acts for. */
export const agenciesLed = ({ roles }: Person): string[] =>
  roles.flatMap(({ role, agency }) => (role === 'agency lead' && agency !== null ? [agency] : []));

/** Where to look; whether the person may see what is there is judged with each case's own streams. */
export async function streamsToLookAt(
  { db }: Views,
  { roles }: Person,
  { type, subjects }: Sought,
): Promise<StreamToLookAt[]> {
  const partnerships = roles.filter(({ role }) => role === 'agency lead').map(({ partnership }) => partnership);
  if (partnerships.length === 0) return [];
  const rows = await db
    .selectFrom('timeline')
    .select(['case_id', 'stream'])
    .distinct()
    .where(({ eb, or }) =>
      or([
        eb('case_id', 'in', db.selectFrom('cases').select('case_id').where('lead', 'in', partnerships)),
        eb('case_id', 'in', db.selectFrom('case_shares').select('case_id').where('partnership', 'in', partnerships)),
      ]),
    )
    .where('type', '=', type)
    .$if(subjects !== null, (query) => query.where('subject', 'in', [...(subjects ?? [])]))
    .execute();
  return rows.map(({ case_id, stream }) => ({ case: case_id, stream }));
}
