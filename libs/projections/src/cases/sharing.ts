import { change, nothing, type Change, type SeenEvent } from '../projection';
import { shares, type ShareRow } from './table';

export const sharingFacts: ReadonlySet<string> = new Set([
  'CaseShared',
  'SharingEnded',
  'FactCorrected',
  'StepWithdrawn',
]);

/** Who shares a case decides who may see it, so a correction of the partnership counts as well, and so does a step taken back. */
export function sharing({ event, fact }: SeenEvent, caseId: string, rows: readonly ShareRow[]): readonly Change[] {
  const of = (partnership: string): ShareRow =>
    rows.find((row) => row.partnership === partnership) ?? {
      case_id: caseId,
      partnership,
      ended: 1,
      shared_by: null,
      ended_by: null,
    };
  if (fact === 'StepWithdrawn') {
    const withdrawn = event.data['event'] as string;
    return rows.flatMap((row) => {
      if (row.shared_by === withdrawn) return [change(shares, ended(row, event.id))];
      return row.ended_by === withdrawn ? [change(shares, { ...row, ended: 0, ended_by: null })] : [];
    });
  }
  if (fact !== 'FactCorrected') {
    const row = of(event.data['partnership'] as string);
    return [change(shares, fact === 'CaseShared' ? shared(row, event.id) : ended(row, event.id))];
  }
  const corrected = event.data['event'] as string;
  const { partnership } = event.data['clear'] as { partnership?: string };
  if (partnership === undefined) return nothing;
  return rows.flatMap((row) => {
    if (row.partnership === partnership) return [];
    const other = of(partnership);
    if (row.shared_by === corrected)
      return [change(shares, ended(row, event.id)), change(shares, shared(other, corrected))];
    if (row.ended_by === corrected)
      return [change(shares, { ...row, ended: 0, ended_by: null }), change(shares, ended(other, corrected))];
    return [];
  });
}

const shared = (row: ShareRow, by: string): ShareRow => ({ ...row, ended: 0, shared_by: by, ended_by: null });
const ended = (row: ShareRow, by: string): ShareRow => ({ ...row, ended: 1, ended_by: by });
