import { transferred, type Leading } from '@waymark/casework';
import type { StatedDate } from '@waymark/statute';
import { change, nothing, type Change, type SeenEvent } from '../projection';
import { leads, type LeadRow } from './table';

export const leadFacts: ReadonlySet<string> = new Set([
  'CaseOpened',
  'LeadTransferred',
  'FactCorrected',
  'StepWithdrawn',
]);

/** Which of the partnerships that led a case changes by a step. One named by mistake stays, and counts no more. */
export function leadChanges({ event, fact, position }: SeenEvent, caseId: string, rows: readonly LeadRow[]): Change[] {
  const row = (said: Pick<LeadRow, 'event_id' | 'partnership' | 'led_from' | 'position'>) =>
    change(leads, { case_id: caseId, stands: 1, ...said });
  switch (fact) {
    case 'CaseOpened':
      return [row({ event_id: event.id, partnership: event.data['lead'] as string, led_from: null, position })];
    case 'LeadTransferred': {
      const partnership = event.data['newLead'] as string;
      return [row({ event_id: event.id, partnership, led_from: event.occurredOn, position })];
    }
    case 'StepWithdrawn':
      return standing(rows, event.data['event']).map((one) => change(leads, { ...one, stands: 0 }));
    case 'FactCorrected':
      return standing(rows, event.data['event']).flatMap((one) => corrected(one, event.data));
    default:
      return [];
  }
}

const standing = (rows: readonly LeadRow[], event: unknown): LeadRow[] =>
  rows.filter(({ event_id, stands }) => stands === 1 && event_id === event);

function corrected(row: LeadRow, data: SeenEvent['event']['data']): Change[] {
  const { lead, newLead } = (data['clear'] ?? {}) as { readonly lead?: string; readonly newLead?: string };
  const partnership = (row.led_from === null ? lead : newLead) ?? row.partnership;
  const on = data['occurredOn'] as StatedDate | undefined;
  const led_from = row.led_from === null ? null : (on ?? row.led_from);
  const now = change(leads, { ...row, partnership, led_from });
  return partnership === row.partnership ? [now] : [change(leads, { ...row, stands: 0 }), now];
}

/** What counts of them, in the order in which it was recorded. */
export const standingInOrder = (rows: readonly LeadRow[]): readonly LeadRow[] =>
  rows.filter(({ stands }) => stands === 1).toSorted((one, other) => (one.position < other.position ? -1 : 1));

/** Those that lead the case, or led it, with one more: whoever it was opened for leads from the beginning. */
export const ledAlso = (
  leading: readonly Leading[],
  { partnership, led_from }: Pick<LeadRow, 'partnership' | 'led_from'>,
): readonly Leading[] =>
  led_from === null ? [{ partnership, from: null }, ...leading] : transferred(leading, partnership, led_from);

/** In the order of their days: the last leads now. */
export const leadingBy = (rows: readonly LeadRow[]): readonly Leading[] =>
  standingInOrder(rows).reduce<readonly Leading[]>(ledAlso, nothing);

/** The rows as they are once they are changed. */
export function withChanges(rows: readonly LeadRow[], changes: readonly Change[]): readonly LeadRow[] {
  const changed = changes.map(({ row }) => row as unknown as LeadRow);
  const isSame = (one: LeadRow, other: LeadRow): boolean =>
    one.event_id === other.event_id && one.partnership === other.partnership;
  return [...rows.filter((row) => !changed.some((one) => isSame(one, row))), ...changed];
}
