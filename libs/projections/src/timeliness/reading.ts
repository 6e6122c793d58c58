import { visibleTo, type Scope } from '../scope';
import type { Views } from '../views/open-views';
import { historiesOf } from './history/histories';
import { ledBy, openedBy, type IsLedOn } from './led';
import { knownOf, type KnownOfRecord, type RecordHistory } from './history/record-history';
import type { TimelinessAsked } from './types';

export interface CaseHead {
  readonly case_id: string;
  readonly reference: string | null;
  readonly entry: string | null;
  readonly opened_on: string | null;
}

/** A case with all that was recorded of it by the day or, in hindsight, with all that is. */
export interface CaseOnDay {
  readonly head: CaseHead;
  readonly history: RecordHistory;
  readonly known: KnownOfRecord;
  /** Whether the partnership that is asked about led it on a day. */
  readonly isLedOn: IsLedOn;
}

/**
 * The cases that a partnership leads, or led, and somebody may see, the oldest first. What of them counts for it, and not
 * for one that led before or since, `isLedOn` says.
 */
export async function casesOnDay(views: Views, scope: Scope, asked: TimelinessAsked): Promise<readonly CaseOnDay[]> {
  const led = views.db
    .selectFrom('case_leads')
    .select('case_leads.case_id')
    .where('case_leads.partnership', '=', asked.partnership);
  const heads = await views.db
    .selectFrom('cases')
    .where('cases.case_id', 'in', led)
    .where(visibleTo(scope))
    .select(ofHead)
    .orderBy('opened_position')
    .execute();
  const opened = await openedBy(
    views,
    heads.map(({ case_id }) => case_id),
  );
  return (await read(views, heads, asked)).map((one) => ({
    ...one,
    isLedOn: ledBy(opened.get(one.head.case_id) ?? null, one.history, asked),
  }));
}

/** One case whole, whoever led it when; null where there is none, or it may not be seen. */
export async function caseOnDay(
  views: Views,
  scope: Scope,
  asked: TimelinessAsked,
  caseId: string,
): Promise<CaseOnDay | null> {
  const heads = await views.db
    .selectFrom('cases')
    .where('cases.case_id', '=', caseId)
    .where(visibleTo(scope))
    .select(ofHead)
    .execute();
  const [one] = await read(views, heads, asked);
  return one === undefined ? null : { ...one, isLedOn: () => true };
}

const ofHead = ['case_id', 'reference', 'entry', 'opened_on'] as const;

async function read(
  views: Views,
  heads: readonly CaseHead[],
  asked: TimelinessAsked,
): Promise<readonly Omit<CaseOnDay, 'isLedOn'>[]> {
  const histories = await historiesOf(
    views,
    heads.map(({ case_id }) => case_id),
  );
  return heads.map((head) => {
    const history = histories.get(head.case_id)!;
    return { head, history, known: knownOf(history, asked) };
  });
}
