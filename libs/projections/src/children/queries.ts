import { lastTold } from '@waymark/casework';
import { grouped } from '../grouped';
import { visibleTo, type Scope } from '../scope';
import type { Views } from '../views/open-views';
import { characteristics, type Held } from './characteristics';
import type { ChildRecordRow } from './table';

/** Which of a child's characteristics were given, not known, or left out. Never their value. */
export interface ChildGaps {
  readonly caseId: string;
  readonly child: string;
  readonly given: readonly string[];
  readonly notKnown: readonly string[];
  readonly absent: readonly string[];
}

/** Gaps child by child, for the cases given or, with null, for every case that the scope may see. */
export async function gapsOf(
  views: Views,
  scope: Scope,
  cases: readonly string[] | null,
): Promise<readonly ChildGaps[]> {
  let visible = views.db.selectFrom('cases').select('case_id').where(visibleTo(scope));
  if (cases !== null) visible = visible.where('case_id', 'in', [...cases]);
  const ids = (await visible.orderBy('opened_position').execute()).map(({ case_id }) => case_id);
  return [...(await childrenOf(views, ids)).values()].flat();
}

const mostAtOnce = 500;

/** The children who belong to each case now, in the order in which they were recorded. */
export async function childrenOf(
  { db }: Views,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ChildGaps[]>> {
  const found = new Map<string, ChildGaps[]>();
  for (let from = 0; from < ids.length; from += mostAtOnce) {
    const rows = await db
      .selectFrom('child_records')
      .selectAll()
      .where('case_id', 'in', ids.slice(from, from + mostAtOnce))
      .where('withdrawn', '=', 0)
      .orderBy('case_id')
      .orderBy('position')
      .orderBy('child')
      .execute();
    for (const [caseId, ofCase] of grouped(rows, ({ case_id }) => case_id)) {
      const children = [...grouped(ofCase, ({ child }) => child).values()].filter(belongs);
      found.set(caseId, children.map(gapsIn));
    }
  }
  return found;
}

/** What happened last stands, in whichever order it was recorded. */
const standing = <Row extends Pick<ChildRecordRow, 'occurred_on'>>(rows: readonly Row[]): Row | undefined =>
  lastTold(rows, ({ occurred_on }) => occurred_on);

/** A description alone brings no child into a case. */
function belongs(rows: readonly ChildRecordRow[]): boolean {
  const last = standing(rows.filter(({ fact }) => fact !== 'ChildDescribed'));
  return last !== undefined && last.fact !== 'ChildRemoved';
}

function gapsIn(rows: readonly ChildRecordRow[]): ChildGaps {
  const told = rows.map(({ occurred_on, held }) => ({ occurred_on, held: JSON.parse(held) as Held }));
  const held: Held = Object.fromEntries(
    characteristics.flatMap((name) => {
      const last = standing(told.filter((one) => Object.hasOwn(one.held, name)));
      return last === undefined ? [] : [[name, last.held[name]!]];
    }),
  );
  const { case_id: caseId, child } = rows[0]!;
  return {
    caseId,
    child,
    given: characteristics.filter((name) => held[name] === 'given'),
    notKnown: characteristics.filter((name) => held[name] === 'not known'),
    absent: characteristics.filter((name) => held[name] === undefined),
  };
}
