import { sharingFrom, type Leading } from '@waymark/casework';
import { change, nothing, type Change } from '../projection';
import { ledAlso, standingInOrder } from './leads';
import { shares, type LeadRow, type ShareRow } from './table';

/**
 * Whoever led a case goes on sharing it once the lead is transferred, as the case's own record has it: where a transfer is
 * corrected or taken back, others do.
 */
export function sharingByTransfer(
  caseId: string,
  rows: readonly ShareRow[],
  led: readonly LeadRow[],
  inHand: string,
): Change[] {
  const transfers = new Set(led.filter(({ led_from }) => led_from !== null).map(({ event_id }) => event_id));
  if (transfers.size === 0) return [];
  const byTransfer = sharersOf(led);
  const over = rows.filter(
    ({ partnership, shared_by, ended }) =>
      ended === 0 && shared_by !== null && transfers.has(shared_by) && !byTransfer.has(partnership),
  );
  const goingOn = [...byTransfer].flatMap(([partnership, event]) => {
    const row = rows.find((one) => one.partnership === partnership);
    // Shared by a step of its own, or ended since: only a transfer that is told now begins it anew.
    const isSettled =
      row !== undefined &&
      row.shared_by !== null &&
      (row.shared_by === event || (!transfers.has(row.shared_by) && (row.ended === 0 || event !== inHand)));
    return isSettled ? [] : [{ case_id: caseId, partnership, ended: 0, shared_by: event, ended_by: null }];
  });
  return [...over.map((row) => ({ ...row, ended: 1 })), ...goingOn].map((row) => change(shares, row));
}

/** By partnership: the transfer since which it shares. */
function sharersOf(led: readonly LeadRow[]): ReadonlyMap<string, string> {
  const sharers = new Map<string, string>();
  let leading: readonly Leading[] = nothing;
  for (const { event_id, partnership, led_from } of standingInOrder(led)) {
    leading = ledAlso(leading, { partnership, led_from });
    if (led_from !== null) for (const sharing of sharingFrom(leading, partnership)) sharers.set(sharing, event_id);
    sharers.delete(leading.at(-1)!.partnership);
  }
  return sharers;
}
