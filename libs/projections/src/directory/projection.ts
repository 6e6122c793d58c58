import { isAmendment, recordOf } from '@waymark/casework';
import { change, nothing, type Change, type Projection, type RowsInHand, type SeenEvent } from '../projection';
import { withNameCorrected, withNameGiven, withoutNameTakenBack } from '../sealed-name';
import { foldRows, foldStep, stepOf } from '../folding';
import { directoryCategories } from './categories';
import { directory, directoryEvents, type DirectoryEventRow, type DirectoryRow } from './table';

const itsEntry = [directory];
const itsEntryAndEvents = [directory, directoryEvents];
const categories: ReadonlySet<string> = new Set(directoryCategories);

/** Partnerships with their dated bodies, agencies, people with their roles, and what became known of the calendar. */
export const directoryProjection: Projection = {
  name: 'directory',
  version: 5,
  tables: [directory, directoryEvents],
  concerns: ({ category }) => categories.has(category),
  looksInto: ({ event, fact }) => (event.case !== null ? nothing : isAmendment(fact) ? itsEntryAndEvents : itsEntry),
  changes,
};

function changes(seen: SeenEvent, rows: RowsInHand): readonly Change[] {
  if (seen.event.case !== null) return nothing;
  const row = eventRow(seen);
  const added = change(directoryEvents, row);
  // The calendar is folded where it is asked for: it is asked as of a day.
  if (seen.category === 'calendar') return [added];
  const before = rows.one(directory, seen.event.stream);
  const state = isAmendment(seen.fact)
    ? foldRows(seen.category, [...inOrder(rows.all(directoryEvents)), row])
    : foldStep(
        seen.category,
        before === undefined ? recordOf(seen.category).initial : JSON.parse(before.state),
        stepOf(row),
      );
  return [added, change(directory, entry(seen, before, state as Partial<Record<string, unknown>>))];
}

const inOrder = (rows: readonly DirectoryEventRow[]) => rows.toSorted((a, b) => a.revision - b.revision);

const eventRow = ({ event, category, fact, position, knownOn }: SeenEvent): DirectoryEventRow => ({
  stream: event.stream,
  revision: event.revision,
  position,
  category,
  event_id: event.id,
  fact,
  occurred_on: event.occurredOn,
  known_from: knownOn,
  data: JSON.stringify(event.data),
});

function entry(
  seen: SeenEvent,
  before: DirectoryRow | undefined,
  state: Partial<Record<string, unknown>>,
): DirectoryRow {
  const { event, category, position } = seen;
  const id = event.stream.slice(category.length + 1);
  return {
    stream: event.stream,
    category,
    id,
    // What was taken back keeps whose it was and what it was called: its partnership shows it, and cases name it.
    partnership:
      category === 'partnership'
        ? id
        : ((state['partnership'] as string | null | undefined) ?? before?.partnership ?? null),
    name: (state['name'] as string | null | undefined) ?? before?.name ?? null,
    state: JSON.stringify(state),
    last_position: position,
    name_sealed: namesAfter(before?.name_sealed ?? null, seen),
  };
}

function namesAfter(names: string | null, { event, fact }: SeenEvent): string | null {
  switch (fact) {
    case 'PersonRegistered':
      return withNameGiven(names, event, fact);
    case 'FactCorrected':
      return withNameCorrected(names, event, fact);
    case 'StepWithdrawn':
      return withoutNameTakenBack(names, event);
    default:
      return names;
  }
}
