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
import { sharingByTransfer } from './sharing-by-transfer';
import { leadChanges, leadFacts, leadingBy, withChanges } from './leads';
import { cases, leads, shares, type CaseRow } from './table';

const itsCase = [cases];
const itsCaseAndPartnerships = [cases, shares, leads];

/** The register of cases: who leads and shares each, how it came in, what it is called. */
export const casesProjection: Projection = {
  name: 'cases',
  version: 6,
  tables: [cases, shares, leads],
  concerns: everyKind,
  looksInto: (seen) =>
    seen.event.case === null ? [] : changesLead(seen) || changesSharing(seen) ? itsCaseAndPartnerships : itsCase,
  changes,
};

const changesLead = ({ category, fact }: SeenEvent): boolean => category === 'case' && leadFacts.has(fact);
const changesSharing = ({ category, fact }: SeenEvent): boolean => category === 'case' && sharingFacts.has(fact);

function changes(seen: SeenEvent, rows: RowsInHand): readonly Change[] {
  const { event } = seen;
  if (event.case === null) return [];
  const known = rows.one(cases, event.case);
  const before = known ?? newCase(event.case, seen);
  const led = changesLead(seen) ? leadChanges(seen, event.case, rows.all(leads)) : nothing;
  const ledBy = led.length === 0 ? nothing : withChanges(rows.all(leads), led);
  const news = seen.category === 'case' ? afterCaseStep(before, seen) : afterStep(before, seen);
  const after = led.length === 0 ? news : { ...news, lead: leadingBy(ledBy).at(-1)?.partnership ?? null };
  // Most steps change nothing here: when something last happened is for the case's streams to say.
  const changed = after === known ? nothing : [change(cases, after)];
  const shared = changesSharing(seen) ? sharing(seen, event.case, rows.all(shares)) : nothing;
  return led.length === 0
    ? [...changed, ...shared]
    : [...changed, ...led, ...shared, ...sharingByTransfer(event.case, rows.all(shares), ledBy, event.id)];
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
      const { reference, workflow, stream } = event.data as unknown as Opened;
      return { reference, workflow, stream, opened_on: event.occurredOn };
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
  readonly reference: string;
  readonly workflow: string;
  readonly stream: string;
}

/** Which fact is corrected is told by the fields: no two facts of a case share one. */
function newsInCorrection(row: CaseRow, event: SeenEvent['event'], fact: string): Partial<CaseRow> {
  const { reference } = event.data['clear'] as { reference?: string };
  return {
    reference: reference ?? row.reference,
    name_sealed: withNameCorrected(row.name_sealed, event, fact),
  };
}
