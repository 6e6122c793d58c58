import type { StatedDate } from '@waymark/statute';
import type { SealedPart } from '@waymark/ledger';
import { grouped } from '../grouped';
import type { Views } from '../views/open-views';

/** A step of an action as it was sealed, with what is needed to open it. */
export interface SealedWords {
  readonly stream: string;
  readonly revision: number;
  readonly event: string;
  readonly fact: string;
  readonly agency: string | null;
  readonly evidence: string | null;
  readonly recordedBy: string;
  readonly occurredOn: StatedDate;
  /** Of a correction: the day that it gives for the step, if it gives one. */
  readonly correctedOn: StatedDate | null;
  readonly amends: string | null;
  readonly sealed: readonly SealedPart[];
}

/** The words of these actions, by stream, in the order in which they were recorded. */
export async function actionWordsOf(
  { db }: Views,
  actions: readonly { readonly caseId: string; readonly stream: string }[],
): Promise<ReadonlyMap<string, readonly SealedWords[]>> {
  if (actions.length === 0) return new Map();
  const rows = await db
    .selectFrom('action_words')
    .selectAll()
    .where('case_id', 'in', [...new Set(actions.map(({ caseId }) => caseId))])
    .where(
      'stream',
      'in',
      actions.map(({ stream }) => stream),
    )
    .orderBy('stream')
    .orderBy('revision')
    .execute();
  const words = rows.map((row): SealedWords => ({
    stream: row.stream,
    revision: row.revision,
    event: row.event_id,
    fact: row.fact,
    agency: row.agency,
    evidence: row.evidence,
    recordedBy: row.recorded_by,
    occurredOn: row.occurred_on,
    correctedOn: row.corrected_on,
    amends: row.amends,
    sealed: JSON.parse(row.sealed) as SealedPart[],
  }));
  return grouped(words, ({ stream }) => stream);
}
