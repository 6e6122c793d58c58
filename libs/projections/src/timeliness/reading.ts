import { visibleTo, type Scope } from '../scope';
import type { Views } from '../views/open-views';
import { historiesOf } from './history/histories';
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
}

/** The cases that a partnership leads and somebody may see, the oldest first. `only`: one of them alone. */
export async function casesOnDay(
  views: Views,
  scope: Scope,
  asked: TimelinessAsked,
  only: string | null = null,
): Promise<readonly CaseOnDay[]> {
  const all = views.db.selectFrom('cases').where('cases.lead', '=', asked.partnership).where(visibleTo(scope));
  const led = only === null ? all : all.where('cases.case_id', '=', only);
  const heads = await led.select(['case_id', 'reference', 'entry', 'opened_on']).orderBy('opened_position').execute();
  const histories = await historiesOf(
    views,
    heads.map(({ case_id }) => case_id),
  );
  return heads.map((head) => {
    const history = histories.get(head.case_id)!;
    return { head, history, known: knownOf(history, asked) };
  });
}
