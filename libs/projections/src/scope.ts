import { sql, type ExpressionBuilder } from 'kysely';
import type { ViewTables } from './views/viewTables';

/** Whose cases the asker may see: those led by, or shared with, one of these partnerships. */
export interface Scope {
  readonly partnerships: readonly string[];
}

/** A condition on `cases`: every query of a page passes through it. */
export const visibleTo =
  ({ partnerships }: Scope) =>
  (of: ExpressionBuilder<ViewTables, 'cases'>) => {
    if (partnerships.length === 0) return sql<boolean>`1 = 0`;
    const shared = of
      .selectFrom('case_shares')
      .select('case_shares.case_id')
      .where('case_shares.partnership', 'in', [...partnerships])
      .where('case_shares.ended', '=', 0);
    return of.or([of('cases.lead', 'in', [...partnerships]), of('cases.case_id', 'in', shared)]);
  };
