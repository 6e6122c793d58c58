import { belongsTo } from '@waymark/access';
import type { Person } from '@waymark/casework';
import type { Engine } from '../../engine';

/**
 * Whose directory somebody may look into: their own partnership's, and that of one with which theirs shares a case, for
 * steps of that case name its agencies and bodies. Of all others a partnership's name alone is open: with it a case is
 * shared.
 */
export async function isKnownTo({ views }: Engine, person: Person, partnership: string): Promise<boolean> {
  if (belongsTo(person, partnership)) return true;
  const own = [...new Set([person.partnership, ...person.roles.map((held) => held.partnership)])].filter(
    (id) => id !== null,
  );
  if (own.length === 0) return false;
  const shared = await views.db
    .selectFrom('case_shares')
    .innerJoin('cases', 'cases.case_id', 'case_shares.case_id')
    .select('cases.case_id')
    .where('case_shares.ended', '=', 0)
    .where(({ or, and, eb }) =>
      or([
        and([eb('cases.lead', '=', partnership), eb('case_shares.partnership', 'in', own)]),
        and([eb('case_shares.partnership', '=', partnership), eb('cases.lead', 'in', own)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return shared !== undefined;
}
