import { sql, type ExpressionBuilder } from 'kysely';
import type { ViewTables } from './views/view-tables';

/**
 * Whose cases the asker may see: those led by, or shared with, one of these partnerships, but for the restricted ones that
 * do not name them and those of which a conflict of interest shut them out; and those to which they are invited.
 */
export interface Scope {
  readonly partnerships: readonly string[];
  /** Who asks; null: nobody in particular, whom no restriction keeps out. */
  readonly person: string | null;
  /** Partnerships whose chair they are: a restriction is the chair's own decision. */
  readonly chairOf: readonly string[];
  /** Cases that were closed to them since the read models stood as they do. */
  readonly except: readonly string[];
}

/** Whatever these partnerships lead or share: for whoever runs Waymark, and where rights were judged before. */
export const wholeOf = (partnerships: readonly string[]): Scope => ({
  partnerships,
  person: null,
  chairOf: [],
  except: [],
});

type Cases = ExpressionBuilder<ViewTables, 'cases'>;

/** A condition on `cases`: every query of a page passes through it. */
export const visibleTo = (scope: Scope) => (of: Cases) => {
  const { person } = scope;
  if (person === null) return byPartnership(of, scope.partnerships);
  const unrestricted = of.not(of.exists(standing(of, '', 'restricted')));
  const named = of.exists(standing(of, person, 'named'));
  const chair = scope.chairOf.length === 0 ? nothing : of('cases.lead', 'in', [...scope.chairOf]);
  const invited = of.exists(standing(of, person, 'invited'));
  const shutOut = of.exists(standing(of, person, 'shut out'));
  const byRole = of.and([byPartnership(of, scope.partnerships), of.or([unrestricted, named, chair])]);
  const open = [of.or([byRole, invited]), of.not(shutOut)];
  return of.and(scope.except.length === 0 ? open : [...open, of('cases.case_id', 'not in', [...scope.except])]);
};

const nothing = sql<boolean>`1 = 0`;

function byPartnership(of: Cases, partnerships: readonly string[]) {
  if (partnerships.length === 0) return nothing;
  const shared = of
    .selectFrom('case_shares')
    .select('case_shares.case_id')
    .where('case_shares.partnership', 'in', [...partnerships])
    .where('case_shares.ended', '=', 0);
  return of.or([of('cases.lead', 'in', [...partnerships]), of('cases.case_id', 'in', shared)]);
}

const standing = (of: Cases, person: string, as: string) =>
  of
    .selectFrom('case_people')
    .select('case_people.person')
    .whereRef('case_people.case_id', '=', 'cases.case_id')
    .where('case_people.person', '=', person)
    .where('case_people.standing', '=', as)
    .where('case_people.ended', '=', 0);
