import { leadingOn, type Leading } from '@waymark/casework';
import { spanOf, type CivilDate, type StatedDate } from '@waymark/statute';
import { grouped } from '../grouped';
import { leading } from '../leading/course';
import type { Views } from '../views/open-views';
import type { RecordHistory } from './history/record-history';
import type { TimelinessAsked } from './types';

// Where the lead of a case was transferred, what is counted by its day counts for the partnership that led on that day: a
// deadline by the day on which it started, a meeting by its own. So nothing is counted twice, and none is lost.

/** Whether the partnership that is asked about led the case on a day. */
export type IsLedOn = (day: CivilDate) => boolean;

/** By case: who opened those of which the lead was transferred, as far as they are among these. */
export async function openedBy(views: Views, cases: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (cases.length === 0) return new Map();
  const transferred = views.db.selectFrom('case_leads').select('case_id').where('led_from', 'is not', null);
  const rows = await views.db
    .selectFrom('case_leads')
    .selectAll()
    .where('case_id', 'in', transferred)
    .where('led_from', 'is', null)
    .where('stands', '=', 1)
    .execute();
  const among = new Set(cases);
  return new Map(rows.filter(({ case_id }) => among.has(case_id)).map((row) => [row.case_id, row.partnership]));
}

/** `opened`: null where the lead was never transferred. */
export function ledBy(opened: string | null, { streams }: RecordHistory, asked: TimelinessAsked): IsLedOn {
  if (opened === null) return () => true;
  const byCategory = grouped(streams, ({ category }) => category);
  const transfers = (byCategory.get('case') ?? []).flatMap((history) => history.on(leading, asked));
  const leads: readonly Leading[] = [{ partnership: opened, from: null }, ...transfers];
  return (day) => leadingOn(leads, day) === asked.partnership;
}

/** Of an imprecise day the first that it may be; without any, that on which the case was opened. */
export const dayCounted = (stated: StatedDate | null, opened: StatedDate | null): CivilDate =>
  firstOf(stated) ?? firstOf(opened) ?? '0001-01-01';

const firstOf = (stated: StatedDate | null): CivilDate | null =>
  stated === null ? null : (spanOf(stated).earliest ?? spanOf(stated).latest);
