import { csvOf } from '@waymark/projections';
import { bragSaid } from '@waymark/casework';
import type { ActionTableRow } from '@waymark/engine/cqrs';

/** The columns of the trackers that people know, and first the id by which a row finds its way back. */
export const trackerColumns = [
  'Id',
  'Case',
  'Reference',
  'Source',
  'Recommendation',
  'Action',
  'Agency',
  'Lead agency',
  'Owner',
  'Target date',
  'Evidence required',
  'Evidence supplied',
  'Progress',
  'BRAG',
  'Completion date',
  'Impact measure',
  'Impact finding',
  'Sign-off',
  'Stands',
] as const;

type Columns = Readonly<Record<(typeof trackerColumns)[number], string>>;

/** One row for each agency's part of each action. What a spreadsheet would take for a formula is made plain text. */
export const actionsCsv = (rows: readonly ActionTableRow[]): string => csvOf([...trackerColumns], rows.map(inColumns));

const inColumns = (row: ActionTableRow): Columns => ({
  Id: row.action,
  Case: row.reference ?? '',
  Reference: row.ownReference ?? '',
  Source: row.source ?? '',
  Recommendation: row.recommendation ?? '',
  Action: row.what ?? '',
  Agency: row.agency ?? '',
  'Lead agency': row.lead ?? '',
  Owner: row.responsible ?? '',
  'Target date': row.due ?? '',
  'Evidence required': row.evidenceRequired ?? '',
  'Evidence supplied': row.evidenceSupplied,
  Progress: row.progress ?? '',
  BRAG: row.brag === null ? '' : bragSaid(row.brag),
  'Completion date': row.completedOn ?? '',
  'Impact measure': row.intendedImpact ?? '',
  'Impact finding': row.impactFinding ?? '',
  'Sign-off': row.signedOff ? 'Signed off by its own governance' : '',
  Stands: row.standing,
});
