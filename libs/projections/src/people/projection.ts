import { isAmendment, isOfWhoMay, shutOutOf, whoMayIn, type Case } from '@waymark/casework';
import { foldRows } from '../folding';
import { change, nothing, type Change, type Projection, type RowsInHand, type SeenEvent } from '../projection';
import { casePeople, casePeopleSteps, type CasePersonRow, type CasePersonStepRow } from './table';

const both = [casePeople, casePeopleSteps];

/** Who is invited to a case, to whom it is restricted, and whom a conflict of interest shuts out. */
export const peopleProjection: Projection = {
  name: 'people',
  version: 1,
  tables: both,
  concerns: ({ category, fact }) => category === 'case' && (isOfWhoMay({ type: fact }) || isAmendment(fact)),
  looksInto: ({ event }) => (event.case === null ? nothing : both),
  changes,
};

function changes(seen: SeenEvent, rows: RowsInHand): readonly Change[] {
  const { event } = seen;
  if (event.case === null) return nothing;
  const known = rows.all(casePeopleSteps);
  const amends = isAmendment(seen.fact);
  if (amends && !known.some(({ event_id }) => event_id === event.data['event'])) return nothing;
  const row = stepRow(event.case, seen);
  const steps = [...known, row].toSorted((one, other) => one.revision - other.revision);
  const now = standings(event.case, foldRows('case', steps) as Case);
  return [change(casePeopleSteps, row), ...differing(rows.all(casePeople), now)];
}

const stepRow = (case_id: string, { event, fact }: SeenEvent): CasePersonStepRow => ({
  case_id,
  revision: event.revision,
  event_id: event.id,
  fact,
  occurred_on: event.occurredOn,
  data: JSON.stringify(event.data),
});

function standings(case_id: string, record: Case): CasePersonRow[] {
  const { invited, restrictedTo } = whoMayIn(record);
  const as = (standing: string, people: readonly string[]): CasePersonRow[] =>
    people.map((person) => ({ case_id, person, standing, ended: 0 }));
  return [
    ...as('invited', invited),
    ...as('restricted', restrictedTo === null ? [] : ['']),
    ...as('named', restrictedTo ?? []),
    ...as('shut out', shutOutOf(record)),
  ];
}

/** What is no longer so is marked as ended; what is so again, or newly, is written. */
function differing(before: readonly CasePersonRow[], now: readonly CasePersonRow[]): Change[] {
  const keyOf = ({ person, standing }: CasePersonRow): string => `${standing} ${person}`;
  const standingNow = new Set(now.map(keyOf));
  const ended = before
    .filter((row) => row.ended === 0 && !standingNow.has(keyOf(row)))
    .map((row) => change(casePeople, { ...row, ended: 1 }));
  return [...ended, ...now.map((row) => change(casePeople, row))];
}
