import { belongsTo } from '@waymark/access';
import type { Person } from '@waymark/casework';
import type { Engine } from '../../engine';

/**
 * Whose directory somebody may look into: their own partnership's, and that of one with which theirs shares a case or from
 * which it took one over, for steps of that case name its agencies and bodies. Of all others a partnership's name alone is
 * open: with it a case is shared.
 */
export async function knownTo({ views }: Engine, person: Person): Promise<(partnership: string) => boolean> {
  const own = [...new Set([person.partnership, ...person.roles.map((held) => held.partnership)])].filter(
    (id) => id !== null,
  );
  if (own.length === 0) return (partnership) => belongsTo(person, partnership);
  const shared = await views.db
    .selectFrom('case_shares')
    .innerJoin('cases', 'cases.case_id', 'case_shares.case_id')
    .select(['cases.lead', 'case_shares.partnership'])
    .distinct()
    .where('case_shares.ended', '=', 0)
    .where(({ or, eb }) => or([eb('case_shares.partnership', 'in', own), eb('cases.lead', 'in', own)]))
    .execute();
  const led = await views.db
    .selectFrom('case_leads')
    .innerJoin('cases', 'cases.case_id', 'case_leads.case_id')
    .select('case_leads.partnership')
    .distinct()
    .where('case_leads.stands', '=', 1)
    .where('cases.lead', 'in', own)
    .execute();
  const known = new Set([...shared.map(({ lead }) => lead), ...[...shared, ...led].map((row) => row.partnership)]);
  return (partnership) => belongsTo(person, partnership) || known.has(partnership);
}
