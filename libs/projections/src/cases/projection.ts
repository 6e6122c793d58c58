import {
  change,
  everyKind,
  nothing,
  type Change,
  type Projection,
  type RowsInHand,
  type SeenEvent,
} from '../projection';
import { withNameCorrected, withNameGiven, withoutNameTakenBack } from '../sealed-name';
import { sharing, sharingFacts } from './sharing';
import { cases, shares, type CaseRow } from './table';

const itsCase = [cases];
const itsCaseAndShares = [cases, shares];

/** The register of cases: who leads and shares each, how it came in, what it is called. */
export const casesProjection: Projection = {
  name: 'cases',
  version: 5,
  tables: [cases, shares],
  concerns: everyKind,
  looksInto: (seen) => (seen.event.case === null ? [] : mayChangeSharing(seen) ? itsCaseAndShares : itsCase),
  changes,
};

const mayChangeSharing = ({ category, fact }: SeenEvent): boolean => category === 'case' && sharingFacts.has(fact);

function changes(seen: SeenEvent, rows: RowsInHand): readonly Change[] {
  const { event } = seen;
  if (event.case === null) return [];
  const known = rows.one(cases, event.case);
  const before = known ?? newCase(event.case, seen);
  const after = seen.category === 'case' ? afterCaseStep(before, seen) : afterStep(before, seen);
  // Most steps change nothing here: when something last happened is for the case's streams to say.
  const changed = after === known ? nothing : [change(cases, after)];
  return mayChangeSharing(seen) ? [...changed, ...sharing(seen, event.case, rows.all(shares))] : changed;
}

const newCase = (id: string, { event, position }: SeenEvent): CaseRow => ({
  case_id: id,
  reference: null,
  lead: null,
  opened_on: null,
  opened_at: event.recordedAt,
  opened_position: position,
  workflow: null,
  stream: null,
  entry: null,
  key_destroyed: 0,
  name_sealed: null,
});

function afterStep(row: CaseRow, { event, fact }: SeenEvent): CaseRow {
  if (event.stream !== row.stream) return row;
  const said = (fact === 'FactCorrected' ? event.data['clear'] : event.data) as { entry?: string };
  const entry = said.entry ?? row.entry;
  return row.entry === entry ? row : { ...row, entry };
}

const afterCaseStep = (row: CaseRow, seen: SeenEvent): CaseRow => ({ ...row, ...newsIn(row, seen) });

function newsIn(row: CaseRow, { event, fact }: SeenEvent): Partial<CaseRow> {
  switch (fact) {
    case 'CaseOpened': {
      const { lead, reference, workflow, stream } = event.data as unknown as Opened;
      return { lead, reference, workflow, stream, opened_on: event.occurredOn };
    }
    case 'WorkingNameGiven':
      return { name_sealed: withNameGiven(row.name_sealed, event, fact) };
    case 'KeyDestroyed':
      return { key_destroyed: 1 };
    case 'FactCorrected':
      return newsInCorrection(row, event, fact);
    case 'StepWithdrawn':
      return { name_sealed: withoutNameTakenBack(row.name_sealed, event) };
    default:
      return {};
  }
}

interface Opened {
  readonly lead: string;
  readonly reference: string;
  readonly workflow: string;
  readonly stream: string;
}

/** Which fact is corrected is told by the fields: no two facts of a case share one. */
function newsInCorrection(row: CaseRow, event: SeenEvent['event'], fact: string): Partial<CaseRow> {
  const { lead, reference } = event.data['clear'] as { lead?: string; reference?: string };
  return {
    lead: lead ?? row.lead,
    reference: reference ?? row.reference,
    name_sealed: withNameCorrected(row.name_sealed, event, fact),
  };
}
